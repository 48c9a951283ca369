export { MuqabalaFindingEvent, MuqabalaProgressEvent, MuqabalaSelectEvent, MuqabalaViewEvent } from './events.ts';
export { MuqabalaViewer } from './viewer.ts';
export type { Labels } from './words.ts';
