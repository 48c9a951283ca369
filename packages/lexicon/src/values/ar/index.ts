export { BOUNDS } from './bounds.ts';
export { DATES } from './dates.ts';
export { LISTS } from './lists.ts';
export { MONEY } from './money.ts';
export { NUMBERS } from './numbers.ts';
export { UNITS } from './units.ts';
