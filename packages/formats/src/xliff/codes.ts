import type { Placeholder } from '@muqabala/core/document';
import { OBJECT, type PairSide } from '../pairs/index.ts';

/** Codes of one unit, whose texts stand before its segments. */
export interface Codes {
  /** The text of each code, by its number. */
  readonly texts: Map<string, string>;
}

export function makeCodes(): Codes {
  return { texts: new Map() };
}

export function writeData({ texts }: Codes, words: (text: string) => string): string {
  if (texts.size === 0) return '';
  const data = [...texts].map(([text, id]) => `        <data id="${id}">${words(text)}</data>\n`);
  return `      <originalData>\n${data.join('')}      </originalData>\n`;
}

/**
 * Writes the words of a side with its codes as `ph`, `sc` and `ec`; a U+FFFC without a record stays one. A code that
 * stands on both sides has one id, as long as no other of its side has it.
 */
export function writeWords(
  { content, placeholders = [] }: PairSide,
  words: (text: string) => string,
  codes: Codes,
): string {
  if (placeholders.length === 0) return words(content);
  const ids = idsOf(placeholders);
  let out = '';
  let from = 0;
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
    out += words(content.slice(from, place)) + tag;
    from = place + 1;
  }
  return out + words(content.slice(from));
}

function dataOf(text: string, { texts }: Codes): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  const id = `d${texts.size + 1}`;
  texts.set(text, id);
  return id;
}

/** The id of each code, and of an opening and its closing one the id that both stand under. */
function idsOf(placeholders: readonly Placeholder[]): Array<readonly [id: string, start: string | undefined]> {
  const taken = new Set<string>();
  const ids = placeholders.map(({ id, kind }, p) => {
    const wanted =
      id !== undefined && kind !== 'close' && /^[\w.-]{1,60}$/.test(id) && !taken.has(id) ? id : `c${p + 1}`;
    const free = taken.has(wanted) ? `${wanted}.${p + 1}` : wanted;
    taken.add(free);
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
