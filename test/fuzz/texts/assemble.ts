import { mutateText } from '../mutate.ts';
import type { Random } from '../random.ts';
import { listing } from './listing.ts';

/**
 * A text made of lines, each of them sentences: as they are, cut, joined, repeated, without their stops, changed,
 * emptied, or a long list.
 */
export function assemble(sentences: readonly string[], language: 'ar' | 'en', random: Random): string {
  const lines = random.oneIn(6)
    ? from(sentences, random, 25)
    : random.list(random.size(random.oneIn(8) ? 120 : 20), () => line(sentences, language, random));
  // Something to read.
  lines.splice(random.below(lines.length + 1), 0, random.pick(sentences));
  const text = lines.join(random.pick(['\n', '\n', '\n\n', ' ', '\r\n', '']));
  return random.oneIn(6) ? unstopped(text) : text;
}

function line(sentences: readonly string[], language: 'ar' | 'en', random: Random): string {
  const one = random.pick(sentences);
  const kind = random.below(24);
  if (kind < 10) return one;
  if (kind < 12) return one.slice(random.below(one.length), random.below(one.length + 1));
  if (kind < 14) return from(sentences, random, 12).join(' ');
  if (kind < 16) return unstopped(from(sentences, random, 12).join(' '));
  if (kind < 18) return `${one} `.repeat(1 + random.size(12));
  if (kind < 21) return mutateText(one, random);
  if (kind < 22) return listing(language, random, 40);
  return random.pick(['', ' ', '.', '-', '…', '\u200f', '«»', '()']);
}

function from(sentences: readonly string[], random: Random, most: number): string[] {
  const at = random.below(sentences.length);
  return sentences.slice(at, at + 1 + random.below(most));
}

/** Commas for what ends a sentence, as in a transcript or the preamble of a law. */
function unstopped(text: string): string {
  return text.replaceAll(/[.!?؟。…]/g, ',');
}
