export type { Card } from './cards.ts';
export { listCards, numberFindings } from './cards.ts';
