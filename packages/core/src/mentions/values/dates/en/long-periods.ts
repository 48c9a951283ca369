import { readOrdinal } from '../../numbers/numerals.ts';
import { KIND } from '../../tokens/kinds.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { WORD } from '../../tokens/tokens.ts';
import type { Found } from '../found.ts';
import { withEra } from '../parts.ts';
import { COMMA, HYPHEN } from '../signs.ts';

/** `the late sixties`, not `his sixties`. */
export function readDecade(t: Tokens, i: number): Found | undefined {
  const decade = t.match(i, KIND.decade);
  if (!decade || isAge(t, t.match(i - 1, KIND.part) ? i - 2 : i - 1)) return undefined;
  return { start: i, next: decade.next, value: `${1900 + decade.sense.value}s` };
}

function isAge(t: Tokens, i: number): boolean {
  return t.types[i] === WORD && /^(?:his|her|their|my|your|our)$/i.test(t.written(i));
}

/** `20th century` is `C20`, `the fifth century BC` `C-5`, the first of `the 18th and 19th centuries` `C18`. */
export function readCentury(t: Tokens, i: number): Found | undefined {
  const number = readOrdinal(t, i);
  if (!number || number.value > 30) return undefined;
  const at = t.isSign(number.next, HYPHEN) && t.glued(number.next) ? number.next + 1 : number.next;
  const word = t.match(at, KIND['century-word']);
  if (word) {
    const { value, next } = withEra(t, { value: number.value, next: word.next });
    return { start: i, next, value: `C${value}` };
  }
  return ofCenturies(t, number.next) ? { start: i, next: number.next, value: `C${number.value}` } : undefined;
}

/** `and 19th centuries` */
function ofCenturies(t: Tokens, i: number): boolean {
  const to = t.match(i, KIND.and) ?? t.match(i, KIND.to);
  const at = to?.next ?? (t.isSign(i, HYPHEN) || t.isSign(i, COMMA) ? i + 1 : undefined);
  const second = at === undefined ? undefined : readOrdinal(t, t.spells(at, 'the') ? at + 1 : at);
  const word = second ? t.match(second.next, KIND['century-word']) : undefined;
  return word !== undefined && /ies$/i.test(t.written(word.next - 1));
}
