import { tables } from '@muqabala/lexicon';
import { loadWords } from '@muqabala/lexicon/words';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { runs } from '../../../../test/runs.ts';
import type { AlignedDocument } from '../document/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { readText } from './align-texts.ts';
import { checkPairs } from './check.ts';
import { DocumentMemory } from './memory.ts';
import { recheck } from './realign.ts';

let lexicon: Lexicon;

beforeAll(async () => {
  lexicon = { ...tables, words: await loadWords() };
});

type Lines = readonly (readonly [arabic: string, english: string])[];

/** Two teams whose names no lexicon has: which Arabic word stands for which name is seen in the other pairs alone. */
const TEAMS: Lines = [
  ['فاز فريق الصقور على ضيفه.', 'The team of the Kestrels beat its guests.'],
  ['سجل لاعب الصقور هدفين.', 'A player of the Kestrels scored twice.'],
  ['انتقل سامي إلى الصقور في الصيف.', 'In summer Sami moved to the Kestrels for good.'],
  ['خسر الذئاب المباراة الأخيرة.', 'The last match was lost by the Lobos at home.'],
  ['اشترى الذئاب حارسا جديدا.', 'A new keeper was bought by the Lobos today.'],
  ['يلعب الذئاب في تونس.', 'It is in Tunis that the Lobos play.'],
];
const WRONG_TEAM = ['هزم الصقور ضيفهم في القاهرة.', 'In Cairo the Lobos beat their guests.'] as const;
const OTHERS: Lines = [
  ['وصل 7 وزراء إلى المدينة صباحا.', 'In the morning 8 ministers arrived in the city.'],
  ['لم يوافق المجلس على الخطة الجديدة.', 'The council approved the new plan.'],
  ['افتتح الرئيس المتحف الجديد يوم الأحد.', 'On Sunday the president opened the new museum.'],
  ['قرأ المعلم الكتاب ثم أعاده إلى المكتبة في المساء.', 'The teacher read the book.'],
  ['بلغت قيمة العقد 3 ملايين دولار.', 'The contract was worth 3 million euros.'],
  ['تناول الطعام في المطعم القديم.', 'Prices of steel fell sharply across Asia this quarter.'],
];
const FILLERS: Lines = Array.from({ length: 60 }, (_, i) => [
  `سافر الوفد رقم ${i + 100} إلى المدينة.`,
  `Delegation number ${i + 100} travelled to the city.`,
]);

/** The pairs as a document: a sentence and a link for each. */
function documentOf(lines: Lines): AlignedDocument {
  const texts = (['ar', 'en'] as const).map((id, side) =>
    readText({ id, language: id, content: lines.map((line) => line[side]).join('\n') }, lexicon, {
      presegmented: true,
    }),
  );
  return {
    schema: 'muqabala/aligned-document',
    version: 2,
    signature: 'test',
    texts,
    links: lines.map((_line, i) => ({
      id: `l${i + 1}`,
      text: 'en',
      source: [`s${i + 1}`],
      target: [`s${i + 1}`],
      confidence: 1,
      evidence: [],
      status: 'confirmed',
    })),
    findings: [],
  };
}

interface Told {
  readonly code?: string | undefined;
  readonly severity: string;
  readonly confidence: number;
  readonly source?: readonly { start: number; end: number }[] | undefined;
  readonly target?: readonly { start: number; end: number }[] | undefined;
}

/** What a document tells of its links, with places in the sentences. */
function toldByDocument(lines: Lines, memory?: DocumentMemory): string[][] {
  const { texts, findings } = recheck(documentOf(lines), lexicon, memory);
  return lines.map((_line, i) =>
    findings
      // Who is made to say what is looked at in documents alone.
      .filter(({ link, code }) => link === `l${i + 1}` && code !== 'attribution-mismatch')
      .map((finding) => {
        const [from, to] = texts.map(({ segments }) => segments[i]!.start);
        return tell(finding, from!, to!);
      }),
  );
}

function toldByCheck(lines: Lines): string[][] {
  const sides = lines.map(
    ([arabic, english]) =>
      [
        { language: 'ar', content: arabic },
        { language: 'en', content: english },
      ] as const,
  );
  return [...checkPairs(sides, lexicon)].map(({ findings }) => findings.map((finding) => tell(finding, 0, 0)));
}

function tell({ code, severity, confidence, source, target }: Told, from: number, to: number): string {
  const places = (spans: Told['source'], by: number) =>
    spans?.map(({ start, end }) => `${start - by}–${end - by}`).join();
  return [code, severity, confidence, places(source, from), places(target, to)].join(' ');
}

describe('a document and a file of the same pairs', () => {
  it('say the same of a wrong name that only the other pairs show, whether they are few or many', () => {
    for (const lines of [
      [...TEAMS, WRONG_TEAM],
      [...TEAMS, WRONG_TEAM, ...FILLERS],
    ]) {
      const told = toldByDocument(lines);
      expect(told[TEAMS.length]!.join()).toContain('name-mismatch');
      expect(told).toEqual(toldByCheck(lines));
    }
  });

  it('say the same of any pairs, and with what a memory knows of others', () => {
    const memory = new DocumentMemory();
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...TEAMS, WRONG_TEAM, ...OTHERS], { minLength: 1 }),
        fc.nat(FILLERS.length),
        (some, more) => {
          const lines = [...some, ...FILLERS.slice(0, more)];
          const told = toldByCheck(lines);
          expect(toldByDocument(lines)).toEqual(told);
          expect(toldByDocument(lines, memory)).toEqual(told);
        },
      ),
      { numRuns: runs(20) },
    );
  }, 60_000);

  it('say the same after a link was taken away that names hang on', () => {
    const memory = new DocumentMemory();
    const document = documentOf([...TEAMS, WRONG_TEAM, ...FILLERS]);
    for (let k = 0; k < TEAMS.length; k += 1) {
      const links = document.links.filter((_link, i) => i < k || i >= TEAMS.length);
      const less = { ...document, links };
      expect(recheck(less, lexicon, memory)).toEqual(recheck(less, lexicon));
    }
  });
});
