import { tables } from '@muqabala/lexicon';
import { loadWords } from '@muqabala/lexicon/words';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPair } from '../analyse/index.ts';
import type { Lexicon } from '../lexicon/index.ts';

let lexicon: Lexicon;

beforeAll(async () => {
  lexicon = { ...tables, words: await loadWords() };
});

function codes(arabic: string, english: string): string[] {
  const [ar, en] = [
    { language: 'ar', content: arabic },
    { language: 'en', content: english },
  ] as const;
  // A difference is a difference whichever text came first.
  const forth = checkPair(ar, en, lexicon).findings.map((finding) => finding.code);
  const back = checkPair(en, ar, lexicon).findings.map((finding) => finding.code);
  expect(back.filter((code) => code.endsWith('mismatch'))).toEqual(forth.filter((code) => code.endsWith('mismatch')));
  return forth;
}

describe('what is not an error', () => {
  it.each([
    [
      'a pronoun for a name',
      'وصل الوزير سامي حداد إلى المدينة ثم غادر سامي حداد المدينة مساء.',
      'Minister Sami Haddad arrived in the city, and he left the city in the evening.',
    ],
    [
      'a title for a person',
      'قال الرئيس إن الحكومة ستدعم المزارعين.',
      'President Nabil Karam said that the government will support the farmers.',
    ],
    [
      'people and office for a name',
      'وصل أردوغان إلى الدوحة في زيارة تستمر يومين.',
      'The Turkish president arrived in Doha on a two-day visit.',
    ],
    [
      'a name for people and office',
      'وصل الرئيس التركي يوم الاثنين إلى الدوحة في زيارة تستمر يومين.',
      'On Monday, Erdogan arrived in Doha for two days.',
    ],
    ['digits against words', 'اشترت الشركة تسع طائرات جديدة.', 'The company bought 9 new aircraft.'],
    ['a word against digits', 'حضر 12 طالبا الدرس.', 'Twelve students attended the lesson.'],
    ['Arabic-Indic digits', 'بلغ عدد السكان ٢٤٥٠٠ نسمة في عام ٢٠١١.', 'The population reached 24,500 people in 2011.'],
    ['Persian digits', 'باع المتجر ۳۶ كتابا.', 'The shop sold 36 books.'],
    [
      'percent in letters and as a sign',
      'ارتفعت الأسعار بنسبة ٥٠٪ هذا الشهر.',
      'Prices rose by 50 percent this month.',
    ],
    ['an amount in two spellings', 'تبلغ قيمة العقد 3 مليارات دولار.', 'The contract is worth $3 billion.'],
    ['an Arabic decimal comma', 'نما الاقتصاد بنسبة 2,5% خلال السنة.', 'The economy grew by 2.5% during the year.'],
    ['thousands marked with a dot', 'يعمل في المصنع 1.200 عامل.', 'The factory employs 1,200 workers.'],
    [
      'the dual without a digit',
      'وقعت الدولتان اتفاقيتين في بيروت.',
      'The two countries signed two agreements in Beirut.',
    ],
    [
      'the singular without a digit',
      'انتظر العمال سنة قبل أن يبدأ المشروع.',
      'The workers waited one year before the project began.',
    ],
    ['rounding', 'يعيش في البلدة نحو 10 آلاف شخص.', 'About 9,950 people live in the town.'],
    ['a bound', 'شارك في السباق أكثر من 300 رياضي.', 'Over 300 athletes took part in the race.'],
    ['a denied bound', 'لا تتجاوز مدة العقد 30 يوما.', 'The term of the contract shall not exceed 30 days.'],
    [
      'a denied bound for a bound',
      'احفظ الدواء في درجة حرارة لا تتجاوز 25 درجة مئوية.',
      'Keep the medicine at a temperature below 25°C.',
    ],
    [
      'a comparison that a clause denies',
      'لا يجوز حبس أحد أكثر من 30 يوما.',
      'No one may be held for more than 30 days.',
    ],
    [
      'half a year for six months',
      'بلغت المبيعات مليون نسخة في الأشهر الستة الأولى من العام.',
      'Sales reached a million copies in the first half of the year.',
    ],
    [
      'a millennium that is counted in thousands',
      'يعود الموقع إلى الألف الثالث قبل الميلاد.',
      'The site dates from the third millennium BC.',
    ],
    ['a letter for an ordinal', 'يلعب الفريق في المجموعة السابعة.', 'The team plays in Group G.'],
    ['an era left out', 'بدأت المستوطنات نحو عام 1000.', 'The settlements began around 1000 BC.'],
    ['a unit converted', 'يبعد الجسر 16 كيلومترا عن القرية.', 'The bridge is 10 miles from the village.'],
    ['a month under its other name', 'افتتح المتحف في حزيران 2015.', 'The museum was opened in June 2015.'],
    ['a month under both its names', 'افتتح المتحف في حزيران/يونيو 2015.', 'The museum was opened in June 2015.'],
    ['a month of the Maghreb', 'ولد الشاعر في جويلية 1930.', 'The poet was born in July 1930.'],
    ['a year left out', 'انتهت الأعمال في 14 مارس 2019.', 'The works ended on March 14.'],
    ['a name that is also a month', 'قالت السيدة ماي إن الخطة جاهزة.', 'Mrs May said that the plan is ready.'],
    [
      'a nationality for a country',
      'التقى رئيس فرنسا بالطلاب في باريس.',
      'The French president met the students in Paris.',
    ],
    ['a name spelt in one word or two', 'افتتحت نورسلطان مطارا جديدا.', 'Nur-Sultan opened a new airport.'],
    ['a name translated', 'فاز حزب العمال بالانتخابات.', 'The Labour Party won the elections.'],
    ['a refusal for a negation', 'لم يقبل المدير الاقتراح.', 'The director refused the proposal.'],
    ['un- for a negation with in- behind', 'الجزيرة غير مأهولة.', 'The island is uninhabited.'],
    ["nobody's for a negation", 'لن يوظفك أحد.', "Nobody's going to hire you."],
    ['a negation on both sides of its verb', 'معتقدش إنها شبه أمها.', "I don't think she takes after her mother."],
    ['the negation of a dialect', 'مش لازم تدفع الفلوس.', "You don't have to pay the money."],
    ['a name that looks like a negation', 'من الممكن أن أليس ستأتي.', 'Alice may possibly come.'],
    ['a prohibition for a negation', 'التدخين ممنوع في هذه الغرفة.', 'No smoking in this room.'],
    ['un- for a negation', 'هذا القرار غير عادل.', 'This decision is unfair.'],
    ['non- for a negation', 'هذه منظمة غير ربحية.', 'This is a non-profit organisation.'],
    ['less than for a negation', 'لم تكن التعليقات إيجابية.', 'The comments were less than positive.'],
    ['a verb that looks like a negation', 'غيّر المطرب اسمه.', 'The singer changed his name.'],
    ['a question that denies', 'لما لا أرغب في التنافس"', "Why wouldn't I want to compete?"],
    ['only for not … except', 'لا يفتح المتحف إلا يوم الجمعة.', 'The museum opens only on Friday.'],
    ['still, which is negated in Arabic', 'لا يزال الطريق مغلقا.', 'The road is still closed.'],
    [
      'especially, which is negated in Arabic',
      'يحب الأطفال الفاكهة لا سيما التفاح.',
      'The children love fruit, especially apples.',
    ],
    ['at least, which is negated in Arabic', 'قتل ما لا يقل عن عشرين شخصا.', 'At least twenty people were killed.'],
    ['without for a negation', 'عمل الفريق دون راحة.', 'The team did not rest while it worked.'],
    ['a score turned round, as in right-to-left text', 'فاز الفريق 3-1 على ضيفه.', 'The team beat its guests 1-3.'],
    [
      'a French name spelt as it sounds',
      'كتبت إيرين جوليو رسالة إلى معهدها.',
      'Irène Joliot wrote a letter to her institute.',
    ],
    ['a name of two words in one', 'زار شارل ديغول المدينة.', 'Charles De Gaulle visited the city.'],
    ['the order of names', 'التقى حداد ومنصور في بيروت.', 'Mansour and Haddad met in Beirut.'],
    [
      'both countries for two names',
      'اتفقت فرنسا وإسبانيا على خطة، وستوقع فرنسا وإسبانيا الخطة غدا.',
      'France and Spain agreed on a plan, and both countries will sign it tomorrow.',
    ],
    ['a date of another calendar', 'افتتح المتحف في 1 محرم 1444.', 'The museum was opened on July 30, 2022.'],
    ['an Eastern thousands mark', 'باع المتجر ٣٦٬٥٠٠ كتاب.', 'The shop sold 36,500 books.'],
    ['an Eastern decimal mark', 'نما الاقتصاد بنسبة ٢٫٥٪ خلال السنة.', 'The economy grew by 2.5% during the year.'],
    ['Latin names in Arabic text', 'أطلقت شركة Google خدمة جديدة.', 'Google launched a new service.'],
    [
      'the middle of a quotation whose marks stand elsewhere',
      '"سنعمل مع جميع شركائنا على إنهاء هذه الأزمة."',
      'We shall work with all our partners to end this crisis.',
    ],
    [
      'a term in quotation marks',
      'وصف الوزير الاتفاق بأنه "خطوة تاريخية" للبلدين.',
      'The minister called the agreement a historic step for the two countries.',
    ],
    [
      'a quotation in single marks',
      'قال المدرب: "الفريق جاهز للمباراة المهمة يوم الأحد".',
      "'The team is ready for the important match on Sunday,' said the coach.",
    ],
    [
      'a quotation in other marks',
      'قال المدرب: «الفريق جاهز للمباراة».',
      'The coach said, "The team is ready for the match."',
    ],
  ])('%s', (_name, arabic, english) => {
    expect(codes(arabic, english)).toEqual([]);
  });
});

describe('what is an error', () => {
  it.each([
    ['number-mismatch', 'اشترت الشركة تسع طائرات جديدة.', 'The company bought 7 new aircraft.'],
    ['number-mismatch', 'حضر 12 طالبا الدرس.', 'Thirteen students attended the lesson.'],
    ['number-mismatch', 'فاز الفريق 1 - 0 على ضيفه.', 'The team beat its guests 1 - 6.'],
    ['number-mismatch', 'لم تعد النسخة 1 هي القديمة.', 'Version 3 is no longer the old one.'],
    [
      'name-mismatch',
      'قال فلاديمير بوتين إن بلاده مستعدة للحوار.',
      'Vladimir Johnson said that his country is ready for dialogue.',
    ],
    ['name-mismatch', 'وصل الرئيس الأمريكي إلى الدوحة أمس.', 'The Turkish president arrived in Doha yesterday.'],
    ['number-mismatch', 'تأسست المدرسة عام 1952.', 'The school was founded in 1925.'],
    ['currency-mismatch', 'تبلغ قيمة العقد 40 مليون يورو.', 'The contract is worth 40 million dollars.'],
    ['number-mismatch', 'يجب ألا تقل مدة الإشعار عن 30 يوما.', 'The notice period shall not exceed 30 days.'],
    ['number-mismatch', 'قتل أكثر من 20 شخصا في الحادث.', 'Fewer than 20 people were killed in the accident.'],
    ['unit-mismatch', 'تناول الدواء لمدة أسبوع.', 'Take the medicine for a month.'],
    ['date-mismatch', 'صدر الحكم قبل عام.', 'The verdict was issued a month ago.'],
    ['date-mismatch', 'افتتح المتحف في حزيران.', 'The museum was opened in January.'],
    ['date-mismatch', 'تصل البعثة يوم الأربعاء.', 'The mission arrives on Monday.'],
    ['date-mismatch', 'كل ما زرعناه معا قد يضيع سدى في نوفمبر.', 'Everything hangs by a thread in December.'],
    ['number-missing', 'يلعب الفريق في المجموعة السابعة.', 'The team plays in Group F.'],
    ['number-mismatch', 'بدأت المستوطنات عام 1000 ميلادي.', 'The settlements began in 1000 BC.'],
    ['negation-mismatch', 'لم يقبل المدير الاقتراح.', 'The director accepted the proposal.'],
    ['negation-mismatch', 'يجب ألا تفتح هذا الباب.', 'You must open this door.'],
    ['negation-mismatch', 'الطريق إلى المدينة غير واضح.', 'The way to the city is clear.'],
    [
      'quotation-mismatch',
      'قال الوزير: "سنعمل مع جميع شركائنا على إنهاء هذه الأزمة قبل نهاية العام".',
      'The minister said the government would work with all its partners to end this crisis before the end of the year.',
    ],
    ['untranslated', 'تصل البعثة يوم الأربعاء إلى العاصمة.', 'تصل البعثة يوم الأربعاء إلى العاصمة.'],
    [
      'unrelated',
      'ارتفعت أسعار القمح بسبب الجفاف في الصيف.',
      'The singer thanked her audience after the last concert of the tour.',
    ],
  ])('%s', (code, arabic, english) => {
    expect(codes(arabic, english)).toContain(code);
  });

  it('points at the words on both sides', () => {
    const { findings } = checkPair(
      { language: 'ar', content: 'افتتح المتحف في حزيران.' },
      { language: 'en', content: 'The museum was opened in January.' },
      lexicon,
    );
    expect(findings[0]).toMatchObject({ source: [{ start: 16, end: 22 }], target: [{ start: 25, end: 32 }] });
  });

  it('takes an empty side as an omission or an addition', () => {
    const text = { language: 'en', content: 'The road is closed.' };
    const empty = { language: 'ar', content: ' ' };
    expect(checkPair(text, empty, lexicon).findings.map((one) => one.code)).toEqual(['omission']);
    expect(checkPair(empty, text, lexicon).findings.map((one) => one.code)).toEqual(['addition']);
    expect(checkPair(empty, empty, lexicon).findings).toEqual([]);
  });
});
