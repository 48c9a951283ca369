export type {
  AlignableText,
  Alignment,
  AlignOptions,
  Bead,
  Candidate,
  Evidence,
  Link,
  RankedPair,
} from './alignment/index.ts';
export { alignPair } from './alignment/index.ts';
export type {
  AlignTextsOptions,
  Checked,
  CheckedPair,
  CheckedSide,
  CheckedSides,
  NewVersion,
  PairShows,
  PairsCheck,
  RealignOptions,
  TextInput,
  Told,
} from './analyse/index.ts';
export {
  alignTexts,
  answerDocument,
  checkedLinks,
  checkPair,
  checkPairs,
  DocumentMemory,
  readText,
  readTexts,
  realign,
  recheck,
  rereadMentions,
  ruleDocument,
  startChecks,
  startRound,
  toldElsewhere,
  undoAnswersOf,
  withoutTerms,
} from './analyse/index.ts';
export type { AlignedDocument, ParsedDocument, Segment, Text } from './document/index.ts';
export { documentSchema, findingKind, makeSignature, migrate, parseDocument, VERSION } from './document/index.ts';
export type {
  CheckContext,
  CheckDraft,
  CollatedText,
  Dismissal,
  Fact,
  FidelityScore,
  Finding,
  FindingCode,
  FindingDraft,
  FoundInTexts,
  RuledContents,
  Rules,
  ScoreRow,
  Severity,
  Statement,
  Unchecked,
  UncheckedInPair,
} from './findings/index.ts';
export {
  applyRules,
  dismissalOf,
  findFindings,
  findInTexts,
  findingCodeSchema,
  PAIRS_TOGETHER,
  PENALTIES,
  rulesSchema,
  scoreFidelity,
  termFindings,
} from './findings/index.ts';
export type { DetectedLanguage } from './language/index.ts';
export { detectLanguage, identifyLanguage, segmentLanguage } from './language/index.ts';
export type {
  BoostedTrees,
  CheckModels,
  ContrastMember,
  CueEntry,
  EnglishSide,
  FeastEntry,
  LetterRuns,
  Lexicon,
  LinkModels,
  LoneWordModel,
  LoneWordModels,
  NameParts,
  NameTables,
  Neighbours,
  PhraseEntry,
  SpeechWords,
  StemNumbers,
  TableEntry,
  TermPair,
  TermReader,
  TermRenderings,
  TermSide,
  TwoRenderings,
  ValueTables,
  VectorIndex,
  Vocabulary,
  WordLexicon,
  WordList,
  WordVectors,
} from './lexicon/index.ts';
export { wordTables } from './lexicon/index.ts';
export type {
  Comparison,
  EntityRelation,
  Mention,
  NamedText,
  NameMention,
  NamePresence,
  ValueMatch,
  ValueMention,
  ValuePair,
} from './mentions/index.ts';
export {
  arabicNameInText,
  compareValues,
  findNames,
  findValues,
  isWeakValue,
  matchValues,
  nameInText,
  nameSimilarity,
  relateEntities,
  SAME_NAME,
} from './mentions/index.ts';
export type { InterfaceLanguage } from './messages/index.ts';
export { explain } from './messages/index.ts';
export type { PlainProblemCode, Problem, ProblemCode } from './problems/index.ts';
export { describeProblem, MuqabalaError } from './problems/index.ts';
export type { Role, Sentence } from './sentences/index.ts';
export { segmentText } from './sentences/index.ts';
export type { Measures, Verdict } from './verdict/index.ts';
export { counts, judgedTexts, measuresOf, originalOf, verdictOf } from './verdict/index.ts';
export type { Counterpart, LinkedWord, PairContext, StretchPair, WordLinks } from './words/index.ts';
export { wordLinks } from './words/index.ts';
