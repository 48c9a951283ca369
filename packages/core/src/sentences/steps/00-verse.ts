import type { Case, Gap, Verdict } from '../gap.ts';
import { verseMark } from '../verse.ts';

export const cases: readonly Case[] = [
  { language: 'ar', sentences: ['قل هو الله أحد ﴿١﴾', 'الله الصمد ﴿٢﴾', 'لم يلد ولم يولد ﴿٣﴾'] },
  { language: 'ar', sentences: ['قل هو الله أحد ۝١', 'الله الصمد ۝٢'], joined: 'قل هو الله أحد ۝١ الله الصمد ۝٢' },
  { language: 'ar', sentences: ['والفجر ﴾١﴿', 'وليال عشر ﴾٢﴿'] },
  { language: 'ar', sentences: ['قل هو الله أحد (1)', 'الله الصمد الحي (2)', 'لم يلد ولم يولد (3)'] },
  { language: 'ar', sentences: ['والنجم إذا هوى (١)', 'وما ينطق عن الهوى (٢)'] },
  { language: 'ar', sentences: ['والعصر وما فيه [1]', 'إن الإنسان لفي خسر [2]'] },
  { language: 'en', sentences: ['By the passing time. [1]', 'Man is in loss. [2]', 'He may not see it: [3]'] },
  { language: 'en', sentences: ['The house was built in 1900 [1] and sold later.', 'Nobody lives there [2]'] },
  { language: 'ar', sentences: ['رواه أحمد في المسند (1) ومسلم (2)'] },
  { language: 'ar', sentences: ['قال تعالى: ﴿والعصر﴾ في كتابه.', 'ثم سكت.'] },
];

/** The mark of a verse with its number ends the verse. */
export function verse({ text, mark, limit }: Gap): Verdict {
  return verseMark(text, mark, limit) > 0 ? 'cut' : undefined;
}
