export { pairLine, writeJsonl } from './write.ts';
