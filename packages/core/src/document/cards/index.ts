export type { Card } from './cards.ts';
export { keepNumbers, listCards, numberFindings } from './cards.ts';
