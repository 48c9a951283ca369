import type { Case, Gap, Verdict } from '../gap.ts';

export const cases: readonly Case[] = [
  { language: 'en', sentences: ['The sun rose.', 'Birds sang!', 'Who heard them?', '“I did.”'] },
  { language: 'ar', sentences: ['طلعت الشمس.', 'من سمع الطيور؟', 'أنا سمعتها!'] },
  { language: 'ar', sentences: ['طلعت الشمس.\u200f', 'غنت الطيور.\u202c', 'ثم سكتت.'] },
  { language: 'en', sentences: ['The sun rose.[1][2]', 'Birds sang.³', 'They stopped.[a]'] },
  { language: 'en', sentences: ['The sun rose slowly.3', 'Birds sang.”'] },
  { language: 'en', sentences: ['It is in version.2 of the file.'] },
  { language: 'en', sentences: ['Where are you?', 'At home! 😅 :-)'] },
  { language: 'ur', sentences: ['سورج نکلا۔', 'پرندے گائے۔'] },
  { language: 'hi', sentences: ['सूरज निकला।', 'पक्षी गाए।'] },
];

/** Signs without a word at the end of a line, as faces are, belong to what stands before them. */
const FACE = /^[^\p{L}\p{N}]+$/u;
const FACES = 16;

/** What no step has decided is as `Intl.Segmenter` proposes; a stop with white space ends a sentence. */
export function asProposed(gap: Gap): Verdict {
  if (gap.limit - gap.next <= FACES && FACE.test(gap.text.slice(gap.next, gap.limit))) return 'keep';
  return gap.proposed || (gap.next > gap.end && gap.close > gap.mark) ? 'cut' : 'keep';
}
