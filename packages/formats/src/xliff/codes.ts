import type { Placeholder } from '@muqabala/core/document';
import { OBJECT, type PairSide } from '../pairs/index.ts';
import type { IssueMark } from './issues.ts';

/** Codes of one unit, whose texts stand before its segments. */
export interface Codes {
  /** The text of each code, by its number. */
  readonly texts: Map<string, string>;
  /** The ids that codes of either side have, in all segments. */
  readonly source: TakenIds;
  readonly target: TakenIds;
}

interface TakenIds {
  readonly ids: Set<string>;
  last: number;
}

export function makeCodes(): Codes {
  return { texts: new Map(), source: { ids: new Set(), last: 0 }, target: { ids: new Set(), last: 0 } };
}

export function writeData({ texts }: Codes, words: (text: string) => string): string {
  if (texts.size === 0) return '';
  const data = [...texts].map(([text, id]) => `        <data id="${id}">${words(text)}</data>\n`);
  return `      <originalData>\n${data.join('')}      </originalData>\n`;
}

/**
 * Writes the words of a side with its codes as `ph`, `sc` and `ec`; a U+FFFC without a record stays one. A code that
 * stands on both sides has one id, as long as no other of its side has it. Issues stand around their words as `sm` and
 * `em`.
 */
export function writeWords(
  { content, placeholders = [] }: PairSide,
  words: (text: string) => string,
  codes: Codes,
  side: 'source' | 'target',
  marks: readonly IssueMark[],
): string {
  if (placeholders.length === 0 && marks.length === 0) return words(content);
  const ids = idsOf(placeholders, codes[side]);
  let out = '';
  let from = 0;
  const tags = tagsOf(marks);
  let next = 0;
  /** Writes the words up to a place, with the tags that stand before it, or at it. */
  const upTo = (place: number) => {
    for (; next < tags.length && tags[next]!.at <= place; next += 1) {
      out += words(content.slice(from, tags[next]!.at)) + tags[next]!.tag;
      from = tags[next]!.at;
    }
    out += words(content.slice(from, place));
  };
  for (const [p, { place, kind, text }] of placeholders.entries()) {
    if (content[place] !== OBJECT || place < from) continue;
    const data = dataOf(text, codes);
    const [id, start] = ids[p]!;
    const tag =
      kind === 'open'
        ? `<sc id="${id}" dataRef="${data}"${start === undefined ? ' isolated="yes"' : ''}/>`
        : kind !== 'close'
          ? `<ph id="${id}" dataRef="${data}"/>`
          : start === undefined
            ? `<ec id="${id}" isolated="yes" dataRef="${data}"/>`
            : `<ec startRef="${start}" dataRef="${data}"/>`;
    upTo(place);
    out += tag;
    from = place + 1;
  }
  upTo(content.length);
  return out;
}

/**
 * The tags of marks in their order; at one place those that end stand before those that begin. `sm` and `em`, as words
 * may overlap, and as readers that know no `mrk` lose the words within one.
 */
function tagsOf(marks: readonly IssueMark[]): Array<{ readonly at: number; readonly tag: string }> {
  return marks
    .flatMap(({ id, issue, start, end }) => [
      { at: start, order: 1, tag: `<sm id="${id}" type="its:generic" its:locQualityIssuesRef="#its=${issue}"/>` },
      { at: end, order: 0, tag: `<em startRef="${id}"/>` },
    ])
    .sort((a, b) => a.at - b.at || a.order - b.order);
}

function dataOf(text: string, { texts }: Codes): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  const id = `d${texts.size + 1}`;
  texts.set(text, id);
  return id;
}

/** The id of each code, and of an opening and its closing one the id that both stand under. */
function idsOf(
  placeholders: readonly Placeholder[],
  taken: TakenIds,
): Array<readonly [id: string, start: string | undefined]> {
  const ids = placeholders.map(({ id, kind }, p) => {
    const wanted =
      id !== undefined && kind !== 'close' && /^[\w.-]{1,60}$/.test(id) && !taken.ids.has(id) ? id : `c${p + 1}`;
    let free = wanted;
    // The number goes on, as codes of two sides get the same one.
    while (taken.ids.has(free)) {
      taken.last += 1;
      free = `${wanted}.${taken.last}`;
    }
    taken.ids.add(free);
    return free;
  });
  const starts: Array<string | undefined> = placeholders.map(() => undefined);
  const open: number[] = [];
  for (const [p, { kind, id }] of placeholders.entries()) {
    if (kind === 'open') open.push(p);
    if (kind !== 'close') continue;
    const at = open.findLastIndex((one) => id === undefined || (placeholders[one]!.id ?? id) === id);
    if (at === -1) continue;
    const [opening] = open.splice(at, 1);
    starts[opening!] = ids[opening!]!;
    starts[p] = ids[opening!]!;
  }
  return ids.map((id, p) => [id, starts[p]]);
}
