import { type AlignedDocument, makeSignature, type Text } from '@muqabala/core/document';
import { MuqabalaError } from '@muqabala/core/problems';
import { count, type Log } from '../log.ts';
import { listPairs, type Pair } from '../pairs/index.ts';
import { primaryLanguage, tellLanguages } from '../read/languages.ts';
import type { PairReader, ReadOptions } from '../read/reader.ts';
import { regionNamed } from '../read/regions.ts';
import { makeMarkedReader } from './parse.ts';
import type { LinkGroup, Marked, MarkedLink, MarkedText, Pointer } from './types.ts';

/**
 * Reads pairs from a TEI file that has its texts and the links between their sentences; what the links leave out is a
 * sentence without counterpart. The file is held whole, as links may stand before what they join. Throws `xml-broken`,
 * `links-none`.
 */
export function makeTeiReader(log: Log, options: ReadOptions = {}): PairReader {
  const reader = makeMarkedReader(log, options.place);
  return {
    push(chunk) {
      reader.push(chunk);
      return [];
    },
    end() {
      const pairs = pairsWithin(reader.end(), log, options);
      if (pairs !== undefined) return pairs;
      throw new MuqabalaError({
        code: 'links-none',
        ...(options.place === undefined ? {} : { place: options.place }),
        message: 'The TEI has no links between sentences of two texts that stand in it.',
        remedy:
          'Two texts are paired by `align`; links with their texts in other files by `convert LINKS ONE OTHER --from xces`.',
      });
    },
  };
}

/** Returns the pairs of a file that has its texts and links; undefined where no links are of two texts in it. */
export function pairsWithin({ texts, groups }: Marked, log: Log, options: ReadOptions): Pair[] | undefined {
  const owner = new Map<string, MarkedText>();
  for (const text of texts) for (const { id } of text.sentences) if (id !== '') owner.set(id, text);
  const all: Pair[] = [];
  let isLinked = false;
  for (const group of groups) {
    const ends = textsOf(group, texts, owner);
    if (ends === undefined) continue;
    isLinked = true;
    const [source, target] = ends;
    const links = group.links.map((link) => {
      const pointers = [...link.from, ...link.to];
      const of = (text: MarkedText) => pointers.filter(({ id }) => owner.get(id) === text);
      const [left, right] = [of(source), of(target)];
      count(log.left, 'no-sentence', pointers.length - left.length - right.length);
      return { ...link, from: left, to: right };
    });
    for (const pair of pairsOfLinks(links, source, target, log)) all.push(pair);
  }
  return isLinked ? tellLanguages(all, log, options) : undefined;
}

/** The two texts that a group names by their ids, or the first two that its links go to. */
function textsOf(
  { from, to, links }: LinkGroup,
  texts: readonly MarkedText[],
  owner: ReadonlyMap<string, MarkedText>,
): readonly [MarkedText, MarkedText] | undefined {
  const named = [from, to].map((name) => texts.find(({ id }) => id !== '' && `#${id}` === name));
  if (named[0] !== undefined && named[1] !== undefined) return [named[0], named[1]];
  for (const link of links) {
    const ends = new Set([...link.from, ...link.to].flatMap(({ id }) => owner.get(id) ?? []));
    const [one, other] = ends;
    if (one !== undefined && other !== undefined) return [one, other];
  }
  return undefined;
}

/**
 * Returns the pairs that links make of two texts in their reading order, with the sentences that none joins between
 * them. Ids that no sentence has are counted (`no-sentence`), and paragraphs and notes that are cut into none
 * (`outside-sentences`).
 */
export function pairsOfLinks(links: readonly MarkedLink[], source: MarkedText, target: MarkedText, log: Log): Pair[] {
  const [left, right] = [textOf(source, 'source'), textOf(target, 'target')];
  const [atSource, atTarget] = [numbersOf(source), numbersOf(target)];
  const resolve = (pointers: readonly Pointer[], at: ReadonlyMap<string, string>) => {
    const ids = [...new Set(pointers.flatMap(({ id }) => at.get(id) ?? []))];
    count(log.left, 'no-sentence', pointers.filter(({ id }) => !at.has(id)).length);
    return ids;
  };
  const document: AlignedDocument = {
    schema: 'muqabala/aligned-document',
    version: 2,
    signature: makeSignature('none', { links: 'given' }),
    texts: [left, right],
    links: links.flatMap((link, l): AlignedDocument['links'] => {
      const [from, to] = [resolve(link.from, atSource), resolve(link.to, atTarget)];
      if (from.length === 0 || to.length === 0) return [];
      const { certainty: confidence = 1, status } = link;
      return [
        { id: link.id ?? `l${l + 1}`, text: right.id, source: from, target: to, confidence, evidence: [], status },
      ];
    }),
    findings: [],
  };
  const pairs = [...listPairs(document)].map((pair) => withRegions(pair, source.code, target.code));
  log.pairs += pairs.length;
  for (const { blocks } of [source, target])
    count(log.left, 'outside-sentences', blocks.filter(({ isSegmented }) => !isSegmented).length);
  return pairs;
}

function withRegions(pair: Pair, source: string | undefined, target: string | undefined): Pair {
  const [left, right] = [regionNamed(source), regionNamed(target)];
  const side = (one: Pair['source'], { properties }: ReturnType<typeof regionNamed>): Pair['source'] =>
    one === null || properties === undefined ? one : { ...one, properties: { ...properties, ...one.properties } };
  return { ...pair, source: side(pair.source, left), target: side(pair.target, right) };
}

function numbersOf({ sentences }: MarkedText): ReadonlyMap<string, string> {
  return new Map(sentences.flatMap(({ id }, s) => (id === '' ? [] : [[id, `s${s + 1}`] as const])));
}

/** A line for every sentence, an empty one between paragraphs. */
function textOf({ id, code, sentences }: MarkedText, otherwise: string): Text {
  const language = primaryLanguage(code);
  const segments: Text['segments'] = [];
  const parts: string[] = [];
  let at = 0;
  for (const [s, { content, role, block, properties }] of sentences.entries()) {
    const gap = s === 0 ? '' : block === sentences[s - 1]!.block ? '\n' : '\n\n';
    parts.push(gap, content);
    const start = at + gap.length;
    at = start + content.length;
    segments.push({
      id: `s${s + 1}`,
      start,
      end: at,
      role,
      mentions: [],
      ...(properties === undefined ? {} : { properties }),
    });
  }
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  return { id: id === '' ? otherwise : id, language, direction, content: parts.join(''), segments };
}
