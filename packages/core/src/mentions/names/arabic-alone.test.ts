import { readFileSync } from 'node:fs';
import { tables } from '@muqabala/lexicon';
import { describe, expect, it, test } from 'vitest';
import { findNames } from './index.ts';

const names = (content: string) =>
  findNames([{ id: 'ar', language: 'ar', content }], tables)[0]!
    .filter(({ by }) => by !== 'table' && by !== 'coreference')
    .map(({ start, end }) => content.slice(start, end));

describe('Arabic names without a counterpart', () => {
  it.each([
    ['وقال الرئيس الفرنسي إيمانويل ماكرون إن بلاده مستعدة', ['إيمانويل ماكرون']],
    ['التقى وزير الخارجية نظيره السوري فيصل المقداد', ['فيصل المقداد']],
    ['أعلن حسن نصر الله ذلك أمس', ['حسن نصر الله']],
    ['قال عبد الفتاح السيسي في كلمته', ['عبد الفتاح السيسي']],
    ['وصل السيد علي الخامنئي إلى المدينة', ['علي الخامنئي']],
    ['صرح المتحدث محمد المومني بذلك', ['محمد المومني']],
  ])('%s', (content, expected) => {
    expect(names(content)).toEqual(expected);
  });

  it.each([
    'يقع على الجميع واجب كبير في هذا اليوم',
    'هذا أمر حسن جدا في كل الأحوال',
    'وصل في نوفمبر إلى المدينة',
    'كان الأدب الرومانسي مدرسة كبيرة',
    'الاشتراكية والديموقراطية والليبرالية',
    'يجوز استرداد الحصص بعد سداد الديون وفقا لأحكام القانون',
  ])('are not seen in %s', (content) => {
    expect(names(content)).toEqual([]);
  });

  test('a surname stands for the person who was named in full, and و before it is no part of it', () => {
    const content = 'قال الرئيس الفرنسي إيمانويل ماكرون كلمته. ورحب ماكرون بذلك. وماكرون في القاهرة.';
    const found = findNames([{ id: 'ar', language: 'ar', content }], tables)[0]!.filter(
      ({ type }) => type === 'person',
    );
    expect(new Set(found.map(({ entity }) => entity)).size).toBe(1);
    expect(found.map(({ value }) => value)).toEqual(found.map(() => 'إيمانويل ماكرون'));
    expect(found.filter(({ by }) => by !== 'coreference').map(({ start, end }) => content.slice(start, end))).toEqual([
      'إيمانويل ماكرون',
      'ماكرون',
      'ماكرون',
    ]);
  });

  test('a word that only titles introduce is a name though it is an everyday word', () => {
    expect(names('حضر السيد رئيسي الاجتماع. وقال السيد رئيسي ذلك.')).toEqual(['رئيسي', 'رئيسي']);
    expect(names('هذا سبب رئيسي. وذاك دور رئيسي أيضا.')).toEqual([]);
  });

  test('the report of the corpus names its people by itself', () => {
    const file = '../../../../../corpus/tokayev-tehran-2022/al-ahed.ar.txt';
    const found = new Set(names(readFileSync(new URL(file, import.meta.url), 'utf8')));
    for (const name of ['علي الخامنئي', 'الخامنئي', 'قاسم جورمات توكاييف', 'توكاييف', 'إبراهيم رئيسي', 'رئيسي'])
      expect(found).toContain(name);
  });

  test('with a counterpart, letters alone make no name', () => {
    const content = 'قال أندرسونوفيتش ذلك';
    const both = findNames(
      [
        { id: 'ar', language: 'ar', content },
        { id: 'en', language: 'en', content: 'He said so.' },
      ],
      tables,
    );
    expect(both[0]).toEqual([]);
    expect(names(content)).toEqual(['أندرسونوفيتش']);
  });
});
