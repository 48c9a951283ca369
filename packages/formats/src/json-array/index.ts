import { MuqabalaError } from '@muqabala/core/problems';
import { ALIKE, EMPTY, fieldsAlike, NAMES, pairOfData } from '../jsonl/index.ts';
import { count, type Log } from '../log.ts';
import type { Pair } from '../pairs/index.ts';
import { makeLanguageTeller } from '../read/languages.ts';
import type { PairReader, ReadOptions } from '../read/reader.ts';

/**
 * Reads pairs from one JSON array of records, or the one array of pairs within a record (`{"data": […]}`), each in one of the forms that a line of JSON lines may have; of others some
 * that lack a side are counted (`no-counterpart`). The array is held as a whole. Throws `json-array-broken` with the number of the record.
 */
export function makeJsonArrayReader(log: Log, options: ReadOptions = {}): PairReader {
  const chunks: string[] = [];
  const teller = makeLanguageTeller(options, log);
  const broken = (message: string, remedy = FORMS) =>
    new MuqabalaError({
      code: 'json-array-broken',
      ...(options.place === undefined ? {} : { place: options.place }),
      message,
      remedy,
    });
  return {
    push(chunk) {
      chunks.push(chunk);
      return [];
    },
    end() {
      let data: unknown;
      try {
        data = JSON.parse(chunks.join('').replace(/^\ufeff/, ''));
      } catch (error) {
        throw broken(`The array is no JSON: ${error instanceof Error ? error.message.slice(0, 200) : ''}`);
      }
      const records = recordsWithin(data);
      if (records === undefined) throw broken('An array was expected, or a record with one array of records in it.');
      const hasPairs = records.some((one) => isWhole(pairOfData(one, options.columns)));
      const pairs = records.flatMap((one: unknown, i): Pair[] => {
        const pair = pairOfData(one, options.columns);
        if (pair === ALIKE) throw fieldsAlike(one, options.place);
        if (pair === undefined && isRecord(one) && hasPairs) {
          count(log.left, 'no-counterpart');
          return [];
        }
        if (pair === undefined)
          throw broken(
            `Record ${i + 1} is no pair: ${JSON.stringify(one).slice(0, 60)}`,
            isRecord(one) ? NAMES : FORMS,
          );
        if (pair === EMPTY) {
          count(log.left, EMPTY);
          return [];
        }
        log.pairs += 1;
        return [pair];
      });
      return teller.tellUnknown(pairs, true);
    },
  };
}

/** How deep the array may lie within records. */
const DEEPEST = 3;

/** Returns an array as it is, of a record the one array of records in it; undefined for none, or several. */
export function recordsWithin(data: unknown): readonly unknown[] | undefined {
  if (Array.isArray(data)) return data;
  const found: unknown[][] = [];
  const look = (one: unknown, depth: number) => {
    if (Array.isArray(one)) {
      if (one.some(isRecord)) found.push(one);
    } else if (isRecord(one) && depth > 0) for (const value of Object.values(one as object)) look(value, depth - 1);
  };
  look(data, DEEPEST);
  return found.length === 1 ? found[0] : undefined;
}

const FORMS = 'Write an array of pairs such as [{"source":"…","target":"…"}], or one pair a line (jsonl).';

function isRecord(one: unknown): boolean {
  return typeof one === 'object' && one !== null && !Array.isArray(one);
}

function isWhole(pair: ReturnType<typeof pairOfData>): boolean {
  return pair !== undefined && pair !== EMPTY;
}
