import { tables } from '@muqabala/lexicon';
import { loadWholeLexicon } from '@muqabala/lexicon/whole';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTexts, readText, readTexts } from './index.ts';

const PAIRS = [
  [
    'وصل الوفد الطبي إلى العاصمة صباح يوم الثلاثاء',
    'The medical delegation arrived in the capital on Tuesday morning.',
  ],
  [
    'وقال مدير المستشفى إن المرضى ينتظرون العلاج منذ أشهر',
    'The director of the hospital said patients had waited for treatment for months.',
  ],
  ['أغلقت المدارس أبوابها بسبب الأمطار الغزيرة', 'Schools closed their doors because of the heavy rain.'],
  ['وافق البرلمان على الميزانية الجديدة بعد نقاش طويل', 'Parliament approved the new budget after a long debate.'],
  ['ارتفعت أسعار القمح 12 في المئة خلال العام الماضي', 'Wheat prices rose by 12 percent during the past year.'],
  ['فاز الفريق المصري بالمباراة النهائية في القاهرة', 'The Egyptian team won the final match in Cairo.'],
  ['يدرس الطلاب اللغة الفرنسية في الجامعة', 'The students study the French language at the university.'],
  [
    'بنى المهندسون جسرا فوق النهر قرب القرية القديمة',
    'The engineers built a bridge over the river near the old village.',
  ],
] as const;
const bare = (text: string) => text.replaceAll('.', '');
const arabic = PAIRS.map(([ar]) => ar);
const english = PAIRS.map(([, en]) => en);

const lexicon = await loadWholeLexicon();
const read = (ar: string, en: string, options = {}) =>
  readTexts(
    [
      { id: 'ar', content: ar, language: 'ar' },
      { id: 'en', content: en, language: 'en' },
    ],
    lexicon,
    options,
  );
const sentencesOf = ({ content, segments }: ReturnType<typeof readText>) =>
  segments.map(({ start, end }) => content.slice(start, end));

describe('a text without marks', () => {
  it('is cut where the sentences of its counterpart end', () => {
    const [cut, other] = read(arabic.join(' '), english.join(' '));
    expect(sentencesOf(cut!)).toEqual(arabic);
    expect(sentencesOf(other!)).toEqual(english);
  });

  it('is cut on the English side as well', () => {
    const [, cut] = read(arabic.map((one) => `${one}.`).join(' '), bare(english.join(' ')));
    expect(sentencesOf(cut!)).toEqual(english.map(bare));
  });

  it('is cut at its commas where the words would do with a place beside them', () => {
    const said = [
      'إنما الأعمال بالنيات،',
      'وإنما لكل امرئ ما نوى،',
      'فمن كانت هجرته إلى الله ورسوله فهجرته إلى الله ورسوله',
    ];
    const [cut] = read(
      said.join(' '),
      'Actions are but by intentions. Every person will have only what he intended. So whoever emigrated to God and His Messenger, his emigration was to God and His Messenger.',
    );
    expect(sentencesOf(cut!)).toEqual(said);
  });

  it('keeps its lines, and links phrases', async () => {
    const lines = [arabic.slice(0, 4).join(' '), arabic.slice(4).join(' ')].join('\n');
    const { texts, links } = await alignTexts(
      [
        { id: 'ar', content: lines, language: 'ar' },
        { id: 'en', content: english.join('\n'), language: 'en' },
      ],
      lexicon,
    );
    expect(sentencesOf(texts[0]!)).toEqual(arabic);
    expect(links.map(({ source, target }) => [source, target])).toEqual(
      PAIRS.map((_, k) => [[`s${k + 1}`], [`s${k + 1}`]]),
    );
  });

  it('has what nothing answers to alone', () => {
    const [cut] = read(arabic.join(' '), english.filter((_, k) => k !== 3).join(' '));
    expect(sentencesOf(cut!)).toContain(arabic[3]);
  });

  it('stays whole where it is presegmented, has marks, or tells something else', () => {
    expect(read(arabic.join(' '), english.join('\n'), { presegmented: true })[0]!.segments).toHaveLength(1);
    const marked = `${arabic.join('، ')}.`;
    expect(read(marked, english.join(' '))[0]!.segments).toEqual(
      readText({ id: 'ar', content: marked, language: 'ar' }, lexicon).segments,
    );
    const foreign = Array.from({ length: 9 }, (_, k) => `Nobody bought ${k + 20} purple umbrellas yesterday.`).join(
      ' ',
    );
    expect(read(arabic.join(' '), foreign)[0]!.segments).toHaveLength(1);
  });

  it('loses no word, whatever stands there, and no value is cut', () => {
    const words = fc.array(
      fc.constantFrom(...arabic.flatMap((one) => one.split(' ')), '3', 'مليارات', 'دولار', '﴿٢﴾', '\n'),
      {
        maxLength: 120,
      },
    );
    const sentences = fc.array(fc.constantFrom(...english), { maxLength: 20 });
    fc.assert(
      fc.property(words, sentences, (own, others) => {
        const [cut] = readTexts(
          [
            { id: 'ar', content: own.join(' '), language: 'ar' },
            { id: 'en', content: others.join(' '), language: 'en' },
          ],
          { ...tables, words: lexicon.words! },
        );
        const { content, segments, ...rest } = cut!;
        expect(sentencesOf(cut!).join(' ').split(/\s+/)).toEqual(content.trim().split(/\s+/));
        const whole = readText({ id: rest.id, content, language: 'ar' }, lexicon);
        const values = (text: typeof whole) =>
          text.segments.flatMap(({ mentions }) =>
            mentions.filter(({ kind }) => kind !== 'name').map(({ start, end }) => [start, end]),
          );
        expect(values(cut!)).toEqual(values(whole));
      }),
      { numRuns: 25 },
    );
  });
});
