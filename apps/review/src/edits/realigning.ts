import type { AlignedDocument, Link } from '@muqabala/core';
import { applyEdit, difference, type Edit } from '@muqabala/core/document';

/** A link that a realignment adds or takes away. */
export interface LinkChange {
  readonly kind: 'added' | 'removed';
  readonly link: Link;
}

/**
 * Returns which links a realignment adds and takes away, in the order of the texts; one that is only surer, or less
 * sure, than before is none of them, nor are links that pair the same sentences in other groups, as one of a sentence
 * that was joined out of two.
 */
export function linkChanges(document: AlignedDocument, edit: Edit): LinkChange[] {
  const after = applyEdit(document, edit).links;
  const [before, now] = [new Set(document.links.map(endsOf)), new Set(after.map(endsOf))];
  const removed = document.links.filter((link) => !now.has(endsOf(link)));
  const added = after.filter((link) => !before.has(endsOf(link)));
  const [gone, fresh] = withoutRegrouped(removed, added);
  const changes = [
    ...gone.map((link) => ({ kind: 'removed' as const, link })),
    ...fresh.map((link) => ({ kind: 'added' as const, link })),
  ];
  const place = new Map(document.texts[0]!.segments.map((segment, index) => [segment.id, index]));
  const at = ({ link }: LinkChange) => place.get(link.source[0] ?? '') ?? -1;
  return changes.sort((a, b) => at(a) - at(b));
}

/**
 * Returns what is left of a realignment when some of its changes are refused: all of it when none is. The differences
 * of a part have to be looked for anew (`realign-part`); those of links that go are kept until then, so that what was
 * decided about them is not lost.
 */
export function acceptedPart(
  document: AlignedDocument,
  edit: Edit,
  refused: ReadonlySet<LinkChange>,
): Edit | undefined {
  if (refused.size === 0) return edit;
  const after = applyEdit(document, edit);
  const unwanted = new Set([...refused].flatMap(({ kind, link }) => (kind === 'added' ? [link.id] : [])));
  const kept = [...refused].flatMap(({ kind, link }) => (kind === 'removed' ? [link] : []));
  const links = [...after.links.filter((link) => !unwanted.has(link.id)), ...kept];
  const there = new Set(links.map((link) => link.id));
  const findings = document.findings.map((finding) => {
    const { link, ...rest } = finding;
    return link === undefined || there.has(link) ? finding : rest;
  });
  return difference(document, { ...document, signature: after.signature, links, findings }, 'realign-part');
}

/** Leaves out the links that say the same pairs of sentences, taken together, as those of the other list. */
function withoutRegrouped(removed: readonly Link[], added: readonly Link[]): readonly [Link[], Link[]] {
  const sayers = new Map<string, { removed: Link[]; added: Link[] }>();
  for (const [side, links] of Object.entries({ removed, added }) as ['removed' | 'added', readonly Link[]][])
    for (const link of links)
      for (const pair of pairsOf(link)) {
        const both = sayers.get(pair) ?? { removed: [], added: [] };
        both[side].push(link);
        sayers.set(pair, both);
      }
  // A link with a pair that is on one side alone is told, and so is whatever shares a pair with one that is.
  const told = new Set<Link>();
  const waiting = [...sayers.values()].flatMap((both) =>
    both.removed.length === 0 || both.added.length === 0 ? [...both.removed, ...both.added] : [],
  );
  for (let link = waiting.pop(); link !== undefined; link = waiting.pop()) {
    if (told.has(link)) continue;
    told.add(link);
    for (const pair of pairsOf(link)) {
      const { removed: gone, added: come } = sayers.get(pair)!;
      for (const one of [gone, come].flat()) if (!told.has(one)) waiting.push(one);
    }
  }
  const isTold = (link: Link) => told.has(link);
  return [removed.filter(isTold), added.filter(isTold)];
}

/** The pairs of sentences that a link of one against any number says; of more on both sides only the whole. */
function pairsOf(link: Link): string[] {
  const { text, source, target, status } = link;
  if (status === 'rejected' || (source.length !== 1 && target.length !== 1)) return [endsOf(link)];
  return source.flatMap((from) => target.map((to) => JSON.stringify([text, from, to])));
}

function endsOf({ text, source, target, status }: Link): string {
  // What was rejected is on record, but no link.
  return JSON.stringify([text, source, target, status === 'rejected']);
}
