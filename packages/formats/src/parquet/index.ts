import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import {
  countUnheld,
  type MakePairWriter,
  openCodes,
  type Pair,
  type PairSide,
  type PairWriter,
} from '../pairs/index.ts';
import type { TableOptions } from '../table/index.ts';
import { languageNames, MORE_COLUMNS } from '../table/index.ts';

export type ParquetOptions = Pick<TableOptions, 'provenance' | 'names'>;

/** Rows that are held until they are packed. */
const GROUP = 10_000;
const NOTHING = new Uint8Array(0);

/**
 * Writes pairs as Parquet with the columns of a table, the two with the words by their languages first; what the file
 * says of a pair, and codes, are JSON in a column of their own. A side that is not there is null. Needs
 * `hyparquet-writer`.
 */
export const makeParquetWriter = ((about, log, options: ParquetOptions = {}): PairWriter<Uint8Array> => {
  const isFull = options.provenance !== false;
  const columns = [...distinct(languageNames(about, options)), ...(isFull ? [...MORE_COLUMNS, 'id', 'details'] : [])];
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    createdBy: 'muqabala',
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map((name) => ({
        name,
        repetition_type: 'OPTIONAL' as const,
        ...(name === 'confidence'
          ? { type: 'DOUBLE' as const }
          : { type: 'BYTE_ARRAY' as const, converted_type: 'UTF8' as const }),
      })),
    ],
  });
  let rows: Array<ReadonlyArray<string | number | null>> = [];
  const pack = () => {
    if (rows.length > 0)
      parquet.write({
        columnData: columns.map((name, c) => ({ name, data: rows.map((row) => row[c] ?? null) })),
        rowGroupSize: GROUP,
      });
    rows = [];
  };
  const take = () => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  return {
    begin: take,
    pair(pair) {
      log.pairs += 1;
      if (!isFull) countUnheld(pair, log, false);
      rows.push(rowOf(pair, isFull));
      if (rows.length < GROUP) return NOTHING;
      pack();
      return take();
    },
    end() {
      pack();
      parquet.finish();
      return take();
    },
  };
}) satisfies (...given: Parameters<MakePairWriter<ParquetOptions>>) => PairWriter<Uint8Array>;

function rowOf(pair: Pair, isFull: boolean): Array<string | number | null> {
  const { source, target } = pair;
  const words = [source?.content ?? null, target?.content ?? null];
  if (!isFull) return words;
  return [
    ...words,
    pair.status,
    pair.confidence,
    pair.text ?? null,
    idsOf(source),
    idsOf(target),
    openCodes(pair),
    pair.review ?? null,
    pair.id ?? null,
    detailsOf(pair),
  ];
}

function idsOf(side: PairSide | null): string | null {
  return side === null ? null : side.segments.join(' ');
}

function detailsOf({ source, target, properties }: Pair): string | null {
  const of = (side: PairSide | null) =>
    side?.properties === undefined && side?.placeholders === undefined
      ? undefined
      : { properties: side.properties, placeholders: side.placeholders };
  const details = { properties, source: of(source), target: of(target) };
  return Object.values(details).every((one) => one === undefined) ? null : JSON.stringify(details);
}

/** Two sides of one language are told apart. */
function distinct([source, target]: readonly [string, string]): [string, string] {
  return source === target ? [`source_${source}`, `target_${target}`] : [source, target];
}
