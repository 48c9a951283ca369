import type { Vocabulary } from '../../tokens/vocabulary.ts';

/** Number words, hedges and small words of Arabic, in matching form where spelling varies; CLDR's spell-out rules have slips, so these are by hand. */
export function addArabicNumbers(v: Vocabulary): void {
  const ones: ReadonlyArray<readonly [number, string]> = [
    [1, 'واحد واحدة واحدا'],
    [2, 'اثنان اثنين اثنتان اثنتين اتنين تنين'],
    [3, 'ثلاثة ثلاث تلاتة تلات'],
    [4, 'أربعة أربع'],
    [5, 'خمسة خمس'],
    [6, 'ستة ست'],
    [7, 'سبعة سبع'],
    [8, 'ثمانية ثماني ثمان تمانية تماني تمنية ثمانيا'],
    [9, 'تسعة تسع'],
  ];
  for (const [value, words] of ones) v.add('ones', '', value, ...words.split(' '));
  // `أحد` alone is "one of" or "anyone": a number only before `عشر` or `و` with tens.
  v.add('ones', 'compound', 1, 'أحد', 'إحدى');
  v.add('ones', 'compound', 2, 'اثنا', 'اثني', 'اثنتا', 'اثنتي', 'إثنى', 'إثنتى');
  v.add('ten', '', 10, 'عشر', 'عشرة');
  v.add('ones', 'ten', 10, 'عشرة', 'عشر');
  const fused = ['حداشر', 'اتناشر', 'تلتاشر', 'اربعتاشر', 'خمستاشر', 'ستاشر', 'سبعتاشر', 'تمنتاشر', 'تسعتاشر'];
  fused.forEach((word, index) => {
    v.add('teen', '', index + 11, word);
  });
  const tens = ['عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];
  tens.forEach((stem, index) => {
    const value = (index + 2) * 10;
    v.add('tens', '', value, `${stem}ون`, `${stem}ين`);
    if (value === 30) v.add('tens', '', value, 'تلاتين');
    if (value === 80) v.add('tens', '', value, 'تمانين');
    v.add('decade', '', value, ...['ات', 'يات'].flatMap((end) => [`${stem}ين${end}`, `${stem}ون${end}`]));
  });
  for (const hundred of ['مئة', 'مائة', 'مية', 'مئه']) {
    v.add('hundreds', '', 100, hundred);
    const stems = ['ثلاث ثلث تلت', 'اربع', 'خمس', 'ست', 'سبع', 'ثمان ثماني تمن', 'تسع'];
    stems.forEach((stem, index) => {
      v.add('hundreds', '', (index + 3) * 100, ...stem.split(' ').map((one) => one + hundred));
    });
  }
  v.add('hundreds', '', 200, ...'مئتان مئتين مائتان مائتين مائتا مائتي متين'.split(' '));
  // In matching form `مئتا` is `ميتا`, dead: only its hamza tells them apart.
  v.add('hundreds', 'hamza', 200, 'مئتا', 'مئتي', 'ميتين');
  v.add(
    'stop',
    '',
    0,
    ...'لست لستم لستما لستن باول كمية كميات كميتها كميته باب بابا لاب بأب لأب أبي ولدى لدى لمهر بمهر'.split(' '),
  );
  const scales: ReadonlyArray<readonly [number, string, string, string]> = [
    [1e3, 'ألف', 'ألفان ألفين', 'آلاف ألوف'],
    [1e6, 'مليون مليونا', 'مليونان مليونين مليوني', 'ملايين'],
    [1e9, 'مليار مليارا بليون بليونا', 'ملياران مليارين ملياري بليونان بليونين', 'مليارات بلايين'],
    [1e12, 'تريليون تريليونا ترليون ترليونا', 'تريليونان تريليونين', 'تريليونات ترليونات'],
  ];
  for (const [value, single, dual, plural] of scales) {
    v.add('scale', '', value, ...single.split(' '), ...plural.split(' '));
    v.add('scale-dual', '', value, ...dual.split(' '));
    v.add('vague', '', value, ...plural.split(' '));
  }
  v.add('scale', 'counted', 1e3, 'ألفا');
  v.add('scale-dual', 'counted', 1e3, 'ألفي');
  v.add('vague', '', 10, 'عشرات');
  v.add('vague', '', 100, 'مئات', 'مائات');
  v.add('scale', 'glued', 1e3, 'ك');
  const ordinals: ReadonlyArray<readonly [number, string]> = [
    [1, 'أول أولى أولي'],
    [2, 'ثان ثاني ثانية'],
    [3, 'ثالث ثالثة'],
    [4, 'رابع رابعة'],
    [5, 'خامس خامسة'],
    [6, 'سادس سادسة'],
    [7, 'سابع سابعة'],
    [8, 'ثامن ثامنة'],
    [9, 'تاسع تاسعة'],
    [10, 'عاشر عاشرة'],
  ];
  for (const [value, words] of ordinals) v.add('ordinal', '', value, ...words.split(' '));
  const adverbs = 'أولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا'.split(' ');
  adverbs.forEach((word, index) => {
    v.add('ordinal', 'adverb', index + 1, word);
  });
  v.add('ordinal', 'compound', 1, 'حادي', 'حادية', 'الواحد', 'الواحدة', 'أحد', 'إحدى');
  v.add('dozen', '', 12, 'دستة', 'دستات', 'دزينة', 'دزينات');
  v.add('fraction', '', 1 / 2, 'نصف', 'نص', 'أنصاف');
  v.add('fraction', '', 1 / 3, 'ثلث', 'أثلاث');
  v.add('fraction', '', 2 / 3, 'ثلثان', 'ثلثين', 'ثلثا', 'ثلثي');
  v.add('fraction', '', 1 / 4, 'ربع', 'أرباع');
  v.add('fraction', '', 1 / 6, 'سدس', 'أسداس');
  for (const suffix of ['ه', 'ها', 'هم', 'هن', 'هما']) {
    v.add('fraction', '', 1 / 2, `نصف${suffix}`);
    v.add('fraction', '', 1 / 3, `ثلث${suffix}`);
    v.add('fraction', '', 2 / 3, `ثلثا${suffix}`, `ثلثي${suffix}`);
    v.add('fraction', '', 1 / 4, `ربع${suffix}`, `أرباع${suffix}`);
  }
  v.add('fraction', 'counted', 1 / 5, 'أخماس');
  v.add('fraction', 'counted', 1 / 10, 'أعشار');
  v.add('fraction', 'counted', 1 / 8, 'أثمان');
  v.add('fraction', 'counted', 1 / 7, 'أسباع');
  v.add('fraction', 'counted', 1 / 9, 'أتساع');
  v.add('half', '', 1 / 2, 'نصف', 'نص');
  v.add('half', '', 1 / 3, 'ثلث');
  v.add('half', '', 1 / 4, 'ربع');
  v.add('half', '', 3 / 4, 'ثلاثة أرباع');
  v.add('half', '', 1 / 4, 'ربعا');
  v.add('half', '', 1 / 2, 'نصفا');
  v.add('implied', '', 2, 'كلا', 'كلتا', 'كلاهما', 'كليهما', 'كلتاهما', 'مرتين', 'ضعف', 'ضعفي', 'زوج', 'زوجان');
  v.add('implied', 'several', 3, 'عدة', 'بضع', 'بضعة');
  v.add('minus', '', -1, 'ناقص', 'سالب');
  v.add('below-zero', '', -1, 'تحت الصفر', 'دون الصفر');
  v.add('point', '', 0, 'فاصلة');
  // Adjectives say a number in passing: `ثلاثي الأبعاد` is three-dimensional.
  for (const [value, stem] of [
    [2, 'ثنائي'],
    [3, 'ثلاثي'],
    [4, 'رباعي'],
    [5, 'خماسي'],
    [6, 'سداسي'],
    [7, 'سباعي'],
    [8, 'ثماني'],
    [9, 'تساعي'],
    [10, 'عشاري'],
  ] as const)
    v.add('implied', '', value, stem, `${stem}ة`, `${stem}ات`);
  v.add('ones', 'zero', 0, 'صفر');
}

/** Nouns with a broken plural, so that `-ين` can only be their dual. */
const NOUNS =
  'شخص رجل طفل بلد طرف جانب رئيس وزير قائد ملف كتاب بيت منزل شاب جندي جزء هدف مشروع حزب فريق شارع خط نوع عنصر عامل سبب طريق صاروخ هجوم ' +
  'قتيل جريح ابن شعب نهر جبل برج جسر قرار قانون سؤال لقاء زعيم صديق أخ ولد مقعد حل نظام أمر أثر حادث مطلب مبدأ حكم عضو شكل حد يد عين';

/** What news counts in thousands and millions; after a power in the dual they tell it from a singular. */
export const COUNTED_NOUNS: ReadonlySet<string> = new Set(
  `${NOUNS} نسمة لاجئ نازح امرأة مواطن عامل ناخب ضحية إصابة حالة جرعة وظيفة متظاهر مصاب شهيد طالب مستخدم مشترك زائر سائح مقاتل وحدة`.split(
    ' ',
  ),
);

export function addArabicDuals(v: Vocabulary): void {
  for (const noun of NOUNS.split(' ')) v.add('dual', '', 2, `${noun}ان`, `${noun}ين`);
}

export function addArabicFrames(v: Vocabulary): void {
  for (const hundred of ['المئة', 'المائة', 'المية', 'مئة', 'مائة'])
    v.add('percent', '', 1, `في ${hundred}`, `فى ${hundred}`);
  v.add('percent', '', 1, 'بالمئة', 'بالمائة', 'بالمية', 'بالمئه', 'نقطة مئوية', 'نقاط مئوية');
  v.addAll('hedge', 'over', 0, 'أكثر من|ما يزيد عن|ما يزيد على|يزيد عن|يزيد على|تزيد عن|تزيد على|أزيد من|ازيد من');
  v.addAll(
    'hedge',
    'over',
    0,
    'يفوق|تفوق|ما يفوق|يتجاوز|تتجاوز|تجاوز|تجاوزت|فوق|ما يربو على|يربو على|يربو عن|أعلى من|أكبر من|زاد على|' + 'زاد عن',
  );
  v.add('hedge', 'over', 0, 'وأكثر من', '>');
  v.add('hedge', 'under', 0, '<');
  v.addAll(
    'hedge',
    'at-most',
    0,
    '≤|<=|أقل من أو يساوي|أقل من أو تساوي|أصغر من أو يساوي|أصغر من أو تساوي|يساوي أو أقل من',
  );
  v.addAll('hedge', 'at-least', 0, '≥|>=|أكثر من أو يساوي|أكبر من أو يساوي|أكبر من أو تساوي|يساوي أو أكثر من');
  v.add('hedge', 'under', 0, 'أقل من', 'ما دون', 'تحت', 'ما يقل عن', 'يقل عن', 'تقل عن', 'أدنى من', 'دون');
  v.addAll('hedge', 'at-least', 0, 'ما لا يقل عن|لا يقل عن|لا تقل عن|على الأقل|بما لا يقل عن|بحد أدنى|ما لا تقل عن');
  v.addAll(
    'hedge',
    'at-most',
    0,
    'ما لا يزيد عن|ما لا يزيد على|لا يزيد عن|لا يزيد على|لا تزيد عن|لا تزيد على|لا يتجاوز|لا تتجاوز|' +
      'ما لا يتجاوز|ما يصل إلى|على الأكثر|بحد أقصى|لا يتعدى|لم يتجاوز|لم تتجاوز|ليس أكثر من|لا أكثر من',
  );
  // `ألا تقل عن`, `ولا تزيد على`: what is denied of a bound is the other bound.
  for (const no of ['لا', 'ألا', 'ولا', 'وألا', 'لم', 'لن', 'ما لا', 'بما لا'])
    for (const person of ['ي', 'ت']) {
      v.addAll('hedge', 'at-least', 0, [`${no} ${person}قل عن`, `${no} ${person}نقص عن`].join('|'));
      const above = ['زيد عن', 'زيد على', 'تجاوز', 'تعدى', 'فوق', 'ربو على'];
      v.addAll('hedge', 'at-most', 0, above.map((verb) => `${no} ${person}${verb}`).join('|'));
    }
  v.addAll(
    'hedge',
    'about',
    0,
    'نحو|حوالي|حوالى|قرابة|زهاء|تقريبا|ما يقرب من|ما يقارب|يقارب|تقارب|بحدود|في حدود|ما يناهز|يناهز|تناهز|' +
      'مناهز|حدود|ما يقدر بنحو|~|قريب من|بالقرب من|يقرب من',
  );
  v.add('hedge-after', 'at-least', 0, 'على الأقل', 'كحد أدنى', 'أو أكثر', 'فأكثر', 'فما فوق', 'وأكثر', 'أو يزيد', '+');
  v.add('hedge-after', 'at-most', 0, 'على الأكثر', 'كحد أقصى', 'أو أقل', 'فأقل');
  v.add('hedge-after', 'about', 0, 'تقريبا', 'ونيف');
  v.add('and', '', 0, 'و');
  v.add('or', '', 0, 'أو');
  v.add('to', '', 0, 'إلى', 'حتى', 'الى', 'و حتى', 'وحتى');
  v.add('from', '', 0, 'من');
  v.add('between', '', 0, 'بين', 'ما بين');
  v.add('of', '', 0, 'من', 'في', 'ب');
  v.add('on', '', 0, 'في', 'منذ', 'حتى', 'خلال', 'من', 'إلى', 'بحلول', 'قبل', 'بعد', 'لغاية');
}
