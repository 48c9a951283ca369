import type { Link } from '../alignment/index.ts';
import { type AlignedDocument, type Round, readSignature, segmentAt, type Text } from '../document/index.ts';
import type { Finding } from '../findings/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { MuqabalaError } from '../problems/index.ts';
import type { Maker } from '../provenance/schema.ts';
import type { Span } from '../text/index.ts';
import { readText } from './align-texts.ts';
import { decisionsOf, isOwn } from './decided.ts';
import { rereadMentions } from './mentions.ts';
import { realign } from './realign.ts';
import { sameSentences } from './same-sentences.ts';

/** A new version of one of a document's target texts. */
export interface NewVersion {
  readonly text: string;
  readonly content: string;
  /** Who closes the round before. */
  readonly by?: Maker;
}

/**
 * Begins the next round of a review with a new version of a target text: what people have decided about its links
 * follows the sentences that are the same, notes, decisions and findings of their own follow the words, the rest is
 * aligned and checked anew. The round before is kept with its findings, each `fixed` or `still-open`; those of the new
 * version are `still-open` or `new`. A signature and its verdict belong to the round before and are taken off. Throws a
 * {@link MuqabalaError} (`text-missing`, `text-empty`, `lexicon-differs`).
 */
export function startRound(document: AlignedDocument, version: NewVersion, lexicon: Lexicon): AlignedDocument {
  const at = document.texts.findIndex(({ id }, t) => t > 0 && id === version.text);
  const before = document.texts[at];
  if (before === undefined)
    throw new MuqabalaError({
      code: 'text-missing',
      place: version.text,
      message: 'There is no such report of which this could be a new version.',
      remedy: 'Name one of the reports of the review.',
    });
  const after = newVersion(document, before, version.content, lexicon);
  const move = new Move(before, after);
  const links = document.links.flatMap((link) => (link.text === before.id ? move.link(link) : [link]));
  const isHere = ({ text }: Finding) => text === before.id;
  const moved = new Map(
    document.findings.flatMap((one) => (isHere(one) ? move.finding(one) : [])).map((f) => [f.id, f]),
  );
  const findings = document.findings.flatMap((one) => (isHere(one) ? (moved.get(one.id) ?? []) : [one]));
  const texts = document.texts.map((text, t) => (t === at ? after : text));
  const read = rereadMentions({ ...document, texts, links, findings }, lexicon);
  const aligned = realign(read, lexicon, { text: before.id });
  const old = document.findings.filter(isHere);
  const heirs = heirsOf(old, new Set(moved.keys()), before, aligned, after);
  const round: Round = {
    number: (document.rounds?.length ?? 0) + 1,
    ...(version.by === undefined ? {} : { by: version.by }),
    signature: document.signature,
    texts: [{ id: before.id, content: before.content }],
    findings: old.map((one): Finding => ({ ...one, standing: heirs.has(one.id) ? 'still-open' : 'fixed' })),
  };
  const { signed: _signed, verdict: _verdict, ...review } = document.review ?? {};
  return {
    ...aligned,
    findings: aligned.findings.map((one) => (isHere(one) ? standing(one, old, heirs) : one)),
    ...(document.review === undefined ? {} : { review }),
    rounds: [...(document.rounds ?? []), round],
  };
}

function newVersion({ signature }: AlignedDocument, before: Text, content: string, lexicon: Lexicon): Text {
  const { segments: _, placeholders: __, properties: ___, direction: ____, content: _____, ...about } = before;
  const presegmented = readSignature(signature)?.get('presegmented') === 'true';
  const known = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined)) as typeof about;
  const read = readText({ ...(known as { id: string; language: string }), content }, lexicon, { presegmented });
  if (read.segments.length > 0) return read;
  throw new MuqabalaError({
    code: 'text-empty',
    place: before.id,
    message: 'The new version has no words.',
    remedy: 'Check that this is the right file.',
  });
}

/** Takes what stands on sentences of one version to the same sentences of the next. */
class Move {
  readonly #before: Text;
  readonly #after: Text;
  readonly #same: ReadonlyMap<string, Text['segments'][number]>;

  constructor(before: Text, after: Text) {
    this.#before = before;
    this.#after = after;
    this.#same = sameSentences(before, after);
  }

  /** A link that a person has decided, where all its sentences are still there. */
  link(link: Link): Link[] {
    const target = link.target.flatMap((id) => this.#same.get(id)?.id ?? []);
    if (link.status === 'proposed' || target.length < link.target.length) return [];
    const evidence = link.evidence.flatMap((piece) => {
      const words = piece.target && this.#span(piece.target);
      if (piece.target !== undefined && words === undefined) return [];
      return [words === undefined ? piece : { ...piece, target: words }];
    });
    return [{ ...link, target, evidence }];
  }

  /** A finding whose words are still there, in the same sentence or once in the whole text. */
  finding(finding: Finding): Finding[] {
    const { found: _found, link: _link, fact: _fact, ...rest } = finding;
    if (finding.target === undefined) return isOwn(finding) ? [rest] : [];
    const target = finding.target.map(
      (span) => this.#span(span) ?? (isOwn(finding) ? this.#elsewhere(span) : undefined),
    );
    if (target.some((span) => span === undefined)) return [];
    return [{ ...rest, target: target as Span[] }];
  }

  #span({ start, end }: Span): Span | undefined {
    const from = this.#before.segments[segmentAt(this.#before, start)];
    const to = from && end <= from.end ? this.#same.get(from.id) : undefined;
    return to && { start: start - from!.start + to.start, end: end - from!.start + to.start };
  }

  #elsewhere({ start, end }: Span): Span | undefined {
    const words = this.#before.content.slice(start, end);
    const at = this.#after.content.indexOf(words);
    const isOnce = words !== '' && at !== -1 && this.#after.content.indexOf(words, at + 1) === -1;
    return isOnce ? { start: at, end: at + words.length } : undefined;
  }
}

/**
 * The findings of the new version that say the same as those of the one before, by the ids of the latter: of the same
 * words of the source, or of the same words of the text, and of the same error type.
 */
function heirsOf(
  old: readonly Finding[],
  kept: ReadonlySet<string>,
  before: Text,
  { findings }: AlignedDocument,
  after: Text,
): ReadonlyMap<string, Finding> {
  const heirs = new Map<string, Finding>();
  const free = new Set(findings.filter(({ text }) => text === after.id));
  const take = (one: Finding, isHeir: (other: Finding) => boolean) => {
    if (heirs.has(one.id)) return;
    for (const other of free)
      if (isHeir(other)) {
        heirs.set(one.id, other);
        free.delete(other);
        return;
      }
  };
  const wordsOf = (text: Text, { target = [] }: Finding) =>
    target.map(({ start, end }) => text.content.slice(start, end)).join('\n');
  const isSameKind = (a: Finding, b: Finding) => a.mqm === b.mqm;
  for (const one of old) take(one, (other) => kept.has(one.id) && other.id === one.id);
  for (const one of old) take(one, (other) => isSameKind(one, other) && isSamePlace(one, other));
  for (const one of old)
    if (one.source === undefined)
      take(one, (other) => isSameKind(one, other) && !other.source && wordsOf(before, one) === wordsOf(after, other));
  return heirs;
}

/** Whether two findings are about words of the source that meet. */
function isSamePlace({ source: a = [] }: Finding, { source: b = [] }: Finding): boolean {
  return a.some((one) => b.some((other) => one.start < other.end && other.start < one.end));
}

/** A finding of the new version with what was decided about the one that it goes on from. */
function standing(one: Finding, old: readonly Finding[], heirs: ReadonlyMap<string, Finding>): Finding {
  const from = old.find(({ id }) => heirs.get(id) === one);
  if (from === undefined) return { ...one, standing: 'new' };
  return { ...one, ...decisionsOf(from), standing: 'still-open' };
}
