import type { Vocabulary } from '../tokens/vocabulary.ts';

/** Names of lengths of time; `value` is 2 where the Arabic form is a dual. */
const DURATIONS: ReadonlyArray<readonly [unit: string, arabic: string, dual: string, english: string]> = [
  ['second', 'ثانية ثوان ثواني لحظة', 'ثانيتان ثانيتين', 'second seconds sec secs'],
  ['minute', 'دقيقة دقائق', 'دقيقتان دقيقتين', 'minute minutes min mins'],
  ['hour', 'ساعة ساعات', 'ساعتان ساعتين', 'hour hours hr hrs'],
  ['day', 'يوم أيام يوما', 'يومان يومين', 'day days'],
  ['week', 'أسبوع أسابيع أسبوعا', 'أسبوعان أسبوعين', 'week weeks wk wks'],
  ['month', 'شهر أشهر شهور شهرا', 'شهران شهرين', 'month months'],
  ['year', 'سنة سنوات سنين عام أعوام عاما أعواما', 'سنتان سنتين عامان عامين', 'year years yr yrs'],
  ['decade', 'عقد عقود عقدا', 'عقدان عقدين', 'decade decades'],
  ['century', 'قرن قرون قرنا', 'قرنان قرنين', 'century centuries'],
];

/** Spellings of units that CLDR does not have. */
const MORE_UNITS: ReadonlyArray<readonly [unit: string, arabic: string, english: string]> = [
  ['kilometer', 'كيلومترات كيلومترا كلم كيلو_متر كيلو_مترات كيلو_مترا', 'kms'],
  ['meter', 'مترا أمتار متر', 'metres meters metre meter'],
  ['centimeter', 'سنتيمترا سنتيمترات سنتمتر سم سنتيمتر', 'cms'],
  ['millimeter', 'مليمتر ملم ميليمتر مليمترا مم', 'millimetres'],
  ['mile', 'أميال ميلا ميل', 'miles mi'],
  ['foot', 'أقدام قدما قدم', "feet foot ft '"],
  ['inch', 'بوصات بوصة إنش إنشا', `inches inch " ''`],
  [
    'square-kilometer',
    'كيلومترا_مربعا كيلومترات_مربعة كيلومتر_مربع كم_مربع',
    'sq_km square_kilometres square_kilometers square_km',
  ],
  ['square-meter', 'مترا_مربعا أمتار_مربعة متر_مربع', 'sq_m square_metres square_meters'],
  ['square-mile', 'ميل_مربع ميلا_مربعا أميال_مربعة', 'sq_mi square_miles'],
  ['cubic-meter', 'مترا_مكعبا أمتار_مكعبة متر_مكعب', 'cubic_metres cubic_meters'],
  ['hectare', 'هكتارا هكتارات هكتار', ''],
  ['acre', 'فدان فدانا أفدنة', ''],
  [
    'kilogram',
    'كيلوغرام كيلوغراما كيلوغرامات كيلوجرام كيلوجراما كيلوجرامات كغ كجم كلغ كيلو',
    'kilo kilos kgs kilogramme kilogrammes k.g.',
  ],
  ['gram', 'غراما غرامات غرام جرام جراما جرامات', 'grams gramme grammes gs g.'],
  ['milligram', 'مليغرام ملغم ملغ ملليغرام ميليغرام مليجرام', ''],
  ['tonne', 'طن طنا أطنان', 'tonne tonnes ton tons'],
  ['pound', 'رطل أرطال رطلا', 'lb lbs pound pounds'],
  ['ounce', 'أونصة أونصات اونصات أوقية أونصتان', 'ounce ounces oz'],
  ['liter', 'لتر لترا لترات ليتر ليترا ليترات', 'litres liters'],
  ['milliliter', 'مل ملي_لتر ميليلتر ملليلتر مليلتر', 'ml'],
  ['hectoliter', 'هكتوليتر هكتو_ليتر هكتولتر', 'hectoliters hectolitres hectoliter'],
  ['gallon', 'غالون جالون غالونا', 'gallon gallons gal gals'],
  ['barrel', 'برميل برميلا براميل', 'barrel barrels bbl'],
  ['cup', 'كوب أكواب كوبا', 'cup cups'],
  ['degree', 'درجة درجات', '° degree degrees'],
  [
    'degree-celsius',
    'درجة_مئوية درجات_مئوية درجة_سيليزية درجة_سلزيوس درجة_سيلسيوس °_مئوية °م مئوية',
    'celsius degrees_celsius degrees_c °_c °c degree_celsius °_celsius centigrade degrees_centigrade',
  ],
  [
    'degree-fahrenheit',
    'درجة_فهرنهايت درجات_فهرنهايت درجة_فهرنهايتية °_فهرنهايت فهرنهايت',
    'fahrenheit degrees_fahrenheit degrees_f °_f °f °_fahrenheit',
  ],
  [
    'kilometer-per-hour',
    'كيلومترا_في_الساعة كم_في_الساعة كلم_في_الساعة كم/س كلم/س كم/ساعة كم/الساعة كيلومتر/ساعة',
    'kph km/h kmh kilometres_per_hour kilometres_an_hour kilometers_an_hour km_per_hour',
  ],
  [
    'mile-per-hour',
    'ميلا_في_الساعة ميل_في_الساعة أميال_في_الساعة ميل/ساعة ميل_بالساعة',
    'mph miles_an_hour miles_per_hour',
  ],
  ['meter-per-second', 'متر_في_الثانية مترا_في_الثانية', 'm/s metres_per_second meters_per_second'],
  ['megawatt', 'ميغاواط ميجاوات ميغاوات ميجاواط', 'mw megawatts'],
  ['gigawatt', 'غيغاواط جيجاوات غيغاوات جيجاواط', 'gw gigawatts'],
  ['kilowatt-hour', 'كيلوواط_ساعة كيلووات_ساعة', 'kwh'],
  ['kilometer', '', 'km'],
  ['milliliter', '', 'millilitre millilitres millilitres'],
];

/** Short forms that are words or letters of other meaning; they count only glued to digits, or not at all. */
const AMBIGUOUS = new Set([
  'in',
  'pt',
  'c',
  'k',
  'a',
  'to',
  'at',
  'b',
  'r',
  'hp',
  'bar',
  'bars',
  'ha',
  'pts',
  'atm',
  'kn',
  'st',
  'cd',
  'ac',
  'yd',
  'f',
  'g',
  'm',
  'j',
  'l',
  'n',
  't',
  'h',
  'v',
  'w',
  'ct',
  'part',
  'ly',
  'au',
  'ri',
  'to',
  'deg',
  'nm',
  'bit',
  'bits',
  'knot',
  'stone',
  'point',
  'points',
  'second',
  'q',
  's',
  'bu',
  'فولت',
]);
const ARABIC_AMBIGUOUS = new Set([
  'م',
  'ص',
  'ت',
  'ب',
  'ع',
  'ق',
  'ي',
  'د',
  'ث',
  'غ',
  'ل',
  'بت',
  'بايت',
  'شهر',
  'كت',
  'سا',
  'حجر',
  'قيراط',
  'نقطة',
  'في',
  'قرن',
  'عقد',
  'عقود',
  'ن',
  'هكت',
  'ثا',
  'د.',
]);

/** Units whose dual is met; that of others is a name (`ميلان` Milan, `جولان` Golan). */
const COUNTED = new Set([
  'kilometer',
  'meter',
  'centimeter',
  'kilogram',
  'gram',
  'tonne',
  'liter',
  'hectare',
  'barrel',
  'ounce',
  'pound',
  'degree',
  'inch',
  'acre',
  'gallon',
  'cup',
]);

interface UnitEntry {
  readonly code: string;
  readonly ar: readonly string[];
  readonly en: readonly string[];
}

/** Units whose short form is another's in capitals (`Ml`), which the matching form does not keep apart, or a time (`pm`). */
const CLASHING = new Set([
  'megaliter',
  'milliwatt',
  'picometer',
  'nanometer',
  'megabit',
  'gigabit',
  'kilobit',
  'terabit',
]);

const DURATION_UNITS = new Set([
  ...DURATIONS.map(([unit]) => unit),
  'quarter',
  'millisecond',
  'microsecond',
  'nanosecond',
]);

export function addUnits(v: Vocabulary, entries: readonly UnitEntry[]): void {
  for (const entry of entries) {
    if (DURATION_UNITS.has(entry.code) || CLASHING.has(entry.code)) continue;
    const forms = (v.arabic ? entry.ar : entry.en).filter(
      (form) => !(v.arabic ? ARABIC_AMBIGUOUS : AMBIGUOUS).has(form.toLowerCase()) && !/\d/.test(form),
    );
    // CLDR lists some duals among the forms: they are two of the unit.
    const duals = new Set(v.arabic ? forms.flatMap(dualOf) : []);
    v.add('unit', entry.code, 1, ...forms.filter((form) => !duals.has(form)));
    if (v.arabic && COUNTED.has(entry.code)) for (const form of forms) v.add('unit', entry.code, 2, ...dualOf(form));
  }
  for (const [code, arabic, english] of MORE_UNITS) {
    const forms = (v.arabic ? arabic : english)
      .split(' ')
      .filter(Boolean)
      .map((form) => form.replaceAll('_', ' '));
    v.add('unit', code, 1, ...forms);
    if (v.arabic && COUNTED.has(code)) for (const form of forms) v.add('unit', code, 2, ...dualOf(form));
  }
  if (v.arabic) v.add('unit', 'meter', 1, 'م');
  if (!v.arabic) {
    v.add('unit', 'gram', 1, 'g');
    v.add('unit', 'meter', 1, 'm');
    v.add('unit', 'liter', 1, 'l');
    v.add('unit', 'inch', 1, 'in');
    v.add('unit', 'yard', 1, 'yd', 'yds');
  }
  for (const [code, arabic, dual, english] of DURATIONS) {
    v.add('duration', code, 1, ...(v.arabic ? arabic : english).split(' '));
    if (v.arabic) v.add('duration', code, 2, ...dual.split(' '));
  }
  if (!v.arabic) v.add('duration', 'hour', 1, 'h');
}

/** The dual of a one-word Arabic singular: `متر` gives `متران` and `مترين`, `بوصة` gives `بوصتان`. */
function dualOf(form: string): string[] {
  if (/\s|[./°]/.test(form) || form.length < 3 || /(?:ات|ا|ان|ين|ون|ًا)$/.test(form)) return [];
  const stem = form.endsWith('ة') ? `${form.slice(0, -1)}ت` : form;
  return [`${stem}ان`, `${stem}ين`];
}
