import { KINDS } from '../checks/index.ts';
import { isWeakValue, type Mention, matchValues } from '../mentions/index.ts';
import { type CollatedText, type LinkContext, segmentAt, valuesOf } from './context.ts';
import type { FindingDraft } from './draft.ts';
import type { FindingsMemory } from './memory.ts';
import type { Fact, Statement } from './schema.ts';

export interface GatheredFacts {
  readonly facts: readonly Fact[];
  /** Returns the id of the fact that a finding speaks of, as a field. */
  factOf(finding: FindingDraft): { fact?: string };
}

/** Plain whole numbers up to this (`one of`, `three-quarters`) are no facts by themselves. */
const SMALL = 4;

/**
 * Gathers the values and names of all texts into facts: what the source says, which texts agree, which say something
 * else of the same thing (as the findings inside links have it) and which are silent; then what only other texts have.
 */
export function gatherFacts(
  source: CollatedText,
  targets: readonly CollatedText[],
  contexts: readonly (readonly LinkContext[])[],
  findings: readonly FindingDraft[],
  memory: FindingsMemory,
): GatheredFacts {
  const texts = [source, ...targets];
  const gatherer = new FactGatherer(texts, linkedPairs(contexts, memory), changesOf(source, findings));
  for (const t of texts.keys()) gatherer.gather(t);
  const { facts } = gatherer;
  const spoken = new Map<string, string>();
  for (const fact of facts) for (const one of fact.says) spoken.set(placeOf(one.text, one.value), fact.id);
  return {
    facts,
    factOf: ({ text, expected, found }) => {
      const id = (expected && spoken.get(placeOf(source.id, expected))) ?? (found && spoken.get(placeOf(text, found)));
      return id === undefined ? {} : { fact: id };
    },
  };
}

/** Gathers the mentions of all texts into facts, each mention into one. */
class FactGatherer {
  readonly facts: Fact[] = [];
  readonly #texts: readonly CollatedText[];
  readonly #pairs: ReturnType<typeof linkedPairs>;
  readonly #changes: ReadonlyMap<string, readonly FindingDraft[]>;
  readonly #mentions: readonly (readonly Mention[])[];
  readonly #alike: readonly ReadonlyMap<string, readonly Mention[]>[];
  readonly #taken = new Set<string>();

  constructor(
    texts: readonly CollatedText[],
    pairs: ReturnType<typeof linkedPairs>,
    changes: ReadonlyMap<string, readonly FindingDraft[]>,
  ) {
    this.#texts = texts;
    this.#pairs = pairs;
    this.#changes = changes;
    this.#mentions = texts.map(mentionsOf);
    this.#alike = this.#mentions.map(byMeaning);
  }

  /** Gathers what the `t`th text has and no text before it. */
  gather(t: number): void {
    const text = this.#texts[t]!;
    for (const value of this.#mentions[t]!) {
      if (!isFact(value) || this.#taken.has(placeOf(text.id, value))) continue;
      const says: Statement[] = [];
      this.#say(says, text.id, value, true);
      for (let k = t; k < this.#texts.length; k += 1) this.#ask(k, t, value, says);
      const heard = new Set(says.map((one) => one.text));
      const silent = this.#texts.filter(({ id }) => !heard.has(id)).map(({ id }) => id);
      this.facts.push({ id: `v${this.facts.length + 1}`, value, says, silent });
    }
  }

  /** Adds what the `k`th text says of a value of the `t`th: the same, or what a finding has in its place. */
  #ask(k: number, t: number, value: Mention, says: Statement[]): void {
    const { id } = this.#texts[k]!;
    const alike = this.#alike[k]!.get(meaningOf(value)) ?? [];
    const linked = this.#pairs.get(placeOf(this.#texts[t]!.id, value))?.get(id) ?? [];
    let agrees = k === t;
    for (const one of [...alike, ...linked]) agrees = this.#say(says, id, one, true) || agrees;
    if (agrees || t > 0) return;
    const changed = says
      .flatMap((one) => this.#changes.get(placeOf(one.text, one.value)) ?? [])
      .find((finding) => finding.text === id);
    if (changed !== undefined) this.#say(says, id, changed.found!, false);
  }

  /** Adds a statement, if its mention belongs to no fact yet. */
  #say(says: Statement[], text: string, value: Mention, agrees: boolean): boolean {
    const place = placeOf(text, value);
    if (this.#taken.has(place)) return false;
    this.#taken.add(place);
    says.push({ text, agrees, value });
    return true;
  }
}

/** The findings that give both values, by the place of the source's. */
function changesOf(source: CollatedText, findings: readonly FindingDraft[]): ReadonlyMap<string, FindingDraft[]> {
  const changes = new Map<string, FindingDraft[]>();
  for (const finding of findings)
    if (finding.expected !== undefined && finding.found !== undefined)
      addTo(changes, placeOf(source.id, finding.expected), finding);
  return changes;
}

function placeOf(text: string, { start, end }: Mention): string {
  return `${text} ${start} ${end}`;
}

/**
 * What two mentions have in common that speak of one thing wherever they stand; `Iranian` speaks of Iran, `Tehran` is a
 * fact of its own.
 */
function meaningOf(mention: Mention): string {
  if (mention.kind === 'name') return mention.entity.replace(/^nationality:/, 'region:');
  const unit = 'unit' in mention ? mention.unit : '';
  return `${mention.kind} ${mention.value} ${mention.upper ?? ''} ${unit} ${mention.kind !== 'date' && mention.kind !== 'time' && mention.exact === false ? '~' : ''}`;
}

/** What a text says, wherever it does: a headline has the figure of the sentence below it. */
function saidIn(text: string, mention: Mention): string {
  return `${text} ${meaningOf(mention)}`;
}

function byMeaning(list: readonly Mention[]): ReadonlyMap<string, Mention[]> {
  const map = new Map<string, Mention[]>();
  for (const mention of list) addTo(map, meaningOf(mention), mention);
  return map;
}

function addTo<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [one]);
  else known.push(one);
}

/** The values of linked sentences that pair: by the place of the source's, the target text's id. */
function linkedPairs(
  contexts: readonly (readonly LinkContext[])[],
  memory: FindingsMemory,
): ReadonlyMap<string, ReadonlyMap<string, readonly Mention[]>> {
  const pairs = new Map<string, Map<string, Mention[]>>();
  for (const context of contexts.flat()) {
    const { source, targetPool } = context;
    for (const [own, other] of memory.values(context, () => matchedValues(context))) {
      const key = placeOf(source.text.id, own);
      const byText = pairs.get(key) ?? new Map<string, Mention[]>();
      pairs.set(key, byText);
      addTo(byText, targetPool.text.id, other);
    }
  }
  return pairs;
}

function matchedValues({ source, targetPool }: LinkContext): Array<readonly [Mention, Mention]> {
  const [own, other] = [valuesOf(source), valuesOf(targetPool)];
  return matchValues(own, other).pairs.map(({ source: i, target: k }) => [own[i]!, other[k]!] as const);
}

/**
 * Returns what one side alone has, told once: a value of the source's linked sentences that no report has (or the one
 * report has not), and a value of a report's linked sentences that the source has not. What a finding inside a link
 * tells already is not told again wherever the text repeats it, nor what repeats the value before it in another unit: `six meters (18 feet)`.
 */
export function factFindings(
  facts: readonly Fact[],
  source: CollatedText,
  targets: readonly CollatedText[],
  contexts: readonly LinkContext[],
  inside: readonly FindingDraft[],
): FindingDraft[] {
  if (targets.length === 0) return [];
  const linkOf = linksOf(contexts);
  const told = new Set(
    inside.flatMap(({ text, expected, found }) => [
      ...(expected === undefined ? [] : [saidIn(source.id, expected)]),
      ...(found === undefined ? [] : [saidIn(text, found)]),
    ]),
  );
  const repeated = new Set([source, ...targets].flatMap(repeatedInBrackets));
  return facts.flatMap((fact) => {
    if (fact.value.kind === 'name' || fact.says.some(({ text, value }) => told.has(saidIn(text, value)))) return [];
    if (fact.says.every(({ text, value }) => repeated.has(placeOf(text, value)))) return [];
    const own = fact.says.filter((one) => one.text === source.id);
    const others = fact.says.filter((one) => one.text !== source.id);
    if (own.length === 0) return targets.flatMap((target) => added(fact, target, others, linkOf));
    return others.length === 0 ? missing(fact, own, source, targets, linkOf) : [];
  });
}

/** The places of values that give the one before their bracket in another unit. */
function repeatedInBrackets({ id, content, segments }: CollatedText): string[] {
  return segments.flatMap(({ mentions }) =>
    mentions.flatMap((value, i) => {
      const before = mentions[i - 1];
      if (before?.kind !== value.kind || !('unit' in before && 'unit' in value) || before.unit === value.unit)
        return [];
      return /^\s?[([]\s?$/.test(content.slice(before.end, value.start)) ? [placeOf(id, value)] : [];
    }),
  );
}

/** Returns the id of the link in whose body sentence a mention stands. */
type LinkOf = (text: CollatedText, mention: Mention) => string | undefined;

function linksOf(contexts: readonly LinkContext[]): LinkOf {
  const linked = new Map<string, string>();
  for (const { link, source, target } of contexts)
    for (const { text, segments } of [source, target])
      for (const segment of segments) linked.set(`${text.id} ${segment.id}`, link.id);
  return (text, mention) => {
    const segment = text.segments[segmentAt(text, mention)];
    return segment?.role === 'body' ? linked.get(`${text.id} ${segment.id}`) : undefined;
  };
}

function missing(
  { id, value: { kind } }: Fact,
  own: readonly Statement[],
  source: CollatedText,
  targets: readonly CollatedText[],
  linkOf: LinkOf,
): FindingDraft[] {
  const isDated = kind === 'date' || kind === 'time';
  const isTelling = !isDated && kind !== 'number';
  const value =
    own.find((one) => linkOf(source, one.value) !== undefined)?.value ??
    // An amount, a share or a term that no report has is worth its own word, even in a sentence that none of them has.
    (isTelling && targets.length > 1 ? own.find((one) => isInBody(source, one.value))?.value : undefined);
  if (value === undefined) return [];
  return [
    {
      ...KINDS[isDated ? 'date-missing' : 'number-missing'],
      severity: isTelling ? 'major' : 'minor',
      confidence: 0.8,
      text: targets.length === 1 ? targets[0]!.id : source.id,
      fact: id,
      ...(targets.length === 1 ? { link: linkOf(source, value)! } : {}),
      source: [{ start: value.start, end: value.end }],
      expected: value,
      state: 'open',
    },
  ];
}

function added(
  { id, value: { kind } }: Fact,
  target: CollatedText,
  others: readonly Statement[],
  linkOf: LinkOf,
): FindingDraft[] {
  for (const { text, value } of others) {
    const link = text === target.id ? linkOf(target, value) : undefined;
    if (link === undefined) continue;
    const code = kind === 'date' || kind === 'time' ? 'date-added' : 'number-added';
    const span = { start: value.start, end: value.end };
    return [{ ...KINDS[code], confidence: 0.7, text, fact: id, link, target: [span], found: value, state: 'open' }];
  }
  return [];
}

function isInBody(text: CollatedText, mention: Mention): boolean {
  return text.segments[segmentAt(text, mention)]?.role === 'body';
}

function mentionsOf(text: CollatedText): Mention[] {
  return text.segments.filter((segment) => segment.role !== 'boilerplate').flatMap((segment) => [...segment.mentions]);
}

function isFact(mention: Mention): boolean {
  if (mention.kind === 'name') return mention.by !== 'capitals' || mention.type !== 'other';
  if (isWeakValue(mention)) return false;
  return !(
    mention.kind === 'number' &&
    mention.upper === undefined &&
    Number.isInteger(mention.value) &&
    mention.value <= SMALL
  );
}
