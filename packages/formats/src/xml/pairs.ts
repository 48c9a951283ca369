import type { MuqabalaError } from '@muqabala/core/problems';
import type { Pair } from '../pairs/index.ts';
import type { PairReader } from '../read/reader.ts';
import type { Report } from '../report.ts';
import { makeXmlReader, type XmlHandler } from './reader.ts';

/** What a handler of elements has to say: a pair that is complete, or what is wrong at the line that is being read. */
export interface XmlPairs {
  add(pair: Pair): void;
  broken(message: string): MuqabalaError;
}

/** Makes a reader of pairs out of a handler of elements: the pairs that a piece of the file completes are given back with it, and counted. */
export function makeXmlPairReader(
  report: Report,
  place: string | undefined,
  makeHandler: (pairs: XmlPairs) => XmlHandler,
): PairReader {
  let ready: Pair[] = [];
  const handler = makeHandler({
    add(pair) {
      report.pairs += 1;
      ready.push(pair);
    },
    broken: (message) => xml.broken(message),
  });
  const xml = makeXmlReader(handler, report, place);
  const take = () => {
    const pairs = ready;
    ready = [];
    return pairs;
  };
  return {
    push(chunk) {
      xml.push(chunk);
      return take();
    },
    end() {
      xml.end();
      return take();
    },
  };
}
