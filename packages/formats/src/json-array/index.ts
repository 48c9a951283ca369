import { MuqabalaError } from '@muqabala/core/problems';
import { ALIKE, EMPTY, fieldsAlike, pairOfData } from '../jsonl/index.ts';
import { count, type Log } from '../log.ts';
import type { Pair } from '../pairs/index.ts';
import { makeLanguageTeller } from '../read/languages.ts';
import type { PairReader, ReadOptions } from '../read/reader.ts';

/**
 * Reads pairs from one JSON array of records, each in one of the forms that a line of JSON lines may have; of others some
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
      if (!Array.isArray(data)) throw broken('An array was expected.');
      const hasPairs = data.some((one: unknown) => isWhole(pairOfData(one, options.columns)));
      const pairs = data.flatMap((one: unknown, i): Pair[] => {
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

const FORMS = 'Write an array of pairs such as [{"source":"…","target":"…"}], or one pair a line (jsonl).';
const NAMES = 'Name the fields of source and target, such as --columns en=english,ar=arabic.';

function isRecord(one: unknown): boolean {
  return typeof one === 'object' && one !== null && !Array.isArray(one);
}

function isWhole(pair: ReturnType<typeof pairOfData>): boolean {
  return pair !== undefined && pair !== EMPTY;
}
