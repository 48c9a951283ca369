import type { Finding } from '../../findings/schema.ts';
import { segmentAt } from '../rows/places.ts';
import type { AlignedDocument, Text } from '../schema.ts';
import { compareByEffect, rankOf } from './order.ts';

/**
 * What a reviewer decides about at once: one finding, sentences in a row that one text leaves out or adds, or all that
 * a text which tells of another event leaves out and adds.
 */
export interface Card {
  /** That of its first finding. */
  readonly id: string;
  readonly kind: 'finding' | 'omissions' | 'additions' | 'event';
  /** What it is called by: its place in the list at first, which it keeps; `8.3` when it was a part of card 8 then. */
  readonly number: string;
  /** Id of the target text, or the source text's where it is about all of them. */
  readonly text: string;
  /** The worst of its findings. */
  readonly severity: Finding['severity'];
  /** In the order of the text where they are several; never none. */
  readonly findings: readonly Finding[];
}

interface Listed {
  readonly cards: readonly Card[];
  readonly numbers: ReadonlyMap<string, string>;
  /** The numbers that the document kept. */
  readonly kept: NonNullable<AlignedDocument['numbers']>;
}

const known = new WeakMap<AlignedDocument, Listed>();

/**
 * Returns the cards of a document's findings, whatever was decided about them, those first that change most for a
 * reader: critical ones, changed values, denials, names, speakers, lost clauses, quotations; then what is left out, by
 * how many other texts tell it; then what is added. Every finding is in one card. A state of the document from before
 * makes it cheap where only decisions were made since, about findings or links: cards without any are the same objects
 * then.
 */
export function listCards(document: AlignedDocument, before?: AlignedDocument): readonly Card[] {
  return listed(document, before).cards;
}

/**
 * Returns the number of each finding by its id, as it stands on cards and in reports: `7`, or `8.2` of several; those
 * that the document keeps (`numbers`), and the next ones for findings that have none yet.
 */
export function numberFindings(document: AlignedDocument): ReadonlyMap<string, string> {
  return listed(document).numbers;
}

/** Returns the numbers of a document's findings as it keeps them: none that was given before changes. */
export function keepNumbers(document: AlignedDocument): NonNullable<AlignedDocument['numbers']> {
  const kept = document.numbers ?? [];
  const known = new Set(kept.map(({ id }) => id));
  return [...kept, ...[...numberFindings(document)].flatMap(([id, number]) => (known.has(id) ? [] : [{ id, number }]))];
}

function listed(document: AlignedDocument, before?: AlignedDocument): Listed {
  let list = known.get(document);
  if (list === undefined) {
    const old = before === undefined ? undefined : known.get(before);
    const decided = old === undefined ? undefined : decidedSince(before!, document);
    if (decided !== undefined && keepsNumbers(document, old!))
      list = { cards: withDecided(old!.cards, decided), numbers: old!.numbers, kept: document.numbers ?? [] };
    else {
      list = number(makeCards(document), document.numbers ?? []);
    }
    known.set(document, list);
  }
  return list;
}

type Unnumbered = Omit<Card, 'number'>;

/** Gives cards and findings their numbers: those that are kept, then the next ones in the order of the cards. */
function number(cards: readonly Unnumbered[], kept: NonNullable<AlignedDocument['numbers']>): Listed {
  const known = new Map(kept.map((one) => [one.id, one.number]));
  /** The last part of each number that was given. */
  const parts = new Map<number, number>();
  let last = 0;
  for (const one of kept) {
    const [whole, part] = partsOf(one.number);
    parts.set(whole, Math.max(parts.get(whole) ?? 0, part));
    last = Math.max(last, whole);
  }
  const numbers = new Map<string, string>();
  for (const { findings } of cards) {
    const own = findings.flatMap(({ id }) => known.get(id) ?? []).map((one) => partsOf(one)[0]);
    const whole = own.length > 0 ? own.reduce((one, other) => Math.min(one, other)) : (last += 1);
    for (const { id } of findings) {
      const part = (parts.get(whole) ?? 0) + 1;
      const isAlone = part === 1 && findings.length === 1;
      if (!known.has(id)) parts.set(whole, part);
      numbers.set(id, known.get(id) ?? (isAlone ? `${whole}` : `${whole}.${part}`));
    }
  }
  const names = namesOf(cards, numbers);
  return { cards: cards.map((card, c) => ({ ...card, number: names[c]! })), numbers, kept };
}

/** Of the cards that one has come apart into, that with its first finding keeps its number. */
function namesOf(cards: readonly Unnumbered[], numbers: ReadonlyMap<string, string>): string[] {
  const owner = new Map<number, { readonly card: number; readonly part: number }>();
  const firsts = cards.map(({ findings }, card) => {
    const own = findings.map(({ id }) => numbers.get(id)!);
    const first = own.reduce((one, other) => (isBefore(partsOf(other), partsOf(one)) ? other : one));
    const [whole, part] = partsOf(first);
    if (part < (owner.get(whole)?.part ?? Number.POSITIVE_INFINITY)) owner.set(whole, { card, part });
    return first;
  });
  return firsts.map((first, card) => {
    const [whole] = partsOf(first);
    return owner.get(whole)!.card === card ? `${whole}` : first;
  });
}

function isBefore([a, b]: readonly [number, number], [c, d]: readonly [number, number]): boolean {
  return a < c || (a === c && b < d);
}

function partsOf(number: string): readonly [whole: number, part: number] {
  const [whole, part = '1'] = number.split('.');
  return [Number(whole), Number(part)];
}

/** Says whether the numbers that a document keeps are those of a list. */
function keepsNumbers({ numbers = [] }: AlignedDocument, list: Listed): boolean {
  return numbers === list.kept || numbers.every(({ id, number }) => (list.numbers.get(id) ?? number) === number);
}

/** Returns the findings that were decided since, by id; undefined when anything else has changed that cards hang on. */
function decidedSince(before: AlignedDocument, now: AlignedDocument): ReadonlyMap<string, Finding> | undefined {
  if (before.texts !== now.texts || before.findings.length !== now.findings.length) return undefined;
  if (!tellsSame(before.links, now.links)) return undefined;
  const decided = new Map<string, Finding>();
  for (const [f, finding] of now.findings.entries()) {
    const old = before.findings[f]!;
    if (old === finding) continue;
    if (!ORDERING.every((key) => old[key] === finding[key])) return undefined;
    decided.set(finding.id, finding);
  }
  return decided;
}

/** Whether links say the same about which text tells what: cards hang on nothing else of them. */
function tellsSame(before: AlignedDocument['links'], now: AlignedDocument['links']): boolean {
  if (before === now) return true;
  if (before.length !== now.length) return false;
  return now.every((link, l) => {
    const old = before[l]!;
    if (old === link) return true;
    if (old.text !== link.text || isLive(old) !== isLive(link) || old.source.length !== link.source.length)
      return false;
    return old.source.every((id, i) => id === link.source[i]);
  });
}

/** All of a finding that says on which card it is, and where that stands. */
const ORDERING = ['id', 'code', 'mqm', 'severity', 'confidence', 'text', 'source', 'target', 'by'] as const;

function withDecided(cards: readonly Card[], decided: ReadonlyMap<string, Finding>): readonly Card[] {
  if (decided.size === 0) return cards;
  return cards.map((card) =>
    card.findings.some(({ id }) => decided.has(id))
      ? { ...card, findings: card.findings.map((one) => decided.get(one.id) ?? one) }
      : card,
  );
}

type Draft = Pick<Card, 'kind' | 'findings'>;

function makeCards(document: AlignedDocument): Unnumbered[] {
  const told = makeTold(document);
  return drafts(document)
    .map((draft) => {
      const worst = draft.findings.reduce((one, other) => (compareByEffect(other, one, told) < 0 ? other : one));
      return { ...draft, worst, rank: rankOf(worst, told(worst)) };
    })
    .sort((a, b) => isEvent(a) - isEvent(b) || a.rank - b.rank || b.worst.confidence - a.worst.confidence)
    .map(({ kind, findings, worst }) => ({
      id: findings[0]!.id,
      kind,
      text: worst.text,
      severity: HEAVIEST.find((one) => findings.some(({ severity }) => severity === one))!,
      findings,
    }));
}

const HEAVIEST = ['critical', 'major', 'minor'] as const;

/** Returns how many texts tell what an omission leaves out. */
function makeTold({ texts, links, findings }: AlignedDocument): (finding: Finding) => number {
  const sentenceOf = ({ code, source }: Finding): string | undefined => {
    const span = code === 'omission' ? source?.[0] : undefined;
    return span === undefined ? undefined : texts[0]!.segments[segmentAt(texts[0]!, span.start)]?.id;
  };
  // Of most sentences nobody wants to know it.
  const tellers = new Map<string, Set<string>>();
  for (const finding of findings) {
    const id = sentenceOf(finding);
    if (id !== undefined) tellers.set(id, new Set());
  }
  if (tellers.size > 0)
    for (const link of links) if (isLive(link)) for (const id of link.source) tellers.get(id)?.add(link.text);
  return (finding) => tellers.get(sentenceOf(finding) ?? '')?.size ?? 0;
}

function drafts({ texts, links, findings }: AlignedDocument): Draft[] {
  const [source, ...others] = texts;
  const targets = new Map(others.map((text) => [text.id, text]));
  const linked = new Set<string>();
  for (const link of links) if (isLive(link)) linked.add(link.text);
  const whole = new Map<string, Finding[]>();
  const single: Draft[] = [];
  for (const finding of findings) {
    const side = sideOf(finding);
    if (side === undefined || !targets.has(finding.text)) {
      single.push({ kind: 'finding', findings: [finding] });
      continue;
    }
    const key = linked.has(finding.text) ? `${side} ${finding.text}` : finding.text;
    const list = whole.get(key);
    if (list === undefined) whole.set(key, [finding]);
    else list.push(finding);
  }
  const several = [...whole.values()].flatMap((list): Draft[] => {
    const [first] = list as [Finding, ...Finding[]];
    if (linked.has(first.text)) return runsOf(sideOf(first) === 'source' ? source! : targets.get(first.text)!, list);
    return [{ kind: list.length > 1 ? 'event' : 'finding', findings: list }];
  });
  return [...single, ...several];
}

function isLive({ status, source, target }: AlignedDocument['links'][number]): boolean {
  return status !== 'rejected' && source.length > 0 && target.length > 0;
}

/** A text that tells of another event is no error of a translation: it is told after all errors. */
function isEvent({ kind }: Draft): number {
  return Number(kind === 'event');
}

/** The side of a whole sentence that the program found without counterpart. */
function sideOf({ code, by }: Finding): 'source' | 'target' | undefined {
  if (by !== undefined && by.kind !== 'program') return undefined;
  return code === 'omission' ? 'source' : code === 'addition' ? 'target' : undefined;
}

/** Sentences that have a counterpart, of a body between others that have none, which do not end a row of these. */
const BRIDGED = 1;

/** Gathers sentences that follow one another; headings between them do not count. */
function runsOf(text: Text, findings: readonly Finding[]): Draft[] {
  const place: number[] = [];
  let bodies = 0;
  for (const { role } of text.segments) place.push(role === 'body' ? (bodies += 1) : bodies);
  const placed = findings
    .map((finding) => {
      const spans = finding.code === 'omission' ? finding.source : finding.target;
      const at = spans === undefined || spans.length === 0 ? -1 : segmentAt(text, spans[0]!.start);
      return { finding, at: place[at] ?? Number.POSITIVE_INFINITY };
    })
    .sort((a, b) => a.at - b.at);
  const runs: Finding[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { finding, at } of placed) {
    if (at - last <= BRIDGED + 1) runs.at(-1)!.push(finding);
    else runs.push([finding]);
    last = at;
  }
  const kind = findings[0]!.code === 'omission' ? 'omissions' : 'additions';
  return runs.map((run) => ({ kind: run.length > 1 ? kind : 'finding', findings: run }));
}
