import { type AlignedDocument, alignTexts, type Lexicon, parseDocument, realign, recheck } from '@muqabala/core';
import { loadLexicon } from '@muqabala/lexicon';
import { attempt } from './cost.ts';
import { type Attack, type Data, Fault } from './fuzzer.ts';
import type { Random } from './random.ts';
import { writeSomewhere } from './readers/writers.ts';

export const share = 2;
export const patience = 90;
export const mostHeld = 96;

/** Milliseconds of processor time for aligning or checking the small document once. */
const MOST = 3000;

const TEXTS = [
  {
    id: 'a',
    language: 'ar',
    content:
      'وصل الرئيس محمود عباس إلى القاهرة يوم الثلاثاء 5 مايو 2020.\nقال الوزير إن 312 شخصا حضروا "الاجتماع الكبير".\nلم يوافق المجلس على 40 مليون دولار.',
  },
  {
    id: 'b',
    language: 'en',
    content:
      'President Mahmoud Abbas arrived in Cairo on Tuesday, 5 May 2021.\nThe minister said that 313 people attended "the big meeting".\nThe council approved 40 million dollars.',
  },
  {
    id: 'c',
    language: 'en',
    content: 'Abbas arrived in Cairo.\nThe council did not approve $40 million, said Smith.',
  },
];

/**
 * What fields may be made to hold: the ids of this document, names that objects have of their own, values at the edge.
 */
const VALUES: readonly Data[] = [
  ...['', '__proto__', 'constructor', 'toString', 'a', 'b', 'c', 's1', 's2', 's3', 'l1', 'l2', 'f1', 'ar', 'en', 'und'],
  ...[
    '9999-99-99',
    '-0001',
    '2020-05',
    'P1Y',
    'P99999999Y',
    'T25:00',
    'W7',
    'region:EG',
    ':',
    'USD',
    'percent',
    '\ud800',
  ],
  ...['number', 'date', 'time', 'money', 'measure', 'duration', 'percentage', 'name', 'body', 'heading', 'boilerplate'],
  ...['confirmed', 'rejected', 'proposed', 'open', 'accepted', 'dismissed', 'omission', 'name-mismatch', 'unrelated'],
  ...[null, true, [], {}, 0, -1, 1, 1.5, 1e9, 1e308, 5e-324, 2 ** 53],
];

/**
 * Changes the records of a document as a careless or hostile program would: fields gone, doubled, exchanged, of other
 * records or of another kind. What still is a document is checked, aligned again and written, as any other.
 */
export async function start(): Promise<Attack<Data>> {
  const lexicon = await loadLexicon();
  const whole = await alignTexts(TEXTS, lexicon, { presegmented: true });
  const links = whole.links.map((link, i) => (i % 2 === 0 ? link : { ...link, status: 'confirmed' as const }));
  const json = JSON.stringify({ ...whole, links });
  return {
    make(random) {
      const document: Data = JSON.parse(json);
      for (let times = 1 + random.below(5); times > 0; times -= 1) change(document, random);
      return document;
    },
    check: (input) => check(input, lexicon),
  };
}

type Node = Record<string, Data> | Data[];

function nodesOf(data: Data, found: Node[] = []): Node[] {
  if (data === null || typeof data !== 'object') return found;
  found.push(data as Node);
  for (const inner of Object.values(data)) nodesOf(inner, found);
  return found;
}

function change(document: Data, random: Random): void {
  const nodes = nodesOf(document);
  const node = random.pick(nodes);
  if (Array.isArray(node)) changeList(node, random);
  else changeRecord(node, nodes, random);
}

function changeRecord(node: Record<string, Data>, nodes: readonly Node[], random: Random): void {
  const key = random.pick(Object.keys(node));
  if (key === undefined) return;
  const others = nodes.filter((one): one is Record<string, Data> => !Array.isArray(one) && Object.hasOwn(one, key));
  switch (random.below(4)) {
    case 0:
      delete node[key];
      return;
    case 1:
      node[key] = structuredClone(random.pick(VALUES));
      return;
    case 2:
      node[key] = structuredClone(random.pick(others)[key]!);
      return;
    default:
      if (typeof node[key] === 'number') node[key] += random.below(7) - 3;
      else node[key] = structuredClone(node[random.pick(Object.keys(node))]!);
  }
}

function changeList(list: Data[], random: Random): void {
  const at = random.below(list.length + 1);
  switch (random.below(4)) {
    case 0:
      list.splice(at, 1);
      return;
    case 1:
      if (list.length > 0) list.splice(at, 0, structuredClone(random.pick(list)));
      return;
    case 2:
      list.reverse();
      return;
    default:
      list.splice(at, 0, structuredClone(random.pick(VALUES)));
  }
}

async function check(input: Data, lexicon: Lexicon): Promise<void> {
  const parsed = parseDocument(input);
  if (!parsed.ok) return;
  const { document } = parsed;
  const works: ReadonlyArray<readonly [string, () => AlignedDocument]> = [
    ['checking again', () => recheck(document, lexicon)],
    ['aligning again', () => realign(document, lexicon)],
  ];
  for (const [what, work] of works)
    await attempt(what, MOST, () => {
      const made = parseDocument(JSON.parse(JSON.stringify(work())));
      if (!made.ok) throw new Fault(`After ${what}, the document is not valid: ${JSON.stringify(made.problems[0])}`);
    });
  for (let format = 0; format < 12; format += 1) await attempt('writing', MOST, () => writeSomewhere(document, format));
}
