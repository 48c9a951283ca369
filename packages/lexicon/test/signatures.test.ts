import { wordTables } from '@muqabala/core';
import { expect, it } from 'vitest';
import { wholeSignatures } from '../src/signatures.ts';
import { loadWholeLexicon } from '../src/whole.ts';

it('are those of the tables', async () => {
  const lexicon = await loadWholeLexicon();
  expect(await wholeSignatures()).toEqual({ signature: lexicon.signature, ...wordTables(lexicon) });
});
