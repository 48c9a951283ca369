export type { Opened } from './archive/index.ts';
export { openPacked, unpackGzip } from './archive/index.ts';
export type { IndexBead } from './beads/index.ts';
export { documentOfBeads, readBeads, writeBeads } from './beads/index.ts';
export type { Catalogue } from './catalogue/index.ts';
export { pairCatalogues, readCatalogue } from './catalogue/index.ts';
export type { AnyText, AnyTextOptions, DetectedFormat, TextForm } from './detect/index.ts';
export { detectFormat, makeHead, readAnyText, refusalOf } from './detect/index.ts';
export type { CampaignOptions, Decision, Returned, SheetOptions } from './findings/index.ts';
export {
  readAnnotations,
  readFindingsSheet,
  readRatings,
  withReturned,
  writeCampaign,
  writeFindingsSheet,
  writeRatings,
} from './findings/index.ts';
export { checkDocument, readDocument, readDocumentInTurns, readJson, writeJson } from './json/index.ts';
export { pairLine } from './jsonl/index.ts';
export type { Log } from './log.ts';
export { makeLog } from './log.ts';
export { lossesOf } from './losses.ts';
export { readMoses } from './moses/index.ts';
export type { PageOptions } from './page/index.ts';
export type {
  DocumentPieces,
  Pair,
  PairFilter,
  PairFinding,
  PairSide,
  PairsAbout,
  PairWriter,
  QuotedSpan,
  TextStore,
} from './pairs/index.ts';
export {
  aboutDocument,
  aboutFiltered,
  directPair,
  documentOfPairs,
  languagesOfPairs,
  listPairs,
  makeDocumentBuilder,
  makePairFilter,
  oneTarget,
} from './pairs/index.ts';
export type { PlacedReply, QuestionFormat } from './questions/index.ts';
export { QUESTION_FORMATS, readReplies, writeQuestions } from './questions/index.ts';
export type { ColumnNamed, PairReader, ReadOptions } from './read/index.ts';
export { tellLanguages } from './read/languages.ts';
export type { ReadPairsFormat } from './read-pairs.ts';
export { makePairReader, READ_PAIRS_FORMATS, readPairs } from './read-pairs.ts';
export type { Statement, StatementTable } from './statement/index.ts';
export { explainTerm, nameOfKind, namesOfPath, STATEMENT, stateReview } from './statement/index.ts';
export type { Cue } from './subtitles/index.ts';
export { joinedSpeech, pairByTime, readSubtitles, speechOf, utterancesOf } from './subtitles/index.ts';
export type { TableOptions } from './table/index.ts';
export { flatten } from './table/index.ts';
export type { LinkGroup, Marked, MarkedText } from './tei/index.ts';
export { facedLinks, pairsOfLinks, readMarked } from './tei/index.ts';
export { isPdf } from './text/binary.ts';
export type { PlainText } from './text/index.ts';
export { decodeStream, decodeText, readPlainText } from './text/index.ts';
export type { TmxOptions } from './tmx/index.ts';
export type { AppliedWordings, ApplyOptions, LeftReason } from './wordings/index.ts';
export { applyWordings } from './wordings/index.ts';
export type { PairFormat, PairWriteOptions, WriteFormat, WriteOptions } from './write/index.ts';
export {
  isPairFormat,
  makePairWriter,
  ONE_TARGET_FORMATS,
  PAIR_FORMATS,
  WRITE_FORMATS,
  writeDocument,
} from './write/index.ts';
export type { XliffOptions } from './xliff/index.ts';
export { makeXlsxWriter, readXlsx, writeXlsx } from './xlsx/index.ts';
