import type { SpeechWords } from '@muqabala/core';

/** Forms of a verb, and a sentence that its speaker says with the first of them. */
type Verb = readonly [forms: string, example: string];

/** English verbs of speech; in each example Omar Haddad speaks, and a test tries every form in it. */
export const ENGLISH_VERBS: readonly Verb[] = [
  ['said says say saying', 'The road is open, Omar Haddad said.'],
  ['added adds', 'Omar Haddad added that the school would open soon.'],
  ['stated states', 'Omar Haddad stated that nobody was hurt.'],
  ['noted notes', 'Omar Haddad noted that prices had fallen.'],
  ['announced announces', 'Omar Haddad announced a new bridge.'],
  ['remarked', 'Omar Haddad remarked that it was late.'],
  ['stressed stresses', 'Omar Haddad stressed the need for water.'],
  ['suggested', 'Omar Haddad suggested a second meeting.'],
  ['told', 'Omar Haddad told the council that the money was there.'],
  ['described', 'Omar Haddad described the talks as useful.'],
  ['reiterated', 'Omar Haddad reiterated that the border would stay open.'],
  ['emphasized emphasised', 'Omar Haddad emphasized the role of teachers.'],
  ['underlined', 'Omar Haddad underlined the importance of trade.'],
  ['underscored', 'Omar Haddad underscored that help was on its way.'],
  ['highlighted', 'Omar Haddad highlighted the work of the doctors.'],
  ['asserted', 'Omar Haddad asserted that the figures were right.'],
  ['opined', 'The match was lost early, Omar Haddad opined.'],
  ['declared', 'Omar Haddad declared the festival open.'],
  ['explained', 'Omar Haddad explained how the pump works.'],
  ['claimed claims', 'Omar Haddad claimed that he had been at home.'],
  ['warned', 'Omar Haddad warned of heavy rain.'],
  ['argued', 'Omar Haddad argued that taxes were too high.'],
  ['insisted', 'Omar Haddad insisted that the vote was fair.'],
  ['confirmed', 'Omar Haddad confirmed that the ship had arrived.'],
  ['denied', 'Omar Haddad denied the report.'],
  ['predicted', 'Omar Haddad predicted a dry summer.'],
  ['observed', 'Few had come, Omar Haddad observed.'],
  ['mentioned', 'Omar Haddad mentioned two villages.'],
  ['recalled', 'Omar Haddad recalled the winter of that year.'],
  ['replied', 'Omar Haddad replied that he did not know.'],
  ['pointed', 'Omar Haddad pointed to the empty wells.'],
];

/** Who may speak in English without a name, so that nobody knows who it is: `the minister said`. */
export const ENGLISH_SPEAKERS: readonly string[] = [
  'president',
  'minister',
  'leader',
  'official',
  'officials',
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'they',
  'it',
  'who',
  'agency',
  'report',
  'statement',
];

/** Arabic verbs of speech; in each example عمر حداد speaks. */
export const ARABIC_VERBS: readonly Verb[] = [
  ['قال قالت قائلا', 'قال عمر حداد إن الطريق مفتوح.'],
  ['أعلن أعلنت', 'أعلن عمر حداد بناء جسر جديد.'],
  ['أضاف أضافت', 'أضاف عمر حداد أن المدرسة ستفتح قريبا.'],
  ['أكد أكدت', 'أكد عمر حداد وصول السفينة.'],
  ['أوضح أوضحت', 'أوضح عمر حداد أن المضخة تعمل.'],
  ['صرح صرحت', 'صرح عمر حداد بأن أحدا لم يصب.'],
  ['ذكر ذكرت', 'ذكر عمر حداد قريتين.'],
  ['أشار أشارت', 'أشار عمر حداد إلى الآبار الجافة.'],
  ['تابع تابعت', 'تابع عمر حداد أن المال موجود.'],
  ['نوه نوهت', 'نوه عمر حداد بعمل الأطباء.'],
  ['اعتبر اعتبرت', 'اعتبر عمر حداد أن المحادثات مفيدة.'],
  ['شدد شددت', 'شدد عمر حداد على أهمية الماء.'],
  ['وصف وصفت', 'وصف عمر حداد الاجتماع بأنه نافع.'],
  ['لفت لفتت', 'لفت عمر حداد إلى دور المعلمين.'],
  ['كشف كشفت', 'كشف عمر حداد عن خطة للطرق.'],
  ['حذر حذرت', 'حذر عمر حداد من أمطار غزيرة.'],
  ['أفاد أفادت', 'أفاد عمر حداد بأن الحدود مفتوحة.'],
  ['زعم زعمت', 'زعم عمر حداد أنه كان في بيته.'],
  ['أردف أردفت', 'أردف عمر حداد أن الأسعار انخفضت.'],
  ['استطرد', 'استطرد عمر حداد أن الصيف سيكون جافا.'],
];

const formsOf = (verbs: readonly Verb[]) => verbs.flatMap(([forms]) => forms.split(' '));

/** Words by which a sentence tells who says it. */
export const speech: SpeechWords = {
  verbs: { ar: formsOf(ARABIC_VERBS), en: formsOf(ENGLISH_VERBS) },
  speakers: { en: ENGLISH_SPEAKERS },
};
