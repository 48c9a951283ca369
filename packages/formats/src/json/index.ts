export { checkDocument, parseJson, readDocument, readDocumentInSteps, readJson } from './read.ts';
export { writeJson } from './write.ts';
