import {
  compareValues,
  isWeakValue,
  type Mention,
  matchValues,
  type NameMention,
  relateEntities,
  type ValueMention,
} from '../mentions/index.ts';
import type { CollatedText, LinkContext } from './context.ts';
import { type FindingDraft, MQM } from './draft.ts';
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
): GatheredFacts {
  const texts = [source, ...targets];
  const facts: Fact[] = [];
  const taken = new Set<string>();
  const place = (text: string, mention: Mention) => `${text} ${mention.start} ${mention.end}`;
  const pairs = linkedPairs(contexts);
  for (const [t, text] of texts.entries()) {
    for (const value of mentionsOf(text)) {
      if (taken.has(place(text.id, value)) || !isFact(value)) continue;
      const says: Statement[] = [];
      for (const other of texts.slice(t)) {
        const same = mentionsOf(other).filter(
          (one) =>
            !taken.has(place(other.id, one)) &&
            ((other === text && one === value) ||
              pairs.has(`${place(text.id, value)} ${place(other.id, one)}`) ||
              isSameFact(value, one)),
        );
        for (const one of same) {
          taken.add(place(other.id, one));
          says.push({ text: other.id, agrees: true, value: one });
        }
        if (same.length > 0 || t > 0) continue;
        const changed = findings.find(
          (finding) =>
            finding.text === other.id &&
            finding.found !== undefined &&
            finding.expected !== undefined &&
            says.some((one) => one.text === text.id && one.value.start === finding.expected!.start),
        );
        if (changed === undefined) continue;
        taken.add(place(other.id, changed.found!));
        says.push({ text: other.id, agrees: false, value: changed.found! });
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
  return {
    facts,
    factOf: ({ text, expected, found }) => {
      const speaks = facts.find((fact) =>
        fact.says.some(
          (one) =>
            (one.text === source.id &&
              expected !== undefined &&
              one.value.start === expected.start &&
              one.value.end === expected.end) ||
            (one.text === text &&
              found !== undefined &&
              one.value.start === found.start &&
              one.value.end === found.end),
        ),
      );
      return speaks === undefined ? {} : { fact: speaks.id };
    },
  };
}

/** Which values of linked sentences pair, as `text start end text start end`. */
function linkedPairs(contexts: readonly (readonly LinkContext[])[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { source, targetPool } of contexts.flat()) {
    const values = (side: LinkContext['source']) =>
      side.segments.flatMap((segment) => segment.mentions.filter((one): one is ValueMention => one.kind !== 'name'));
    const [own, other] = [values(source), values(targetPool)];
    for (const { source: i, target: k } of matchValues(own, other).pairs)
      pairs.add(
        `${source.text.id} ${own[i]!.start} ${own[i]!.end} ${targetPool.text.id} ${other[k]!.start} ${other[k]!.end}`,
      );
  }
  return pairs;
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
    const segment = text.segments.find((one) => one.start <= mention.start && mention.end <= one.end);
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
      const code = dated ? 'date-missing' : 'number-missing';
      findings.push({
        code,
        mqm: MQM[code],
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
      const code = dated ? 'date-added' : 'number-added';
      for (const target of targets) {
        const at = others.find((one) => one.text === target.id && home(target, one.value) !== undefined);
        if (at === undefined) continue;
        findings.push({
          code,
          mqm: MQM[code],
          severity: 'minor',
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

function isInBody(text: CollatedText, { start, end }: Mention): boolean {
  return text.segments.some((one) => one.role === 'body' && one.start <= start && end <= one.end);
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

function isSameFact(a: Mention, b: Mention): boolean {
  if (a.kind === 'name') return b.kind === 'name' && isSameEntity(a, b);
  return b.kind === a.kind && compareValues(a, b as ValueMention) === 'equal';
}

/** `Iranian` speaks of Iran, `Tehran` is a fact of its own. */
function isSameEntity(a: NameMention, b: NameMention): boolean {
  const relation = a.entity === b.entity ? 'same' : relateEntities(a.entity, b.entity);
  return relation === 'same' || relation === 'demonym';
}
