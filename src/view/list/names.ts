/** What `dx list` can list. Apart from the lists themselves, so that the choices can be named without loading them. */
export const LISTS = ['provinces', 'indicators', 'plans', 'indices', 'sources', 'units'] as const;
export type ListName = (typeof LISTS)[number];
