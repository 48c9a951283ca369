import type { ErrorKind } from '@muqabala/core/questions';

/** A sentence with a right translation, and a wrong one whose error is known. Written for this trial. */
export interface TrialSentence {
  readonly arabic: string;
  readonly right: string;
  readonly wrong: string;
  readonly kind: ErrorKind;
  /** The words of either side that the error is in. */
  readonly source?: string;
  readonly target?: string;
}

export const SENTENCES: readonly TrialSentence[] = [
  {
    arabic: 'افتتحت البلدية ثلاث حدائق جديدة في الحي الشرقي.',
    right: 'The municipality opened three new parks in the eastern quarter.',
    wrong: 'The municipality opened five new parks in the eastern quarter.',
    kind: 'number',
    source: 'ثلاث',
    target: 'five',
  },
  {
    arabic: 'بلغت كلفة الجسر أربعين مليون دينار.',
    right: 'The bridge cost forty million dinars.',
    wrong: 'The bridge cost fourteen million dinars.',
    kind: 'number',
    source: 'أربعين',
    target: 'fourteen',
  },
  {
    arabic: 'يبدأ المعرض يوم الثلاثاء المقبل.',
    right: 'The exhibition begins next Tuesday.',
    wrong: 'The exhibition begins next Thursday.',
    kind: 'date',
    source: 'الثلاثاء',
    target: 'Thursday',
  },
  {
    arabic: 'تأسست الجمعية في آذار عام 1987.',
    right: 'The society was founded in March 1987.',
    wrong: 'The society was founded in May 1987.',
    kind: 'date',
    source: 'آذار',
    target: 'May',
  },
  {
    arabic: 'التقت الكاتبة سلمى الحداد طلاب المدرسة.',
    right: 'The writer Salma al-Haddad met the pupils of the school.',
    wrong: 'The writer Samira al-Najjar met the pupils of the school.',
    kind: 'name',
    source: 'سلمى الحداد',
    target: 'Samira al-Najjar',
  },
  {
    arabic: 'وصلت السفينة من مرسين إلى طرابلس.',
    right: 'The ship arrived in Tripoli from Mersin.',
    wrong: 'The ship arrived in Mersin from Tripoli.',
    kind: 'name',
    source: 'مرسين',
    target: 'Mersin',
  },
  {
    arabic: 'تبعد القرية تسعين كيلومترًا عن الساحل.',
    right: 'The village lies ninety kilometres from the coast.',
    wrong: 'The village lies ninety metres from the coast.',
    kind: 'unit',
    source: 'كيلومترًا',
    target: 'metres',
  },
  {
    arabic: 'يزن التمثال طنين من البرونز.',
    right: 'The statue weighs two tonnes of bronze.',
    wrong: 'The statue weighs two kilograms of bronze.',
    kind: 'unit',
    source: 'طنين',
    target: 'kilograms',
  },
  {
    arabic: 'لم يوافق المجلس على الميزانية الجديدة.',
    right: 'The council did not approve the new budget.',
    wrong: 'The council approved the new budget.',
    kind: 'mistranslation',
    source: 'لم يوافق',
    target: 'approved',
  },
  {
    arabic: 'ارتفعت أسعار الخبز بعد موسم جاف.',
    right: 'Bread prices rose after a dry season.',
    wrong: 'Bread prices fell after a dry season.',
    kind: 'mistranslation',
    source: 'ارتفعت',
    target: 'fell',
  },
  {
    arabic: 'استقبل المدير العمال الغاضبين في مكتبه.',
    right: 'The director received the angry workers in his office.',
    wrong: 'The director received the grateful workers in his office.',
    kind: 'mistranslation',
    source: 'الغاضبين',
    target: 'grateful',
  },
  {
    arabic: 'زرع الفلاحون أشجار الزيتون على التلال.',
    right: 'The farmers planted olive trees on the hills.',
    wrong: 'The farmers planted almond trees on the hills.',
    kind: 'mistranslation',
    source: 'الزيتون',
    target: 'almond',
  },
  {
    arabic: 'غادر الوفد المطار سرًا قبل الفجر.',
    right: 'The delegation left the airport secretly before dawn.',
    wrong: 'The delegation left the airport before dawn.',
    kind: 'omission',
    source: 'سرًا',
  },
  {
    arabic: 'قالت الطبيبة إن المريض الصغير تعافى تمامًا.',
    right: 'The doctor said that the young patient had recovered completely.',
    wrong: 'The doctor said that the patient had recovered completely.',
    kind: 'omission',
    source: 'الصغير',
  },
  {
    arabic: 'أصلح الحرفيون سقف المسجد القديم وجدرانه.',
    right: 'Craftsmen repaired the roof and walls of the old mosque.',
    wrong: 'Craftsmen repaired the roof of the old mosque.',
    kind: 'omission',
    source: 'وجدرانه',
  },
  {
    arabic: 'وزعت المكتبة كتبًا على الأطفال.',
    right: 'The library gave books to the children.',
    wrong: 'The library gave books and computers to the children.',
    kind: 'addition',
    target: 'and computers',
  },
  {
    arabic: 'عاد الصيادون إلى الميناء عند الظهر.',
    right: 'The fishermen returned to the harbour at noon.',
    wrong: 'The fishermen returned to the harbour at noon without a catch.',
    kind: 'addition',
    target: 'without a catch',
  },
  {
    arabic: 'فاز الفريق بالمباراة الأخيرة.',
    right: 'The team won the last match.',
    wrong: 'The undefeated team won the last match.',
    kind: 'addition',
    target: 'undefeated',
  },
  {
    arabic: 'رفعت المحكمة الجلسة إلى الأسبوع القادم.',
    right: 'The court adjourned the hearing to next week.',
    wrong: 'The court lifted the sitting to next week.',
    kind: 'terminology',
    source: 'رفعت المحكمة الجلسة',
    target: 'lifted the sitting',
  },
  {
    arabic: 'تدرس اللجنة خطة لتنقية مياه النهر.',
    right: 'The committee is studying a plan to clean the water of the river.',
    wrong: 'The committee is studying a خطة to clean the water of the river.',
    kind: 'untranslated',
    source: 'خطة',
    target: 'خطة',
  },
];
