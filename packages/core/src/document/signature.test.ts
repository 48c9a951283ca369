import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeSignature, readSignature, VERSION } from './signature.ts';

it('names the program, the lexicon and the settings by name', () => {
  expect(makeSignature('tables', { words: 'w', order: 'auto' })).toBe(
    `muqabala:${VERSION}|lexicon:tables|order:auto|words:w`,
  );
});

it('is read as it was written, another signature inside it too', () => {
  const word = fc.stringMatching(/^[a-z0-9.-]+$/);
  const settings = fc.dictionary(
    word.filter((name) => name !== 'muqabala' && name !== 'lexicon' && name !== '__proto__'),
    fc.oneof(
      word,
      word.map((inner) => `(${makeSignature(inner, { order: 'auto' })})`),
    ),
  );
  fc.assert(
    fc.property(word, settings, (lexicon, given) => {
      const read = readSignature(makeSignature(lexicon, given));
      expect(read && Object.fromEntries(read)).toEqual({ muqabala: VERSION, lexicon, ...given });
    }),
  );
});

it('of another program is not read, and nothing that is broken off', () => {
  for (const other of ['', 'other:1|lexicon:x', 'muqabala:1|lexicon', 'muqabala:1|links:(muqabala:1'])
    expect(readSignature(other)).toBeUndefined();
});
