export { type ComparableOptions, type ComparableSearch, prepareComparable } from './align.ts';
