import type { AlignOptions, Bead, Candidate, Link } from '../alignment/index.ts';
import type { AlignedDocument } from '../document/index.ts';
import { type Finding, type FindingDraft, findInTexts } from '../findings/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { withIds } from './align-texts.ts';
import { candidatesOf } from './candidates.ts';
import { decisionsOf, isOwn, originalOf, withoutLostReferences } from './decided.ts';
import { DocumentMemory } from './memory.ts';
import { sameFindings } from './same.ts';
import { realignedSignature, recheckedSignature } from './signature.ts';
import { tablesOf } from './tables.ts';

export interface RealignOptions {
  /** Id of the one target text to realign; all of them when absent. */
  readonly text?: string;
  readonly order?: 'in-order' | 'out-of-order';
  /** By all tables of the lexicon; otherwise by those that the document was aligned with. */
  readonly allTables?: boolean;
  readonly signal?: { readonly aborted: boolean };
  /** Called with the done share, between 0 and 1; the step names what is done from then on. */
  readonly onProgress?: (done: number, step: 'aligning' | 'checking') => void;
  /** What is known of the document from before. */
  readonly memory?: DocumentMemory;
}

/** Share of the time that aligning takes, about. */
const ALIGNING = 0.8;

/**
 * Aligns again what nobody has confirmed, and signs the document with that: confirmed links stay as they are, rejected
 * ones are not proposed again, proposed ones are replaced. Findings are made again for what changed; the state and
 * reason of a finding that says the same of the same words are kept. Throws a MuqabalaError (`lexicon-differs`) when
 * the lexicon lacks tables that the document was aligned with.
 */
export function realign(document: AlignedDocument, given: Lexicon, options: RealignOptions = {}): AlignedDocument {
  const lexicon = options.allTables ? given : tablesOf(document.signature, given);
  const { text: only, order, signal, onProgress, memory = new DocumentMemory() } = options;
  memory.keepOnly(document.texts);
  const [source, ...targets] = document.texts;
  const fresh = idsAfter(document.links, 'l');
  const share = ALIGNING / (only === undefined ? targets.length : 1);
  const parts: RealignedPart[] = [];
  for (const target of targets) {
    const old: RealignedPart = {
      links: document.links.filter((link) => link.text === target.id),
      candidates: (document.candidates ?? []).filter(({ text }) => text === target.id),
      precise: true,
    };
    if (only !== undefined && only !== target.id) {
      parts.push(old);
      continue;
    }
    const done = only === undefined ? parts.length * share : 0;
    const aligned = memory.pair(
      source!,
      target,
      lexicon,
      order,
    )({
      ...(signal === undefined ? {} : { signal }),
      ...(onProgress === undefined ? {} : { onProgress: (part) => onProgress(done + part * share, 'aligning') }),
      ...decidedBeads(source!, target, old.links),
    });
    parts.push({
      links: linksOf(source!, target, aligned.beads, old.links, memory, fresh),
      candidates: candidatesOf(source!, target, aligned.candidates, lexicon),
      precise: aligned.precise,
    });
  }
  const { precise: before = true, candidates: _, ...rest } = document;
  const candidates = parts.flatMap((part) => part.candidates);
  const links = parts.flatMap((part) => part.links);
  const found = { links, ...(candidates.length === 0 ? {} : { candidates }) };
  onProgress?.(ALIGNING, 'checking');
  const isWhole = only === undefined || targets.length === 1;
  const signature = realignedSignature(document.signature, lexicon, order, isWhole);
  const precise = before && parts.every((part) => part.precise);
  return recheck({ ...rest, signature, ...found, ...(precise ? {} : { precise }) }, given, memory);
}

/** What a document says of one target text. */
interface RealignedPart {
  readonly links: Link[];
  readonly candidates: Candidate[];
  readonly precise: boolean;
}

type DocumentText = AlignedDocument['texts'][number];

/** What a person has decided of a text's links, by indexes. */
function decidedBeads(
  source: DocumentText,
  target: DocumentText,
  links: readonly Link[],
): Pick<AlignOptions, 'confirmed' | 'rejected'> {
  const [inSource, inTarget] = [indexesOf(source), indexesOf(target)];
  const withStatus = (status: Link['status']) =>
    links
      .filter((link) => link.status === status)
      .map((link) => ({
        source: link.source.map((id) => inSource.get(id)!),
        target: link.target.map((id) => inTarget.get(id)!),
      }));
  return { confirmed: withStatus('confirmed'), rejected: withStatus('rejected') };
}

function indexesOf({ segments }: DocumentText): Map<string, number> {
  return new Map(segments.map((segment, i) => [segment.id, i]));
}

/**
 * Returns a text's links after a realignment, ascending: those that a person has decided, and what the aligner proposes
 * now.
 */
function linksOf(
  source: DocumentText,
  target: DocumentText,
  beads: readonly Bead[],
  old: readonly Link[],
  memory: DocumentMemory,
  fresh: () => string,
): Link[] {
  const kept = old.filter((link) => link.status !== 'proposed');
  const known = new Map(old.map((link) => [ends(link), link]));
  for (const bead of beads) {
    const made = {
      text: target.id,
      source: bead.source.map((i) => source.segments[i]!.id),
      target: bead.target.map((i) => target.segments[i]!.id),
    };
    const before = known.get(ends(made));
    // What a person has decided stands with its own words; the aligner's copy of it is not wanted.
    if (before !== undefined && before.status !== 'proposed') continue;
    const link = proposed(bead, made, before, memory, fresh);
    memory.links.set(bead, link);
    kept.push(link);
  }
  keepComments(old, kept);
  const inSource = indexesOf(source);
  const first = (link: Link) => inSource.get(link.source[0] ?? '') ?? Number.MAX_SAFE_INTEGER;
  return kept.sort((a, b) => first(a) - first(b));
}

/** A link that is as it was stays the same object: nothing has to look at it again. */
function proposed(
  bead: Bead,
  made: Pick<Link, 'text' | 'source' | 'target'>,
  before: Link | undefined,
  memory: DocumentMemory,
  fresh: () => string,
): Link {
  if (before !== undefined && memory.links.get(bead) === before) return before;
  const link: Link = {
    id: before?.id ?? fresh(),
    ...made,
    confidence: bead.confidence,
    evidence: [...bead.evidence],
    status: 'proposed',
    ...(before?.comment === undefined ? {} : { comment: before.comment }),
  };
  return before !== undefined && JSON.stringify(before) === JSON.stringify(link) ? before : link;
}

/**
 * Makes the findings and facts of a document again from its links. What people have said of a finding stays with the
 * one that says the same of the same words, and findings that somebody made or changed stay as they are.
 */
export function recheck(document: AlignedDocument, lexicon: Lexicon, memory?: DocumentMemory): AlignedDocument {
  // The number of a finding that is gone must not come to another.
  const fresh = idsAfter([...document.findings, ...(document.numbers ?? [])], 'f');
  const own = document.findings.filter(isOwn);
  const told = new Set(own.map((finding) => content(originalOf(finding))));
  const found = findInTexts(document.texts, document.links, lexicon, memory?.findings, document.candidates);
  const drafts = found.findings.filter((draft) => !told.has(content(draft)));
  const known = sameFindings(
    document.findings.filter((finding) => !isOwn(finding)),
    drafts,
    content,
  );
  const made = drafts.map((draft): Finding => {
    const before = known.get(draft);
    if (before === undefined) return { id: fresh(), ...draft };
    // In the order of a new one: a document that says the same is the same to the byte.
    return { id: before.id, ...draft, ...decisionsOf(before) };
  });
  const { facts: _facts, unchecked: _unchecked, precise, ...rest } = document;
  return withoutLostReferences({
    ...rest,
    signature: recheckedSignature(document.signature, lexicon),
    findings: [...made, ...own],
    ...(found.facts.length === 0 ? {} : { facts: [...found.facts] }),
    ...(found.unchecked.length === 0 ? {} : { unchecked: withIds(found.unchecked) }),
    ...(precise === undefined ? {} : { precise }),
  });
}

/**
 * Hands the comments of links that are gone to the first link that has a sentence of theirs: what a person wrote is
 * never thrown away.
 */
function keepComments(old: readonly Link[], kept: Link[]): void {
  const there = new Set(kept.map(ends));
  for (const { comment, source, target, ...gone } of old) {
    if (comment === undefined || there.has(ends({ ...gone, source, target }))) continue;
    const at = kept.findIndex(
      (link) =>
        link.status !== 'rejected' &&
        (link.source.some((id) => source.includes(id)) || link.target.some((id) => target.includes(id))),
    );
    const heir = kept[at];
    if (heir !== undefined)
      kept[at] = { ...heir, comment: heir.comment === undefined ? comment : `${heir.comment}\n${comment}` };
  }
}

function ends(link: Pick<Link, 'text' | 'source' | 'target'>): string {
  return JSON.stringify([link.text, link.source, link.target]);
}

function content(finding: FindingDraft): string {
  const spans = (list: Finding['source']) => (list ?? []).map(({ start, end }) => [start, end]);
  return JSON.stringify([finding.code, finding.text, spans(finding.source), spans(finding.target)]);
}

function idsAfter(records: ReadonlyArray<{ readonly id: string }>, letter: string): () => string {
  const used = new Set(records.map((record) => record.id));
  let next = records.length;
  return () => {
    do next += 1;
    while (used.has(`${letter}${next}`));
    return `${letter}${next}`;
  };
}
