import { type AlignedDocument, type Finding, findingKind, MuqabalaError, type Text } from '@muqabala/core';
import { furtherWords, listCards, nameOfText, numberFindings, segmentAt, wordsAt } from '@muqabala/core/document';
import { createMessages, type InterfaceLanguage } from '@muqabala/core/messages';
import { count, type Log, makeLog } from '../log.ts';
import {
  explainKind,
  nameOfKind,
  STATEMENT,
  type Statement,
  type StatementTable,
  stateReview,
} from '../statement/index.ts';
import { type CellStyle, readXlsxRows, type Sheet, writeXlsxRows } from '../xlsx/index.ts';
import type { Decision } from './decisions.ts';

export interface SheetOptions {
  /** Language of names and explanations. */
  readonly language?: InterfaceLanguage;
  /** Only what was accepted; dismissed findings are there otherwise too, as they can be decided again. */
  readonly accepted?: boolean;
}

/** The columns by name, which the reader knows again; the rest may be moved or left out. */
const COLUMNS = [
  ['no', 7],
  ['id', 9],
  ['kind', 26],
  ['severity', 10],
  ['text', 14],
  ['source_sentences', 8],
  ['source', 60],
  ['source_words', 28],
  ['target_sentences', 8],
  ['target', 60],
  ['target_words', 28],
  ['further_words', 28],
  ['why', 44],
  ['state', 11],
  ['reason', 28],
  ['comment', 28],
  ['suggestion', 28],
] as const;

/**
 * Writes the findings of a document as an Excel workbook, a row each in the order and with the numbers of the cards:
 * both sentences, the words, why, and what was decided; a second sheet has the specification and the verdict. `severity`, `state` (`open`, `accepted`, `dismissed`),
 * `reason`, `comment` and `suggestion` may be edited and read back by {@link readFindingsSheet}.
 */
export function writeFindingsSheet(
  document: AlignedDocument,
  options: SheetOptions = {},
  log: Log = makeLog(),
): Uint8Array {
  const language = options.language ?? 'en';
  const messages = createMessages(language, STATEMENT);
  const isRightToLeft = language === 'ar';
  const numbers = numberFindings(document);
  const findings = listCards(document)
    .flatMap((card) => card.findings)
    .filter(({ state }) => !options.accepted || state === 'accepted');
  const rows = findings.map((finding): Cell[] => {
    const source = sideOf(document.texts[0]!, finding.source);
    const text = document.texts.find(({ id }) => id === finding.text) ?? document.texts[0]!;
    const target = sideOf(text, text === document.texts[0] ? undefined : finding.target);
    const further = furtherWords(document.texts, finding).map((one) => `${nameOfText(one.text)}: ${one.words}`);
    const why = explainKind(finding, source.words, target.words, messages);
    return [
      [numbers.get(finding.id)!, 'plain'],
      [finding.id, 'plain'],
      [nameOfKind(messages, findingKind(finding)), 'plain'],
      [finding.severity, 'plain'],
      [nameOfText(text), 'plain'],
      ...source.cells,
      ...target.cells,
      [further.join('\n'), 'plain'],
      [withoutIsolates(why), isRightToLeft ? 'rtl' : 'ltr'],
      [finding.state, 'plain'],
      [finding.reason ?? '', isRightToLeft ? 'rtl' : 'ltr'],
      [finding.comment ?? '', isRightToLeft ? 'rtl' : 'ltr'],
      [finding.suggestion?.text ?? '', styleOf(text)],
    ];
  });
  const head = COLUMNS.map(([name]): Cell => [name, 'head']);
  const widths = COLUMNS.map(([, width]) => width);
  const list: Sheet = { name: 'findings', rows: [head, ...rows], widths, frozen: 1, isRightToLeft };
  return writeXlsxRows([list, statementSheet(stateReview(document, messages, language), messages, isRightToLeft)], log);
}

type Cell = readonly [text: string, style: CellStyle];

/** What the review is and came to. The reader of decisions takes the first sheet alone. */
function statementSheet(
  statement: Statement,
  say: ReturnType<typeof createMessages<typeof STATEMENT.en>>,
  isRightToLeft: boolean,
): Sheet {
  const style = isRightToLeft ? 'rtl' : 'ltr';
  const table = ({ title, head, rows }: StatementTable): Cell[][] => [
    [],
    [[title, 'head']],
    head.map((name) => [name, 'head']),
    ...rows.map((row) => row.map((value): Cell => [value, style])),
  ];
  const rows: Cell[][] = [
    [[say('statement.specification'), 'head']],
    ...statement.specification.map(([name, value]): Cell[] => [
      [name, style],
      [withoutIsolates(value), style],
    ]),
    ...table(statement.verdict),
    [
      [say('statement.signed'), style],
      [withoutIsolates(statement.signed), style],
    ],
    ...table(statement.coverage),
  ];
  return { name: 'report', rows, widths: [30, 60, 22, 14, 14, 14, 14, 16], frozen: 0, isRightToLeft };
}

/** A cell stands alone, and what is copied from it should be words alone. */
function withoutIsolates(words: string): string {
  return words.replace(/[\u2066-\u2069]/gu, '');
}

function styleOf({ direction }: Text): CellStyle {
  return direction === 'rtl' ? 'rtl' : 'ltr';
}

/** The sentences that some words stand in, by number and in full, and the words. */
function sideOf(text: Text, spans: Finding['source'] = []): { readonly words: string; readonly cells: Cell[] } {
  const { segments, content } = text;
  const places = new Set<number>();
  for (const { start, end } of spans)
    for (let s = Math.max(0, segmentAt(text, start)); s < segments.length && segments[s]!.start < end; s += 1)
      if (segments[s]!.end > start) places.add(s);
  const style = styleOf(text);
  const words = spans.map(({ start, end }) => content.slice(start, end)).join(' … ');
  return {
    words: spans.map((span) => wordsAt(text, span)).join(' … '),
    cells: [
      [[...places].map((s) => s + 1).join(' '), 'plain'],
      [[...places].map((s) => content.slice(segments[s]!.start, segments[s]!.end)).join(' '), style],
      [words, style],
    ],
  };
}

const STATES = ['open', 'accepted', 'dismissed'] as const;
const SEVERITIES = ['minor', 'major', 'critical'] as const;

/**
 * Reads what was decided in a sheet of findings, ours or with columns moved or left out: rows are known by `id`. What is
 * no state or severity says nothing; a row without an id is passed over and counted (`other-row`). Throws
 * `sheet-without-ids`, `xlsx-broken`, `xlsx-too-large`.
 */
export function readFindingsSheet(bytes: Uint8Array, log: Log = makeLog(), place?: string): Decision[] {
  let names: readonly string[] | undefined;
  const decisions: Decision[] = [];
  for (const { cells } of readXlsxRows(bytes, place)) {
    if (names === undefined) {
      names = cells.map((cell) => cell.trim().toLowerCase());
      if (!names.includes('id')) break;
      continue;
    }
    const cell = (name: (typeof COLUMNS)[number][0]) => {
      const at = names!.indexOf(name);
      return at === -1 ? undefined : (cells[at] ?? '');
    };
    const id = cell('id')?.trim() ?? '';
    if (id === '') count(log.left, 'other-row');
    else
      decisions.push({
        id,
        state: oneOf(STATES, cell('state')),
        severity: oneOf(SEVERITIES, cell('severity')),
        reason: cell('reason'),
        comment: cell('comment'),
        suggestion: cell('suggestion'),
      });
  }
  if (names?.includes('id')) return decisions;
  throw new MuqabalaError({
    code: 'sheet-without-ids',
    ...(place === undefined ? {} : { place }),
    values: { column: 'id' },
    message: 'The sheet has no column id, by which findings are known again.',
    remedy: 'Give the sheet as it went out, with that column; other columns may be moved or left out.',
  });
}

export function oneOf<T extends string>(known: readonly T[], value: string | undefined | null): T | undefined {
  const said = value?.trim().toLowerCase();
  return known.find((one) => one === said);
}
