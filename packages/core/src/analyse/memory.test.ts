import { readFileSync } from 'node:fs';
import { loadLexicon } from '@muqabala/lexicon';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AlignedDocument } from '../document/index.ts';
import { alignTexts, DocumentMemory, realign, recheck } from './index.ts';

const read = (name: string) =>
  readFileSync(new URL(`../../../../corpus/tokayev-tehran-2022/${name}`, import.meta.url), 'utf8');
const lexicon = await loadLexicon();
const reports = await alignTexts(
  [
    { id: 'ar', content: read('al-ahed.ar.txt') },
    { id: 'a', content: read('report-a.en.txt') },
    { id: 'press', content: read('iran-press.en.txt') },
  ],
  lexicon,
);
const translation = await alignTexts(
  [
    {
      id: 'ar',
      content:
        'زار الوزير مدينة القاهرة يوم الأحد. وقع البلدان 7 اتفاقيات في مجال الطاقة. وقال إن التجارة نمت. وغادر الوفد بعد ثلاثة أيام.',
      language: 'ar',
    },
    {
      id: 'en',
      content:
        'The minister visited Cairo on Monday. The two countries signed 8 agreements on energy. Trade grew, he said. The delegation left after three days.',
      language: 'en',
    },
  ],
  lexicon,
);

/** What a person may do between two looks. */
type Step =
  | { readonly kind: 'status'; readonly at: number; readonly status: 'proposed' | 'confirmed' | 'rejected' }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'join'; readonly at: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'realign'; readonly text: number | undefined }
  | { readonly kind: 'recheck' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('status' as const),
    at: fc.nat(40),
    status: fc.constantFrom('proposed' as const, 'confirmed' as const, 'rejected' as const),
  }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(40) }),
  fc.record({ kind: fc.constant('join' as const), at: fc.nat(40) }),
  fc.constant({ kind: 'undo' as const }),
  fc.record({ kind: fc.constant('realign' as const), text: fc.option(fc.constantFrom(1, 2), { nil: undefined }) }),
  fc.constant({ kind: 'recheck' as const }),
);

/** Joins two sentences of a report, as the workbench does: new objects for what changed, the same for the rest. */
function join(document: AlignedDocument, at: number): AlignedDocument {
  const index = 1 + (at % (document.texts.length - 1));
  const text = document.texts[index]!;
  // Joined often enough, a short text is one sentence.
  if (text.segments.length < 2) return document;
  const first = at % (text.segments.length - 1);
  const [a, b] = [text.segments[first]!, text.segments[first + 1]!];
  const segments = text.segments.toSpliced(first, 2, { ...a, end: b.end, mentions: [...a.mentions, ...b.mentions] });
  return {
    ...document,
    texts: document.texts.with(index, { ...text, segments }),
    links: document.links.map((link) =>
      link.text === text.id && link.target.includes(b.id)
        ? { ...link, target: [...new Set(link.target.map((id) => (id === b.id ? a.id : id)))] }
        : link,
    ),
  };
}

/** What a step makes of a document; what is found with the memory must be what is found without. */
function after(now: AlignedDocument, one: Exclude<Step, { kind: 'undo' }>, memory: DocumentMemory): AlignedDocument {
  switch (one.kind) {
    case 'status': {
      const at = one.at % Math.max(1, now.links.length);
      return { ...now, links: now.links.map((link, k) => (k === at ? { ...link, status: one.status } : link)) };
    }
    case 'remove':
      return { ...now, links: now.links.filter((_link, k) => k !== one.at % now.links.length) };
    case 'join':
      return join(now, one.at);
    case 'recheck': {
      const found = recheck(now, lexicon, memory);
      expect(found).toEqual(recheck(now, lexicon));
      return found;
    }
    case 'realign': {
      const text = one.text === undefined ? undefined : now.texts[one.text]?.id;
      const options = text === undefined ? {} : { text };
      const found = realign(now, lexicon, { ...options, memory });
      expect(found).toEqual(realign(now, lexicon, options));
      return found;
    }
  }
}

describe('DocumentMemory', () => {
  for (const [name, start] of Object.entries({ reports, translation }))
    it(`changes nothing in what is found, whatever was done before: ${name}`, () => {
      fc.assert(
        fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
          const memory = new DocumentMemory();
          const states = [start];
          for (const one of [...steps, { kind: 'realign', text: undefined }] as Step[]) {
            const now = states[states.length - 1]!;
            if (one.kind !== 'undo') states.push(after(now, one, memory));
            else if (states.length > 1) states.pop();
          }
        }),
        { numRuns: 10 },
      );
    }, 60_000);

  for (const [name, start] of Object.entries({ reports, translation }))
    it(`changes nothing but the link that a person confirms: ${name}`, () => {
      const memory = new DocumentMemory();
      for (const link of start.links) {
        const links = start.links.map((one) => (one === link ? { ...link, status: 'confirmed' as const } : one));
        const after = realign({ ...start, links }, lexicon, { memory });
        expect(new Set(after.links)).toEqual(new Set(links));
        expect(links.every((one) => after.links.includes(one))).toBe(true);
        expect(after.findings).toEqual(start.findings);
      }
    });

  it('serves another document as well', () => {
    const memory = new DocumentMemory();
    realign(reports, lexicon, { memory });
    expect(realign(translation, lexicon, { memory })).toEqual(realign(translation, lexicon));
    expect(realign(reports, lexicon, { memory })).toEqual(realign(reports, lexicon));
  });
});
