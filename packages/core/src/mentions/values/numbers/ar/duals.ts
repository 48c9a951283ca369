import { matchingForm } from '../../../../text/index.ts';
import type { ValueMention } from '../../../schema.ts';
import { KIND } from '../../tokens/kinds.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { DUAL, WORD } from '../../tokens/tokens.ts';

/** Endings of names and singulars that look like a feminine dual: `باكستان`, `بروتين`. */
const NO_DUAL = /(?:ستان|[بر]وتين|لاتين|جنتين|[يا]رتين|انتين|ستين|النتين|كتان|فستان|بستان|ختان|بهتان|كوتين|راتين)$/;

/** `شخصان`, `وثيقتين`: two of something by the form of the noun; weak, as the ending is also that of names. */
export function readDual(t: Tokens, i: number): { next: number; mention: ValueMention } | undefined {
  if (t.types[i] !== WORD) return undefined;
  if (!t.match(i, KIND.dual) && (!t.has(i, DUAL) || NO_DUAL.test(matchingForm(t.written(i))))) return undefined;
  return { next: i + 1, mention: { kind: 'number', start: t.starts[i]!, end: t.ends[i]!, value: 2, by: 'dual' } };
}
