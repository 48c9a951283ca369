import type { Vocabulary } from '../tokens/vocabulary.ts';
import { MOVING_FEASTS } from './holiday-names-moving.ts';

/** Rule, English names and Arabic names of a feast. */
export type FeastName = readonly [rule: string, english: string, arabic: string];

/**
 * Feasts and days of note that news names without a date: rule of `holiday-days.ts`, English and Arabic names, bars between spellings. Sources: the
 * Gregorian, Julian, Islamic, Hebrew and Persian rules of the feasts; the United Nations' list of international days; the public holidays of
 * the United States by law (5 U.S.C. 6103). What each country keeps on another day (independence, constitution) is left out. One-word English
 * names that are also common words begin with a capital here and must in the text.
 */
const HOLIDAYS: readonly FeastName[] = [
  ['01-01', "new year's day|new years day|new year day", 'رأس السنة|رأس السنة الميلادية|عيد رأس السنة|يوم رأس السنة'],
  ['12-31', "new year's eve|new years eve", 'ليلة رأس السنة|عشية رأس السنة|ليلة رأس السنة الجديدة'],
  ['01-06', "Epiphany|three kings day|three kings' day|feast of the epiphany", 'عيد الغطاس|عيد الظهور الإلهي'],
  ['01-27', 'international holocaust remembrance day', 'اليوم الدولي لإحياء ذكرى المحرقة'],
  ['02-02', "groundhog day|groundhogs day|groundhog's day|candlemas", ''],
  ['02-04', 'world cancer day', 'اليوم العالمي للسرطان|اليوم العالمي لمكافحة السرطان'],
  [
    '02-14',
    "valentine's day|valentines day|valentine day|saint valentine's day|st. valentine's day",
    'عيد الحب|عيد العشاق',
  ],
  ['02-21', 'international mother language day', 'اليوم الدولي للغة الأم'],
  [
    '03-08',
    "international women's day|women's day|womens day",
    'اليوم العالمي للمرأة|يوم المرأة العالمي|اليوم الدولي للمرأة|عيد المرأة',
  ],
  ['03-14', 'pi day', ''],
  [
    '03-17',
    "st patrick's day|saint patrick's day|st. patrick's day|st paddy's day|saint paddy's day|st patricks day|saint patricks day",
    'عيد القديس باتريك|يوم القديس باتريك',
  ],
  ['03-22', 'world water day', 'اليوم العالمي للمياه|يوم المياه العالمي'],
  ['03-30', 'land day|palestinian land day', 'يوم الأرض الفلسطيني|ذكرى يوم الأرض'],
  [
    '04-01',
    "april fools|april fools day|april fool's day|april fools' day|all fools' day",
    'كذبة أبريل|كذبة نيسان|يوم كذبة أبريل',
  ],
  ['04-07', 'world health day', 'يوم الصحة العالمي|اليوم العالمي للصحة'],
  ['04-22', 'earth day|international mother earth day', 'يوم الأرض العالمي|اليوم الدولي لأمنا الأرض'],
  ['04-25', 'anzac day|world malaria day', 'اليوم العالمي للملاريا'],
  [
    '05-01',
    "labour day|may day|international workers' day|workers' day|workers day|worker's day",
    'عيد العمال|يوم العمال العالمي|عيد العمل|اليوم العالمي للعمال',
  ],
  ['05-03', 'world press freedom day', 'اليوم العالمي لحرية الصحافة'],
  ['05-04', 'star wars day', ''],
  ['05-05', 'cinco de mayo', ''],
  ['05-08', 've day|victory in europe day', 'يوم النصر في أوروبا'],
  ['05-15', 'nakba day', 'يوم النكبة|ذكرى النكبة'],
  ['05-31', 'world no tobacco day', 'اليوم العالمي للامتناع عن التدخين|اليوم العالمي بلا تدخين'],
  ['06-05', 'world environment day', 'اليوم العالمي للبيئة|يوم البيئة العالمي'],
  ['06-19', 'juneteenth', ''],
  ['06-20', 'world refugee day', 'اليوم العالمي للاجئين|يوم اللاجئ العالمي'],
  ['07-01', 'canada day', 'يوم كندا'],
  ['07-14', 'bastille day', 'يوم الباستيل'],
  ['07-18', 'nelson mandela international day|mandela day', 'يوم مانديلا|اليوم الدولي لنيلسون مانديلا'],
  ['08-15', 'assumption day|feast of the assumption|assumption of mary', 'عيد انتقال العذراء|عيد السيدة العذراء'],
  ['08-19', 'world humanitarian day', 'اليوم العالمي للعمل الإنساني'],
  ['09-08', 'international literacy day', 'اليوم الدولي لمحو الأمية|اليوم العالمي لمحو الأمية'],
  ['09-21', 'international day of peace|world peace day', 'اليوم الدولي للسلام|اليوم العالمي للسلام'],
  ['10-05', "world teachers' day|world teacher's day", 'اليوم العالمي للمعلمين|يوم المعلم العالمي'],
  ['10-10', 'world mental health day', 'اليوم العالمي للصحة النفسية'],
  ['10-16', 'world food day', 'يوم الأغذية العالمي|يوم الغذاء العالمي'],
  ['10-24', 'united nations day|un day', 'يوم الأمم المتحدة'],
  ['10-31', "halloween|halloween day|hallowe'en|all hallows' eve|all hallows eve", 'الهالوين|عيد الهالوين'],
  ['11-01', "all saints' day|all saints day|all hallows day|world vegan day", 'عيد جميع القديسين'],
  ['11-02', "all souls' day|all souls day", 'عيد جميع الموتى|تذكار الموتى'],
  ['11-05', 'guy fawkes night|guy fawkes day|bonfire night', ''],
  [
    '11-11',
    "veterans day|veterans' day|veteran's day|armistice day|remembrance day",
    'يوم الهدنة|يوم المحاربين القدامى',
  ],
  [
    '02-12',
    "lincoln's birthday|lincolns birthday|lincolns' birthday|abraham lincoln's birthday|abraham lincolns birthday",
    '',
  ],
  ['04-10', 'siblings day|sibling day', ''],
  ['king', "king's day|kings day|koningsdag", ''],
  ['us-tax', 'tax day', ''],
  [
    '4:-1:6-3',
    "administrative professionals' day|administrative professional's day|administrative professionals day|administrative professional day|secretaries day|admins day|admin day",
    '',
  ],
  ['boss', "boss's day|bosses day|boss day|bosses' day", ''],
  ['us-emancipation', 'emancipation day', ''],
  [
    '07-04',
    'fourth of july day|american independence day|us independence day|u.s. independence day|independence day of the united states',
    'يوم الاستقلال الأمريكي|عيد الاستقلال الأمريكي',
  ],
  ['3:2:7', 'daylight saving start day|daylight savings start day|daylight saving start|daylight savings start', ''],
  ['11:1:7', 'daylight saving end day|daylight savings end day|daylight saving end|daylight savings end', ''],
  ['3:-1:6', 'earth hour', 'ساعة الأرض'],
  ['5:1:1', 'early may bank holiday', ''],
  ['8:-1:1', 'august bank holiday|summer bank holiday|late summer bank holiday', ''],
  ['5:-1:1', 'spring bank holiday|late may bank holiday|decoration day', ''],
  ['07-12', "orangemen's day|battle of the boyne day", ''],
  ['11-30', "st andrew's day|saint andrew's day|st. andrew's day|st andrews day", ''],
  ['03-01', "st david's day|saint david's day|st. david's day", ''],
  [
    '04-23',
    "st george's day|saint george's day|st. george's day|feast of saint george|world book day",
    'عيد القديس جورج|اليوم العالمي للكتاب',
  ],
  ['06-24', "st john's day|saint john's day|saint-jean-baptiste day|midsummer day", ''],
  ['12-06', "saint nicholas day|st nicholas day|st nicholas' day|feast of saint nicholas", ''],
  ['12-13', "saint lucy's day|st lucy's day|st lucia day", ''],
  ['10:2:1', 'canadian thanksgiving|canadian thanksgiving day|thanksgiving day canada', ''],
  ['11-19', "international men's day", 'اليوم العالمي للرجل'],
  ['11-20', "world children's day|universal children's day", 'اليوم العالمي للطفل|يوم الطفل العالمي'],
  ['12-01', 'world aids day', 'اليوم العالمي للإيدز|اليوم العالمي لمكافحة الإيدز'],
  ['12-10', 'human rights day', 'اليوم العالمي لحقوق الإنسان|يوم حقوق الإنسان'],
  ['12-18', 'world arabic language day|arabic language day', 'اليوم العالمي للغة العربية'],
  ['12-24', 'christmas eve|xmas eve', 'ليلة عيد الميلاد|عشية عيد الميلاد'],
  [
    '12-25',
    'christmas|christmas day|xmas|xmas day|x-mas',
    'عيد الميلاد المجيد|عيد ميلاد المسيح|الكريسماس|كريسماس|أعياد الميلاد',
  ],
  ['12-26/7', 'kwanzaa', ''],
  ['12-26', "boxing day|st stephen's day|st. stephen's day", 'يوم الصناديق'],
  [
    '1:3:1',
    "mlk day|martin luther king day|martin luther king jr. day|martin luther king jr day|civil rights day|martin luther kings day|martin luther king's day",
    'يوم مارتن لوثر كينغ',
  ],
  [
    '2:3:1',
    "presidents day|presidents' day|president's day|washington's birthday|george washington day|daisy gatson bates day",
    'يوم الرؤساء',
  ],
  ['5:2:7', "mother's day|mothers day|mothers' day", ''],
  ['03-21', '', 'عيد الأم|يوم الأم'],
  ['5:-1:1', 'memorial day', 'يوم الذكرى الأمريكي'],
  ['6:3:7', "father's day|fathers day|fathers' day", 'عيد الأب|يوم الأب'],
  ['9:1:1', 'labor day', 'عيد العمال الأمريكي'],
  ['10:2:1', "columbus day|indigenous peoples' day|indigenous people's day", 'يوم كولومبوس'],
  ['11:4:4', 'thanksgiving|thanksgiving day', 'عيد الشكر'],
  ['11:4:4+1', 'black friday', 'الجمعة السوداء|الجمعة البيضاء'],
  ['11:4:4+4', 'cyber monday', ''],
  ['11:4:4+5', 'giving tuesday', ''],
  ['05-09', 'rabindra jayanti|rabindranath jayanti|pochishe boishakh', ''],
  ['10-02', 'gandhi jayanti|international day of non-violence', 'يوم اللاعنف العالمي'],
];

/** Adds the names; `code` is the rule with the feast's own name, `value` 1 where the name must begin with a capital. */
export function addHolidays(v: Vocabulary): void {
  for (const [rule, english, arabic] of [...HOLIDAYS, ...MOVING_FEASTS]) {
    const code = `${rule}|${english
      .split('|')[0]!
      .toLowerCase()
      .replace(/[^a-z]+/g, '-')}`;
    for (const name of (v.arabic ? arabic : english).split('|'))
      if (name !== '') v.add('holiday', code, /^[A-Z]/.test(name) ? 1 : 0, name);
  }
}
