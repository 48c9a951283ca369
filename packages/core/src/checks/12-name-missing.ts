import type { Entry, Kind } from './catalogue.ts';

/** The rule is that of `name-mismatch`, where no Arabic word stands in the name's place. */
export const nameMissing = {
  code: 'name-missing',
  mqm: 'omission',
  severity: 'minor',
} as const satisfies Kind;

export const entry: Entry = {
  kind: nameMissing,
  sees: 'An English name of the source to which no Arabic word of the translation answers, and in whose place none stands; a name that only the Arabic side has, by the tables or by its letters. Also a term of the project that the translation does not render as agreed (MQM `terminology`).',
  ignores: 'What `name-mismatch` ignores; the rest of a name of which one word has its counterpart.',
  found: [
    {
      ar: 'سافر الوزير إلى روكهامبتون صباح أمس.',
      en: 'The minister travelled yesterday morning.',
    },
    {
      ar: 'زار الوزير المستشفى في المدينة.',
      en: 'The minister visited London and the hospital in the city.',
      source: 'en',
    },
    {
      ar: 'قال أوباما إن المحادثات في لندن كانت مفيدة.',
      en: 'Obama said that the talks in London and Cairo were useful.',
      source: 'en',
    },
    {
      ar: 'تشارك قطر والأردن والولايات المتحدة في المؤتمر.',
      en: 'Jordan and the United States are taking part in the conference.',
    },
  ],
  ignored: [
    { of: 'what a value counts', ar: 'يحتوي القرص على 200 ميكروغرام.', en: 'The tablet contains 200 mcg.' },
    {
      of: 'an acronym with points',
      ar: 'قالت شرطة بريتيش كولومبيا إن الفتاة بخير.',
      en: 'Police in B.C. said that the girl is well.',
    },
    {
      of: 'Brexit',
      ar: 'تخشى الشركات خروج بريطانيا من الاتحاد الأوروبي بدون صفقة.',
      en: 'The companies fear a no-deal Brexit.',
    },
    {
      of: 'a family name alone',
      ar: 'هاجم المرشح هيلاري كلينتون والحزب الديمقراطي.',
      en: 'The candidate went after Clinton and the Democratic Party.',
    },
    {
      of: 'words of a dialect with the letters of names',
      ar: 'لبرهوش كايضحكو فلكوزينا',
      en: 'The kid laughs in the kitchen.',
    },
    {
      of: 'a word said twice for how something is done',
      ar: 'كان الطائر يقترب رويدا رويدا من الأرض.',
      en: 'The bird came slowly down to the ground.',
    },
    { of: 'banks that are written like Nuuk', ar: 'أغلقت البلاد ثلاثة بنوك.', en: 'The country closed three banks.' },
    {
      of: 'an agency under its letters',
      ar: 'نشرت وكالة فرانس برس مقطعا من المدينة.',
      en: 'AFP published a clip of the city.',
    },
    {
      of: 'a title for a person',
      ar: 'قال الرئيس إن الحكومة ستدعم المزارعين.',
      en: 'President Nabil Karam said that the government will support the farmers.',
    },
  ],
};
