import {
  type Contradiction,
  contradictionsIn,
  deniedIn,
  KINDS,
  type Knowledge,
  knowledgeOf,
  type Likeness,
  likenessOf,
  readSentence,
  type SentenceReading,
} from '../checks/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { remember } from '../memo/index.ts';
import type { Span } from '../text/index.ts';
import { type CollatedSegment, type CollatedText, type LinkContext, segmentAt, valuesOf } from './context.ts';
import type { FindingDraft } from './draft.ts';

/** A text as it is held against others of its language. */
interface Report {
  readonly sentences: readonly Sentence[];
  /** Stems that it denies somewhere. */
  readonly denied: ReadonlySet<string>;
}

/**
 * Returns what finds in two texts of one language what cannot both be so, each told once: what one denies and the other
 * has (`without a visa`, `issues visas`), and opposites, in sentences that have most of their words in common. A finding
 * is the first text's; `further` has the words of the other one. Cost grows with the words of the texts, each of which
 * is read once.
 */
export function makeBetween(lexicon: Lexicon): (text: CollatedText, other: CollatedText) => FindingDraft[] {
  const knowledge = knowledgeOf(lexicon);
  const reportOf = remember((text: CollatedText) => readReport(text, knowledge));
  return (text, other) =>
    lexicon.words === undefined || text.language !== other.language
      ? []
      : findBetween(text, other, [reportOf(text), reportOf(other)], knowledge);
}

function findBetween(
  text: CollatedText,
  other: CollatedText,
  [own, others]: readonly [Report, Report],
  knowledge: Knowledge,
): FindingDraft[] {
  const best = new Map<string, Found>();
  for (const one of likeSentences(own.sentences, others.sentences))
    for (const contradiction of contradictionsIn(one.own.reading, one.other.reading, one, knowledge)) {
      const { code, stem } = contradiction;
      // What both deny somewhere they agree on.
      if (code === 'negation-mismatch' && own.denied.has(stem) && others.denied.has(stem)) continue;
      const known = best.get(stem);
      if (known === undefined || known.share < one.share) best.set(stem, { ...one, contradiction });
    }
  return [...best.values()].map(({ own, other: there, share, contradiction }) => ({
    ...KINDS[contradiction.code],
    confidence: Math.round(Math.min(0.9, 0.5 + share / 2) * 1000) / 1000,
    text: text.id,
    state: 'open' as const,
    target: [placed(own.segment, contradiction.first)],
    further: [{ text: other.id, spans: [placed(there.segment, contradiction.second)] }],
  }));
}

/**
 * Adds what two texts contradict each other in to the findings between the source and each of them: where one of these
 * says the same of one of the sentences it gets the other's words; else the contradiction has the source's sentences
 * that either is linked to, and none where the source is silent.
 */
export function withContradictions(
  findings: readonly FindingDraft[],
  contradictions: readonly FindingDraft[],
  texts: readonly CollatedText[],
  contexts: readonly LinkContext[],
): FindingDraft[] {
  if (contradictions.length === 0) return [...findings];
  const byId = new Map(texts.map((text) => [text.id, text]));
  const placeOf = (id: string, span: Span) => `${id} ${segmentAt(byId.get(id)!, span)}`;
  const all = [...findings];
  const told = new Map(
    findings.map(({ code, text, target }, f) => [target?.[0] && `${code} ${placeOf(text, target[0])}`, f]),
  );
  const linked = new Map<string, Span[]>();
  for (const { source, target } of contexts)
    for (const segment of target.segments) {
      const place = placeOf(target.text.id, segment);
      linked.set(place, [...(linked.get(place) ?? []), ...source.segments]);
    }
  for (const one of contradictions) {
    const sides = [{ text: one.text, spans: one.target! }, ...one.further!];
    const places = sides.map(({ text, spans }) => placeOf(text, spans[0]!));
    const known = places.map((place) => told.get(`${one.code} ${place}`)).find((f) => f !== undefined);
    if (known !== undefined) {
      const { text } = all[known]!;
      all[known] = { ...all[known]!, further: sides.filter((side) => side.text !== text) };
      continue;
    }
    const spans = [...new Set(places.flatMap((place) => linked.get(place) ?? []))].map(({ start, end }) => ({
      start,
      end,
    }));
    const said = spans.length === 0 ? [] : [{ text: contexts[0]!.source.text.id, spans }];
    all.push({ ...one, further: [...one.further!, ...said] });
  }
  return all;
}

interface Sentence {
  readonly segment: CollatedSegment;
  readonly reading: SentenceReading;
}

/** Two sentences that have words in common. */
interface LikeSentences extends Likeness {
  readonly own: Sentence;
  readonly other: Sentence;
}

interface Found extends LikeSentences {
  readonly contradiction: Contradiction;
}

function readReport(text: CollatedText, knowledge: Knowledge): Report {
  const sentences = text.segments
    .filter(({ role }) => role === 'body')
    .map((segment) => {
      const { start, end } = segment;
      const values = valuesOf({ text, segments: [segment] }).map((value) => within(segment, value));
      const content = text.content.slice(start, end);
      return {
        segment,
        reading: readSentence({ language: text.language === 'ar' ? 'ar' : 'en', content }, values, knowledge),
      };
    });
  return { sentences, denied: new Set(sentences.flatMap(({ reading }) => deniedIn(reading))) };
}

/** A word that stands in more sentences of a text than this tells none of them from the others. */
const COMMON = 30;

/** The sentences of two texts that have words in common, found by the rarer ones of these. */
function* likeSentences(own: readonly Sentence[], others: readonly Sentence[]): Generator<LikeSentences> {
  const having = new Map<string, Sentence[]>();
  for (const one of others)
    for (const stem of one.reading.places.keys()) {
      const known = having.get(stem);
      if (known === undefined) having.set(stem, [one]);
      else known.push(one);
    }
  for (const one of own) {
    const near = new Set<Sentence>();
    for (const stem of one.reading.places.keys()) {
      const list = having.get(stem) ?? [];
      if (list.length <= COMMON) for (const other of list) near.add(other);
    }
    for (const other of near) yield { own: one, other, ...likenessOf(one.reading, other.reading) };
  }
}

function placed(segment: Span, { start, end }: Span): Span {
  return { start: segment.start + start, end: segment.start + end };
}

function within<T extends Span>({ start }: Span, value: T): T {
  return { ...value, start: value.start - start, end: value.end - start };
}
