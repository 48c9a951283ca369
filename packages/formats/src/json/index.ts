export { checkDocument, parseJson, readDocument, readJson } from './read.ts';
export { writeJson } from './write.ts';
