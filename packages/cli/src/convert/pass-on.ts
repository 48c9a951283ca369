import {
  aboutFiltered,
  type DocumentPieces,
  type Log,
  languagesOfPairs,
  makeDocumentBuilder,
  makePairFilter,
  type Pair,
  type PairFilter,
  type PairsAbout,
  type PairWriter,
  writeJson,
} from '@muqabala/formats';
import { makeSpill } from '../files/spill.ts';

/** Makes a writer once it is known what the pairs are like. */
export type MakeWriter = (about: PairsAbout) => PairWriter<string | Uint8Array>;

/** Turns pairs into another format as they come, so that files of any size pass through. */
export async function* passOn(
  batches: AsyncIterable<Pair[]>,
  makeWriter: MakeWriter,
  filter: PairFilter,
  log: Log,
): AsyncGenerator<string | Uint8Array> {
  let writer: ReturnType<MakeWriter> | undefined;
  let pass: ReturnType<typeof makePairFilter> | undefined;
  const start = (about: PairsAbout) => {
    pass = makePairFilter(filter, about, log);
    writer = makeWriter(aboutFiltered(filter, about));
    return writer.begin();
  };
  for await (const batch of batches) {
    if (writer === undefined) {
      yield start({ ...languagesOfPairs(batch), several: batch[0]!.text !== undefined });
    }
    let held = '';
    for (const pair of batch) {
      const passed = pass!(pair);
      const piece = passed === undefined ? '' : writer!.pair(passed);
      if (typeof piece === 'string') held += piece;
      else if (piece.length > 0) yield piece;
    }
    yield held;
  }
  if (writer === undefined) yield start({ sourceLanguage: 'ar', targetLanguage: 'en' });
  yield writer!.end();
}

/**
 * Turns pairs into a document's JSON; what has to wait for the last of them waits on disk. `check` may refuse the
 * document before it is written.
 */
export async function* passOnAsDocument(
  batches: AsyncIterable<Pair[]>,
  log: Log,
  check: (document: DocumentPieces) => void,
): AsyncGenerator<string> {
  const stores: Array<ReturnType<typeof makeSpill>> = [];
  const makeStore = () => {
    const store = makeSpill();
    stores.push(store);
    return store;
  };
  try {
    const builder = makeDocumentBuilder({ makeStore, log });
    for await (const batch of batches) for (const pair of batch) if (builder.add(pair)) log.pairs += 1;
    const document = builder.end();
    check(document);
    yield* writeJson(document);
  } finally {
    for (const store of stores) store.close();
  }
}
