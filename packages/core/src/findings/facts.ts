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
 * Gathers the values and names of all texts into facts: what the source says, which texts agree, which say something else of the same thing
 * (as the findings inside links have it) and which are silent; then what only other texts have.
 */
export function gatherFacts(
  source: CollatedText,
  targets: readonly CollatedText[],
  contexts: readonly (readonly LinkContext[])[],
  findings: readonly FindingDraft[],
  memory: FindingsMemory,
): GatheredFacts {
  const texts = [source, ...targets];
  const facts: Fact[] = [];
  const taken = new Set<string>();
  const pairs = linkedPairs(contexts, memory);
  const mentions = texts.map(mentionsOf);
  const alike = mentions.map(byMeaning);
  const changes = new Map<string, FindingDraft[]>();
  for (const finding of findings)
    if (finding.expected !== undefined && finding.found !== undefined) {
      addTo(changes, placeOf(source.id, finding.expected), finding);
    }
  for (const [t, text] of texts.entries()) {
    for (const value of mentions[t]!) {
      const own = placeOf(text.id, value);
      if (taken.has(own) || !isFact(value)) continue;
      const says: Statement[] = [];
      const say = (id: string, one: Mention, agrees: boolean) => {
        const place = placeOf(id, one);
        if (taken.has(place)) return false;
        taken.add(place);
        says.push({ text: id, agrees, value: one });
        return true;
      };
      say(text.id, value, true);
      for (const [k, other] of texts.entries()) {
        if (k < t) continue;
        let agrees = k === t;
        for (const one of alike[k]!.get(meaningOf(value)) ?? []) agrees = say(other.id, one, true) || agrees;
        for (const one of pairs.get(own)?.get(other.id) ?? []) agrees = say(other.id, one, true) || agrees;
        if (agrees || t > 0) continue;
        const changed = says
          .flatMap((one) => changes.get(placeOf(one.text, one.value)) ?? [])
          .find((finding) => finding.text === other.id);
        if (changed !== undefined) say(other.id, changed.found!, false);
      }
      const heard = new Set(says.map((one) => one.text));
      facts.push({
        id: `v${facts.length + 1}`,
        value,
        says,
        silent: texts.filter((one) => !heard.has(one.id)).map((one) => one.id),
      });
    }
  }
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

function placeOf(text: string, { start, end }: Mention): string {
  return `${text} ${start} ${end}`;
}

/** What two mentions have in common that speak of one thing wherever they stand; `Iranian` speaks of Iran, `Tehran` is a fact of its own. */
function meaningOf(mention: Mention): string {
  if (mention.kind === 'name') return mention.entity.replace(/^nationality:/, 'region:');
  const unit = 'unit' in mention ? mention.unit : '';
  return `${mention.kind} ${mention.value} ${mention.upper ?? ''} ${unit} ${mention.kind !== 'date' && mention.kind !== 'time' && mention.exact === false ? '~' : ''}`;
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
 * Returns what one side alone has, told once: a value of the source's linked sentences that no report has (or the one report has not), and a
 * value of a report's linked sentences that the source has not.
 */
export function factFindings(
  facts: readonly Fact[],
  source: CollatedText,
  targets: readonly CollatedText[],
  contexts: readonly LinkContext[],
): FindingDraft[] {
  const linked = new Map<string, string>();
  for (const { link, source: from, target: to } of contexts)
    for (const side of [from, to])
      for (const segment of side.segments) linked.set(`${side.text.id} ${segment.id}`, link.id);
  const home = (text: CollatedText, mention: Mention) => {
    const segment = text.segments[segmentAt(text, mention)];
    return segment?.role === 'body' ? linked.get(`${text.id} ${segment.id}`) : undefined;
  };
  const findings: FindingDraft[] = [];
  if (targets.length === 0) return findings;
  for (const fact of facts) {
    if (fact.value.kind === 'name') continue;
    const own = fact.says.filter((one) => one.text === source.id);
    const others = fact.says.filter((one) => one.text !== source.id);
    const dated = fact.value.kind === 'date' || fact.value.kind === 'time';
    if (own.length > 0 && others.length === 0) {
      const telling = !dated && fact.value.kind !== 'number';
      const at =
        own.find((one) => home(source, one.value) !== undefined) ??
        // An amount, a share or a term that no report has is worth its own word, even in a sentence that none of them has.
        (telling && targets.length > 1 ? own.find((one) => isInBody(source, one.value)) : undefined);
      if (at === undefined) continue;
      findings.push({
        ...KINDS[dated ? 'date-missing' : 'number-missing'],
        severity: telling ? 'major' : 'minor',
        confidence: 0.8,
        text: targets.length === 1 ? targets[0]!.id : source.id,
        fact: fact.id,
        ...(targets.length === 1 ? { link: home(source, at.value)! } : {}),
        source: [{ start: at.value.start, end: at.value.end }],
        expected: at.value,
        state: 'open',
      });
    } else if (own.length === 0) {
      for (const target of targets) {
        const at = others.find((one) => one.text === target.id && home(target, one.value) !== undefined);
        if (at === undefined) continue;
        findings.push({
          ...KINDS[dated ? 'date-added' : 'number-added'],
          confidence: 0.7,
          text: target.id,
          fact: fact.id,
          link: home(target, at.value)!,
          target: [{ start: at.value.start, end: at.value.end }],
          found: at.value,
          state: 'open',
        });
      }
    }
  }
  return findings;
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
