export type { Head, Store, StoredReview } from './store.ts';
export {
  changeHead,
  createReview,
  eraseReview,
  listReviews,
  loadRules,
  openReview,
  openStore,
  saveRules,
  saveStep,
} from './store.ts';
