export {
  MuqabalaFindingEvent,
  MuqabalaProgressEvent,
  MuqabalaSelectEvent,
  MuqabalaViewEvent,
} from '../element/events.ts';
export type { View } from '../model/view.ts';
export type { ChosenWords } from './chosen-words.ts';
export { MuqabalaChooseEvent, MuqabalaConfirmEvent } from './events.ts';
export type { FaintWords } from './faint.ts';
export type { SentenceRef } from './order.ts';
export { MuqabalaEditableViewer } from './viewer.ts';
