/** Two reports of one invented event, by two invented newsrooms; `links` are the sentences that tell the same. */
export interface TrialReports {
  readonly arabic: readonly string[];
  readonly english: readonly string[];
  readonly links: ReadonlyArray<readonly [arabic: number, english: number]>;
}

export const REPORTS: readonly TrialReports[] = [
  {
    arabic: [
      'أعلنت هيئة الموانئ في مدينة رمالة إغلاق المرفأ القديم ابتداءً من يوم السبت.',
      'وقالت مديرة الهيئة هدى الكيلاني إن الأرصفة لم تعد آمنة بعد عاصفة الشتاء.',
      'وستُنقل قوارب الصيد إلى مرسى مؤقت شمال المدينة.',
      'واحتج عشرات الصيادين أمام مقر الهيئة رافضين القرار.',
      'ويعود بناء المرفأ إلى عام 1912.',
      'وخصصت الحكومة ستة ملايين دينار لأعمال الترميم.',
      'وقال صياد يدعى نبيل إن المرسى المؤقت بعيد عن السوق.',
      'ويتوقع أن تستمر الأعمال ثمانية أشهر.',
    ],
    english: [
      'Fishermen in Ramala say they will lose their living when the old harbour shuts.',
      'The port authority will close it from Saturday because winter storms have made the quays unsafe, its director, Huda al-Kilani, said.',
      'Dozens of them gathered outside the authority’s offices to protest.',
      'A temporary mooring north of the town is to take their boats.',
      'It is too far from the market, complained one of them, Nabil.',
      'The harbour, built in 1912, is a favourite of painters.',
      'Repairs are to take eight months.',
      'The town’s hotels expect fewer visitors this summer.',
    ],
    links: [
      [0, 1],
      [1, 1],
      [2, 3],
      [3, 2],
      [4, 5],
      [6, 4],
      [7, 6],
    ],
  },
  {
    arabic: [
      'افتتح متحف النسيج في بلدة وادي السرو أبوابه أمس بعد عقدين من الإعداد.',
      'ويضم المتحف أكثر من ألف قطعة جمعتها المعلمة المتقاعدة أمينة الصافي.',
      'وأهدت عائلات البلدة أنوالًا قديمة إلى المتحف.',
      'ورأى وزير الثقافة في الافتتاح دليلًا على عناية الناس بتراثهم.',
      'والدخول مجاني حتى نهاية الشهر.',
      'ويقع المتحف في مصنع مهجور رُمم بأموال تبرع بها مغتربون.',
      'وغاب عن الحفل رئيس البلدية بسبب المرض.',
    ],
    english: [
      'After twenty years of preparation, a museum of weaving has opened in Wadi al-Sarw.',
      'Its thousand pieces and more were gathered by Amina al-Safi, who used to teach at the local school.',
      'Emigrants paid for the restoration of the derelict factory that houses it.',
      'Visitors pay nothing until the month is out.',
      'A café and a shop are to follow next year.',
      'The culture minister said the opening proved how people cherish their heritage.',
      'The road to the town was widened for the occasion.',
    ],
    links: [
      [0, 0],
      [1, 1],
      [3, 5],
      [4, 3],
      [5, 2],
    ],
  },
];
