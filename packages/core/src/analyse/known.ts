import { LIKELY } from '../alignment/index.ts';
import { type AlignedDocument, isUnchecked, type Link, segmentAt, type Text } from '../document/index.ts';
import { type Fact, isTranslation, liveLinks, type Statement } from '../findings/index.ts';

/** How the checks compared the sentences of a link, and the values and names that both sides have. */
export type Checked = NonNullable<Link['checked']>;
type Agreed = NonNullable<Checked['agreed']>[number];

type Known = Pick<
  AlignedDocument,
  'signature' | 'texts' | 'links' | 'findings' | 'facts' | 'unchecked' | 'candidates' | 'rules'
>;

/**
 * Returns by the id of each live link of a target text how its sentences were compared, and what agreed: as the
 * document says it, or as the checks of this version do it; not at all where nothing was checked yet.
 */
export function checkedLinks(document: Known, target: Text): ReadonlyMap<string, Checked> {
  const source = document.texts[0]!;
  const links = liveLinks(target, document.links);
  const compared = isTranslation(source, target, links, document.candidates ?? []) ? 'translation' : 'retelling';
  const as = isUnchecked(document) ? 'none' : compared;
  const none = new Set((document.unchecked ?? []).flatMap(({ link, check }) => (check === 'all' ? [link] : [])));
  const agreed = agreedIn(source, target, document.facts ?? []);
  return new Map(
    links.map((link): [string, Checked] => {
      if (link.checked !== undefined) return [link.id, link.checked];
      if (none.has(link.id)) return [link.id, { as: 'none' }];
      const ids = new Set(link.target);
      const both = link.source.flatMap((id) => agreed.get(id) ?? []).filter((one) => ids.has(one.segment));
      return [link.id, { as, agreed: both.map(({ agreed }) => agreed) }];
    }),
  );
}

/** What a sentence of the source and one of the target text both say, by the former. */
function agreedIn(source: Text, target: Text, facts: readonly Fact[]) {
  const bySource = new Map<string, { readonly segment: string; readonly agreed: Agreed }[]>();
  for (const { value, says } of facts) {
    const [own, other] = [homesOf(source, says), homesOf(target, says)];
    for (const [from, sourceSpans] of own)
      for (const [segment, targetSpans] of other) {
        const agreed = { kind: value.kind, source: sourceSpans, target: targetSpans };
        const known = bySource.get(from);
        if (known === undefined) bySource.set(from, [{ segment, agreed }]);
        else known.push({ segment, agreed });
      }
  }
  return bySource;
}

/** Where a text agrees with a fact, by the sentences. */
function homesOf(text: Text, says: readonly Statement[]): ReadonlyMap<string, Agreed['source']> {
  const homes = new Map<string, Agreed['source']>();
  for (const { text: id, agrees, value } of says) {
    const segment = id === text.id && agrees ? text.segments[segmentAt(text, value.start)] : undefined;
    if (segment === undefined) continue;
    homes.set(segment.id, [...(homes.get(segment.id) ?? []), { start: value.start, end: value.end }]);
  }
  return homes;
}

/** Sentences without a link that are told all the same, with the sentence of the other text that does where known. */
export interface Told {
  readonly source: ReadonlyMap<string, string | undefined>;
  readonly target: ReadonlyMap<string, string | undefined>;
}

/**
 * Returns the body sentences that no link of a target text holds and that are no omission or addition either, as the
 * program knows better: a likely candidate tells them, or the source has most of their words. Nothing is told of a kind
 * whose findings rules leave out.
 */
export function toldElsewhere(document: Known, target: Text): Told {
  const source = document.texts[0]!;
  const links = liveLinks(target, document.links);
  const candidates = (document.candidates ?? [])
    .filter(({ text }) => text === target.id)
    .sort((a, b) => a.confidence - b.confidence);
  const toldOf = (side: 'source' | 'target', other: 'source' | 'target', kind: 'omission' | 'addition') => {
    const text = side === 'source' ? source : target;
    const told = new Map<string, string | undefined>();
    const { kinds, leastConfidence = 0 } = document.rules ?? {};
    if (kinds?.[kind] === 'off' || leastConfidence > 0) return told;
    const linked = new Set(links.flatMap((link) => link[side]));
    const missed = new Set(
      document.findings.flatMap(({ text: of, [side]: spans = [] }) =>
        of === target.id || of === source.id ? spans.map(({ start }) => start) : [],
      ),
    );
    // The surest of each sentence stays.
    const best = new Map(candidates.map((one) => [one[side], one]));
    for (const { id, role, start } of text.segments) {
      if (role !== 'body' || linked.has(id) || missed.has(start)) continue;
      const near = best.get(id);
      // Of the source a likely candidate alone speaks against an omission.
      if (side === 'target' || (near?.confidence ?? 0) >= LIKELY) told.set(id, near?.[other]);
    }
    return told;
  };
  return { source: toldOf('source', 'target', 'omission'), target: toldOf('target', 'source', 'addition') };
}
