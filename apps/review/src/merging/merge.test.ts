import type { AlignedDocument, Finding, Link } from '@muqabala/core';
import { applyEdit, type Edit, invertEdit, parseDocument } from '@muqabala/core/document';
import { describe, expect, it } from 'vitest';
import { sample } from '../../test/samples.ts';
import { accordOf, agreementOf, agreementOfLinks, isFindingToSettle, mergeReview, settle } from './merge.ts';
import { accordOfLink, isToSettle, settleLink } from './merge-links.ts';

const finding = (id: string, start: number, rest: Partial<Finding> = {}): Finding => ({
  id,
  code: 'number-mismatch',
  mqm: 'mistranslation',
  severity: 'major',
  confidence: 0.9,
  text: 'en',
  target: [{ start, end: start + 1 }],
  state: 'open',
  ...rest,
});
const own = (id: string, start: number, rest: Partial<Finding> = {}): Finding => {
  const { code: _, ...made } = finding(id, start, { mqm: 'style', by: { kind: 'person' }, state: 'accepted', ...rest });
  return made;
};
const reviewOf = (...findings: Finding[]): AlignedDocument => ({ ...sample(4), findings });

const names = ['Rana', 'Omar'] as const;
const rana = reviewOf(
  finding('f1', 0, { state: 'accepted' }),
  finding('f2', 1, { state: 'dismissed', reason: 'no' }),
  finding('f3', 2, { state: 'accepted' }),
  finding('f4', 3),
  finding('f5', 4, { state: 'accepted' }),
  own('own1', 5),
);
const omar = reviewOf(
  finding('f1', 0, { state: 'accepted' }),
  finding('f2', 1, { state: 'accepted' }),
  finding('f3', 2, {
    state: 'accepted',
    severity: 'minor',
    before: { code: 'number-mismatch', mqm: 'mistranslation', severity: 'major', target: [{ start: 2, end: 3 }] },
  }),
  finding('f4', 3),
  finding('f5', 4),
  own('own1', 6, { comment: 'clumsy' }),
);
const edit = mergeReview(rana, omar, names);
const merged = applyEdit(rana, edit as Exclude<typeof edit, undefined | 'other-texts'>);
const by = (id: string) => merged.findings.find((one) => one.id === id)!;

describe('two reviews of one document', () => {
  it('agree, differ in decision or severity, or have what one alone says', () => {
    expect(merged.findings.map((one) => [one.id, accordOf(one), one.state])).toEqual([
      ['f1', 'agreed', 'accepted'],
      ['f2', 'decision', 'open'],
      ['f3', 'severity', 'open'],
      ['f4', undefined, 'open'],
      ['f5', 'one', 'open'],
      ['own1', 'one', 'accepted'],
      ['own1-2', 'one', 'accepted'],
    ]);
    expect(by('own1-2')).toMatchObject({ comment: 'clumsy', opinions: [{ by: { name: 'Omar' } }] });
    expect(parseDocument(merged).ok).toBe(true);
    expect(applyEdit(merged, invertEdit(edit as Exclude<typeof edit, undefined | 'other-texts'>))).toEqual(rana);
  });

  it('come with figures of their agreement', () => {
    const { counts, both, share, kappa } = agreementOf(merged);
    expect(counts).toEqual({ agreed: 1, one: 3, severity: 1, decision: 1 });
    expect([both, share]).toEqual([3, 2 / 3]);
    // One accepts all: two in three alike is what chance gives.
    expect(kappa).toBeCloseTo(0);
    expect(agreementOf(rana)).toMatchObject({ both: 0, share: undefined, kappa: undefined });
  });

  it('are settled as one of them has it, with what it was on record', () => {
    const omars = by('f3').opinions![1]!;
    const after = applyEdit(merged, settle(merged, 'f3', omars)!);
    expect(after.findings[2]).toMatchObject({ state: 'accepted', severity: 'minor', before: { severity: 'major' } });
    expect(parseDocument(after).ok).toBe(true);
    expect(settle(merged, 'gone', omars)).toBeUndefined();
  });

  it('are of the same texts, and taken in once', () => {
    const other = { ...omar, texts: omar.texts.map((text) => ({ ...text, content: `${text.content}.` })) };
    expect(mergeReview(rana, other, names)).toBe('other-texts');
    expect(mergeReview(merged, omar, names)).toBeUndefined();
  });
});

describe('findings that both leave open', () => {
  const open = { state: 'open', severity: 'critical' } as const;
  const ranas = reviewOf(finding('f1', 0), own('own1', 1, open), own('own2', 2, open), own('own3', 3, open));
  const omars = reviewOf(
    // As a program that keeps no record writes it.
    finding('f1', 0, { severity: 'minor' }),
    own('own1', 1, open),
    own('own2', 2, { ...open, severity: 'major' }),
    own('own3', 3, { ...open, comment: 'clumsy' }),
  );
  const both = applyEdit(ranas, mergeReview(ranas, omars, names) as Edit);

  it('have nothing to settle where both have them alike, and differ in their severity otherwise', () => {
    expect(both.findings.map((one) => [accordOf(one), isFindingToSettle(one)])).toEqual([
      ['severity', true],
      [undefined, false],
      ['severity', true],
      ['agreed', false],
    ]);
    expect(agreementOf(both)).toMatchObject({ counts: { agreed: 1, one: 0, severity: 2, decision: 0 }, both: 0 });
    expect(mergeReview(both, omars, names)).toBeUndefined();
    expect(mergeReview(ranas, ranas, names)).toBeUndefined();
  });

  it('are open findings as any other when their severity is settled', () => {
    const after = applyEdit(both, settle(both, 'f1', both.findings[0]!.opinions![1]!)!);
    expect(after.findings[0]).toMatchObject({ state: 'open', severity: 'minor', before: { severity: 'major' } });
    expect(isFindingToSettle(after.findings[0]!)).toBe(false);
    expect(parseDocument(after).ok).toBe(true);
    expect(mergeReview(after, omars, names)).toBeUndefined();
  });
});

describe('links of two reviews', () => {
  const base = sample(6);
  const withStatus = (statuses: Readonly<Record<string, Link['status']>>, ...more: Link[]): AlignedDocument => ({
    ...base,
    links: [...base.links.map((link) => ({ ...link, status: statuses[link.id] ?? link.status })), ...more],
  });
  const made = (id: string, source: string, target: string): Link => ({
    id,
    text: 'en',
    source: [source],
    target: [target],
    confidence: 1,
    evidence: [],
    status: 'confirmed',
  });
  const ranas = withStatus(
    { l0: 'confirmed', l1: 'confirmed', l2: 'rejected', l4: 'rejected' },
    made('l6', 's2', 's3'),
  );
  const omars = withStatus(
    { l0: 'confirmed', l1: 'rejected', l3: 'confirmed', l4: 'rejected' },
    made('l6', 's1', 's5'),
    made('l7', 's5', 's4'),
  );
  const taken = mergeReview(ranas, omars, names) as Edit;
  const both = applyEdit(ranas, taken);

  it('are on record as what each says of them; what both decided differently waits, what one alone decided stands', () => {
    expect(both.links.map((link) => [link.id, accordOfLink(link), link.status])).toEqual([
      ['l0', 'agreed', 'confirmed'],
      ['l1', 'decision', 'proposed'],
      ['l2', 'one', 'rejected'],
      ['l3', 'one', 'confirmed'],
      ['l4', 'agreed', 'rejected'],
      ['l5', undefined, 'proposed'],
      ['l6', 'one', 'confirmed'],
      // Of a sentence that Rana has linked otherwise.
      ['l8', 'one', 'proposed'],
      ['l9', 'one', 'confirmed'],
    ]);
    expect(both.links.filter(isToSettle).map(({ id }) => id)).toEqual(['l1', 'l8']);
    expect(agreementOfLinks(both)).toMatchObject({ counts: { agreed: 2, one: 5, decision: 1 }, both: 3, share: 2 / 3 });
    expect(parseDocument(both).ok).toBe(true);
    expect(applyEdit(both, invertEdit(taken))).toEqual(ranas);
  });

  it('are settled once, and taken in once', () => {
    const settled = applyEdit(both, settleLink(both, 'l1', 'rejected')!);
    expect(settled.links.filter(isToSettle).map(({ id }) => id)).toEqual(['l8']);
    expect(mergeReview(both, omars, names)).toBeUndefined();
    expect(mergeReview(settled, omars, names)).toBeUndefined();
  });

  it('go by the places of their sentences, whatever these are called and wherever they were cut', () => {
    const renamed = (id: string) => `x${id}`;
    const theirs = {
      ...omars,
      texts: omars.texts.map((text) => ({
        ...text,
        segments: text.segments.map((one, s) => ({ ...one, id: renamed(one.id), end: one.end - (s === 5 ? 1 : 0) })),
      })),
      links: omars.links.map((link) => ({
        ...link,
        source: link.source.map(renamed),
        target: link.target.map(renamed),
      })),
    };
    const merged = applyEdit(ranas, mergeReview(ranas, theirs, names) as Edit);
    expect(accordOfLink(merged.links[1]!)).toBe('decision');
    expect(merged.links.map(({ source, target }) => [...source, ...target])).toEqual(
      both.links.map(({ source, target }) => [...source, ...target]),
    );
    // The sixth sentences end elsewhere there: what is said of them waits.
    expect(merged.links.filter(isToSettle).map(({ id }) => id)).toEqual(['l1', 'l8', 'l9']);
  });

  it('wait where one alone decided about sentences that are cut otherwise here, and are taken in once', () => {
    const halves = (ids: readonly string[]) =>
      ids.flatMap((id) => (id === 's0' || id === 's3' ? [`${id}a`, `${id}b`] : id));
    const cut = (status: Link['status'], half: 'a' | 'b', n: number): Link => ({
      ...base.links[n]!,
      id: `${base.links[n]!.id}${half}`,
      source: [`s${n}${half}`],
      target: [`s${n}`],
      status,
    });
    const [source, ...targets] = base.texts;
    const segments = source!.segments.flatMap((one) => {
      const middle = Math.floor((one.start + one.end) / 2);
      const [a, b] = [
        { ...one, end: middle },
        { ...one, start: middle },
      ];
      return halves([one.id]).length === 1
        ? [one]
        : [
            { ...a, id: `${one.id}a` },
            { ...b, id: `${one.id}b` },
          ];
    });
    const theirs: AlignedDocument = {
      ...base,
      texts: [{ ...source!, segments }, ...targets],
      links: [
        cut('confirmed', 'a', 0),
        cut('confirmed', 'b', 0),
        ...base.links.filter((_, n) => n !== 0 && n !== 3),
        cut('rejected', 'a', 3),
      ],
    };
    const merged = applyEdit(base, mergeReview(base, theirs, names) as Edit);
    expect(
      merged.links.filter(isToSettle).map((link) => [link.id, accordOfLink(link), link.opinions![1]!.status]),
    ).toEqual([
      ['l0', 'one', 'confirmed'],
      ['l3', 'one', 'rejected'],
    ]);
    expect(parseDocument(merged).ok).toBe(true);
    expect(mergeReview(merged, theirs, names)).toBeUndefined();
    const settled = applyEdit(merged, settleLink(merged, 'l0', 'confirmed')!);
    expect(mergeReview(settled, theirs, names)).toBeUndefined();
  });
});
