export type { GapScore, IndexBead, LinkScore, TypeScore } from './score-links.ts';
export { poolGapScores, poolLinkScores, scoreLinks } from './score-links.ts';
