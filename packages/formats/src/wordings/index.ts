export type { AppliedWordings, ApplyOptions, LeftReason } from './apply.ts';
export { applyWordings } from './apply.ts';
