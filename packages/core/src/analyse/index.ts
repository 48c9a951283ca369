export type { AlignTextsOptions, TextInput } from './align-texts.ts';
export { alignTexts, readText } from './align-texts.ts';
export type { CheckedPair, CheckedSide, CheckedSides, PairsCheck } from './check.ts';
export { checkPair, checkPairs, startChecks } from './check.ts';
export { DocumentMemory } from './memory.ts';
export { rereadMentions } from './mentions.ts';
export type { RealignOptions } from './realign.ts';
export { realign, recheck } from './realign.ts';
export { ruleDocument, withoutTerms } from './rules.ts';
