import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../findings/schema.ts';
import type { AlignedDocument, Text } from '../schema.ts';
import { keepNumbers, listCards, numberFindings } from './cards.ts';

/** A text whose sentences are two letters long; a capital letter in `roles` is a heading. */
function text(id: string, roles: string): Text {
  return {
    id,
    language: id === 'ar' ? 'ar' : 'en',
    direction: 'ltr',
    content: 'ab '.repeat(roles.length),
    segments: [...roles].map((role, s) => ({
      id: `s${s}`,
      start: 3 * s,
      end: 3 * s + 2,
      role: role === 'H' ? 'heading' : 'body',
      mentions: [],
    })),
  };
}

let made = 0;
const finding = (rest: Partial<Finding>): Finding => ({
  id: `f${(made += 1)}`,
  mqm: 'mistranslation',
  severity: 'minor',
  confidence: 0.8,
  text: 'en',
  state: 'open',
  ...rest,
});
const span = (s: number) => [{ start: 3 * s, end: 3 * s + 2 }];
const added = (text: string, s: number, rest: Partial<Finding> = {}) =>
  finding({ code: 'addition', mqm: 'addition', text, target: span(s), ...rest });
const omitted = (text: string, s: number) =>
  finding({ code: 'omission', mqm: 'omission', severity: 'major', text, source: span(s) });
const link = (id: string, text: string, s: number, t: number) => ({
  id,
  text,
  source: [`s${s}`],
  target: [`s${t}`],
  confidence: 0.9,
  evidence: [],
  status: 'proposed' as const,
});

function document(findings: Finding[], links = [link('l1', 'en', 0, 0)]): AlignedDocument {
  return {
    schema: 'muqabala/aligned-document',
    version: 2,
    signature: 'test',
    texts: [text('ar', 'bbbbbbbb'), text('en', 'bbbHbbbbbb'), text('other', 'bbbb')],
    links,
    findings,
  };
}
const shown = (findings: Finding[], links?: ReturnType<typeof link>[]) =>
  listCards(document(findings, links)).map(({ kind, text, findings: own }) => [kind, text, own.length]);

describe('cards', () => {
  it('hold sentences in a row, over a heading and one sentence that has a counterpart, in the order of the text', () => {
    expect(shown([added('en', 9), added('en', 1), added('en', 2), added('en', 4), added('en', 6)])).toEqual([
      ['additions', 'en', 4],
      ['finding', 'en', 1],
    ]);
    const [run] = listCards(document([added('en', 2), added('en', 1)]));
    expect(run!.findings.map(({ target }) => target![0]!.start)).toEqual([3, 6]);
  });

  it('hold all of a text that nothing links to, after every error, and what one text leaves out apart from another', () => {
    const event = [added('other', 0), omitted('other', 1), omitted('other', 6)];
    expect(shown([...event, omitted('en', 1), omitted('en', 2), added('en', 5)])).toEqual([
      ['omissions', 'en', 2],
      ['finding', 'en', 1],
      ['event', 'other', 3],
    ]);
    expect(shown(event, [link('l1', 'other', 0, 0)])).toEqual([
      ['finding', 'other', 1],
      ['finding', 'other', 1],
      ['finding', 'other', 1],
    ]);
  });

  it('tell first what most other texts tell', () => {
    const links = [link('l1', 'en', 0, 0), link('l2', 'en', 6, 6), link('l3', 'other', 0, 0)];
    const [few, many] = [omitted('other', 2), omitted('other', 6)];
    expect(listCards(document([few, many], links)).map(({ id }) => id)).toEqual([many.id, few.id]);
  });

  it('never hold what a person says with anything else', () => {
    const own = added('en', 2, { by: { kind: 'person' } });
    expect(shown([added('en', 1), own])).toEqual([
      ['finding', 'en', 1],
      ['finding', 'en', 1],
    ]);
  });

  it('are those of before when links are decided about, and made anew when one tells something else', () => {
    const [few, many] = [omitted('other', 2), omitted('other', 6)];
    const links = [link('l1', 'en', 0, 0), link('l2', 'en', 6, 6), link('l3', 'other', 0, 0)];
    const before = document([few, many], links);
    const old = listCards(before);
    const changed = (rest: object) => ({
      ...before,
      links: links.map((one) => (one.id === 'l2' ? { ...one, ...rest } : one)),
    });
    const confirmed = listCards(changed({ status: 'confirmed', comment: 'so it is' }), before);
    expect(confirmed.every((card, c) => card === old[c])).toBe(true);
    for (const rest of [{ status: 'rejected' }, { source: ['s2'] }, { target: [] }, { text: 'other' }]) {
      const now = changed(rest) as AlignedDocument;
      expect(listCards(now, before)).toEqual(listCards({ ...now }));
      expect(listCards(now, before)[0]).not.toBe(old[0]);
    }
  });

  it('are made anew when a finding is changed in what orders them', () => {
    const before = document([added('en', 1), finding({ code: 'date-mismatch', source: span(2), target: span(2) })]);
    listCards(before);
    const [first, second] = before.findings;
    const now = { ...before, findings: [{ ...first!, severity: 'critical' as const }, second!] };
    expect(listCards(now, before).map(({ id }) => id)).toEqual([first!.id, second!.id]);
    expect(listCards(before).map(({ id }) => id)).toEqual([second!.id, first!.id]);
  });

  it('hold every finding once, with the same numbers whatever is decided', () => {
    const any = fc.record({
      kind: fc.constantFrom('addition', 'omission', 'date-mismatch', undefined),
      text: fc.constantFrom('ar', 'en', 'other'),
      at: fc.nat(20),
      state: fc.constantFrom('open', 'accepted', 'dismissed'),
    });
    fc.assert(
      fc.property(fc.array(any), (list) => {
        const findings = list.map(({ kind, text, at, state }) =>
          finding({ ...(kind === undefined ? {} : { code: kind }), text, target: span(at), source: span(at), state }),
        );
        const cards = listCards(document(findings));
        expect(cards.flatMap((card) => card.findings.map(({ id }) => id)).sort()).toEqual(
          findings.map(({ id }) => id).sort(),
        );
        expect(cards.map(({ number }) => number)).toEqual(cards.map((_, i) => `${i + 1}`));
        const numbers = numberFindings(document(findings));
        expect(numbers).toEqual(numberFindings(document(findings.map((one) => ({ ...one, state: 'open' })))));
        expect(new Set(numbers.values()).size).toBe(findings.length);
        // From a state before, only the decided cards are new; they are those that the document has by itself.
        const before = document(findings);
        const old = listCards(before);
        const decided = findings.map((one, f) => (f % 3 === 1 ? { ...one, state: 'dismissed' as const } : one));
        const now = listCards({ ...before, findings: decided }, before);
        expect(now).toEqual(listCards({ ...before, findings: decided }));
        for (const [c, card] of now.entries())
          expect(card === old[c]).toBe(card.findings.every((one) => findings.includes(one)));
      }),
    );
  });

  it('keep their numbers when severities change and findings come and go', () => {
    const any = fc.record({
      kind: fc.constantFrom('addition', 'omission', 'date-mismatch', undefined),
      text: fc.constantFrom('en', 'other'),
      at: fc.nat(7),
    });
    const fate = fc.constantFrom('stays', 'stays', 'goes', 'major', 'critical');
    fc.assert(
      fc.property(fc.array(any), fc.array(fate), fc.array(any), (list, fates, more) => {
        const make = (one: (typeof list)[number]) =>
          finding({
            ...(one.kind === undefined ? {} : { code: one.kind as never }),
            text: one.text,
            target: span(one.at),
            source: span(one.at),
          });
        const before = document(list.map(make));
        const numbers = keepNumbers(before);
        const left = before.findings.flatMap((one, f) => {
          const fate = fates[f % (fates.length || 1)] ?? 'stays';
          if (fate === 'goes') return [];
          return fate === 'stays' ? [one] : [{ ...one, severity: fate }];
        });
        const now = { ...before, numbers, findings: [...left, ...more.map(make)] };
        const after = numberFindings(now);
        for (const { id } of left) expect(after.get(id)).toBe(numberFindings(before).get(id));
        const given = new Set(numbers.map(({ number }) => number));
        for (const { id } of now.findings.slice(left.length)) expect(given).not.toContain(after.get(id));
        expect(new Set(after.values()).size).toBe(now.findings.length);
        const names = listCards(now).map(({ number }) => number);
        expect(new Set(names).size).toBe(names.length);
        // A card bears the number that its findings begin with.
        for (const { number, findings } of listCards(now))
          expect(findings.some(({ id }) => `${after.get(id)!}.`.startsWith(`${number}.`))).toBe(true);
        expect(keepNumbers({ ...now, numbers: keepNumbers(now) })).toEqual(keepNumbers(now));
      }),
    );
  });

  it('are the same objects where only their numbers are kept from then on', () => {
    const before = document([added('en', 1), omitted('other', 2), added('en', 6)]);
    const after = { ...before, findings: [...before.findings], numbers: keepNumbers(before) };
    const [old, now] = [listCards(before), listCards(after, before)];
    expect(now.length).toBe(3);
    for (const [c, card] of now.entries()) expect(card).toBe(old[c]);
    // Other numbers than those that were given are another list.
    const [first, ...rest] = after.numbers;
    const other = { ...after, findings: [...before.findings], numbers: [{ ...first!, number: '9' }, ...rest] };
    expect(listCards(other, before)[0]!.number).toBe('9');
  });

  it('of a run that comes apart keep its number where its first sentence is', () => {
    const run = [added('en', 1), added('en', 2), added('en', 4), added('en', 5)];
    const before = document(run);
    expect(listCards(before).map(({ number }) => number)).toEqual(['1']);
    const numbers = keepNumbers(before);
    const two = { ...before, numbers, findings: [run[0]!, run[3]!] };
    expect(listCards({ ...two, texts: before.texts }).map(({ number }) => number)).toEqual(['1', '1.4']);
    expect([...numberFindings(two).values()].sort()).toEqual(['1.1', '1.4']);
  });
});
