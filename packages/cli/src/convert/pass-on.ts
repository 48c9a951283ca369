import {
  aboutFiltered,
  makePairFilter,
  makePairWriter,
  type Pair,
  type PairFilter,
  type PairFormat,
  type PairsAbout,
  type PairWriteOptions,
  type Report,
} from '@muqabala/formats';

/** Turns pairs into another format as they come, so that files of any size pass through. */
export async function* passOn(
  batches: AsyncIterable<Pair[]>,
  format: PairFormat,
  filter: PairFilter,
  options: PairWriteOptions,
  report: Report,
): AsyncGenerator<string> {
  let writer: ReturnType<typeof makePairWriter> | undefined;
  let pass: ReturnType<typeof makePairFilter> | undefined;
  const start = (about: PairsAbout) => {
    pass = makePairFilter(filter, about, report);
    writer = makePairWriter(format, aboutFiltered(filter, about), report, options);
    return writer.begin();
  };
  for await (const batch of batches) {
    if (writer === undefined) {
      const first = batch[0]!;
      const sourceLanguage = batch.find((pair) => pair.source !== null)?.source?.language ?? 'und';
      const targetLanguage = batch.find((pair) => pair.target !== null)?.target?.language ?? 'und';
      yield start({ sourceLanguage, targetLanguage, several: first.text !== undefined });
    }
    let held = '';
    for (const pair of batch) {
      const passed = pass!(pair);
      if (passed !== undefined) held += writer!.pair(passed);
    }
    yield held;
  }
  if (writer === undefined) yield start({ sourceLanguage: 'ar', targetLanguage: 'en' });
  yield writer!.end();
}
