import type { Problem } from '../problems/index.ts';
import { documentProblem, MOST_PROBLEMS } from './problem.ts';
import type { AlignedDocument, Segment, Text } from './schema.ts';
import type { Turns } from './turns.ts';

/** What links and findings of a text are held against. */
interface Known {
  readonly length: number;
  readonly segments: ReadonlySet<string>;
}

/** Sentences of both sides that something is about. */
interface ReferencePair {
  readonly text: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
}

type Spans = readonly { readonly end: number }[] | undefined;

const PLACEHOLDER = '\uFFFC';

/** So many entries of a list are looked at between two pauses. */
const PIECE = 512;

/** Walks through a document, and remembers what is wrong with it and what its ids name. */
class References {
  readonly problems: Problem[] = [];
  readonly texts = new Map<string, Known>();
  readonly links = new Set<string>();
  readonly findings = new Set<string>();
  readonly first: string;

  constructor(first: string) {
    this.first = first;
  }

  say(place: string, message: string): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(documentProblem(place, message));
  }

  /** Says that an id leads nowhere. */
  unknown(place: string, kind: string, id: string): void {
    this.say(`${place}.${kind}`, `There is no ${kind} ${JSON.stringify(id)}`);
  }

  /** Takes note of an id, and says when it was taken before. */
  once(place: string, kind: string, ids: ReadonlySet<string> | ReadonlyMap<string, unknown>, id: string): void {
    if (ids.has(id)) this.say(`${place}.id`, `The ${kind} id ${JSON.stringify(id)} is used twice`);
    if (ids instanceof Set) ids.add(id);
  }

  text(place: string, id: string): void {
    if (!this.texts.has(id)) this.unknown(place, 'text', id);
  }

  /** Checks that spans stay in a text. */
  spans(place: string, spans: Spans = [], text: string): void {
    const length = this.texts.get(text)?.length ?? 0;
    if (spans.some(({ end }) => end > length)) this.say(place, `A span leaves the text ${JSON.stringify(text)}`);
  }

  /** Checks the spans of both sides. */
  sides(place: string, { source, target }: { readonly source?: Spans; readonly target?: Spans }, text: string): void {
    this.spans(`${place}.source`, source, this.first);
    this.spans(`${place}.target`, target, text);
  }

  /** Checks that sentences of a pair are there, in the source and in a text other than it; false without such a text. */
  pair(place: string, pair: ReferencePair, text = pair.text): boolean {
    const target = this.texts.get(text);
    if (target === undefined || text === this.first) {
      this.say(`${place}.text`, `There is no target text ${JSON.stringify(text)}`);
      return false;
    }
    for (const side of ['source', 'target'] as const) {
      const name = side === 'source' ? this.first : text;
      for (const id of pair[side])
        if (!this.texts.get(name)!.segments.has(id))
          this.say(`${place}.${side}`, `The text ${JSON.stringify(name)} has no segment ${JSON.stringify(id)}`);
    }
    return true;
  }
}

/**
 * Checks what a schema cannot: ids are used once and lead somewhere, spans stay in their texts and segments do not
 * overlap.
 */
export function* checkReferences(document: AlignedDocument): Turns<Problem[]> {
  const known = new References(document.texts[0]!.id);
  for (const [t, text] of document.texts.entries()) {
    const place = `texts.${t}`;
    known.once(place, 'text', known.texts, text.id);
    known.texts.set(text.id, { length: text.content.length, segments: yield* checkSegments(text, place, known) });
    for (const [p, { place: at }] of (text.placeholders ?? []).entries())
      if (text.content[at] !== PLACEHOLDER)
        known.say(`${place}.placeholders.${p}`, 'No U+FFFC stands there in the text');
  }
  if (document.original !== undefined && !known.texts.has(document.original))
    known.say('original', `There is no text ${JSON.stringify(document.original)}`);
  yield* checkLinks(document, known);
  yield* checkCandidates(document, known);
  yield* checkFindings(document, known);
  checkAnswers(document, known);
  checkUnchecked(document, known);
  return known.problems;
}

function* checkSegments(text: Text, path: string, known: References): Turns<ReadonlySet<string>> {
  const ids = new Set<string>();
  let last = 0;
  for (const [s, segment] of text.segments.entries()) {
    if (s % PIECE === 0) yield;
    const { id, start, end } = segment;
    const place = `${path}.segments.${s}`;
    known.once(place, 'segment', ids, id);
    if (start < last || end <= start || end > text.content.length)
      known.say(
        place,
        `The span ${start}–${end} overlaps another, is empty or leaves the text of ${text.content.length} units`,
      );
    last = Math.max(last, end);
    checkMentions(segment, place, known);
  }
  return ids;
}

function checkMentions({ mentions, start, end }: Segment, place: string, known: References): void {
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m]!;
    if (mention.start < start || mention.end > end || mention.end <= mention.start)
      known.say(`${place}.mentions.${m}`, `The span ${mention.start}–${mention.end} leaves its segment`);
  }
}

function* checkLinks(document: AlignedDocument, known: References): Turns<void> {
  for (const [l, link] of document.links.entries()) {
    if (l % PIECE === 0) yield;
    const place = `links.${l}`;
    known.once(place, 'link', known.links, link.id);
    if (!known.pair(place, link)) continue;
    for (const { source, target } of link.evidence) {
      known.spans(`${place}.evidence`, source && [source], known.first);
      known.spans(`${place}.evidence`, target && [target], link.text);
    }
  }
}

function* checkCandidates({ candidates = [] }: AlignedDocument, known: References): Turns<void> {
  for (const [c, { text, source, target }] of candidates.entries()) {
    if (c % PIECE === 0) yield;
    known.pair(`candidates.${c}`, { text, source: [source], target: [target] });
  }
}

function checkAnswers({ answers = [] }: AlignedDocument, known: References): void {
  for (const [a, answer] of answers.entries()) {
    const place = `answers.${a}`;
    if (!known.pair(place, answer)) continue;
    for (const pair of answer.links ?? []) known.pair(place, { ...pair, text: answer.text });
    if (answer.finding !== undefined && !known.findings.has(answer.finding))
      known.unknown(place, 'finding', answer.finding);
  }
}

function* checkFindings(document: AlignedDocument, known: References): Turns<void> {
  for (const [f, finding] of document.findings.entries()) {
    if (f % PIECE === 0) yield;
    const place = `findings.${f}`;
    known.once(place, 'finding', known.findings, finding.id);
    known.text(place, finding.text);
    if (finding.link !== undefined && !known.links.has(finding.link)) known.unknown(place, 'link', finding.link);
    known.sides(place, finding, finding.text);
    for (const { text, spans } of finding.further ?? [])
      if (known.texts.has(text)) known.spans(`${place}.further`, spans, text);
      else known.say(`${place}.further`, `There is no text ${JSON.stringify(text)}`);
  }
}

function checkUnchecked({ unchecked = [] }: AlignedDocument, known: References): void {
  for (const [u, one] of unchecked.entries()) {
    const place = `unchecked.${u}`;
    known.text(place, one.text);
    if (!known.links.has(one.link)) known.unknown(place, 'link', one.link);
    known.sides(place, one, one.text);
  }
}
