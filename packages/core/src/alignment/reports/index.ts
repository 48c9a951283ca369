export { prepareReports, type ReportsSearch } from './align.ts';
