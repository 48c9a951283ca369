import type { Placeholder } from '@muqabala/core/document';
import { MuqabalaError } from '@muqabala/core/problems';
import { count, type Log } from '../log.ts';
import {
  type Draft,
  joinedProperties,
  makeProperties,
  makerOf,
  OBJECT,
  type Pair,
  type PairFinding,
  type PairSide,
  type QuotedSpan,
  suggestionOf,
} from '../pairs/index.ts';
import { chooseTwo, makeLanguageTeller, namedByLanguage, primaryLanguage } from '../read/languages.ts';
import { makeLineCutter } from '../read/lines.ts';
import { sideNamed } from '../read/names.ts';
import type { PairReader, ReadOptions } from '../read/reader.ts';
import { regionNamed } from '../read/regions.ts';

/**
 * Reads pairs from JSON lines: the lines that `pairLine` writes; `{"source":"…","target":"…"}`; `{"ar":"…","en":"…"}`;
 * or `{"translation":{"ar":"…","en":"…"}}`. Empty lines are passed over, and a side without words is none. Throws
 * `jsonl-line-broken` with the line.
 */
export function makeJsonlReader(log: Log, options: ReadOptions = {}): PairReader {
  const lines = makeLineCutter(options.place);
  const teller = makeLanguageTeller(options, log);
  /** What is said of the first record that lacks a side, where no other is a pair. */
  let refused: MuqabalaError | undefined;
  const feed = (chunk: string, last: boolean) => {
    const known: Pair[] = [];
    lines.cut(
      chunk,
      (line) => {
        if (line.trim() === '') {
          count(log.left, 'empty-line');
          return;
        }
        const data = parsed(line, lines.number, options.place);
        const pair = pairOfData(data, options.columns);
        if (pair === ALIKE) throw fieldsAlike(data, options.place, lines.number);
        if (pair === EMPTY) count(log.left, EMPTY);
        else if (pair !== undefined) {
          log.pairs += 1;
          known.push(pair);
        } else {
          const error = broken(line, lines.number, options.place, NO_PAIR, isRecord(data) ? NAMES : undefined);
          if (!isRecord(data)) throw error;
          refused ??= error;
          count(log.left, 'no-counterpart');
        }
      },
      last,
    );
    if (last && log.pairs === 0 && refused !== undefined) throw refused;
    return teller.tellUnknown(known, last);
  };
  return { push: (chunk) => feed(chunk, false), end: () => feed('', true) };
}

const NO_PAIR = 'A pair was expected, such as {"source":"…","target":"…"}';
/** What to do with records whose fields have other names. */
export const NAMES = 'Name the fields of source and target, such as --columns en=english,ar=arabic.';

/** Whether the data of a line is a pair in one of the forms that are read. */
export function isPair(data: unknown): boolean {
  return pairOfData(data) !== undefined;
}

function parsed(line: string, number: number, place: string | undefined): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw broken(line, number, place, 'The line is no JSON');
  }
}

/** What a record is whose sides both have no words: it is counted by this name. */
export const EMPTY = 'empty-line';
/** What a record is that has two fields in Arabic, or in English: which one is meant cannot be told. */
export const ALIKE = 'fields-alike';

/**
 * Returns the pair that data is, in one of the forms that are read or in the fields that `columns` names, `EMPTY` for one
 * without words, `ALIKE` for one that has two fields of a language; undefined for anything else.
 */
export function pairOfData(
  data: unknown,
  columns?: ReadOptions['columns'],
): Pair | typeof EMPTY | typeof ALIKE | undefined {
  if (!isRecord(data)) return undefined;
  const inner = isRecord(data['translation']) ? data['translation'] : data;
  if (columns !== undefined) return pairOfFields(data, inner, fieldsNamed(inner, columns));
  const [from, to] = sideNames(inner);
  const named = () => pairOfFields(data, inner, fieldsByLanguage(inner));
  // A source alone beside fields in two languages says where they are from.
  return from in inner && to in inner
    ? (pairOfSides(data, inner, from, to) ?? named())
    : (named() ?? pairOfSides(data, inner, from, to));
}

/** Returns the error for a record that has two fields of one language. */
export function fieldsAlike(data: unknown, place: string | undefined, line?: number): MuqabalaError {
  const { translation } = data as Record<string, unknown>;
  const fields = Object.keys(isRecord(translation) ? translation : (data as object));
  const columns = fields.slice(0, 20).map((field) => JSON.stringify(field));
  return new MuqabalaError({
    code: 'table-columns-unknown',
    values: { columns: columns.join(', ') },
    ...(place === undefined ? {} : { place }),
    ...(line === undefined ? {} : { offset: line, offsetUnit: 'line' }),
    message: `Several fields are named for the same language; the fields are: ${columns.join(', ')}.`,
    remedy: 'Name the source and the target, such as --columns en=english,ar=arabic.',
  });
}

/** The pair of a record that names a source and a target, in itself or in its `translation`. */
function pairOfSides(
  data: Record<string, unknown>,
  inner: Record<string, unknown>,
  from: string,
  to: string,
): Pair | typeof EMPTY | undefined {
  const [source, target] = [sideOf(inner[from]), sideOf(inner[to])];
  if (source === undefined || target === undefined) return undefined;
  if (source === null && target === null) return from in inner && to in inner ? EMPTY : undefined;
  const { confidence, findings, text, id, review } = data;
  const pair: Draft<Pair> = {
    status: statusOf(source, target),
    confidence: typeof confidence === 'number' ? Math.min(1, Math.max(0, confidence)) : 1,
    source,
    target,
    findings: Array.isArray(findings) ? findings.flatMap((one) => findingOf(one) ?? []) : [],
  };
  if (typeof text === 'string') pair.text = text;
  if (typeof id === 'string' || typeof id === 'number') pair.id = String(id);
  if (REVIEWS.has(review)) pair.review = review as NonNullable<Pair['review']>;
  const own = 'status' in data ? propertiesOf(data['properties']) : fieldsOf(data, new Set([...OWN, from, to]));
  return Object.assign(pair, makerOf(data['by']), own);
}

/** The pair of a record in two of its fields. */
function pairOfFields(
  data: Record<string, unknown>,
  inner: Record<string, unknown>,
  chosen: ReturnType<typeof fieldsByLanguage>,
): Pair | typeof EMPTY | typeof ALIKE | undefined {
  if (chosen === undefined || chosen === ALIKE) return chosen;
  const [source, target] = chosen.map(({ side }) => (isBlank(side.content) ? null : side)) as [
    PairSide | null,
    PairSide | null,
  ];
  if (source === null && target === null) return EMPTY;
  const fields = fieldsOf({ ...inner, ...data }, new Set(chosen.map(({ key }) => key)));
  return { status: statusOf(source, target), confidence: 1, source, target, findings: [], ...fields };
}

function statusOf(source: PairSide | null, target: PairSide | null): Pair['status'] {
  return source === null ? 'target-only' : target === null ? 'source-only' : 'aligned';
}

function isBlank(content: string): boolean {
  return content.trim() === '';
}

/** What a record calls its two sides, where it names no languages. */
function sideNames(record: Record<string, unknown>): readonly [source: string, target: string] {
  const keys = Object.keys(record);
  const named = (side: 'source' | 'target') =>
    side in record ? side : (keys.find((key) => sideNamed(key) === side && typeof record[key] === 'string') ?? side);
  return [named('source'), named('target')];
}

interface NamedField {
  readonly key: string;
  readonly side: PairSide;
}

/**
 * The two fields of a record that are named by languages (`ar`, `en_US`, `eng_Latn`, `Arabic`): Arabic and English first
 * of all.
 */
function fieldsByLanguage(
  record: Record<string, unknown>,
): readonly [NamedField, NamedField] | typeof ALIKE | undefined {
  const keys = Object.keys(record).filter((key) => typeof record[key] === 'string' || record[key] === null);
  const named = [...namedByLanguage(keys)].map(([k, language]): NamedField => {
    const key = keys[k]!;
    return { key, side: { language, segments: [], content: (record[key] as string | null) ?? '' } };
  });
  const languages = named.map(({ side }) => side.language);
  const chosen = chooseTwo(languages);
  if (chosen === undefined) return undefined;
  const isAlike = chosen.some((at) => languages.indexOf(languages[at]!, at + 1) !== -1);
  return isAlike ? ALIKE : [named[chosen[0]]!, named[chosen[1]]!];
}

/** The two fields that a person has named. */
function fieldsNamed(
  record: Record<string, unknown>,
  columns: NonNullable<ReadOptions['columns']>,
): readonly [NamedField, NamedField] | undefined {
  const [source, target] = columns.flatMap(({ column, language }): NamedField[] => {
    const content = Object.hasOwn(record, column) ? (record[column] ?? '') : undefined;
    return typeof content === 'string' ? [{ key: column, side: { language, segments: [], content } }] : [];
  });
  return source === undefined || target === undefined ? undefined : [source, target];
}

const OWN: ReadonlySet<string> = new Set(['source', 'target', 'id', 'review', 'confidence', 'text']);

/** The other words and figures of a record, those in further languages too, as properties. */
function fieldsOf(data: Record<string, unknown>, own: ReadonlySet<string>): Pick<Pair, 'properties'> {
  const properties = makeProperties();
  for (const [key, value] of Object.entries(data))
    if (!own.has(key) && ['string', 'number', 'boolean'].includes(typeof value)) properties.add(key, String(value));
  return properties.end();
}

/** Returns a side, null for none, undefined for what is no side. */
function sideOf(data: unknown): PairSide | null | undefined {
  if (data === null || data === undefined) return null;
  if (typeof data === 'string') return isBlank(data) ? null : { language: 'und', segments: [], content: data };
  if (!isRecord(data) || typeof data['content'] !== 'string') return undefined;
  const { text, language, segments, content, role } = data;
  const code = typeof language === 'string' && LANGUAGE.test(language) ? language : undefined;
  const own = primaryLanguage(code);
  const ids = Array.isArray(segments) ? segments.filter((id) => typeof id === 'string') : [];
  const side: Draft<PairSide> =
    typeof text === 'string'
      ? { text, language: own, segments: ids, content }
      : { language: own, segments: ids, content };
  if (ROLES.has(role)) side.role = role as NonNullable<PairSide['role']>;
  const properties = joinedProperties(regionNamed(code), propertiesOf(data['properties']));
  return Object.assign(side, placeholdersOf(data['placeholders'], content), properties);
}

/** Codes whose place is one of the U+FFFC of the content, in order. */
function placeholdersOf(data: unknown, content: string): Pick<PairSide, 'placeholders'> {
  if (!Array.isArray(data)) return {};
  let last = -1;
  const placeholders = data.flatMap((one): Placeholder[] => {
    if (!isRecord(one)) return [];
    const { place, kind, id, text } = one;
    if (typeof place !== 'number' || place <= last || content[place] !== OBJECT) return [];
    if (typeof kind !== 'string' || typeof text !== 'string') return [];
    last = place;
    return [{ place, kind, ...(typeof id === 'string' ? { id } : {}), text }];
  });
  return placeholders.length === 0 ? {} : { placeholders };
}

function propertiesOf(data: unknown): Pick<Pair, 'properties'> {
  if (!isRecord(data)) return {};
  const properties = makeProperties();
  for (const [name, value] of Object.entries(data)) if (typeof value === 'string') properties.add(name, value);
  return properties.end();
}

const REVIEWS: ReadonlySet<unknown> = new Set(['proposed', 'confirmed', 'rejected']);

/** What a line may be besides a sentence of the body. */
const ROLES: ReadonlySet<unknown> = new Set(['heading', 'boilerplate', 'item', 'caption', 'cell']);

/**
 * A code of BCP 47, region and script kept; whatever else stands there is no language, and no part of a file's name
 * either.
 */
const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/;

/**
 * Returns a finding with what a line may leave out filled in, and without what no finding has; undefined for what is
 * none.
 */
function findingOf(data: unknown): PairFinding | undefined {
  if (!isRecord(data) || (typeof data['code'] !== 'string' && typeof data['mqm'] !== 'string')) return undefined;
  const { code, mqm, severity, confidence, state, expected, found, reason, comment } = data;
  return {
    ...(typeof code === 'string' ? { code: code as NonNullable<PairFinding['code']> } : {}),
    mqm: typeof mqm === 'string' ? mqm : '',
    severity: severity === 'major' || severity === 'critical' ? severity : 'minor',
    confidence: typeof confidence === 'number' && confidence >= 0 && confidence <= 1 ? confidence : 1,
    state: state === 'accepted' || state === 'dismissed' ? state : 'open',
    source: spansOf(data['source']),
    target: spansOf(data['target']),
    ...(isFlat(expected) ? { expected: expected as NonNullable<PairFinding['expected']> } : {}),
    ...(isFlat(found) ? { found: found as NonNullable<PairFinding['found']> } : {}),
    ...(typeof reason === 'string' ? { reason } : {}),
    ...(typeof comment === 'string' ? { comment } : {}),
    ...suggestionOf(data['suggestion']),
    ...makerOf(data['by']),
  };
}

function spansOf(list: unknown): QuotedSpan[] {
  return (Array.isArray(list) ? list : []).flatMap((span) => {
    if (!isRecord(span)) return [];
    const { start, end, text } = span;
    if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || typeof text !== 'string') return [];
    return [{ start: start as number, end: end as number, text }];
  });
}

/** Whether data is a record of nothing but words and figures, as a value is. */
function isFlat(data: unknown): boolean {
  return isRecord(data) && Object.values(data).every((value) => typeof value !== 'object');
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function broken(line: string, number: number, place: string | undefined, message: string, remedy = 'Mend the line.') {
  const found = JSON.stringify(line.slice(0, 60));
  return new MuqabalaError({
    code: 'jsonl-line-broken',
    values: { found },
    ...(place === undefined ? {} : { place }),
    offset: number,
    offsetUnit: 'line',
    message: `${message}; found ${found}.`,
    remedy,
  });
}
