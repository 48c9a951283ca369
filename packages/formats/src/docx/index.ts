export { isZip, readDocx } from './read.ts';
