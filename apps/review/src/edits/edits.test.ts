import { type AlignedDocument, parseDocument } from '@muqabala/core';
import { applyEdit, difference, type Edit } from '@muqabala/core/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as edits from './index.ts';

const CONTENT = [
  'واحد هنا. اثنان هناك. ثلاثة 😀 أيضًا. أربعة بعد.',
  'One here. Two there. Three 😀 too. Four after.',
  'One. Two. Three.',
];

function start(): AlignedDocument {
  const texts = CONTENT.map((content, t) => ({
    id: `t${t}`,
    language: t === 0 ? 'ar' : 'en',
    direction: t === 0 ? ('rtl' as const) : ('ltr' as const),
    content,
    segments: [...content.matchAll(/[^.]+\./g)].map((match, s) => {
      const lead = match[0].length - match[0].trimStart().length;
      return {
        id: `s${s + 1}`,
        start: match.index + lead,
        end: match.index + match[0].length,
        role: 'body' as const,
        mentions: [],
      };
    }),
  }));
  return {
    schema: 'muqabala/aligned-document',
    version: 2,
    signature: 'test',
    texts,
    links: [
      {
        id: 'l1',
        text: 't1',
        source: ['s1'],
        target: ['s1'],
        confidence: 0.9,
        evidence: [{ kind: 'length', weight: 1 }],
        status: 'proposed',
      },
      {
        id: 'l2',
        text: 't1',
        source: ['s2', 's3'],
        target: ['s2', 's3'],
        confidence: 0.6,
        evidence: [],
        status: 'proposed',
      },
      { id: 'l3', text: 't2', source: ['s1'], target: ['s1'], confidence: 0.9, evidence: [], status: 'proposed' },
    ],
    findings: [
      {
        id: 'f1',
        code: 'number-mismatch',
        mqm: 'mistranslation',
        severity: 'major',
        confidence: 0.8,
        link: 'l2',
        text: 't1',
        state: 'open',
      },
      {
        id: 'f2',
        code: 'omission',
        mqm: 'omission',
        severity: 'minor',
        confidence: 0.8,
        text: 't0',
        source: [{ start: 0, end: 9 }],
        state: 'open',
      },
    ],
    unchecked: [
      { id: 'u1', link: 'l2', text: 't1', check: 'names', reason: 'too-many', source: [{ start: 12, end: 20 }] },
      { id: 'u2', link: 'l3', text: 't2', check: 'all', reason: 'too-long' },
    ],
  };
}

const some = <T>(items: readonly T[]) => fc.subarray([...items], { minLength: 0 });
const ids = ['s1', 's2', 's3', 's4', 's5', 's6'];
const links = fc.constantFrom('l1', 'l2', 'l3', 'l4', 'l5', 'l6', 'nowhere');

/** Any action of a person, sensible or not. */
const action: fc.Arbitrary<(document: AlignedDocument) => Edit | undefined> = fc.oneof(
  fc.tuple(fc.constantFrom('t1', 't2', 'nowhere'), some(ids), some(ids)).map(
    ([text, source, target]) =>
      (d: AlignedDocument) =>
        edits.link(d, { text, source, target }),
  ),
  links.map((id) => (d: AlignedDocument) => edits.unlink(d, id)),
  links.map((id) => (d: AlignedDocument) => edits.confirm(d, id)),
  links.map((id) => (d: AlignedDocument) => edits.release(d, id)),
  fc.tuple(links, some(ids), some(ids)).map(
    ([id, source, target]) =>
      (d: AlignedDocument) =>
        edits.setEnds(d, id, { source, target }),
  ),
  some(['l1', 'l2', 'l3', 'l4', 'l5']).map((chosen) => (d: AlignedDocument) => edits.merge(d, chosen)),
  fc.tuple(links, fc.nat(4), fc.nat(4)).map(
    ([id, s, t]) =>
      (d: AlignedDocument) =>
        edits.split(d, id, s, t),
  ),
  fc.tuple(fc.constantFrom('t0', 't1', 't2'), fc.constantFrom(...ids), fc.nat(60)).map(
    ([text, id, at]) =>
      (d: AlignedDocument) =>
        edits.splitSentence(d, text, id, at),
  ),
  fc.tuple(fc.constantFrom('t0', 't1', 't2'), fc.constantFrom(...ids)).map(
    ([text, id]) =>
      (d: AlignedDocument) =>
        edits.joinSentence(d, text, id),
  ),
  fc.constantFrom('f1', 'f2', 'nowhere').map((id) => (d: AlignedDocument) => edits.accept(d, id)),
  fc.tuple(fc.constantFrom('f1', 'f2'), fc.string()).map(
    ([id, reason]) =>
      (d: AlignedDocument) =>
        edits.dismiss(d, id, reason),
  ),
  fc.constantFrom('f1', 'f2').map((id) => (d: AlignedDocument) => edits.reopen(d, id)),
  fc.tuple(fc.constantFrom('f1', 'f2'), fc.string()).map(
    ([id, text]) =>
      (d: AlignedDocument) =>
        edits.comment(d, id, text),
  ),
  fc.tuple(links, fc.string()).map(
    ([id, text]) =>
      (d: AlignedDocument) =>
        edits.commentLink(d, id, text),
  ),
  fc.tuple(fc.constantFrom('t0', 't2', 'nowhere'), fc.constantFrom('title', 'date'), fc.string()).map(
    ([id, key, text]) =>
      (d: AlignedDocument) =>
        edits.describeText(d, id, { [key]: text }),
  ),
);

describe('edits', () => {
  it('keep every document valid, whatever a person does', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        let history = edits.startHistory(start());
        for (const act of actions) ({ history } = edits.perform(history, act(history.document)));
        expect(parseDocument(JSON.parse(JSON.stringify(history.document)))).toMatchObject({ ok: true });
        for (const link of history.document.links)
          expect(Math.min(link.source.length, link.target.length)).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('undone all return the exact start, and done again the exact end, through JSON too', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        let history = edits.startHistory(start());
        for (const act of actions) ({ history } = edits.perform(history, act(history.document)));
        const end = history.document;
        history = JSON.parse(JSON.stringify(history));
        const whole = difference(start(), history.document, 'all');
        expect(whole === undefined ? start() : applyEdit(start(), whole)).toEqual(JSON.parse(JSON.stringify(end)));
        while (history.done.length > 0) ({ history } = edits.undo(history));
        expect(history.document).toEqual(start());
        while (history.undone.length > 0) ({ history } = edits.redo(history));
        expect(history.document).toEqual(JSON.parse(JSON.stringify(end)));
      }),
      { numRuns: 300 },
    );
  });

  it('name of a text only the sentences that changed, however long it is', () => {
    const edit = edits.splitSentence(start(), 't0', 's3', CONTENT[0]!.indexOf('😀'))!;
    expect(edit.changes.map((change) => [change.in, change.id])).toEqual([
      ['segments', 's3'],
      ['segments', 's5'],
      ['links', 'l2'],
    ]);
    const after = applyEdit(start(), edit);
    expect(after.texts[0]!.content).toBe(start().texts[0]!.content);
  });

  it('take the candidates of sentences that are no longer what they were', () => {
    const candidate = { text: 't1', confidence: 0.3, sourceRank: 1, targetRank: 1, reasons: [] };
    const document = {
      ...start(),
      candidates: [
        { ...candidate, source: 's1', target: 's4' },
        { ...candidate, source: 's4', target: 's1' },
        { ...candidate, text: 't2', source: 's1', target: 's3' },
      ],
    };
    const left = (edit: Edit | undefined) => {
      const after = applyEdit(document, edit!);
      expect(parseDocument(after).ok).toBe(true);
      return after.candidates!.map(({ text, source, target }) => `${text} ${source} ${target}`);
    };
    expect(left(edits.joinSentence(document, 't0', 's3'))).toEqual(['t1 s1 s4', 't2 s1 s3']);
    expect(left(edits.splitSentence(document, 't1', 's1', 3))).toEqual(['t1 s1 s4', 't2 s1 s3']);
    expect(left(edits.joinSentence(document, 't2', 's2'))).toEqual(['t1 s1 s4', 't1 s4 s1']);
  });

  it('keep what was noted when links are merged and cut', () => {
    let document = start();
    const make = (edit: Edit | undefined) => {
      document = applyEdit(document, edit!);
    };
    make(edits.commentLink(document, 'l1', ' first '));
    make(edits.commentLink(document, 'l2', 'second'));
    make(edits.merge(document, ['l1', 'l2']));
    expect(document.links[0]!.comment).toBe('first\nsecond');
    make(edits.split(document, 'l1', 1, 1));
    expect(document.links.slice(0, 2).map((link) => link.comment)).toEqual(['first\nsecond', undefined]);
    make(edits.commentLink(document, 'l1', ''));
    expect(document.links[0]).not.toHaveProperty('comment');
  });

  it('what followed from an edit is undone and done again with it', () => {
    const first = edits.perform(edits.startHistory(start()), edits.confirm(start(), 'l1')).history;
    const both = edits.perform(first, { ...edits.accept(first.document, 'f1')!, follows: true }).history;
    const undone = edits.undo(both);
    expect(undone.history.document).toEqual(start());
    expect(undone.edits.reduce(applyEdit, both.document)).toEqual(start());
    const again = edits.redo(undone.history);
    expect(again.history.document).toEqual(both.document);
    expect(again.edits).toEqual(both.done);
  });

  it('touch only the links they name', () => {
    const document = start();
    const edit = edits.setEnds(document, 'l2', { source: ['s2'], target: ['s2', 's3'] })!;
    const after = applyEdit(document, edit);
    expect(after.links[0]).toBe(document.links[0]);
    expect(after.links[2]).toBe(document.links[2]);
    expect(after.links[1]).toMatchObject({ source: ['s2'], target: ['s2', 's3'], status: 'confirmed' });
    expect(after.texts).toBe(document.texts);
  });

  it('an edit for another state of the document is refused whole', () => {
    const document = start();
    const edit = edits.unlink(document, 'l2')!;
    const without = applyEdit(document, edit);
    expect(() => applyEdit(without, edit)).toThrow(RangeError);
    expect(without.links).toHaveLength(2);
  });

  it('a rejected proposal stays on record, so that it is not proposed again', () => {
    const after = applyEdit(start(), edits.unlink(start(), 'l1')!);
    expect(after.links[0]).toMatchObject({ id: 'l1', status: 'rejected' });
  });

  it('a sentence is not cut inside an emoji', () => {
    const at = CONTENT[0]!.indexOf('😀') + 1;
    expect(edits.splitSentence(start(), 't0', 's3', at)).toBeUndefined();
    expect(edits.splitSentence(start(), 't0', 's3', at + 1)).toBeDefined();
  });
});
