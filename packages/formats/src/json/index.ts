export { checkDocument, parseJson, readDocument, readDocumentInTurns, readJson } from './read.ts';
export { writeJson } from './write.ts';
