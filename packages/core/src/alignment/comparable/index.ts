export { type ComparableOptions, type ComparableSearch, LIKELY, prepareComparable } from './align.ts';
