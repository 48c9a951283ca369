import type { Problem } from '../problems/index.ts';
import { documentProblem, MOST_PROBLEMS } from './problem.ts';
import type { AlignedDocument, Segment, Text } from './schema.ts';
import type { Steps } from './steps.ts';

/** What links and findings of a text are held against. */
interface Known {
  readonly length: number;
  readonly segments: ReadonlySet<string>;
}

type Say = (place: string, message: string) => void;

const PLACEHOLDER = '\uFFFC';

/** So many entries of a list are looked at between two pauses. */
const PIECE = 512;

/**
 * Checks what a schema cannot: ids are used once and lead somewhere, spans stay in their texts and segments do not
 * overlap.
 */
export function* checkReferences(document: AlignedDocument): Steps<Problem[]> {
  const problems: Problem[] = [];
  const say: Say = (place, message) => {
    if (problems.length < MOST_PROBLEMS) problems.push(documentProblem(place, message));
  };
  const texts = new Map<string, Known>();
  for (const [t, text] of document.texts.entries()) {
    if (texts.has(text.id)) say(`texts.${t}.id`, `The text id ${JSON.stringify(text.id)} is used twice`);
    texts.set(text.id, { length: text.content.length, segments: yield* checkSegments(text, `texts.${t}`, say) });
    for (const [p, { place }] of (text.placeholders ?? []).entries())
      if (text.content[place] !== PLACEHOLDER)
        say(`texts.${t}.placeholders.${p}`, 'No U+FFFC stands there in the text');
  }
  if (document.original !== undefined && !texts.has(document.original))
    say('original', `There is no text ${JSON.stringify(document.original)}`);
  const links = yield* checkLinks(document, texts, say);
  yield* checkCandidates(document, texts, say);
  const findings = yield* checkFindings(document, texts, links, say);
  checkAnswers(document, texts, findings, say);
  checkUnchecked(document, texts, links, say);
  return problems;
}

function* checkSegments(text: Text, path: string, say: Say): Steps<ReadonlySet<string>> {
  const ids = new Set<string>();
  let last = 0;
  for (const [s, segment] of text.segments.entries()) {
    if (s % PIECE === 0) yield;
    const { id, start, end } = segment;
    const place = () => `${path}.segments.${s}`;
    if (ids.has(id)) say(`${place()}.id`, `The segment id ${JSON.stringify(id)} is used twice in its text`);
    ids.add(id);
    if (start < last || end <= start || end > text.content.length)
      say(
        place(),
        `The span ${start}–${end} overlaps another, is empty or leaves the text of ${text.content.length} units`,
      );
    last = Math.max(last, end);
    checkMentions(segment, place, say);
  }
  return ids;
}

function checkMentions({ mentions, start, end }: Segment, place: () => string, say: Say): void {
  for (let m = 0; m < mentions.length; m++) {
    const mention = mentions[m]!;
    if (mention.start < start || mention.end > end || mention.end <= mention.start)
      say(`${place()}.mentions.${m}`, `The span ${mention.start}–${mention.end} leaves its segment`);
  }
}

function* checkLinks(
  document: AlignedDocument,
  texts: ReadonlyMap<string, Known>,
  say: Say,
): Steps<ReadonlySet<string>> {
  const first = document.texts[0]!.id;
  const source = texts.get(first)!;
  const ids = new Set<string>();
  for (const [l, link] of document.links.entries()) {
    if (l % PIECE === 0) yield;
    if (ids.has(link.id)) say(`links.${l}.id`, `The link id ${JSON.stringify(link.id)} is used twice`);
    ids.add(link.id);
    const target = texts.get(link.text);
    if (target === undefined || link.text === first) {
      say(`links.${l}.text`, `There is no target text ${JSON.stringify(link.text)}`);
      continue;
    }
    checkSegmentIds(link, link.text, source, target, `links.${l}`, say);
    for (const evidence of link.evidence)
      if ((evidence.source?.end ?? 0) > source.length || (evidence.target?.end ?? 0) > target.length)
        say(`links.${l}.evidence`, 'A span leaves its text');
  }
  return ids;
}

function checkSegmentIds(
  pair: { readonly source: readonly string[]; readonly target: readonly string[] },
  text: string,
  source: Known,
  target: Known,
  place: string,
  say: Say,
): void {
  for (const id of pair.source)
    if (!source.segments.has(id)) say(`${place}.source`, `The source text has no segment ${JSON.stringify(id)}`);
  for (const id of pair.target)
    if (!target.segments.has(id))
      say(`${place}.target`, `The text ${JSON.stringify(text)} has no segment ${JSON.stringify(id)}`);
}

function* checkCandidates(document: AlignedDocument, texts: ReadonlyMap<string, Known>, say: Say): Steps<void> {
  const source = texts.get(document.texts[0]!.id)!;
  for (const [c, candidate] of (document.candidates ?? []).entries()) {
    if (c % PIECE === 0) yield;
    const target = texts.get(candidate.text);
    if (target === undefined || target === source) {
      say(`candidates.${c}.text`, `There is no target text ${JSON.stringify(candidate.text)}`);
      continue;
    }
    const pair = { source: [candidate.source], target: [candidate.target] };
    checkSegmentIds(pair, candidate.text, source, target, `candidates.${c}`, say);
  }
}

function checkAnswers(
  document: AlignedDocument,
  texts: ReadonlyMap<string, Known>,
  findings: ReadonlySet<string>,
  say: Say,
): void {
  const source = texts.get(document.texts[0]!.id)!;
  for (const [a, answer] of (document.answers ?? []).entries()) {
    const target = texts.get(answer.text);
    if (target === undefined || target === source) {
      say(`answers.${a}.text`, `There is no target text ${JSON.stringify(answer.text)}`);
      continue;
    }
    for (const pair of [answer, ...(answer.links ?? [])])
      checkSegmentIds(pair, answer.text, source, target, `answers.${a}`, say);
    if (answer.finding !== undefined && !findings.has(answer.finding))
      say(`answers.${a}.finding`, `There is no finding ${JSON.stringify(answer.finding)}`);
  }
}

function* checkFindings(
  document: AlignedDocument,
  texts: ReadonlyMap<string, Known>,
  links: ReadonlySet<string>,
  say: Say,
): Steps<ReadonlySet<string>> {
  const source = texts.get(document.texts[0]!.id)!;
  const ids = new Set<string>();
  for (const [f, finding] of document.findings.entries()) {
    if (f % PIECE === 0) yield;
    if (ids.has(finding.id)) say(`findings.${f}.id`, `The finding id ${JSON.stringify(finding.id)} is used twice`);
    ids.add(finding.id);
    const target = texts.get(finding.text);
    if (target === undefined) say(`findings.${f}.text`, `There is no text ${JSON.stringify(finding.text)}`);
    if (finding.link !== undefined && !links.has(finding.link))
      say(`findings.${f}.link`, `There is no link ${JSON.stringify(finding.link)}`);
    if (leaves(finding.source, source)) say(`findings.${f}.source`, 'A span leaves the source text');
    if (leaves(finding.target, target)) say(`findings.${f}.target`, 'A span leaves the target text');
    for (const { text, spans } of finding.further ?? []) {
      const other = texts.get(text);
      if (other === undefined) say(`findings.${f}.further`, `There is no text ${JSON.stringify(text)}`);
      else if (leaves(spans, other)) say(`findings.${f}.further`, 'A span leaves its text');
    }
  }
  return ids;
}

function checkUnchecked(
  document: AlignedDocument,
  texts: ReadonlyMap<string, Known>,
  links: ReadonlySet<string>,
  say: Say,
): void {
  const source = texts.get(document.texts[0]!.id)!;
  for (const [u, one] of (document.unchecked ?? []).entries()) {
    const target = texts.get(one.text);
    if (target === undefined) say(`unchecked.${u}.text`, `There is no text ${JSON.stringify(one.text)}`);
    if (!links.has(one.link)) say(`unchecked.${u}.link`, `There is no link ${JSON.stringify(one.link)}`);
    if (leaves(one.source, source)) say(`unchecked.${u}.source`, 'A span leaves the source text');
    if (leaves(one.target, target)) say(`unchecked.${u}.target`, 'A span leaves the target text');
  }
}

function leaves(spans: readonly { readonly end: number }[] = [], text: Known | undefined): boolean {
  const length = text?.length ?? 0;
  return spans.some(({ end }) => end > length);
}
