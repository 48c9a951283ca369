import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Calls that are given the members of a list one by one: each is an argument on the stack, and some 120,000 of them are
 * too many.
 */
const CALL =
  /(?:\.(?:push|unshift|splice|toSpliced|call|concat)|\bMath\.(?:min|max|hypot)|\bString\.from(?:CharCode|CodePoint)|\bArray\.of)\(/g;
/** A part of a list that is no longer than a number says. */
const BOUNDED = /\.(?:subarray|slice)\([^(),]*,\s*(?:\d[\d_]*|[A-Z][A-Z_]*)\)$/;

/** Returns the lists that a source hands to such calls member by member, unless they are short by their own words. */
function spreadsIn(source: string): string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g, '');
  return [...code.matchAll(CALL)].flatMap(({ index, 0: call }) =>
    argumentsFrom(code, index + call.length).filter((one) => one.startsWith('...') && !BOUNDED.test(one)),
  );
}

/** The arguments of a call, given where the first begins. */
function argumentsFrom(code: string, start: number): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = start;
  let quote = '';
  for (let at = start; at < code.length; at += 1) {
    const unit = code[at]!;
    if (quote !== '') {
      if (unit === '\\') at += 1;
      else if (unit === quote) quote = '';
    } else if (/['"`]/.test(unit)) quote = unit;
    else if (/[([{]/.test(unit)) depth += 1;
    else if (depth === 0 && /[,)]/.test(unit)) {
      found.push(code.slice(from, at).trim());
      from = at + 1;
      if (unit === ')') return found;
    } else if (/[)\]}]/.test(unit)) depth -= 1;
  }
  return found;
}

describe('lists of any length', () => {
  it('are never handed over as arguments', () => {
    const files = ['packages', 'apps']
      .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}/src`))
      .flatMap((folder) => {
        try {
          return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
            join(folder, name),
          );
        } catch {
          // A page of plain HTML has no sources.
          return [];
        }
      })
      .filter((name) => /\.ts$/.test(name) && !/\.test\.ts$/.test(name));
    expect(files.length).toBeGreaterThan(400);
    const found = files.flatMap((name) =>
      spreadsIn(readFileSync(join(root, name), 'utf8')).map((list) => `${name}: ${list}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['list.push(...others)', ['...others']],
    ['list.push(first, ...(isTable ? [one, two] : rest))', ['...(isTable ? [one, two] : rest)']],
    ['Math.max(\n  0,\n  ...rows.map((row) => row.length),\n)', ['...rows.map((row) => row.length)']],
    ["out.splice(from, 2, ...way.map(({ a }) => a + ', ('), ')')", ["...way.map(({ a }) => a + ', (')"]],
    ['String.fromCharCode(...bytes.subarray(0, 2048))', []],
    ['String.fromCharCode(...bytes.subarray(0, size))', ['...bytes.subarray(0, size)']],
    ['list.push({ ...one, id: 1 }, [...two])', []],
    ['const push = (...all: string[]) => all;', []],
  ])('are told apart: %s', (code, expected) => {
    expect(spreadsIn(code)).toEqual(expected);
  });
});
