export type { CampaignOptions } from './campaign.ts';
export { readAnnotations, writeCampaign } from './campaign.ts';
export type { Decision, Returned } from './decisions.ts';
export { withReturned } from './decisions.ts';
export { readRatings, writeRatings } from './ratings.ts';
export type { SheetOptions } from './sheet.ts';
export { readFindingsSheet, writeFindingsSheet } from './sheet.ts';
