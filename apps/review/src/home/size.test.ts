import { expect, it } from 'vitest';
import { beginningOf } from './size.ts';

it('a long text is shown by its first lines, and no character is cut in two', () => {
  expect(beginningOf(`${'line\n'.repeat(50)}`)).toBe(`${'line\n'.repeat(5)}line…`);
  expect(beginningOf('x'.repeat(5000))).toHaveLength(601);
  expect(beginningOf(`${'x'.repeat(599)}😀${'y'.repeat(99)}`)).toBe(`${'x'.repeat(599)}…`);
});
