import { describe, expect, it } from 'vitest';
import { EMPTY, fill, NO_DRAFTS, place, toInputs } from './drafts.ts';

const text = (id: string) => ({ id, content: `content of ${id}` });

describe('texts that are brought in', () => {
  it('go each to a field of their language, several English ones one after the other', () => {
    let drafts = place(NO_DRAFTS, text('a'), 'en');
    drafts = place(drafts, text('b'), 'en');
    drafts = place(drafts, text('c'), 'ar');
    expect(drafts.english.map((draft) => draft.name)).toEqual(['a', 'b']);
    expect(drafts.arabic.content).toBe('content of c');
    expect(place(drafts, text('d'), 'ar').arabic.name).toBe('d');
  });

  it('keep what was typed about them before the file came', () => {
    const draft = fill(
      { ...EMPTY, outlet: 'mine' },
      { ...text('a'), outlet: 'the page’s', title: 'A', date: '2022-06-19T10:00' },
    );
    expect(draft).toMatchObject({ outlet: 'mine', title: 'A', date: '2022-06-19', name: 'a' });
  });

  it('are aligned under ids of their own, empty fields left out', () => {
    const inputs = toInputs({
      arabic: { ...EMPTY, name: 'x', content: 'ا' },
      english: [EMPTY, { ...EMPTY, name: 'x', content: 'b', url: ' https://example.org ' }],
    });
    expect(inputs).toEqual([
      { id: 'x', content: 'ا' },
      { id: 'x-2', content: 'b', url: 'https://example.org' },
    ]);
  });
});
