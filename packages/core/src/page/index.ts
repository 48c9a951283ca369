export type { OrderedLink } from '../alignment/index.ts';
export { alignPage, type PageAlignment, type PageText } from './align.ts';
