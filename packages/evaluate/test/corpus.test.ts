import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { renderCounts, replacePart } from '../scripts/corpus-table.ts';
import { checkReference, parseManifest, parseReference } from '../src/index.ts';

const corpus = fileURLToPath(new URL('../../../corpus', import.meta.url));
const events = readdirSync(corpus).filter((name) => existsSync(join(corpus, name, 'manifest.json')));
const read = (...path: string[]) => readFileSync(join(corpus, ...path), 'utf8');

describe.each(events)('the corpus event %s', (event) => {
  const manifest = parseManifest(JSON.parse(read(event, 'manifest.json')));
  const reference = parseReference(JSON.parse(read(event, 'reference.json')));
  const contents = Object.fromEntries(manifest.texts.map((text) => [text.id, read(event, text.file)]));

  it('has its texts byte for byte', () => {
    expect(manifest.event.id).toBe(event);
    for (const { file, sha256 } of manifest.texts)
      expect(
        createHash('sha256')
          .update(readFileSync(join(corpus, event, file)))
          .digest('hex'),
        file,
      ).toBe(sha256);
  });

  it('has a reference whose offsets, indexes and quotes hold', () => {
    expect(checkReference(manifest, reference, contents)).toEqual([]);
  });

  it('has no mistake that the check would overlook', () => {
    const moved = structuredClone(reference);
    moved.discrepancies[0]!.occurrences[0]!.start += 1;
    moved.pairs[0]!.links[0]!.source = [0];
    moved.sentences[manifest.texts[1]!.id]!.pop();
    expect(checkReference(manifest, moved, contents).map((problem) => problem.place)).toEqual([
      expect.stringMatching(/^sentences\./),
      'pairs.0.links.0.source',
      'discrepancies.0',
    ]);
  });

  it('judges the source against every other text', () => {
    const [source, ...targets] = manifest.texts.map((text) => text.id);
    expect(reference.pairs.map((pair) => [pair.source, pair.target])).toEqual(
      targets.map((target) => [source, target]),
    );
  });
});

describe('the README of the corpus', () => {
  it('is up to date with the data (npm run corpus:readme)', () => {
    const readme = read('README.md');
    expect(replacePart(readme, 'counts', renderCounts())).toBe(readme);
  });
});
