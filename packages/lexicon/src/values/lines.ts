import type { PhraseEntry, WordList } from '@muqabala/core';

/**
 * Reads words and phrases of values, a line each: kind with its code, value, spellings, a case and what is read of it.
 *
 *     hedge:over 0 | more than, above | {} 5 men → >5
 *
 * `(a/b)` in a spelling stands for one of them, `(/s)` for an `s` or nothing; the spellings of a value with `+` count
 * up (`21+`: 21, 22, 23 …). In the case `{}` stands for each spelling. Lines that begin with `#` are notes, blank ones
 * part. `tokens/kinds.ts` of core says what the kinds are.
 *
 * Codes of number words, by which core asks for more before it reads them: `compound` (only within a numeral: `أحد`
 * with عشر or tens), `counted` (only with a number or a noun beside it: `ثلاثة أخماس`, `ألفي رجل`), `voweled` (only
 * where a vowel tells it from another word), `hamza` (only where its hamza is written), `spoken` (only before what it
 * counts: `مية` is water too), `glued` (only written onto its digits), `apart` (also apart from them), `letter` (only
 * with money or people), `giga` (only on a decimal), `whole` (no ones follow), `several` (only before a power),
 * `times` (only before a period), `few` (not exact), `implied` (read as implied, whatever its value).
 *
 * In what is read, `(implied)` and `(dual)` stand behind a value that no numeral says, so that its absence from the
 * other side says nothing; `…` behind one that is not exact. `write` of `values.test.ts` has all such signs.
 */
export function readPhrases(text: string): PhraseEntry[] {
  return fieldsOf(text).flatMap(readPhrase);
}

/** Reads lists of words, a line each or more: name, words, and a case with what is read of it. */
export function readLists(text: string): WordList[] {
  return fieldsOf(text).map(([name, words, example]) => ({
    name,
    words: words.split(', ').flatMap(expand),
    case: caseOf(example),
  }));
}

type Fields = readonly [head: string, list: string, example: string];

/** Returns the lines of a table, notes and blank ones apart, as their three fields. */
export function fieldsOf(text: string): Fields[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [head = '', list = '', example = ''] = line.split(' | ');
      return [head, list, example];
    });
}

function caseOf(example: string): readonly [text: string, reads: string] {
  const [text = '', reads = ''] = example.split(' → ');
  return [text, reads];
}

function readPhrase([head, list, example]: Fields): PhraseEntry[] {
  const [, kind = '', code = '', number = ''] = /^([a-z-]+)(?::(.*))? (\S+)$/.exec(head) ?? [];
  const [text, reads] = caseOf(example);
  const spellings = list.split(', ').flatMap(expand);
  if (!number.endsWith('+')) return [{ kind, code, value: numberOf(number), spellings, case: [text, reads] }];
  const first = numberOf(number.slice(0, -1));
  return spellings.map((spelling, k) => ({
    kind,
    code,
    value: first + k,
    spellings: [spelling],
    case: [text, reads.replace(`${first}+`, String(first + k))],
  }));
}

/** Reads `3`, `1e6` or `1/3`. */
function numberOf(number: string): number {
  const [above, below] = number.split('/').map(Number);
  return below === undefined ? above! : above! / below;
}

/** Returns the spellings that one with alternatives stands for: `sq(/.) (km/mi)` is four. */
export function expand(spelling: string): string[] {
  const found = /\(([^()]*)\)/.exec(spelling);
  if (!found) return [spelling];
  const before = spelling.slice(0, found.index);
  const rest = expand(spelling.slice(found.index + found[0].length));
  return found[1]!.split('/').flatMap((one) => rest.map((end) => before + one + end));
}
