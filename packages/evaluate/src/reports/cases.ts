import { SAID } from '@muqabala/core/document';
import { MuqabalaError } from '@muqabala/core/problems';
import * as z from 'zod/mini';
import { json } from '../json.ts';
import type { RankedCase, RankedPair } from './score-ranking.ts';

const index = z.int().check(z.nonnegative());
const pairs = z.array(z.tuple([index, index]));
const sentences = z.array(z.string()).check(z.minLength(1));

/** Two newsrooms' reports of one event with what readers linked. */
const caseSchema = z.object({
  name: z.string(),
  /** Cases of one event share documents: who fits on one measures on the others. */
  event: z.string(),
  /** The sentences of either report, as written. */
  arabic: sentences,
  english: sentences,
  /** Zero-based indexes, Arabic first: what two readers linked, and where either saw a partial overlap. */
  must: pairs,
  may: pairs,
});

const benchmarkSchema = z.object({
  format: z.literal('muqabala/newsrooms'),
  version: z.literal(1),
  licence: z.string(),
  source: z.string(),
  cases: z.array(caseSchema),
});

const rankedSchema = z.object({
  case: z.string(),
  source: index,
  target: index,
  confidence: z.number().check(z.minimum(0), z.maximum(1)),
});

export type ReportCase = z.infer<typeof caseSchema>;

/**
 * Returns the cases of the benchmark of reports from its JSON data; throws a `MuqabalaError` with the code
 * `reference-invalid` and the path at fault.
 */
export function parseReportCases(data: unknown, place = 'cases'): readonly ReportCase[] {
  const result = benchmarkSchema.safeParse(data, SAID);
  if (result.success) return result.data.cases;
  const { path, message } = result.error.issues[0]!;
  throw new MuqabalaError({
    code: 'reference-invalid',
    place: [place, ...path].join('.'),
    message: message.endsWith('.') ? message : `${message}.`,
    remedy: 'Mend the named field.',
  });
}

/**
 * Reads what a system makes of the cases, JSON lines `{"case":"…","source":0,"target":3,"confidence":0.7}` in any order
 * (source is Arabic), for `scoreRanking`; blank lines are skipped. Throws a `MuqabalaError` `alignment-line-invalid`
 * with the line that is none, or names no sentence.
 */
export function readRanking(cases: readonly ReportCase[], lines: readonly string[], place?: string): RankedCase[] {
  const ranked = new Map(cases.map((one) => [one.name, { one, list: [] as RankedPair[] }]));
  for (const [number, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const { data } = rankedSchema.safeParse(json(line));
    const found = data === undefined ? undefined : ranked.get(data.case);
    if (
      data === undefined ||
      found === undefined ||
      data.source >= found.one.arabic.length ||
      data.target >= found.one.english.length
    )
      throw new MuqabalaError({
        code: 'alignment-line-invalid',
        values: { found: JSON.stringify(line.slice(0, 60)) },
        ...(place === undefined ? {} : { place }),
        offset: number + 1,
        offsetUnit: 'line',
        message: `The line ranks no two sentences of a case: ${JSON.stringify(line.slice(0, 60))}.`,
        remedy: 'Write one JSON object a line, as in {"case":"…","source":0,"target":3,"confidence":0.7}.',
      });
    found.list.push(data);
  }
  return [...ranked.values()].map(({ one, list }) => ({ event: one.event, gold: one, ranked: list }));
}
