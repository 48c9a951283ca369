export { alignReports } from './align.ts';
