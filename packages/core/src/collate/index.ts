export type { CollateOptions, TextInput } from './collate.ts';
export { collate, readText } from './collate.ts';
