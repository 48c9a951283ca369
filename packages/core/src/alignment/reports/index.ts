export { prepareReports, type ReportsOptions, type ReportsSearch } from './align.ts';
