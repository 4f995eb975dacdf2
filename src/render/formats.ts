import { type Format, renderers } from './index.ts';

/** The choices of --format, the default first. */
export const FORMATS = Object.keys(renderers) as readonly Format[];
