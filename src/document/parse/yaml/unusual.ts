/** Thrown on the quick path at anything unusual: the full path has to read the text. */
export class Unusual extends Error {}
