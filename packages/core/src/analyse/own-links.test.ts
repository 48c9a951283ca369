import { readFileSync } from 'node:fs';
import { loadLexicon } from '@muqabala/lexicon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preparePair } from '../alignment/index.ts';
import { alignTexts } from './index.ts';

const read = (name: string) =>
  readFileSync(new URL(`../../../../corpus/tokayev-tehran-2022/${name}`, import.meta.url), 'utf8');
const names = ['report-a', 'mehr'];
const lexicon = await loadLexicon();
const { texts } = await alignTexts(
  ['al-ahed.ar', ...names.map((name) => `${name}.en`)].map((name) => ({ id: name, content: read(`${name}.txt`) })),
  lexicon,
);
const [source, ...reports] = texts;

// These two keep no order; in one that does, a link that leaps contradicts what it leaps over.
describe('a link of a person’s own in a report', () => {
  it.each(reports.map((report) => [report.id, report] as const))(
    'takes away nothing that tells not otherwise of the same sentences, and adds nothing: %s',
    (_, report) => {
      const align = preparePair(source!, report, lexicon);
      const before = align().beads;
      fc.assert(
        fc.property(fc.nat(source!.segments.length - 1), fc.nat(report.segments.length - 1), (s, t) => {
          const own = { source: [s], target: [t] };
          const after = align({ confirmed: [own] }).beads;
          const ends = (bead: { source: readonly number[]; target: readonly number[] }) =>
            `${bead.source} ${bead.target}`;
          const stays = before.filter((bead) => !(bead.source.includes(s) && bead.target.includes(t)));
          expect(after.map(ends)).toEqual(expect.arrayContaining(stays.map(ends)));
          const known = new Set([...before.map(ends), ends(own)]);
          // Where a link of several was cut by the person, its other sentences may find another place.
          if (stays.length === before.length) expect(after.filter((bead) => !known.has(ends(bead)))).toEqual([]);
        }),
        { numRuns: 40 },
      );
    },
  );
});
