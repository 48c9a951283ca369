import type { AlignedDocument, Candidate, Link } from '@muqabala/core';
import { applyEdit, type Change, type Edit } from '@muqabala/core/document';
import { freshLinkId, link as linkSentences, setEnds, unlink } from '../edits/index.ts';

/** A sentence of the source with the sentences that may tell the same, the likeliest first. */
export interface Choice {
  readonly source: string;
  readonly candidates: readonly Candidate[];
  /** Whether the sentence has no link yet, so that choosing one gives it its first. */
  readonly isLoose: boolean;
}

/** As many candidates have a key. */
const MOST = 9;
/** A sentence is worth a decision if one of its candidates is neither sure nor out of the question. */
const [LEAST_SURE, MOST_SURE] = [0.08, 0.92];

/** Returns the sentences of the source whose candidates in a target text nobody has decided about, in reading order. */
export function openChoices(document: AlignedDocument, target: string): Choice[] {
  const bySource = new Map<string, Candidate[]>();
  for (const candidate of document.candidates ?? []) {
    if (candidate.text !== target) continue;
    const known = bySource.get(candidate.source);
    if (known === undefined) bySource.set(candidate.source, [candidate]);
    else known.push(candidate);
  }
  // Most documents have none, and this is asked after every step.
  if (bySource.size === 0) return [];
  const links = document.links.filter(({ text }) => text === target);
  const decided = new Set(
    links
      .filter(({ status, by }) => status !== 'proposed' && by?.kind !== 'reader')
      .flatMap((link) => link.source.flatMap((s) => link.target.map((t) => pairOf(s, t)))),
  );
  const linked = new Set(links.filter(({ status }) => status !== 'rejected').flatMap(({ source }) => source));
  return document.texts[0]!.segments.flatMap(({ id }): Choice[] => {
    const candidates = (bySource.get(id) ?? [])
      .sort((a, b) => b.confidence - a.confidence)
      .slice(0, MOST)
      .filter((one) => !decided.has(pairOf(one.source, one.target)));
    const isOpen = candidates.some(({ confidence }) => confidence > LEAST_SURE && confidence < MOST_SURE);
    return isOpen ? [{ source: id, candidates, isLoose: !linked.has(id) }] : [];
  });
}

/**
 * Returns the edit that says which candidates of a sentence tell the same: those are linked, the others are not offered
 * or linked again.
 */
export function choose(document: AlignedDocument, choice: Choice, chosen: ReadonlySet<string>): Edit | undefined {
  const changes: Change[] = [];
  let now = document;
  const make = (edit: Edit | undefined) => {
    if (edit === undefined) return;
    for (const change of edit.changes) changes.push(change);
    now = applyEdit(now, edit);
  };
  const isChosen = ({ target }: Candidate) => chosen.has(target);
  for (const candidate of choice.candidates.filter((one) => !isChosen(one))) {
    for (const link of liveLinks(now, candidate)) make(without(now, link, candidate));
    make(rejected(now, candidate));
  }
  // What was taken out of a larger link with another sentence is linked again.
  for (const candidate of choice.candidates.filter(isChosen)) {
    const { source, target } = liveLinks(now, candidate)[0] ?? {
      source: [candidate.source],
      target: [candidate.target],
    };
    make(linkSentences(now, { text: candidate.text, source, target }));
  }
  return changes.length === 0 ? undefined : { name: 'choose', changes };
}

/** Takes a candidate out of a link that holds more. */
function without(document: AlignedDocument, { id, source, target }: Link, candidate: Candidate): Edit | undefined {
  if (source.length > 1)
    return setEnds(document, id, { source: source.filter((one) => one !== candidate.source), target });
  if (target.length > 1)
    return setEnds(document, id, { source, target: target.filter((one) => one !== candidate.target) });
  return unlink(document, id);
}

/** Keeps on record that two sentences do not belong together, unless it is. */
function rejected(document: AlignedDocument, { text, source, target, confidence }: Candidate): Edit | undefined {
  const isKnown = document.links.some(
    (link) => link.text === text && link.status === 'rejected' && holds(link, { text, source, target }),
  );
  if (isKnown) return undefined;
  const after: Link = {
    id: freshLinkId(document),
    text,
    source: [source],
    target: [target],
    confidence,
    evidence: [],
    status: 'rejected',
  };
  return { name: 'unlink', changes: [{ in: 'links', id: after.id, index: document.links.length, after }] };
}

function liveLinks({ links }: AlignedDocument, candidate: Candidate): Link[] {
  return links.filter((link) => link.status !== 'rejected' && holds(link, candidate));
}

function holds(link: Link, { text, source, target }: Pick<Candidate, 'text' | 'source' | 'target'>): boolean {
  return link.text === text && link.source.includes(source) && link.target.includes(target);
}

function pairOf(source: string, target: string): string {
  return `${source}\n${target}`;
}
