import { detectLanguage, MuqabalaError, segmentText, type TextInput } from '@muqabala/core';
import { MOST } from './size.ts';

/**
 * Throws a {@link MuqabalaError} (`texts-too-long`) for texts whose pairs would be more than the workbench can show,
 * before any work is done for them: sentences are counted up to the most, and beyond it estimated by length. Every
 * counterpart gives about as many pairs as the longer of both has sentences.
 */
export function refuseLongTexts(texts: readonly TextInput[], most = MOST): void {
  const counts = texts.map((text) => sentencesIn(text, most));
  const [source = 0, ...targets] = counts;
  const pairs = targets.reduce((sum, target) => sum + Math.max(source, target), 0);
  if (pairs <= most) return;
  const longest = counts.reduce((at, count, t) => (count > counts[at]! ? t : at), 0);
  throw new MuqabalaError({
    code: 'texts-too-long',
    values: { pairs, most },
    place: texts[longest]!.id,
    message: `The texts would give about ${pairs} pairs; the workbench takes ${most}.`,
    remedy: 'Cut the texts into parts, or align them with the command line.',
  });
}

function sentencesIn({ content, language = detectLanguage(content).language }: TextInput, most: number): number {
  let count = 0;
  for (const { end } of segmentText(content, language)) {
    count += 1;
    if (count > most) return Math.max(count, Math.round((count / end) * content.length));
  }
  return count;
}
