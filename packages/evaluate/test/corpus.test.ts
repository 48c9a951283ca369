import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AlignedDocument } from '@muqabala/core/document';
import { describe, expect, it } from 'vitest';
import { renderCounts, replacePart } from '../scripts/corpus-table.ts';
import {
  checkReference,
  type DiscrepancyInText,
  type Manifest,
  parseManifest,
  parseReference,
  type Reference,
  scoreDocument,
} from '../src/index.ts';

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

  it('is scored as right in every figure when the program does what the reader did', () => {
    const { missed } = scoreDocument(reference, documentOf(manifest, reference, contents)).findings;
    const score = scoreDocument(reference, documentOf(manifest, reference, contents, missed));
    expect(score.pairs).toMatchObject({ precision: 1, recall: 1 });
    expect(score.gaps).toMatchObject({ source: { f1: 1 }, target: { f1: 1 } });
    expect(score.sentences).toMatchObject({ f1: 1, sameRole: score.sentences.expected });
    expect(score.findings).toMatchObject({ expected: missed.length, missed: [], falseAlarms: [] });
    expect(missed.length).toBeGreaterThan(0);
  });

  it('judges the source against every other text', () => {
    const [source, ...targets] = manifest.texts.map((text) => text.id);
    expect(reference.pairs.map((pair) => [pair.source, pair.target])).toEqual(
      targets.map((target) => [source, target]),
    );
  });
});

/** The document that a program would make that agrees with the reader in everything, partial links left out. */
function documentOf(
  manifest: Manifest,
  reference: Reference,
  contents: Readonly<Record<string, string>>,
  discrepancies: readonly DiscrepancyInText[] = [],
): AlignedDocument {
  const ids = (indexes: readonly number[]) => indexes.map((i) => `s${i}`);
  const source = manifest.texts[0]!.id;
  const findings = discrepancies.map(({ id, target: text }, i): AlignedDocument['findings'][number] => {
    const { code, severity, occurrences } = reference.discrepancies.find((one) => one.id === id)!;
    const of = (side: string) =>
      occurrences.filter((one) => one.text === side).map(({ start, end }) => ({ start, end }));
    return {
      id: `f${i}`,
      code,
      mqm: 'mistranslation',
      severity,
      confidence: 1,
      text,
      source: of(source),
      target: of(text),
      state: 'open',
    };
  });
  return {
    schema: 'muqabala/aligned-document',
    version: 2,
    signature: 'reader',
    texts: manifest.texts.map(({ id, language }) => ({
      id,
      language,
      direction: language === 'ar' ? 'rtl' : 'ltr',
      content: contents[id]!,
      segments: reference.sentences[id]!.map((sentence, i) => ({ id: `s${i}`, ...sentence, mentions: [] })),
    })),
    links: reference.pairs.flatMap((pair) =>
      pair.links
        .filter((link) => link.relation === 'translation')
        .map((link, i) => ({
          id: `${pair.target}-${i}`,
          text: pair.target,
          source: ids(link.source),
          target: ids(link.target),
          confidence: 1,
          evidence: [],
          status: 'proposed' as const,
        })),
    ),
    findings,
  };
}

describe('the README of the corpus', () => {
  it('is up to date with the data (npm run corpus:readme)', () => {
    const readme = read('README.md');
    expect(replacePart(readme, 'counts', renderCounts())).toBe(readme);
  });
});
