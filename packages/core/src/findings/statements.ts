import { KINDS } from '../checks/index.ts';
import type { Mention, NameMention } from '../mentions/index.ts';
import { relateEntities } from '../mentions/index.ts';
import type { Span } from '../text/index.ts';
import { type CollatedText, segmentAt } from './context.ts';
import type { FindingDraft } from './draft.ts';
import type { FindingsMemory } from './memory.ts';
import type { Fact } from './schema.ts';

/** Kinds of values by which a statement is known again wherever a text has it. */
const TELLING = new Set(['percentage', 'money', 'measure', 'duration']);

/** A value in more places, of both texts multiplied, stands for no statement. */
const MOST_PLACES = 10_000;

/**
 * Returns what texts that agree on a value say differently of it: who is made to say it (`attribution-mismatch`), and
 * over which time (`date-mismatch`: `the past months` against `this year`). Only values that are rare enough to stand
 * for their statement are looked at.
 */
export function statementFindings(
  facts: readonly Fact[],
  source: CollatedText,
  targets: readonly CollatedText[],
  memory: FindingsMemory,
): FindingDraft[] {
  const speakers = new Map([source, ...targets].map((text) => [text.id, memory.speakers(text)]));
  const named = new Map([source, ...targets].map((text) => [text, entitiesOf(text)]));
  const periods = new Map([source, ...targets].map((text) => [text, new Periods(text)]));
  return facts.flatMap((fact) =>
    TELLING.has(fact.value.kind)
      ? targets.flatMap((target) => {
          const own = placesOf(fact, source);
          const others = placesOf(fact, target);
          if (own.length === 0 || others.length === 0 || own.length * others.length > MOST_PLACES) return [];
          const about = { text: target.id, fact: fact.id, state: 'open' as const };
          return [
            ...attribution(source, target, own, others, speakers, named).map((one) => ({ ...one, ...about })),
            ...period(periods.get(source)!, periods.get(target)!, own, others).map((one) => ({ ...one, ...about })),
          ];
        })
      : [],
  );
}

/** A place where a text states a value: the value and the index of its sentence. */
interface StatedValue {
  readonly value: Mention;
  readonly segment: number;
}

function placesOf(fact: Fact, text: CollatedText): StatedValue[] {
  return fact.says
    .filter((one) => one.text === text.id && one.agrees)
    .map(({ value }) => ({
      value,
      segment: segmentAt(text, value),
    }))
    .filter((one) => text.segments[one.segment]?.role === 'body');
}

type Told = Pick<FindingDraft, 'code' | 'mqm' | 'severity' | 'confidence' | 'source' | 'target' | 'expected' | 'found'>;

function attribution(
  source: CollatedText,
  target: CollatedText,
  own: readonly StatedValue[],
  others: readonly StatedValue[],
  speakers: ReadonlyMap<string, readonly (NameMention | undefined)[]>,
  named: ReadonlyMap<CollatedText, ReadonlySet<string>>,
): Told[] {
  const [said, saidThere] = [
    own.map((one) => speakers.get(source.id)![one.segment]),
    others.map((one) => speakers.get(target.id)![one.segment]),
  ];
  const [first, second] = [said[0], saidThere[0]];
  if (first === undefined || second === undefined || said.includes(undefined) || saidThere.includes(undefined))
    return [];
  const [entities, entitiesThere] = [said, saidThere].map((list) => [...new Set(list.map((one) => one!.entity))]);
  if (entities!.some((a) => entitiesThere!.some((b) => relateEntities(a, b) !== undefined))) return [];
  // Somebody of whom the other text does not know cannot have been confused.
  if (!named.get(target)!.has(first.entity) || !named.get(source)!.has(second.entity)) return [];
  return [
    {
      ...KINDS['attribution-mismatch'],
      confidence: 0.7,
      source: inOrder(first, own[0]!.value),
      target: inOrder(second, others[0]!.value),
      expected: first,
      found: second,
    },
  ];
}

function entitiesOf({ segments }: CollatedText): Set<string> {
  const entities = new Set<string>();
  for (const { mentions } of segments) for (const one of mentions) if (one.kind === 'name') entities.add(one.entity);
  return entities;
}

function inOrder(...spans: readonly Span[]): Span[] {
  return spans.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
}

const ENGLISH_PERIOD =
  /\b(?:past|last|recent|previous|preceding) (?:few |several |couple of )?(days|weeks|months|years)\b/giu;
const ARABIC_PERIOD =
  /(?<!\p{L})(الأيام|الأسابيع|الأشهر|الشهور|السنوات|الأعوام) (?:القليلة |المعدودة )?(?:الماضية|الأخيرة|المنصرمة|السابقة)/gu;
const UNITS: Readonly<Record<string, string>> = {
  الأيام: 'days',
  الأسابيع: 'weeks',
  الأشهر: 'months',
  الشهور: 'months',
  السنوات: 'years',
  الأعوام: 'years',
};

/** A stretch of time that a sentence names without a date. */
interface Period extends Span {
  readonly unit: string;
}

/** The stretches of time that the sentences of a text name, each sentence read once. */
class Periods {
  readonly #text: CollatedText;
  readonly #known = new Map<number, readonly Period[]>();

  constructor(text: CollatedText) {
    this.#text = text;
  }

  of(places: readonly StatedValue[]): Period[] {
    const segments = new Set(places.map(({ segment }) => segment));
    return [...segments].flatMap((segment) => {
      let periods = this.#known.get(segment);
      if (periods === undefined) this.#known.set(segment, (periods = periodsOf(this.#text, segment)));
      return periods;
    });
  }
}

function period(source: Periods, target: Periods, own: readonly StatedValue[], others: readonly StatedValue[]): Told[] {
  const [here, there] = [source.of(own), target.of(others)];
  const [first, second] = [here[0], there[0]];
  if (first === undefined || second === undefined) return [];
  const units = new Set(here.map(({ unit }) => unit));
  if (there.some(({ unit }) => units.has(unit))) return [];
  return [
    {
      ...KINDS['date-mismatch'],
      confidence: 0.65,
      source: [{ start: first.start, end: first.end }],
      target: [{ start: second.start, end: second.end }],
    },
  ];
}

function periodsOf({ language, content, segments }: CollatedText, segment: number): Period[] {
  const { start, end, mentions } = segments[segment]!;
  const found: Period[] = [];
  for (const match of content.slice(start, end).matchAll(language === 'ar' ? ARABIC_PERIOD : ENGLISH_PERIOD)) {
    const unit = match[1]!.toLowerCase();
    const at = start + match.index;
    found.push({ start: at, end: at + match[0].length, unit: `past ${UNITS[unit] ?? unit}` });
  }
  for (const mention of mentions)
    if (mention.kind === 'date' && /^P-?\d+[YMW]$/.test(mention.said ?? mention.value))
      found.push({ start: mention.start, end: mention.end, unit: mention.said ?? mention.value });
  return found;
}
