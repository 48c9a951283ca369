import type { PhraseEntry, WordList } from '@muqabala/core';

/**
 * Reads words and phrases of values, a line each: kind with its code, value, spellings, a case and what is read of it.
 *
 *     hedge:over 0 | more than, above | {} 5 men → >5
 *
 * `(a/b)` in a spelling stands for one of them, `(/s)` for an `s` or nothing; the spellings of a value with `+` count
 * up (`21+`: 21, 22, 23 …). In the case `{}` stands for each spelling. Lines that begin with `#` are notes, blank ones
 * part.
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

function fieldsOf(text: string): Fields[] {
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
