export { moveRules } from './move-rules.ts';
export { modernEdit } from './old-edits.ts';
export { protect } from './protect.ts';
export { type Head, openStore, type Store } from './schema.ts';
export { Cipher, isOpenText, sealText, unsealText } from './sealing.ts';
export type { Listed, StoredReview } from './store.ts';
export {
  changeHead,
  createReview,
  eraseReview,
  listReviews,
  openReview,
  saveStep,
} from './store.ts';
