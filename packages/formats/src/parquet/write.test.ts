import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { smallDocument } from '../../test/documents.ts';
import { aboutDocument, listPairs, makeLog, type Pair } from '../index.ts';
import { makeParquetWriter, type ParquetOptions } from './index.ts';

const written = (pairs: Iterable<Pair>, options: ParquetOptions = {}, about = aboutDocument(smallDocument())) => {
  const log = makeLog();
  const writer = makeParquetWriter(about, log, options);
  const pieces = [writer.begin(), ...[...pairs].map((pair) => writer.pair(pair)), writer.end()];
  return { bytes: new Uint8Array(Buffer.concat(pieces)), pieces, log };
};
const read = ({ bytes }: { readonly bytes: Uint8Array }) => parquetReadObjects({ file: bytes.slice().buffer });

describe('Parquet', () => {
  it('has a row for every pair, with all that is said of it', async () => {
    const pairs = [...listPairs(smallDocument())];
    const rows = await read(written(pairs));
    expect(rows.map(({ ar, en, status }) => [ar, en, status])).toEqual(
      pairs.map(({ source, target, status }) => [source?.content ?? null, target?.content ?? null, status]),
    );
    expect(rows[1]).toMatchObject({ confidence: 0.93, findings: 'number-mismatch', source_segments: 's2 s3' });
  });

  it('keeps codes and properties as JSON, and leaves all but the words out where it is asked to', async () => {
    const side = {
      language: 'en',
      segments: [],
      content: '\ufffc',
      placeholders: [{ place: 0, kind: 'code', text: '%s' }],
    };
    const pair: Pair = {
      status: 'target-only',
      confidence: 1,
      source: null,
      target: side,
      findings: [],
      properties: { key: 'a' },
    };
    const [row] = await read(written([pair]));
    expect(JSON.parse(row!['details'] as string)).toEqual({
      properties: { key: 'a' },
      target: { placeholders: side.placeholders },
    });
    expect(await read(written([pair], { provenance: false, names: true }))).toEqual([
      { Arabic: null, English: '\ufffc' },
    ]);
    const counted = ['details', 'words'].map((kept) => written([pair], { provenance: kept === 'details' }).log.cleaned);
    expect(counted.map((cleaned) => [...cleaned])).toEqual([[], [['inline-code', 1]]]);
    const same = { sourceLanguage: 'en', targetLanguage: 'en' };
    expect(Object.keys((await read(written([pair], { provenance: false }, same)))[0]!)).toEqual([
      'source_en',
      'target_en',
    ]);
  });

  it('packs rows while they come, so that any number of them passes through', async () => {
    const side = (content: string) => ({ language: 'en', segments: [], content });
    const pairs = Array.from({ length: 25_000 }, (_, i): Pair => {
      return { status: 'aligned', confidence: 1, source: side(`${i}`), target: side('x'), findings: [] };
    });
    const { bytes, pieces } = written(pairs, { provenance: false });
    expect(pieces.filter((piece) => piece.length > 0)).toHaveLength(4);
    const rows = await read({ bytes });
    expect(rows.map(({ ar }) => ar)).toEqual(pairs.map(({ source }) => source!.content));
  });

  it('without a row is a file that readers open', async () => {
    expect(await read(written([]))).toEqual([]);
  });
});
