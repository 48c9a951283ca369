export { ar } from './ar.ts';
export { en } from './en.ts';
