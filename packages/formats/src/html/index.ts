export type { Article } from './article.ts';
export { readArticle } from './article.ts';
export type { DecodedPage } from './decode.ts';
export { decodePage } from './decode.ts';
