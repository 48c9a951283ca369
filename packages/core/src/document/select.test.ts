import { describe, expect, it } from 'vitest';
import { whole } from '../../test/whole.ts';
import { type AlignedDocument, parseDocument, selectTexts } from './index.ts';

const mention = { kind: 'number' as const, start: 0, end: 3, value: 7 };
const span = { start: 0, end: 3 };

/** All that a document may have, with something of the third text in every list. */
function full(): AlignedDocument {
  const document = whole();
  const link = { ...document.links[0]!, id: 'l2', text: 'c' };
  return {
    ...document,
    links: [...document.links, link],
    findings: [
      ...document.findings,
      {
        id: 'f2',
        code: 'omission',
        mqm: 'omission',
        severity: 'minor',
        confidence: 0.5,
        text: 'c',
        link: 'l2',
        state: 'open',
      },
    ],
    facts: [
      { id: 'v1', value: mention, says: [{ text: 'c', agrees: true, value: mention }], silent: ['b'] },
      { id: 'v2', value: mention, says: [{ text: 'a', agrees: true, value: mention }], silent: ['b', 'c'] },
    ],
    answers: [...document.answers!, { ...document.answers![0]!, id: 'q2', text: 'c', finding: 'f2' }],
    unchecked: [{ id: 'u1', link: 'l2', text: 'c', check: 'values', reason: 'too-many', source: [span] }],
  } as AlignedDocument;
}

describe('a document of some of its texts', () => {
  it.each([[['b']], [['c']], [['b', 'c']], [[]]])('is valid and says nothing of the others: %s', (targets) => {
    expect(parseDocument(full()).ok).toBe(true);
    const some = selectTexts(full(), targets);
    expect(parseDocument(some)).toMatchObject({ ok: true });
    expect(some.texts.map(({ id }) => id)).toEqual(['a', ...targets]);
    const others = ['b', 'c'].filter((id) => !targets.includes(id));
    const { texts: _, ...rest } = some;
    for (const id of others) expect(JSON.stringify(rest)).not.toContain(`"${id}"`);
  });

  it('keeps all that is about the texts that are left', () => {
    const some = selectTexts(full(), ['c']);
    expect(some.links.map(({ id }) => id)).toEqual(['l2']);
    expect(some.findings.map(({ id }) => id)).toEqual(['f2']);
    expect(some.facts!.map(({ id, silent }) => [id, silent])).toEqual([
      ['v1', []],
      ['v2', ['c']],
    ]);
    expect([some.answers, some.candidates, some.unchecked].map((list) => list?.length)).toEqual([1, 1, 1]);
  });
});
