import type { AlignedDocument, Link, Text } from '@muqabala/core';
import { type Edit, segmentFrom } from '@muqabala/core/document';

type Opinion = NonNullable<Link['opinions']>[number];

/** How two reviewers stand to a link: both the same, one alone has it or has decided it, or they differ. */
export type LinkAccord = 'agreed' | 'one' | 'decision';

/**
 * Returns the links of two reviews of the same texts: what either decided is on record as his opinion, and links that
 * the other one alone made are added. What one alone decided stands; what they decided differently is a proposal until
 * it is settled, and so is a link of the other one's sentences that are linked otherwise here. Links go by the places of
 * their sentences, as either may have cut or joined some: what the other one decided about sentences that are cut
 * otherwise here waits as a proposal about the sentences here that have most of their words.
 */
export function mergeLinks(
  document: AlignedDocument,
  other: AlignedDocument,
  names: readonly [own: string, other: string],
): readonly Link[] {
  const places = placesOf(other);
  const theirs = new Map(other.links.map((link) => [places.keyOf(link), link]));
  const own = placesOf(document);
  let isChanged = false;
  const links = document.links.map((link) => {
    const key = own.keyOf(link);
    const match = theirs.get(key);
    theirs.delete(key);
    const merged = withOpinions(link, match, names);
    isChanged ||= merged !== link;
    return merged;
  });
  const taken = new Set(document.links.flatMap((link) => (link.status === 'confirmed' ? sentencesOf(link) : [])));
  const used = new Set(document.links.map(({ id }) => id));
  const at = new Map(links.map((link, index) => [own.keyOf(link), index]));
  let number = used.size;
  for (const link of theirs.values()) {
    if (link.status === 'proposed') continue;
    const exact = own.endsAt(places.endsOf(link));
    const ends = exact ?? own.endsAround(places.endsOf(link));
    const index = ends && at.get(own.keyOf({ ...link, ...ends }));
    if (index !== undefined) {
      const merged = withOpinions(links[index]!, link, names, 'cut-otherwise');
      isChanged ||= merged !== links[index];
      links[index] = merged;
      continue;
    }
    if (ends === undefined || link.status !== 'confirmed') continue;
    do number += 1;
    while (used.has(`l${number}`));
    const { checked: _checked, before: _before, evidence, ...rest } = link;
    const placed = {
      ...rest,
      ...ends,
      evidence: exact === undefined ? [] : evidence,
      id: `l${number}`,
      opinions: [opinionOf(link, names[1])],
    };
    const isClear = exact !== undefined && !sentencesOf(placed).some((one) => taken.has(one));
    at.set(own.keyOf(placed), links.length);
    links.push(isClear ? placed : { ...placed, status: 'proposed' });
    isChanged = true;
  }
  return isChanged ? links : document.links;
}

/** Returns how the reviewers of a link stand to each other; undefined where there is none. */
export function accordOfLink({ opinions = [] }: Pick<Link, 'opinions'>): LinkAccord | undefined {
  if (opinions.length === 0) return undefined;
  const decided = opinions.filter(({ status }) => status !== 'proposed');
  if (decided.length < 2) return 'one';
  return new Set(decided.map(({ status }) => status)).size > 1 ? 'decision' : 'agreed';
}

/** Whether a link waits for somebody to say what becomes of it. */
export function isToSettle(link: Link): boolean {
  return link.status === 'proposed' && link.opinions !== undefined;
}

/** Returns the edit that settles a link as confirmed or unlinked. */
export function settleLink(document: AlignedDocument, id: string, status: Link['status']): Edit | undefined {
  const index = document.links.findIndex((link) => link.id === id);
  const before = document.links[index];
  if (before === undefined || before.status === status) return undefined;
  return { name: 'settle', changes: [{ in: 'links', id, index, before, after: { ...before, status } }] };
}

function withOpinions(
  link: Link,
  match: Link | undefined,
  names: readonly [string, string],
  cut: 'alike' | 'cut-otherwise' = 'alike',
): Link {
  const earlier = link.opinions?.find(({ by }) => by.name === names[0]);
  const isTheirs = link.opinions !== undefined && earlier === undefined;
  // What it has become since may be what the other one decided.
  const own = isTheirs ? [] : [earlier ?? opinionOf(link, names[0])];
  const said = [...own, ...(match === undefined ? [] : [opinionOf(match, names[1])])];
  // Of what the program proposes and nobody has decided there is no opinion.
  if (said.every(({ status }) => status === 'proposed')) return link;
  const opinions = [...(link.opinions ?? []).filter(({ by }) => !names.includes(by.name ?? '')), ...said];
  // What was taken in before stands as it was settled.
  if (JSON.stringify(opinions) === JSON.stringify(link.opinions)) return link;
  const decided = said.find(({ status }) => status !== 'proposed')!;
  const accord = accordOfLink({ opinions });
  const waits = accord === 'decision' || (accord === 'one' && cut === 'cut-otherwise');
  const status = waits ? 'proposed' : decided.status;
  return { ...link, status, opinions };
}

function opinionOf({ status, comment }: Link, name: string): Opinion {
  return { by: { kind: 'person', name }, status, ...(comment === undefined ? {} : { comment }) };
}

function sentencesOf({ text, source, target }: Link): string[] {
  return [
    ...source.map((id) => JSON.stringify([text, 'source', id])),
    ...target.map((id) => JSON.stringify([text, id])),
  ];
}

type Segment = Text['segments'][number];
type Place = Pick<Segment, 'start' | 'end'>;

/** The sentences of a link by their places in the texts. */
interface Ends {
  readonly text: string;
  readonly source: readonly Place[];
  readonly target: readonly Place[];
}

type Ids = Pick<Link, 'source' | 'target'>;

function placesOf({ texts }: AlignedDocument) {
  const textOf = new Map(texts.map((text) => [text.id, text]));
  const place = ({ start, end }: Place) => `${start} ${end}`;
  const placeOf = new Map(texts.map((text) => [text.id, new Map(text.segments.map((one) => [one.id, one]))]));
  const idAt = new Map(texts.map((text) => [text.id, new Map(text.segments.map((one) => [place(one), one.id]))]));
  const sourceText = texts[0]!.id;
  const endsOf = ({ text, source, target }: Link): Ends => ({
    text,
    source: source.map((id) => placeOf.get(sourceText)!.get(id)!),
    target: target.map((id) => placeOf.get(text)!.get(id)!),
  });
  /** The sentences that `find` has for the places; undefined where one has none. */
  const idsAt = ({ text, source, target }: Ends, find: (of: string, at: Place) => string[]): Ids | undefined => {
    const on = (of: string, places: readonly Place[]) => {
      const ids = places.map((at) => find(of, at));
      return ids.some((some) => some.length === 0) ? undefined : [...new Set(ids.flat())];
    };
    const [from, to] = [on(sourceText, source), on(text, target)];
    return from === undefined || to === undefined ? undefined : { source: from, target: to };
  };
  return {
    endsOf,
    keyOf(link: Link): string {
      const { text, source, target } = endsOf(link);
      return JSON.stringify([text, source.map(place), target.map(place)]);
    },
    /** The sentences at just these places by their ids; undefined where one is not there. */
    endsAt: (ends: Ends) => idsAt(ends, (of, at) => [idAt.get(of)?.get(place(at)) ?? []].flat()),
    /** The sentences that have most of the words at these places, or most of whose words are there. */
    endsAround: (ends: Ends) => idsAt(ends, (of, at) => overlapping(textOf.get(of)?.segments ?? [], at)),
  };
}

function overlapping(segments: readonly Segment[], { start, end }: Place): string[] {
  const ids: string[] = [];
  for (let s = segmentFrom(segments, start); s < segments.length && segments[s]!.start < end; s += 1) {
    const one = segments[s]!;
    const shared = Math.min(end, one.end) - Math.max(start, one.start);
    if (2 * shared > Math.min(end - start, one.end - one.start)) ids.push(one.id);
  }
  return ids;
}
