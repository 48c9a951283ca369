import type { MuqabalaError } from '@muqabala/core/problems';
import type { Log } from '../log.ts';
import type { Pair } from '../pairs/index.ts';
import { makeLanguageTeller } from '../read/languages.ts';
import type { PairReader, ReadOptions } from '../read/reader.ts';
import { makeXmlReader, type XmlHandler } from './reader.ts';

/** What a handler of elements has to say: a pair that is complete, or what is wrong at the line that is being read. */
export interface XmlPairs {
  add(pair: Pair): void;
  broken(message: string, remedy?: string): MuqabalaError;
}

/**
 * Makes a reader of pairs out of a handler of elements: the pairs that a piece of the file completes are given back
 * with it, and counted; languages that the file does not name are told by script.
 */
export function makeXmlPairReader(
  log: Log,
  options: ReadOptions,
  makeHandler: (pairs: XmlPairs) => XmlHandler,
): PairReader {
  let ready: Pair[] = [];
  const teller = makeLanguageTeller(options, log);
  const handler = makeHandler({
    add(pair) {
      log.pairs += 1;
      ready.push(pair);
    },
    broken: (message, remedy) => xml.broken(message, remedy),
  });
  const xml = makeXmlReader(handler, log, options.place);
  const take = (last: boolean) => {
    const pairs = ready;
    ready = [];
    return teller.tellUnknown(pairs, last);
  };
  return {
    push(chunk) {
      xml.push(chunk);
      return take(false);
    },
    end() {
      xml.end();
      return take(true);
    },
  };
}
