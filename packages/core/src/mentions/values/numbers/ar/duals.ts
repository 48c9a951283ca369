import { matchingForm } from '../../../../text/index.ts';
import type { ValueMention } from '../../../schema.ts';
import { KIND } from '../../tokens/kinds.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { DUAL, WORD } from '../../tokens/tokens.ts';

/** `شخصان`, `وثيقتين`: two of something by the form of the noun; weak, as the ending is also that of names. */
export function readDual(t: Tokens, i: number): { next: number; mention: ValueMention } | undefined {
  if (t.types[i] !== WORD || !(t.match(i, KIND.dual) || (t.has(i, DUAL) && !isSingular(t, i)))) return undefined;
  return { next: i + 1, mention: { kind: 'number', start: t.starts[i]!, end: t.ends[i]!, value: 2, by: 'dual' } };
}

/** `باكستان`, `بروتين` only look like a feminine dual. */
function isSingular(t: Tokens, i: number): boolean {
  const word = matchingForm(t.written(i));
  for (const ending of t.vocabulary.list('no-dual-endings')) if (word.endsWith(ending)) return true;
  return false;
}
