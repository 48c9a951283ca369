export type { Interval } from './bootstrap.ts';
export { bootstrap } from './bootstrap.ts';
export type { Counts, Rate } from './rate.ts';
export { poolRates, rate, rateOfSets } from './rate.ts';
export { SCORER_VERSION, scoreSignature } from './signature.ts';
