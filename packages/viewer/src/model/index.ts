export type { Row, ShownTarget } from './rows.ts';
export { buildRows } from './rows.ts';
