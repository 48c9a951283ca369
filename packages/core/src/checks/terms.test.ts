import { loadCheckLexicon } from '@muqabala/lexicon/checks';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '../lexicon/index.ts';
import { PairChecker } from './pairs.ts';

let lexicon: Lexicon;

beforeAll(async () => {
  lexicon = await loadCheckLexicon();
}, 60_000);

type Pair = readonly [arabic: string, english: string];

/** The terms that pairs are told to render in two ways: at which pair, by which words, beside which others. */
function toldOf(pairs: readonly Pair[], source: 'ar' | 'en') {
  const sides = ([arabic, english]: Pair) => {
    const both = [
      { language: 'ar', content: arabic },
      { language: 'en', content: english },
    ] as const;
    return source === 'ar' ? ([both[0], both[1]] as const) : ([both[1], both[0]] as const);
  };
  const checker = new PairChecker<Pair>(lexicon, sides);
  checker.learn(pairs);
  return pairs.flatMap((pair, at) =>
    checker
      .check(pair)
      .findings.filter(({ code }) => code === 'inconsistent')
      .map(({ source: own = [], target = [], pairs: others = [] }) => {
        const [from, to] = sides(pair);
        const quote = (content: string, [span]: typeof own) => content.slice(span!.start, span!.end);
        return [at, quote(from.content, own), quote(to.content, target), [...others].sort((a, b) => a - b)];
      }),
  );
}

const LEAFLET: readonly Pair[] = [
  ['يؤخذ قرص واحد كل صباح مع الطعام.', 'Take one tablet every morning with food.'],
  ['ابتلع القرص كاملاً مع كوب من الماء.', 'Swallow the tablet whole with a glass of water.'],
  ['اسأل الطبيب قبل أن تسافر.', 'Ask your doctor before you travel.'],
  ['لا تكسر القرص ولا تطحنه.', 'Do not break or crush the pill.'],
  ['أخبر الطبيب عن كل حساسية.', 'Tell your physician about any allergy.'],
  ['يحفظ القرص بعيداً عن الضوء.', 'Keep the tablet away from light.'],
  ['زر الطبيب إذا استمر الألم.', 'See your doctor if the pain persists.'],
];

const LEASE: readonly Pair[] = [
  ['يدفع المستأجر الإيجار في أول كل شهر.', 'The tenant shall pay the rent at the beginning of each month.'],
  ['لا يجوز للمستأجر تغيير الأبواب.', 'The tenant may not change the doors.'],
  ['إذا مات المستأجر انتهى العقد.', 'If the lessee dies, the contract ends.'],
  ['على المستأجر تنظيف الشقة.', 'The tenant must clean the apartment.'],
  ['يسلم المستأجر المفاتيح عند الخروج.', 'The tenant hands over the keys when leaving.'],
];

const FOLDERS: readonly Pair[] = [
  ['اختر مجلداً لحفظ الصور.', 'Choose a folder to save the pictures.'],
  ['هذا المجلد غير موجود.', 'This folder does not exist.'],
  ['المجلد ممتلئ.', 'The folder is full.'],
  ['لا يمكن حذف الحافظة.', 'The folder cannot be deleted.'],
];

describe('a term that a file renders in two ways', () => {
  it('is told once, with both words and all other places', () => {
    expect(toldOf(LEAFLET, 'ar')).toEqual([
      [3, 'القرص', 'pill', [0, 1, 5]],
      [4, 'الطبيب', 'physician', [2, 6]],
    ]);
  });

  it('is told where the lexicon does not know the other rendering, which stands alone without an answer', () => {
    expect(toldOf(LEASE, 'ar')).toEqual([[2, 'المستأجر', 'lessee', [0, 1, 3, 4]]]);
  });

  it('is told of an English source as well', () => {
    expect(toldOf(FOLDERS, 'en')).toEqual([[3, 'folder', 'الحافظة', [0, 1, 2]]]);
  });

  it('is not told where both renderings meet in a pair, as two things have them', () => {
    const both: Pair = ['هذا القرص دواء وليس حلوى.', 'This pill is a medicine; the tablet is no sweet.'];
    expect(toldOf([...LEAFLET, both], 'ar').map(([, term]) => term)).toEqual(['الطبيب']);
  });

  it('is not told of forms of one word, of everyday words, or of a term in two pairs', () => {
    const forms: readonly Pair[] = [
      ['حذف المدير الملف القديم.', 'The manager deleted the old file.'],
      ['هذه الملفات كبيرة.', 'These files are big.'],
      ['افتح الملف من جديد.', 'Open the file again.'],
      ['هذا الملف ضخم.', 'This file is large.'],
      ['عندي ملف ضخم.', 'I have a huge file.'],
      ['قال الرجل إنه سعيد.', 'The man said that he was happy.'],
      ['كان الرجل هنا.', 'The guy was here.'],
      ['رأيت الرجل أمس.', 'I saw the man yesterday.'],
    ];
    expect(toldOf(forms, 'ar')).toEqual([]);
    expect(toldOf(LEAFLET.slice(2, 5), 'ar')).toEqual([]);
  });

  it('is told again of no later pair, and of none where nothing reads terms', () => {
    const checker = new PairChecker<Pair>(lexicon, ([ar, en]) => [
      { language: 'ar', content: ar },
      { language: 'en', content: en },
    ]);
    const codes = (pairs: readonly Pair[]) => {
      checker.learn(pairs);
      return pairs.flatMap((pair) => checker.check(pair).findings.map(({ code }) => code));
    };
    expect(codes(LEASE)).toEqual(['inconsistent']);
    expect(codes([['وصل المستأجر إلى بيته.', 'The lessee came home.']])).toEqual([]);
    const { terms: _, ...without } = lexicon;
    const bare = new PairChecker<Pair>(without, ([ar, en]) => [
      { language: 'ar', content: ar },
      { language: 'en', content: en },
    ]);
    bare.learn(LEASE);
    expect(LEASE.flatMap((pair) => bare.check(pair).findings)).toEqual([]);
  });
});
