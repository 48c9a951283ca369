export type { AlignedPair, Direction, Roles } from './aligned-pair.ts';
export { byLanguage, byRole, directionOf, isOneArabic, pairOf, placedByRole } from './aligned-pair.ts';
