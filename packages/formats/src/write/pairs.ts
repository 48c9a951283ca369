import { makeJsonlWriter } from '../jsonl/index.ts';
import type { Log } from '../log.ts';
import { makeMosesWriter } from '../moses/index.ts';
import type { MakePairWriter, PairsAbout, PairWriter } from '../pairs/index.ts';
import { makePoWriter, type PoOptions } from '../po/index.ts';
import { makeSubtitleWriter } from '../subtitles/index.ts';
import { makeCsvWriter, makeTsvWriter, type TableOptions } from '../table/index.ts';
import { makeTmxWriter, type TmxOptions } from '../tmx/index.ts';
import { makeXliffWriter, type XliffOptions } from '../xliff/index.ts';
import type { PairFormat } from './names.ts';

export interface PairWriteOptions extends TableOptions, TmxOptions, XliffOptions, PoOptions {}

const WRITERS: Readonly<Record<PairFormat, MakePairWriter<PairWriteOptions>>> = {
  jsonl: makeJsonlWriter,
  tsv: makeTsvWriter,
  csv: makeCsvWriter,
  tmx: makeTmxWriter,
  xliff: makeXliffWriter,
  po: makePoWriter,
  srt: (_about: PairsAbout, log: Log) => makeSubtitleWriter('srt', log),
  vtt: (_about: PairsAbout, log: Log) => makeSubtitleWriter('vtt', log),
  'moses-source': (_about: PairsAbout, log: Log) => makeMosesWriter('source', log),
  'moses-target': (_about: PairsAbout, log: Log) => makeMosesWriter('target', log),
};

export function makePairWriter(
  format: PairFormat,
  about: PairsAbout,
  log: Log,
  options: PairWriteOptions = {},
): PairWriter {
  return WRITERS[format](about, log, options);
}
