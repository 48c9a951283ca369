import { loadLexicon } from '@muqabala/lexicon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectLinearOf } from '../../../../test/linear.ts';
import { alignTexts, answerDocument, realign, undoAnswersOf } from '../analyse/index.ts';
import { parseDocument } from '../document/index.ts';
import {
  type AskedDocument,
  answerPair,
  applyReplies,
  doubtOf,
  findQuote,
  keyOf,
  makeQuestions,
  pairQuestions,
  undoAnswers,
} from './index.ts';
import type { Question, Reply } from './schema.ts';

const lexicon = await loadLexicon();
const ARABIC = [
  'وصل ثلاثة وزراء إلى المدينة صباح الأحد.',
  'وقال الوزير إن الميناء سيفتح أبوابه قريبًا.',
  'ولم يذكر الوزير موعدًا محددًا لذلك.',
  'وتبلغ كلفة المشروع مليوني دولار.',
];
const ENGLISH = [
  'Four ministers arrived in the city on Sunday morning.',
  'The minister said the harbour would soon open its gates.',
  'The minister named no date for that.',
  'The project costs two million dollars.',
];
const whole = await alignTexts(
  [
    { id: 'ar', content: ARABIC.join('\n') },
    { id: 'en', content: ENGLISH.join('\n') },
  ],
  lexicon,
  { presegmented: true },
);
/** As of two reports: nothing is linked, and every two sentences may tell the same. */
const retold = {
  ...whole,
  links: [],
  findings: [],
  candidates: ARABIC.flatMap((_, s) =>
    ENGLISH.map((_, t) => ({
      text: 'en',
      source: whole.texts[0]!.segments[s]!.id,
      target: whole.texts[1]!.segments[t]!.id,
      confidence: s === t ? 0.6 : 0.1,
      sourceRank: 1,
      targetRank: 1,
      reasons: [],
    })),
  ),
};
const person = { kind: 'person' as const, name: 'Sara' };
const reader = { kind: 'reader' as const, name: 'model', version: '1' };
const all = (kind: Question['kind'], document = whole) =>
  makeQuestions(document, lexicon, { kinds: [kind], scope: 'all' });
const aboutNumber = () => all('finding').find(({ finding }) => finding?.kind === 'number-mismatch')!;
const pairOfMinisters = () =>
  all('pair').find(({ source }) => source.some(({ content, context }) => !context && content.includes('ثلاثة')))!;

describe('questions of a document', () => {
  it('asks which candidates tell the same, by ids, with the sentences whole', () => {
    const [question] = all('links', retold);
    expect(question!.choices).toHaveLength(16);
    expect(question!.choices[0]).toEqual({ id: 'c1', source: 's1', target: 's1' });
    expect(question!.source.map(({ content }) => content)).toEqual(ARABIC);
  });

  it('asks whether a finding is right, with a neighbour of either sentence', () => {
    const { finding, source, target, choices } = aboutNumber();
    expect(finding).toMatchObject({ severity: 'major', source: ['ثلاثة'], target: ['Four'] });
    expect([source, target].map((side) => side.map(({ context }) => context === true))).toEqual([
      [false, true],
      [false, true],
    ]);
    expect(choices.map(({ id }) => id)).toEqual(['yes', 'no', 'other']);
  });

  it('begins with what a decision changes most, and takes so many', () => {
    const questions = makeQuestions(whole, lexicon, { scope: 'all' });
    const weights = questions.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(makeQuestions(whole, lexicon, { scope: 'all', limit: 2 })).toEqual(questions.slice(0, 2));
  });

  it('gives the same content the same id in any document, and a line that stands twice a number', async () => {
    const twice = await alignTexts(
      [
        { id: 'x', content: [...ARABIC, ARABIC[0]].join('\n') },
        { id: 'y', content: [...ENGLISH, ENGLISH[0]].join('\n') },
      ],
      lexicon,
      { presegmented: true, order: 'in-order' },
    );
    const { id } = pairOfMinisters();
    const ids = makeQuestions(twice, lexicon, { kinds: ['pair'], scope: 'all' }).map((question) => question.id);
    expect(ids).toEqual(expect.arrayContaining([id, `${id}-2`]));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is made in a time that grows with the document', () => {
    const documentOf = (size: number): AskedDocument => {
      const segments = Array.from({ length: size }, (_, i) => ({
        id: `s${i}`,
        start: i * 10,
        end: i * 10 + 9,
        role: 'body' as const,
        mentions: [],
      }));
      const text = (id: string) => ({ id, language: id, content: 'abcdefghi '.repeat(size), segments });
      const findings = segments.map(({ start, end }, i) => ({
        id: `f${i}`,
        code: 'omission' as const,
        mqm: 'omission',
        severity: 'major' as const,
        confidence: 0.5,
        text: 'en',
        source: [{ start, end }],
        state: 'open' as const,
      }));
      return { texts: [text('ar'), text('en')], links: [], findings };
    };
    expectLinearOf(20_000, documentOf, (document) => {
      const questions = makeQuestions(document, lexicon, { kinds: ['finding'] });
      const replies = questions.map(({ id }) => ({ question: id, answer: 'no' }));
      const { document: answered } = applyReplies(document, questions, replies, person);
      undoAnswers(answered, () => true);
    });
  });
});

const answer = (document: typeof whole, replies: Reply[], by: Parameters<typeof answerDocument>[2] = person) =>
  answerDocument(document, replies, by, lexicon);

describe('answers', () => {
  it('make links of what was chosen, which stay when it is aligned again', () => {
    const [{ id }] = all('links', retold) as [Question];
    const { document, taken } = answer(retold, [{ question: id, answer: ['c1', 'c6'] }], reader);
    expect(taken).toBe(1);
    expect(document.links.map(({ source, target, status, by }) => ({ source, target, status, by }))).toEqual([
      { source: ['s1'], target: ['s1'], status: 'confirmed', by: reader },
      { source: ['s2'], target: ['s2'], status: 'confirmed', by: reader },
    ]);
    expect(document.signature).toContain('answers:model@1*1');
    expect(parseDocument(document).ok).toBe(true);
    const again = realign(document, lexicon);
    expect(again.links.filter(({ by }) => by?.kind === 'reader')).toHaveLength(2);
    expect(again.signature).toContain('answers:model@1*1');
  });

  it('reject what was offered and not chosen, but not what a person has confirmed', () => {
    const linked = {
      ...retold,
      links: whole.links.map((link, i) => (i === 0 ? { ...link, status: 'confirmed' as const } : link)),
    };
    const [{ id }] = all('links', linked) as [Question];
    const { document } = answer(linked, [{ question: id, answer: [] }], reader);
    expect(document.links.map(({ status, by }) => [status, by?.kind])).toEqual([
      ['confirmed', undefined],
      ...linked.links.slice(1).map(() => ['rejected', 'reader']),
    ]);
  });

  it('decide about a finding that nobody has decided about', () => {
    const { id } = aboutNumber();
    const { document } = answer(whole, [{ question: id, answer: 'no' }], reader);
    const told = document.findings.find(({ code }) => code === 'number-mismatch')!;
    expect(told).toMatchObject({ state: 'dismissed', opinions: [{ by: reader, state: 'dismissed' }] });
    const decided = {
      ...whole,
      findings: whole.findings.map((finding) => ({ ...finding, state: 'accepted' as const })),
    };
    const kept = answerDocument(decided, [{ question: id, answer: 'no' }], reader, lexicon);
    expect(kept.refused).toHaveLength(1);
    expect(kept.document).toBe(decided);
  });

  it('change the kind of a finding, which keeps what it was', () => {
    const { id } = aboutNumber();
    const { document } = answer(whole, [
      { question: id, answer: 'other', errors: [{ kind: 'date', severity: 'minor' }] },
    ]);
    expect(document.findings.find(({ before }) => before !== undefined)).toMatchObject({
      mqm: 'accuracy/mistranslation/date-time',
      severity: 'minor',
      before: { code: 'number-mismatch', severity: 'major' },
    });
  });

  it('add errors whose words stand in the sentences, and none other', () => {
    const { id } = pairOfMinisters();
    const errors = [
      { kind: 'date' as const, source: 'صباحَ الأحد', target: '“Sunday morning”' },
      { kind: 'omission' as const, target: 'words that nobody wrote' },
    ];
    const { document, dropped } = answer(whole, [{ question: id, errors }], reader);
    expect(dropped).toBe(1);
    const added = document.findings.filter(({ by }) => by?.kind === 'reader');
    expect(added).toHaveLength(1);
    const [{ source, target, state, code }] = added as [(typeof added)[0]];
    expect({ state, code }).toEqual({ state: 'open', code: undefined });
    expect(document.texts[0]!.content.slice(source![0]!.start, source![0]!.end)).toBe('صباح الأحد');
    expect(document.texts[1]!.content.slice(target![0]!.start, target![0]!.end)).toBe('Sunday morning');
  });

  it('agree with a finding that marks the same words instead of saying it twice', () => {
    const { id } = pairOfMinisters();
    const { document } = answer(
      whole,
      [{ question: id, errors: [{ kind: 'number', source: 'ثلاثة', target: 'Four' }] }],
      reader,
    );
    expect(document.findings).toHaveLength(whole.findings.length);
    expect(document.findings.find(({ code }) => code === 'number-mismatch')?.opinions?.[0]?.by).toEqual(reader);
  });

  it('are refused with their places where an id was not offered, and nothing is taken', () => {
    const [{ id }] = all('links', retold) as [Question];
    const replies = [
      { question: id, answer: ['c1'] },
      { question: id, answer: ['c99'] },
      { question: 'links-none', answer: [] },
      { question: id },
    ];
    const { document, refused, taken } = answer(retold, replies);
    expect({ taken, places: refused.map(({ index }) => index) }).toEqual({ taken: 0, places: [1, 2, 3] });
    expect(refused[0]!.reason).toContain('"c99"');
    expect(document).toBe(retold);
  });

  it('of a person stand against a reader’s, and a person’s take the place of a reader’s', () => {
    const { id } = aboutNumber();
    const first = answer(whole, [{ question: id, answer: 'no' }], reader).document;
    const second = answer(first, [{ question: id, answer: 'yes' }], person).document;
    expect(second.findings.find(({ code }) => code === 'number-mismatch')).toMatchObject({
      state: 'accepted',
      opinions: [{ by: person }],
    });
    const third = answer(second, [{ question: id, answer: 'no' }], reader);
    expect({ taken: third.taken, kept: third.kept, same: third.document === second }).toEqual({
      taken: 0,
      kept: 1,
      same: true,
    });
  });

  it('given twice change nothing, and taken back leave all as it was', () => {
    for (const [document, kinds] of [
      [whole, ['finding', 'pair', 'words']],
      [retold, ['links']],
    ] as const) {
      const questions = makeQuestions(document, lexicon, { kinds, scope: 'all' });
      fc.assert(
        fc.property(
          fc.tuple(...questions.map(() => fc.option(fc.nat(3)))),
          fc.constantFrom(person, reader),
          (choices, by) => {
            const replies = questions.flatMap((question, i) => {
              const choice = choices[i];
              return choice === null || choice === undefined ? [] : [replyOf(question, choice)];
            });
            const { document: after, taken } = answer(document, replies, by);
            expect(taken).toBe(replies.length);
            expect(parseDocument(after)).toMatchObject({ ok: true });
            expect(answer(after, replies, { ...by, ...{ date: '2026-11-29' } }).document).toBe(after);
            const back = undoAnswersOf(after, () => true, lexicon);
            expect({ ...back, answers: undefined }).toEqual({ ...document, answers: undefined });
          },
        ),
        { numRuns: 30 },
      );
    }
  });
});

function replyOf({ id, kind, choices, target }: Question, choice: number): Reply {
  if (kind === 'links' || kind === 'words')
    return { question: id, answer: choices.filter((_, i) => i % 4 === choice).map((one) => one.id) };
  if (kind === 'pair') {
    const quoted = target.find(({ context }) => !context)!.content.slice(choice * 3, choice * 3 + 9);
    return { question: id, errors: choice === 0 ? [] : [{ kind: 'addition', target: quoted }] };
  }
  return choice === 2
    ? { question: id, answer: 'other', errors: [{ kind: 'name' }] }
    : { question: id, answer: ['yes', 'no'][choice % 2]! };
}

describe('pairs of a file', () => {
  const pair = {
    source: { language: 'ar', content: ARABIC[0]! },
    target: { language: 'en', content: ENGLISH[0]! },
    findings: [],
  };

  it('have questions by their contents, and take the answers to them', () => {
    const [question] = pairQuestions(pair, lexicon, { kinds: ['pair'], scope: 'all' });
    expect(question!.id).toBe(pairOfMinisters().id);
    const replies = new Map([
      [question!.id, { question: question!.id, errors: [{ kind: 'number' as const, target: 'Four' }], by: reader }],
    ]);
    expect(answerPair(pair, replies, lexicon)).toMatchObject([
      { mqm: 'accuracy/mistranslation/number', target: [{ start: 0, end: 4 }], by: reader },
    ]);
    expect(answerPair({ ...pair, target: { language: 'en', content: 'Another.' } }, replies, lexicon)).toEqual([]);
  });

  it('are more doubtful where words find no answer', () => {
    const doubt = (english: string) => doubtOf(pair.source, { language: 'en', content: english }, lexicon).doubt;
    expect(doubt('Four ministers arrived in the city on Sunday morning with crocodiles and violins.')).toBeGreaterThan(
      doubt('Three ministers arrived in the city on Sunday morning.'),
    );
  });
});

describe('keys and quotes', () => {
  it('keeps parts apart', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 4 }), fc.array(fc.string(), { maxLength: 4 }), (a, b) => {
        expect(keyOf(a) === keyOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  it('finds words whatever marks, case and quotation marks they are quoted with', () => {
    const content = 'قال «الوزيرُ» إنّ Éric Blanc left';
    const span = (quote: string) => {
      const found = findQuote(content, { start: 0, end: content.length }, quote);
      return found === undefined ? undefined : content.slice(found.start, found.end);
    };
    expect(span('"eric blanc"')).toBe('Éric Blanc');
    expect(span('الوزير')).toContain('الوزير');
    expect([span('Eric Noir'), span(' “” '), span('')]).toEqual([undefined, undefined, undefined]);
  });
});
