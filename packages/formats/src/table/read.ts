import { MuqabalaError } from '@muqabala/core/problems';
import type { Pair } from '../pairs/index.ts';
import { makeLanguageTeller } from '../read/languages.ts';
import { makeLineCutter } from '../read/lines.ts';
import type { PairReader, ReadOptions } from '../read/reader.ts';
import { count, type Report } from '../report.ts';
import { unguard } from './cells.ts';
import { makeCsvCutter } from './csv.ts';
import { MORE_COLUMNS } from './write.ts';

/**
 * Reads tab-separated pairs: two columns, source and target, with or without a first line of language names; or a table that
 * `makeTsvWriter` wrote, whose further columns are understood. Empty lines are passed over and counted. Throws `table-row-broken` at a line
 * without a tab.
 */
export function makeTsvReader(report: Report, options: ReadOptions = {}): PairReader {
  const lines = makeLineCutter(options.place);
  const rows = makeRowReader(report, options);
  const feed = (chunk: string, last: boolean) => {
    lines.cut(
      chunk,
      (line) => {
        if (line.trim() === '' && !line.includes('\t')) count(report.left, 'empty-line');
        else rows.row(line.split('\t'), lines.number);
      },
      last,
    );
    return rows.take(last);
  };
  return { push: (chunk) => feed(chunk, false), end: () => feed('', true) };
}

/** Reads pairs from comma- or semicolon-separated values (RFC 4180, line ends inside quotes allowed), columns as {@link makeTsvReader}. */
export function makeCsvReader(report: Report, options: ReadOptions = {}): PairReader {
  const rows = makeRowReader(report, options);
  const cutter = makeCsvCutter(options.place, (cells, line) => {
    if (cells.length === 1 && cells[0]!.trim() === '') count(report.left, 'empty-line');
    else rows.row(cells, line);
  });
  return {
    push(chunk) {
      cutter.push(chunk);
      return rows.take(false);
    },
    end() {
      cutter.end();
      return rows.take(true);
    },
  };
}

/** Names that a first line may have in its first two cells, with the language that each stands for. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...['ar', 'ara', 'arb', 'arabic', 'العربية', 'عربي'].map((name) => [name, 'ar'] as const),
  ...['en', 'eng', 'english', 'الإنجليزية', 'الانجليزية', 'إنجليزي'].map((name) => [name, 'en'] as const),
  ...['source', 'target', 'src', 'trg', 'tgt'].map((name) => [name, ''] as const),
]);

function languageNamed(cell: string): string | undefined {
  const name = cell.trim().toLowerCase();
  return NAMES.get(name.split(/[-_]/, 1)[0]!) ?? NAMES.get(name);
}

function makeRowReader(report: Report, options: ReadOptions) {
  const teller = makeLanguageTeller(options);
  let ready: Pair[] = [];
  let first = true;
  let named: readonly [string, string] | undefined;
  /** The index of each of our own columns, when the table is one of ours. */
  let ours: ReadonlyMap<string, number> | undefined;
  return {
    row(cells: readonly string[], line: number) {
      if (first) {
        first = false;
        const columns = new Map(cells.map((cell, i) => [cell.trim(), i] as const));
        if (MORE_COLUMNS.every((name) => columns.has(name))) ours = columns;
        const source = languageNamed(cells[0] ?? '');
        const target = languageNamed(cells[1] ?? '');
        if (source && target) named = [source, target];
        if (ours !== undefined || (source !== undefined && target !== undefined)) return;
      }
      if (cells.length < 2)
        throw new MuqabalaError({
          code: 'table-row-broken',
          ...(options.place === undefined ? {} : { place: options.place }),
          offset: line,
          offsetUnit: 'line',
          message: `Two columns were expected, the source and the target; found one: ${JSON.stringify(cells[0]!.slice(0, 60))}.`,
          remedy: 'Separate the two with a tab (tsv) or a comma (csv), one pair a line.',
        });
      report.pairs += 1;
      ready.push(pairOf(cells, ours, named));
    },
    take(last: boolean): Pair[] {
      const pairs = ready;
      ready = [];
      return named === undefined ? teller.tell(pairs, last) : pairs;
    },
  };
}

function pairOf(
  cells: readonly string[],
  ours: ReadonlyMap<string, number> | undefined,
  named: readonly [string, string] | undefined,
): Pair {
  const cell = (name: string) => (ours === undefined ? '' : (cells[ours.get(name)!] ?? ''));
  const side = (index: 0 | 1, segments: string) => {
    const content = ours === undefined ? cells[index]! : unguard(cells[index]!);
    const ids = segments === '' ? [] : segments.split(' ');
    return content === '' && ids.length === 0 ? null : { language: named?.[index] ?? 'und', segments: ids, content };
  };
  const source = side(0, cell('source_segments'));
  const target = side(1, cell('target_segments'));
  const confidence = Number(cell('confidence') || 'NaN');
  const review = cell('review');
  return {
    status: source === null ? 'target-only' : target === null ? 'source-only' : 'aligned',
    confidence: Number.isFinite(confidence) ? Math.min(1, Math.max(0, confidence)) : 1,
    source,
    target,
    findings: [],
    ...(cell('text') === '' ? {} : { text: cell('text') }),
    ...(review === 'proposed' || review === 'confirmed' || review === 'rejected' ? { review } : {}),
  };
}
