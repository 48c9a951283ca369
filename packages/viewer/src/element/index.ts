export { MuqabalaFindingEvent, MuqabalaSelectEvent, MuqabalaViewEvent } from './events.ts';
export { MuqabalaViewer } from './viewer.ts';
