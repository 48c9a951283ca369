import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whole } from '../../../test/whole.ts';
import {
  type AlignedDocument,
  applyEdit,
  difference,
  type Edit,
  invertEdit,
  parseDocument,
  sameTexts,
} from '../index.ts';

const bare = (): AlignedDocument => {
  const { schema, version, signature, texts } = whole();
  return { schema, version, signature, texts, links: [], findings: [] };
};

describe('the difference of two documents', () => {
  const records = fc.uniqueArray(fc.tuple(fc.nat(8), fc.double({ min: 0, max: 1, noNaN: true })), {
    selector: ([id]) => id,
  });
  const fields = fc.record(
    {
      signature: fc.string(),
      precise: fc.boolean(),
      original: fc.constantFrom(...whole().texts.map(({ id }) => id)),
      rules: fc.constant(whole().rules!),
      review: fc.constantFrom(whole().review!, { name: 'another' }),
      candidates: fc.constant(whole().candidates!),
      rounds: fc.constant(whole().rounds!),
      answers: fc.constant(whole().answers!),
    },
    { requiredKeys: ['signature'] },
  );
  const documents = fc.tuple(records, fields).map(
    ([links, rest]): AlignedDocument => ({
      ...bare(),
      ...rest,
      links: links.map(([id, confidence]) => ({ ...whole().links[0]!, id: `l${id}`, confidence })),
    }),
  );

  it('makes the one of the other, there and back, through JSON too', () => {
    fc.assert(
      fc.property(documents, documents, (before, after) => {
        const edit = difference(before, after, 'realign');
        if (edit === undefined) return expect(before).toEqual(after);
        const read = JSON.parse(JSON.stringify(edit)) as typeof edit;
        expect(applyEdit(before, read)).toEqual(after);
        expect(applyEdit(after, invertEdit(read))).toEqual(before);
      }),
    );
  });

  it('is nothing where nothing differs, and names nothing else', () => {
    expect(difference(whole(), whole(), 'recheck')).toBeUndefined();
    const after = { ...whole(), signature: 'of another lexicon' };
    expect(difference(whole(), after, 'recheck')!.changes).toEqual([
      { in: 'document', id: 'signature', index: 0, before: whole().signature, after: after.signature },
    ]);
  });

  it('takes all that a document has and gives it back, valid', () => {
    const edit = difference(bare(), whole(), 'open')!;
    expect(applyEdit(bare(), edit)).toEqual(whole());
    expect(parseDocument(applyEdit(whole(), invertEdit(edit)))).toMatchObject({ ok: true, document: bare() });
  });

  it('is not asked for where the words differ', () => {
    const [first, ...rest] = whole().texts;
    expect(sameTexts(whole(), { ...whole(), texts: [{ ...first!, content: 'other' }, ...rest] })).toBe(false);
    expect(sameTexts(whole(), { ...whole(), signature: 'other' })).toBe(true);
  });
});

describe('an edit', () => {
  it('for another state of the document is refused', () => {
    const edit = difference(whole(), { ...whole(), links: [] }, 'unlink')!;
    expect(() => applyEdit(bare(), edit)).toThrow(RangeError);
  });

  it.each([
    { index: 1e9, before: whole().links[0], after: whole().links[0] },
    { index: 1e9, before: whole().links[0] },
    { index: -1, after: whole().links[0] },
    { index: null, after: whole().links[0] },
  ])('of a damaged file is refused where it names no record and no place: %j', (change) => {
    const edit = { name: 'link', changes: [{ in: 'links', ...change }] } as unknown as Edit;
    expect(() => applyEdit(whole(), edit)).toThrow(RangeError);
  });
});
