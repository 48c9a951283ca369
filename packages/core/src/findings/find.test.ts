import { tables } from '@muqabala/lexicon';
import { loadWords } from '@muqabala/lexicon/words';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Link } from '../alignment/index.ts';
import { readText } from '../analyse/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import type { CollatedText } from './context.ts';
import { findInTexts } from './find.ts';
import { FindingsMemory } from './memory.ts';
import { scoreFidelity } from './score.ts';

let lexicon: Lexicon;

beforeAll(async () => {
  lexicon = { ...tables, words: await loadWords() };
});

/** One sentence a line; every line is one of the body. */
function text(id: string, language: string, lines: readonly string[]): CollatedText {
  return readText({ id, language, content: lines.join('\n') }, lexicon, { presegmented: true });
}

function link(id: number, target: string, source: number[], lines: number[]): Link {
  return {
    id: `l${id}`,
    text: target,
    source: source.map((i) => `s${i + 1}`),
    target: lines.map((i) => `s${i + 1}`),
    confidence: 1,
    evidence: [],
    status: 'confirmed',
  };
}

const SOURCE = [
  'أعلن الوزير أن محاولة الانقلاب الفاشلة وقعت في حزيران الماضي.',
  'وقع البلدان 9 مذكرات للتعاون لمدة 20 عاما.',
  'وقال إن التجارة ارتفعت بنسبة 50 بالمئة.',
  'وزار الوفد المتحف الوطني في العاصمة.',
];
const FIRST = [
  'The minister announced that the failed coup attempt took place in January.',
  'The two countries signed nine memorandums of cooperation.',
  'Trade has grown by 50%, he said.',
  'The visa rule will last for 14 days.',
  'Journalists were invited to dinner.',
  'It rained in the afternoon.',
];
const SECOND = [
  'According to the minister, the failed coup attempt was in January.',
  'Nobody answered the questions of the press.',
  'The weather was fine.',
];

function found() {
  const texts = [text('ar', 'ar', SOURCE), text('one', 'en', FIRST), text('two', 'en', SECOND)];
  const links = [
    link(1, 'one', [0], [0]),
    link(2, 'one', [1], [1]),
    link(3, 'one', [2], [2]),
    link(4, 'two', [0], [0]),
  ];
  return { texts, links, ...findInTexts(texts, links, lexicon) };
}

describe('findings in a long translation', () => {
  const TERM = [
    [
      'يجوز تعديل عقد التأسيس بقرار من الشركاء.',
      'The articles of incorporation may be amended by a decision of the partners.',
    ],
    [
      'تُودع نسخة من عقد التأسيس لدى الوزارة.',
      'A copy of the articles of incorporation is deposited with the ministry.',
    ],
    ['يوقع المؤسسون عقد التأسيس أمام كاتب العدل.', 'The founders sign the articles of incorporation before a notary.'],
    [
      'لا يترتب على ذلك حل الشركة، ما لم ينص عقد التأسيس على غير ذلك.',
      'This shall not result in the dissolution of the company, unless stipulated otherwise in the articles of incorporation.',
    ],
  ] as const;
  const filler = Array.from(
    { length: 56 },
    (_, i) => [`اشترت الشركة ${i + 20} سيارة.`, `The company bought ${i + 20} cars.`] as const,
  );
  const pairs = [...TERM, ...filler];
  const read = () => [
    text(
      'ar',
      'ar',
      pairs.map(([arabic]) => arabic),
    ),
    text(
      'en',
      'en',
      pairs.map(([, english]) => english),
    ),
  ];
  const links = pairs.map((_pair, i) => link(i, 'en', [i], [i]));

  it('go by the words that its links show together', () => {
    const texts = read();
    expect(findInTexts(texts, links, lexicon).findings).toEqual([]);
    // Without two of the sentences that say it, the term is not known.
    const few = links.filter((_link, i) => i !== 1 && i !== 2);
    expect(findInTexts(texts, few, lexicon).findings.map((one) => one.code)).toContain('partial-addition');
  });

  it('are looked for in links of any length up to a book, and said to be left out of longer ones', () => {
    const [arabic, english] = [
      'حضر 12 طالبا الدرس الأول في المدرسة، ',
      'Twelve students attended the first lesson at school, ',
    ];
    const of = (count: number) => [
      text('ar', 'ar', [`${arabic.repeat(count)}وحضر 13 معلما.`]),
      text('en', 'en', [`${english.repeat(count)}and 17 teachers.`]),
    ];
    const inside = (texts: ReturnType<typeof of>) => findInTexts(texts, [link(1, 'en', [0], [0])], lexicon);
    for (const [count, left] of [
      [2, []],
      [150, []],
      [1200, ['names']],
    ] as const) {
      const { findings, unchecked } = inside(of(count));
      expect(findings.map((one) => one.code)).toContain('number-mismatch');
      expect(unchecked.map(({ check }) => check)).toEqual(left);
    }
    const book = [text('ar', 'ar', ['حضر 12 طالبا.']), text('en', 'en', [`17 pupils ${'came '.repeat(400_000)}.`])];
    const { findings, unchecked } = inside(book);
    expect(findings.filter((one) => one.link !== undefined)).toEqual([]);
    const [source, target] = book.map(({ content }) => [{ start: 0, end: content.length }]);
    expect(unchecked).toEqual([{ link: 'l1', text: 'en', check: 'all', reason: 'too-long', source, target }]);
  });

  it('are the same with a memory, whatever links come and go', () => {
    const [texts, memory] = [read(), new FindingsMemory()];
    for (const without of [[], [1, 2], [2], [], [30]]) {
      const some = links.filter((_link, i) => !without.includes(i));
      expect(findInTexts(texts, some, lexicon, memory)).toEqual(findInTexts(texts, some, lexicon));
    }
  });
});

describe('findings between retold reports', () => {
  it('tell a changed value in each report, as one fact', () => {
    const { findings, facts } = found();
    const changed = findings.filter((finding) => finding.code === 'date-mismatch');
    expect(changed.map((finding) => finding.text)).toEqual(['one', 'two']);
    expect(new Set(changed.map((finding) => finding.fact)).size).toBe(1);
    const fact = facts.find((one) => one.id === changed[0]!.fact)!;
    expect(fact.says.map(({ text: id, agrees }) => [id, agrees])).toEqual([
      ['ar', true],
      ['one', false],
      ['two', false],
    ]);
    expect(fact.silent).toEqual([]);
  });

  const told = (arabic: string, english: string) => {
    const texts = [
      text('ar', 'ar', [arabic, 'وقتل المئات قبل أعوام.']),
      text('one', 'en', [english, 'It rained.', 'So it went.']),
    ];
    const { findings } = findInTexts(texts, [link(1, 'one', [0], [0])], lexicon);
    return findings.filter((one) => one.link !== undefined).map(({ code }) => code);
  };

  it('tell another count of the same thing, however far its noun, and whatever is only called hundreds', () => {
    expect(
      told(
        'لقي 384 شخصا مصرعهم جراء الزلزال الذي ضرب الجزيرة، وشرد آخرين.',
        'The death toll of the earthquake on the island off the northern coast has climbed to 832, and others lost their homes.',
      ),
    ).toEqual(['number-mismatch']);
  });

  it.each([
    [
      'قالت المنظمة إن أكثر من نصف سكان المدينة يعيشون بلا ماء.',
      'Fewer than half of the people of the city live without water, the organization said.',
    ],
    [
      'قالت المنظمة إن أكثر من ثلث سكان المدينة يعيشون بلا ماء.',
      'Less than a third of the people of the city live without water, the organization said.',
    ],
  ])('tell the least of one where the other has the most', (arabic, english) => {
    expect(told(arabic, english)).toEqual(['number-mismatch']);
  });

  it('tell another country of which the same is said, unless the report names the one anywhere', () => {
    const arabic = 'دعا الأمين العام إثيوبيا إلى توقيع اتفاق ملزم بشأن السد على النهر.';
    expect(told(arabic, 'The secretary-general called on Egypt to sign a binding agreement on the river dam.')).toEqual(
      ['name-mismatch'],
    );
    expect(
      told(arabic, 'The secretary-general called on Egypt to sign a binding agreement with Ethiopia on the river dam.'),
    ).toEqual([]);
    expect(told(arabic, 'The secretary-general returned from Egypt.')).not.toContain('name-mismatch');
  });

  it.each([
    [
      'a category and a speed',
      'يتحرك الإعصار من الفئة 1 نحو الشمال قرب المكسيك.',
      'The hurricane is moving north near Mexico at 12 miles per hour.',
    ],
    [
      'a count and thousands of others',
      'قتل الزلزال 832 شخصا في الجزيرة.',
      'The earthquake on the island destroyed thousands of homes.',
    ],
    [
      'the day of an arrest and of a report about it',
      'قُبض على الرجل يوم الاثنين بتهمة العنف الأسري وحيازة سلاح، كما ذكرت الشرطة.',
      'The man was arrested on suspicion of domestic violence, according to a report of the police released Saturday.',
    ],
    [
      'a count and a magnitude',
      'قتل الزلزال 832 شخصا في الجزيرة.',
      'The 7.5-magnitude earthquake on the island killed many people.',
    ],
    [
      'a place in an order and a count',
      'قال قاضي الدائرة الثالثة فؤاد النجار إن المحكمة استمعت إلى شهادة شهود.',
      'The judge, Fouad al-Najjar, said the court heard the testimony of ten witnesses.',
    ],
    [
      'a year and one counted from a report of an unknown day',
      'حضر أقارب عمال قتلوا في انهيار الرصيف عام 2021 جلسة المحكمة.',
      'Relatives of workers killed when a quay collapsed two years ago were in court.',
    ],
  ])('take no value for another thing of the same event: %s', (_what, arabic, english) => {
    expect(told(arabic, english).filter((code) => code?.endsWith('mismatch'))).toEqual([]);
  });

  it('tell what one report alone denies, where it tells the same', () => {
    expect(
      told(
        'ومن المقرر أن يزور رئيس الوزراء موقع الحادث يوم الأربعاء.',
        'The prime minister will not visit the site on Wednesday.',
      ),
    ).toEqual(['negation-mismatch']);
    expect(
      told(
        'ومن المقرر أن يزور رئيس الوزراء موقع الحادث يوم الأربعاء.',
        'The opposition did not believe the promises of the prime minister, who had not come on Wednesday.',
      ),
    ).not.toContain('negation-mismatch');
  });

  it('tell another count once, whatever headline repeats it', () => {
    const texts = [
      text('ar', 'ar', ['زلزال في الجزيرة.', 'لقي 384 شخصا مصرعهم جراء الزلزال.', 'وزار الوفد المتحف.']),
      text('one', 'en', [
        'Death toll of the earthquake rises to 832',
        'The earthquake killed 832 people.',
        'It rained.',
      ]),
    ];
    const { findings } = findInTexts(texts, [link(1, 'one', [0], [0]), link(2, 'one', [1], [1])], lexicon);
    expect(findings.filter((one) => one.link !== undefined).map(({ code }) => code)).toEqual(['number-mismatch']);
  });

  it('tell a value once that is given again in another unit', () => {
    expect(
      told(
        'ضربت الأمواج الشاطئ في مدينة بالو.',
        'Waves as high as six meters (18 feet) hit the beach in the city of Palu.',
      ),
    ).toEqual(['number-added']);
  });

  it('tell a clause that was cut out of a quotation as major, and as minor where a report tells less', () => {
    const told = 'The minister said that the main problem is that the government has raised taxes.';
    const severityOf = (source: string, role: 'body' | 'heading' = 'body') => {
      const report = text('one', 'en', [told, ...FIRST.slice(4)]);
      const segments = report.segments.map((segment, i) => (i === 0 ? { ...segment, role } : segment));
      const texts = [text('ar', 'ar', [source, ...SOURCE.slice(1)]), { ...report, segments }];
      const { findings } = findInTexts(texts, [link(1, 'one', [0], [0])], lexicon);
      return findings.filter(({ code }) => code === 'partial-omission').map(({ severity }) => severity);
    };
    const said = 'المشكلة الرئيسية هي أن الحكومة رفعت الضرائب، وهم لن يترددوا في إغلاق المصانع الكبيرة في الشمال';
    expect(severityOf(`قال الوزير إن "${said}".`)).toEqual(['major']);
    expect(severityOf(`قال الوزير إن ${said}.`)).toEqual(['minor']);
    expect(severityOf(`قال الوزير إن ${said}.`, 'heading')).toEqual([]);
  });

  it('tell which part of a quotation a report leaves out, however much of the rest it quotes', () => {
    const source = [
      'افتتح الوزير المعرض يوم الأحد.',
      'قال المدرب: "لعب الفريق جيدا أمام الجمهور، لكن الطريق طويل وصعب".',
      'وغادر الضيوف المدينة مساء.',
    ];
    const cutIn = (quotation: string) =>
      findInTexts(
        [text('ar', 'ar', source), text('en', 'en', [quotation, 'It rained.', 'The shops were closed.'])],
        [link(1, 'en', [1], [0])],
        lexicon,
      ).findings.filter(({ code }) => code === 'partial-omission');
    expect(cutIn('"The team played well in front of the crowd," the coach said.')).toMatchObject([
      { severity: 'major', source: [{ start: 74 }] },
    ]);
    expect(
      cutIn('"The team played well in front of the crowd, but the road is long and hard," the coach said.'),
    ).toEqual([]);
  });

  it('tell the opposite of what is told', () => {
    const opposed = (sentence: string) =>
      findInTexts(
        [
          text('ar', 'ar', [
            'افتتح الوزير المعرض.',
            'قال التجار إن أسعار القمح ارتفعت في الصيف الماضي.',
            'وغادر الضيوف المدينة.',
          ]),
          text('en', 'en', [sentence, 'It rained.', 'The shops were closed.']),
        ],
        [link(1, 'en', [1], [0])],
        lexicon,
      ).findings.filter(({ code }) => code === 'opposite');
    expect(opposed('Traders said wheat prices fell last summer.')).toMatchObject([{ severity: 'major' }]);
    expect(opposed('Traders said wheat prices rose last summer.')).toEqual([]);
  });

  it('tell once what no report has', () => {
    const { findings, texts } = found();
    const missing = findings.filter((finding) => finding.code === 'number-missing');
    expect(missing).toHaveLength(1);
    const [span] = missing[0]!.source!;
    expect(texts[0]!.content.slice(span!.start, span!.end)).toBe('20 عاما');
    expect(missing[0]!.text).toBe('ar');
  });

  it('say nothing of what agrees or is said only beside the links', () => {
    const codes = found().findings.map((finding) => finding.code!);
    expect(codes.filter((code) => code.startsWith('number') && code !== 'number-missing')).toEqual([]);
  });

  it('gather what agrees into facts', () => {
    const percent = found().facts.find((fact) => fact.value.kind === 'percentage')!;
    expect(percent.says.map((one) => one.text)).toEqual(['ar', 'one']);
    expect(percent.silent).toEqual(['two']);
  });

  it('tell of each report which whole sentences it leaves out, and what it adds: major where that brings a figure', () => {
    const { findings, texts } = found();
    const whole = (code: string) =>
      findings
        .filter((finding) => finding.code === code)
        .map(({ text, source, target, severity }) => {
          const { content } = texts.find(({ id }) => id === (source === undefined ? text : 'ar'))!;
          return [
            text,
            severity,
            content
              .slice((source ?? target)![0]!.start)
              .split(' ')
              .slice(0, 2)
              .join(' '),
          ];
        });
    expect(whole('omission')).toEqual([
      ['one', 'major', 'وزار الوفد'],
      ['two', 'major', 'وقع البلدان'],
      ['two', 'major', 'وقال إن'],
      ['two', 'major', 'وزار الوفد'],
    ]);
    expect(whole('addition')).toEqual([
      ['one', 'major', 'The visa'],
      ['one', 'minor', 'Journalists were'],
      ['one', 'minor', 'It rained'],
      ['two', 'minor', 'Nobody answered'],
      ['two', 'minor', 'The weather'],
    ]);
  });
});

describe('a sentence with a likely candidate', () => {
  it('is not said to be left out or added', () => {
    const { texts, links } = found();
    const codes = (confidence: number) =>
      findInTexts(texts, links, lexicon, undefined, [
        { text: 'two', source: 's4', target: 's3', confidence, sourceRank: 1, targetRank: 1, reasons: [] },
      ])
        .findings.filter(({ code }) => code === 'omission' || code === 'addition')
        .map(({ code, text, source, target }) => [code, text, (source ?? target)![0]!.start]);
    const [unlikely, likely] = [codes(0.49), codes(0.5)];
    const gone = [
      ['omission', 'two', texts[0]!.segments[3]!.start],
      ['addition', 'two', texts[2]!.segments[2]!.start],
    ];
    expect(unlikely).toEqual(expect.arrayContaining(gone));
    expect(likely).toEqual(unlikely.filter((one) => !gone.some((other) => String(other) === String(one))));
  });
});

describe('findings between a text and its translation', () => {
  it('tell what is missing too', () => {
    const texts = [text('ar', 'ar', SOURCE.slice(1, 3)), text('en', 'en', FIRST.slice(1, 3))];
    const links = [link(1, 'en', [0], [0]), link(2, 'en', [1], [1])];
    const { findings } = findInTexts(texts, links, lexicon);
    expect(findings.map(({ code, text: id }) => [code, id])).toEqual([['number-missing', 'en']]);
  });

  it('leave rejected links alone', () => {
    const texts = [text('ar', 'ar', SOURCE.slice(0, 1)), text('en', 'en', FIRST.slice(0, 1))];
    const links = [{ ...link(1, 'en', [0], [0]), status: 'rejected' as const }];
    const codes = findInTexts(texts, links, lexicon).findings.map((finding) => finding.code);
    expect(codes).toEqual(['omission', 'addition']);
  });
});

describe('the fidelity score', () => {
  it('weighs findings per thousand source words and gives its parts', () => {
    const { texts, links, findings } = found();
    const score = scoreFidelity(texts, links, findings, 'one');
    expect(score.points).toBe(score.rows.reduce((sum, row) => sum + row.points, 0));
    expect(score.perThousand).toBeCloseTo((1000 * score.points) / score.sourceWords);
    expect(score.sourceCoverage).toBe(0.75);
    expect(score.targetCoverage).toBe(0.5);
    expect(score.open).toBeGreaterThan(0);
    const dismissed = findings.map((finding) => ({ ...finding, state: 'dismissed' as const }));
    expect(scoreFidelity(texts, links, dismissed, 'one')).toMatchObject({ points: 0, perThousand: 0, open: 0 });
  });
});
