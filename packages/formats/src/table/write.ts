import { count, type Log } from '../log.ts';
import { countUnheld, openCodes, type PairSide, type PairsAbout, type PairWriter } from '../pairs/index.ts';
import { flatten, guard, guardOnce } from './cells.ts';

export interface TableOptions {
  /** Begin with a byte order mark, which Excel wants for Arabic and everyone else does not. Off. */
  readonly bom?: boolean;
  /** False leaves out the first line. */
  readonly header?: boolean;
  /** The first line has the English names of the languages, which Sketch Engine asks for, instead of their codes. */
  readonly names?: boolean;
  /** False leaves the two columns of words alone, as Sketch Engine takes them. */
  readonly provenance?: boolean;
  /** False leaves cells that a spreadsheet may run as formulas without their apostrophe. */
  readonly guard?: boolean;
}

/** The columns after the two with the words, whose names are the languages. */
export const MORE_COLUMNS = [
  'status',
  'confidence',
  'text',
  'source_segments',
  'target_segments',
  'findings',
  'review',
] as const;

/** Writes pairs and sentences without counterpart as tab-separated lines; see {@link TableOptions}. */
export function makeTsvWriter(about: PairsAbout, log: Log, options: TableOptions = {}): PairWriter {
  return makeTableWriter(about, log, options, (cells) => `${cells.join('\t')}\n`);
}

/**
 * Writes pairs and sentences without counterpart as RFC 4180 lines with commas; cells are quoted where they must be.
 */
export function makeCsvWriter(about: PairsAbout, log: Log, options: TableOptions = {}): PairWriter {
  return makeTableWriter(about, log, options, (cells) => `${cells.map(quote).join(',')}\r\n`);
}

function makeTableWriter(
  about: PairsAbout,
  log: Log,
  options: TableOptions,
  line: (cells: string[]) => string,
): PairWriter {
  // Readers know a table of ours, whose apostrophes they take away, by all of its first line.
  const isOurs = options.header !== false && options.provenance !== false;
  const tidy = (cell: string) => {
    const flat = flatten(cell);
    if (flat !== cell) count(log.cleaned, 'cell-flattened');
    if (options.guard === false) return flat;
    if (isOurs) return guard(flat);
    const guarded = guardOnce(flat);
    if (guarded !== flat) count(log.cleaned, 'guarded');
    return guarded;
  };
  const names = languageNames(about, options).map(tidy);
  return {
    begin: () =>
      (options.bom ? '\ufeff' : '') +
      (options.header === false ? '' : line(options.provenance === false ? names : [...names, ...MORE_COLUMNS])),
    pair: (pair) => {
      log.pairs += 1;
      countUnheld(pair, log, options.provenance !== false);
      const { source, target } = pair;
      const left = tidy(source?.content ?? '');
      const right = tidy(target?.content ?? '');
      if (options.provenance === false) return line([left, right]);
      return line([
        left,
        right,
        pair.status,
        String(Math.round(pair.confidence * 1e4) / 1e4),
        tidy(pair.text ?? ''),
        tidy(idsOf(source)),
        tidy(idsOf(target)),
        tidy(openCodes(pair)),
        pair.review ?? '',
      ]);
    },
    end: () => '',
  };
}

/** Returns what the first line calls the two languages. */
export function languageNames(about: PairsAbout, options: Pick<TableOptions, 'names'>): [string, string] {
  const name = (code: string) => (options.names ? (ENGLISH[code.slice(0, 2)] ?? code) : code);
  return [name(about.sourceLanguage), name(about.targetLanguage)];
}

const ENGLISH: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  en: 'English',
  fa: 'Persian',
  ur: 'Urdu',
  fr: 'French',
};

function idsOf(side: PairSide | null): string {
  const ids = side?.segments ?? [];
  return ids.length === 1 ? ids[0]! : ids.join(' ');
}

/** Where the comma is for decimals, spreadsheets divide at semicolons. */
function quote(cell: string): string {
  return /[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
