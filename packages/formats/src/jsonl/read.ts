import { MuqabalaError } from '@muqabala/core/problems';
import type { Pair, PairFinding, PairSide, QuotedSpan } from '../pairs/index.ts';
import { makeLanguageTeller } from '../read/languages.ts';
import { makeLineCutter } from '../read/lines.ts';
import type { PairReader, ReadOptions } from '../read/reader.ts';
import { count, type Report } from '../report.ts';

/**
 * Reads pairs from JSON lines: the lines that `pairLine` writes; `{"source":"…","target":"…"}`; `{"ar":"…","en":"…"}`; or
 * `{"translation":{"ar":"…","en":"…"}}`. Empty lines are passed over. Throws `jsonl-line-broken` with the line.
 */
export function makeJsonlReader(report: Report, options: ReadOptions = {}): PairReader {
  const lines = makeLineCutter(options.place);
  const teller = makeLanguageTeller(options);
  const feed = (chunk: string, last: boolean) => {
    const known: Pair[] = [];
    lines.cut(
      chunk,
      (line) => {
        if (line.trim() === '') {
          count(report.left, 'empty-line');
          return;
        }
        const pair = readLine(line, lines.number, options.place);
        report.pairs += 1;
        known.push(pair);
      },
      last,
    );
    return teller.tellUnknown(known, last);
  };
  return { push: (chunk) => feed(chunk, false), end: () => feed('', true) };
}

/** Whether the data of a line is a pair in one of the forms that are read. */
export function isPair(data: unknown): boolean {
  return pairOf(data) !== undefined;
}

function readLine(line: string, number: number, place: string | undefined): Pair {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    throw broken(line, number, place, 'The line is no JSON');
  }
  const pair = pairOf(data);
  if (pair === undefined) throw broken(line, number, place, 'A pair was expected, such as {"source":"…","target":"…"}');
  return pair;
}

function pairOf(data: unknown): Pair | undefined {
  if (!isRecord(data)) return undefined;
  return ('source' in data || 'target' in data ? ownPair(data) : undefined) ?? pairOfLanguages(data);
}

function ownPair(data: Record<string, unknown>): Pair | undefined {
  const [source, target] = [sideOf(data['source']), sideOf(data['target'])];
  if (source === undefined || target === undefined || (source === null && target === null)) return undefined;
  const { confidence, findings, text } = data;
  return {
    status: source === null ? 'target-only' : target === null ? 'source-only' : 'aligned',
    confidence: typeof confidence === 'number' ? Math.min(1, Math.max(0, confidence)) : 1,
    source,
    target,
    findings: Array.isArray(findings) ? findings.flatMap((one) => findingOf(one) ?? []) : [],
    ...(typeof text === 'string' ? { text } : {}),
  };
}

/** `{"ar":"…","en":"…"}`, by itself or as a `translation`: the first language is the source. */
function pairOfLanguages(data: Record<string, unknown>): Pair | undefined {
  const inner = isRecord(data['translation']) ? data['translation'] : data;
  if (typeof inner['ar'] !== 'string' || typeof inner['en'] !== 'string') return undefined;
  const [first, second] = Object.keys(inner).filter((key) => key === 'ar' || key === 'en') as [string, string];
  const side = (language: string): PairSide => ({ language, segments: [], content: inner[language] as string });
  return { status: 'aligned', confidence: 1, source: side(first), target: side(second), findings: [] };
}

/** Returns a side, null for none, undefined for what is no side. */
function sideOf(data: unknown): PairSide | null | undefined {
  if (data === null || data === undefined) return null;
  if (typeof data === 'string') return { language: 'und', segments: [], content: data };
  if (!isRecord(data) || typeof data['content'] !== 'string') return undefined;
  const { text, language, segments, content, role } = data;
  return {
    ...(typeof text === 'string' ? { text } : {}),
    language: typeof language === 'string' && LANGUAGE.test(language) ? language : 'und',
    segments: Array.isArray(segments) ? segments.filter((id) => typeof id === 'string') : [],
    content,
    ...(ROLES.has(role) ? { role: role as NonNullable<PairSide['role']> } : {}),
  };
}

/** What a line may be besides a sentence of the body. */
const ROLES: ReadonlySet<unknown> = new Set(['heading', 'boilerplate', 'item', 'caption', 'cell']);

/** A code of BCP 47, region and script kept; whatever else stands there is no language, and no part of a file's name either. */
const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/;

/** Returns a finding with what a line may leave out filled in, and without what no finding has; undefined for what is none. */
function findingOf(data: unknown): PairFinding | undefined {
  if (!isRecord(data) || (typeof data['code'] !== 'string' && typeof data['mqm'] !== 'string')) return undefined;
  const { code, mqm, severity, confidence, state, expected, found, reason } = data;
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

function broken(line: string, number: number, place: string | undefined, message: string) {
  return new MuqabalaError({
    code: 'jsonl-line-broken',
    ...(place === undefined ? {} : { place }),
    offset: number,
    offsetUnit: 'line',
    message: `${message}; found ${JSON.stringify(line.slice(0, 60))}.`,
    remedy: 'Mend the line.',
  });
}
