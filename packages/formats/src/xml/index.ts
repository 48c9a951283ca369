export { escapeAttribute, escapeText, replaceForbidden } from './characters.ts';
export type { XmlHandler } from './reader.ts';
export { makeXmlReader } from './reader.ts';
export type { XmlWriter } from './writer.ts';
export { makeXmlWriter } from './writer.ts';
