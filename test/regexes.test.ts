import { describe, expect, it } from 'vitest';
import { expressionsOf, problemOf } from '../.ci/regexes.mjs';

describe('the check of regular expressions', () => {
  it('finds those that are written and those that are made', () => {
    const source = `const A = /a/u;
const N = 3;
const WORDS = 'x|' + "y";
function f(word: string): boolean {
  return [new RegExp(\`^(?:\${WORDS})\${word}{\${N}}\`, 'i'), RegExp(A.source)].some((one) => one.test('/b/'));
}`;
    expect(expressionsOf(source)).toEqual([
      { line: 1, pattern: 'a', flags: 'u' },
      { line: 5, pattern: '^(?:x|y)word{3}', flags: 'i' },
      { line: 5, pattern: 'a', flags: '' },
    ]);
  });

  it.each([
    // What once told a web page.
    ['^\\s*(?:<!--[\\s\\S]*?-->\\s*)*<(?:html|head|body)\\b', 'i'],
    ['[\\s\\u0001]+$', 'g'],
    ['(\\d+)-(\\d+)', 'g'],
    ['(?:a|b|ab)*c', ''],
  ])('refuses /%s/%s', (pattern, flags) => {
    expect(problemOf(pattern, flags)).toMatch(/polynomial|exponential/);
  });

  it.each([
    ['^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$', ''],
    // Slow by a factor alone, which the search takes for bad.
    ['(\\d{1,15})-(\\d{1,15})', 'g'],
  ])('lets /%s/%s pass', (pattern, flags) => {
    expect(problemOf(pattern, flags)).toBeUndefined();
  });
});
