import type { Turns } from '@muqabala/core/document';
import { expect, it } from 'vitest';
import { inTurns } from './idle.ts';

it('long work lets the page answer before it is done', async () => {
  let isAnswered = false;
  setTimeout(() => {
    isAnswered = true;
  });
  function* work(): Turns<string> {
    while (!isAnswered) yield;
    return 'done';
  }
  expect(await inTurns(work())).toBe('done');
});
