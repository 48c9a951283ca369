export { escapeAttribute, escapeText, replaceForbidden } from './characters.ts';
export type { XmlPairs } from './pairs.ts';
export { makeXmlPairReader } from './pairs.ts';
export type { XmlHandler } from './reader.ts';
export { isForgiven, makeXmlReader, OTHER_FORMAT } from './reader.ts';
export type { XmlWriter } from './writer.ts';
export { makeXmlWriter } from './writer.ts';
