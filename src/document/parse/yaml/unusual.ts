/** Thrown at what is rarely written: the text is to be read with care. */
export class Unusual extends Error {}
