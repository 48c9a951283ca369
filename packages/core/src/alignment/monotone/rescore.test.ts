import { tables } from '@muqabala/lexicon';
import { loadVectors } from '@muqabala/lexicon/vectors';
import { loadWords } from '@muqabala/lexicon/words';
import { describe, expect, it } from 'vitest';
import { textOfLines } from '../../../test/text-of-lines.ts';
import { alignPair } from '../align.ts';

const vectors = await loadVectors();
const words = await loadWords();

describe('rescoring', () => {
  it('links one sentence to the ten of a list, more than a search tries', () => {
    const { beads } = alignPair(textOfLines('ar', ARABIC), textOfLines('en', ENGLISH), { ...tables, words, vectors });
    expect(beads.map(({ source, target }) => `${source.join()} ${target.join()}`)).toEqual([
      '0 0',
      '1 1,2,3,4,5,6,7,8,9,10',
      '2 11',
    ]);
  });

  it('does the same with the languages exchanged', () => {
    const { beads } = alignPair(textOfLines('en', ENGLISH), textOfLines('ar', ARABIC), { ...tables, words, vectors });
    expect(beads.map(({ source }) => source.length)).toEqual([1, 10, 1]);
  });
});

const ARABIC = [
  'يجب أن يقدم كل طالب ملفا كاملا إلى مكتب القبول في الجامعة قبل بداية شهر سبتمبر.',
  'أ- صورة من جواز السفر.ب- شهادة الميلاد الأصلية.ج- شهادة المدرسة الثانوية.د- رسالة من معلم سابق.هـ- نتيجة امتحان اللغة.و- تقرير طبي حديث.ز- إيصال دفع الرسوم.ح- صورتان شخصيتان.ط- عنوان السكن الحالي.ي- رقم هاتف الوالدين.',
  'ولا ينظر المكتب في أي طلب تنقصه واحدة من هذه الوثائق.',
];
const ENGLISH = [
  'Every student must submit a complete file to the admissions office of the university before the beginning of September.',
  'A copy of the passport.',
  'The original birth certificate.',
  'The secondary school certificate.',
  'A letter from a former teacher.',
  'The result of the language exam.',
  'A recent medical report.',
  'The receipt for the payment of fees.',
  'Two personal photographs.',
  'The current home address.',
  "The parents' telephone number.",
  'The office does not consider any application that lacks one of these documents.',
];
