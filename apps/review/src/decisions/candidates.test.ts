import type { AlignedDocument, Candidate, Link } from '@muqabala/core';
import { applyEdit, invertEdit } from '@muqabala/core/document';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choose, openChoices } from './candidates.ts';

const COUNT = 4;

function textOf(id: string, language: 'ar' | 'en'): AlignedDocument['texts'][number] {
  return {
    id,
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    content: 'ab '.repeat(COUNT),
    segments: Array.from({ length: COUNT }, (_, s) => ({
      id: `${id}${s}`,
      start: s * 3,
      end: s * 3 + 2,
      role: 'body' as const,
      mentions: [],
    })),
  };
}

const place = fc.nat(COUNT - 1);
const ids = (side: string) =>
  fc.uniqueArray(place, { minLength: 1, maxLength: 2 }).map((all) => all.sort().map((at) => `${side}${at}`));
const links = fc.uniqueArray(fc.record({ source: ids('ar'), target: ids('en'), isFound: fc.boolean() }), {
  selector: ({ source, target }) => `${source} ${target}`,
  maxLength: 4,
});
const candidates = fc.uniqueArray(fc.record({ s: place, t: place, confidence: fc.double({ min: 0, max: 1 }) }), {
  selector: ({ s, t }) => `${s} ${t}`,
  minLength: 1,
  maxLength: 8,
});

const documents = fc.record({ links, candidates }).map(
  ({ links, candidates }): AlignedDocument => ({
    schema: 'muqabala/aligned-document',
    version: 2,
    signature: 'test',
    texts: [textOf('ar', 'ar'), textOf('en', 'en')],
    links: links.map(
      ({ source, target, isFound }, l): Link => ({
        id: `l${l + 1}`,
        text: 'en',
        source,
        target,
        confidence: 0.5,
        evidence: isFound ? [{ kind: 'word', weight: 1 }] : [],
        status: 'proposed',
      }),
    ),
    candidates: candidates.map(
      ({ s, t, confidence }): Candidate => ({
        text: 'en',
        source: `ar${s}`,
        target: `en${t}`,
        confidence,
        sourceRank: 1,
        targetRank: 1,
        reasons: [],
      }),
    ),
    findings: [],
  }),
);

it('a decision links what is chosen and nothing else of the candidates, is not asked again, and is undone', () => {
  fc.assert(
    fc.property(documents, fc.infiniteStream(fc.boolean()), (document, coin) => {
      const [first] = openChoices(document, 'en');
      fc.pre(first !== undefined);
      const offered = first.candidates.map(({ target }) => target);
      const chosen = new Set(offered.filter(() => coin.next().value));
      const edit = choose(document, first, chosen)!;
      const after = applyEdit(document, edit);
      const linked = (target: string) =>
        after.links.some(
          (link) => link.status !== 'rejected' && link.source.includes(first.source) && link.target.includes(target),
        );
      for (const target of offered) expect(linked(target)).toBe(chosen.has(target));
      expect(openChoices(after, 'en').map(({ source }) => source)).not.toContain(first.source);
      expect(applyEdit(after, invertEdit(edit))).toEqual(document);
    }),
  );
});
