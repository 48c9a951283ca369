import { namesOfPath } from '@muqabala/formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messagesIn } from '../messages/index.ts';
import { MQM_PATHS, searchPaths } from './mqm.ts';
import { chosenBy, spansOf, wordsOf } from './words.ts';

const content = 'قال: «نعم، 20%». He left (at last).';
const sentences = [
  { start: 0, end: 16 },
  { start: 17, end: content.length },
];
const quote = (spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => content.slice(start, end));

describe('chosen words', () => {
  it('are spans without the marks around them, neighbours of a sentence together', () => {
    const words = wordsOf(content, sentences);
    expect(quote(words)).toEqual(['قال:', '«نعم،', '20%».', 'He', 'left', '(at', 'last).']);
    expect(quote(spansOf(content, sentences, new Set([1, 2, 3, 5, 6])))).toEqual(['نعم، 20%', 'He', 'at last']);
    expect([...chosenBy(words, [{ start: 6, end: 7 }])]).toEqual([1]);
  });

  it('are those that their spans choose, whichever they are', () => {
    const words = wordsOf(content, sentences);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(words.length - 1)), (some) => {
        expect(chosenBy(words, spansOf(content, sentences, new Set(some)))).toEqual(
          new Set(some.sort((a, b) => a - b)),
        );
      }),
    );
  });
});

describe('the MQM tree', () => {
  it('has a name for each node in both languages', () => {
    for (const path of MQM_PATHS)
      for (const name of namesOfPath(messagesIn('ar'), path)) expect(name, path).toMatch(/^[\p{Script=Arabic}\s()]+$/u);
    const english = messagesIn('en');
    for (const path of MQM_PATHS) expect(namesOfPath(english, path).join(), path).toMatch(/^[A-Z]/);
  });

  it('is searched by words of either language and by its own', () => {
    expect(searchPaths(messagesIn('en'), 'omis')[0]).toBe('accuracy/omission');
    expect(searchPaths(messagesIn('ar'), 'حذف')[0]).toBe('accuracy/omission');
    expect(searchPaths(messagesIn('ar'), 'اضافه')[0]).toBe('accuracy/addition');
    expect(searchPaths(messagesIn('ar'), 'wrong-term')).toEqual(['terminology/wrong-term']);
    expect(searchPaths(messagesIn('en'), '')).toEqual(MQM_PATHS);
    expect(searchPaths(messagesIn('en'), 'nothing of the kind')).toEqual([]);
  });
});
