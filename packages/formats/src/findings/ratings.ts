import { type AlignedDocument, MuqabalaError, type Text } from '@muqabala/core';
import type { Returned } from './decisions.ts';
import { compareEach } from './marked.ts';
import { oneOf } from './sheet.ts';
import { type Mark, marksOf, unitsOf } from './units.ts';

const SEVERITIES = ['minor', 'major', 'critical'] as const;

/**
 * Writes the findings of one target text as ratings of mt-metrics-eval: a line for each pair in reading order, `SYSTEM`,
 * `{"errors": …}` and `RATER` between tabs. Places count characters (Unicode code points) from the beginning of the
 * pair's own words; an error that only the source shows is a source error.
 */
export function* writeRatings(document: AlignedDocument, target: Text, rater = raterOf(document)): Generator<string> {
  for (const unit of unitsOf(document, target)) {
    const errors = unit.findings.flatMap((finding) =>
      marksOf(unit, finding, target.id).map(({ side, start, end, mqm, severity }) => {
        const content = unit.pair[side]!.content;
        const [from, to] = [start, end].map((offset) => [...content.slice(0, offset)].length);
        return {
          start: from,
          end: to,
          category: mqm,
          severity,
          score: null,
          is_source_error: side === 'source',
        };
      }),
    );
    yield `${plain(target.id)}\t${JSON.stringify({ errors })}\t${plain(rater)}\n`;
  }
}

/** Columns end at tabs, and Python strips blanks around a line. */
function plain(name: string): string {
  return name.replace(/\s+/gu, '-') || 'muqabala';
}

function raterOf({ review }: AlignedDocument): string {
  return review?.reviewers?.[0] ?? 'muqabala';
}

/**
 * Reads ratings of the pairs of a target text back, in the order in which they are written, one for each: what each rater
 * decided and added. `None` is a pair that was not rated. Throws `ratings-broken` where there are more lines of the
 * system than pairs, or one is no rating, and `ratings-missing` where there are none of it.
 */
export function readRatings(
  document: AlignedDocument,
  target: Text,
  lines: string,
  place?: string,
): ReadonlyMap<string, Returned> {
  const units = unitsOf(document, target);
  const byRater = new Map<string, (readonly Mark[] | undefined)[]>();
  let at = 0;
  const fail = (line: number, message: string) =>
    new MuqabalaError({
      code: 'ratings-broken',
      ...(place === undefined ? {} : { place }),
      offset: line,
      offsetUnit: 'line',
      message,
      remedy: 'Give the ratings of the pairs that were exported, in their order.',
    });
  for (const [l, line] of lines.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [system, rating = '', rater = 'rater'] = line.split('\t');
    if (system !== plain(target.id)) continue;
    const unit = units[at];
    at += 1;
    if (unit === undefined) throw fail(l + 1, `There are more ratings than the ${units.length} pairs of ${target.id}.`);
    if (rating === 'None') continue;
    const list = byRater.get(rater) ?? [];
    byRater.set(rater, list);
    list[at - 1] = marksIn(rating, unit.pair, (message) => fail(l + 1, message));
  }
  if (at === 0 && units.length > 0)
    throw new MuqabalaError({
      code: 'ratings-missing',
      values: { text: target.id },
      ...(place === undefined ? {} : { place }),
      message: `There are no ratings of ${target.id}.`,
      remedy: 'Give a file of findings that went out from this review.',
    });
  return compareEach(document, target, units, byRater);
}

function marksIn(
  rating: string,
  pair: ReturnType<typeof unitsOf>[number]['pair'],
  fail: (message: string) => MuqabalaError,
): Mark[] {
  let errors: unknown;
  try {
    ({ errors } = JSON.parse(rating) as { errors: unknown });
  } catch {
    throw fail('This is no rating: {"errors": […]} was expected.');
  }
  if (!Array.isArray(errors)) throw fail('This is no rating: {"errors": […]} was expected.');
  return errors.map((error: unknown): Mark => {
    const { start, end, category, severity, is_source_error } = (error ?? {}) as Readonly<Record<string, unknown>>;
    if (!isCount(start) || !isCount(end) || end < start) throw fail('An error has no start and end.');
    const side = is_source_error === true ? 'source' : 'target';
    const characters = [...(pair[side]?.content ?? '')];
    const unitsTo = (count: number) => characters.slice(0, count).join('').length;
    return {
      side,
      start: unitsTo(start),
      end: unitsTo(end),
      severity: oneOf(SEVERITIES, typeof severity === 'string' ? severity : undefined),
      mqm: typeof category === 'string' && category !== '' ? category : undefined,
    };
  });
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
