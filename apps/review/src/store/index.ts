export type { Head, Store, StoredReview } from './store.ts';
export { changeHead, createReview, eraseReview, listReviews, openReview, openStore, saveStep } from './store.ts';
