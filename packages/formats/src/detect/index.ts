export type { AnyText, AnyTextOptions, TextForm } from './any.ts';
export { readAnyText } from './any.ts';
export type { DetectedFormat } from './format.ts';
export { detectFormat, makeHead } from './format.ts';
export { refusalOf } from './refuse.ts';
