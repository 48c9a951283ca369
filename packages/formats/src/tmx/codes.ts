import type { Placeholder } from '@muqabala/core/document';
import { OBJECT, type PairSide } from '../pairs/index.ts';
import type { XmlWriter } from '../xml/index.ts';

/** Writes the words of a side with its codes as `bpt`, `ept`, `it` and `ph`; a U+FFFC without a record stays one. */
export function writeSeg({ content, placeholders = [] }: PairSide, xml: XmlWriter): string {
  if (placeholders.length === 0) return xml.text(content);
  const numbers = pairNumbers(placeholders);
  let out = '';
  let from = 0;
  for (const [p, code] of placeholders.entries()) {
    if (content[code.place] !== OBJECT || code.place < from) continue;
    out += xml.text(content.slice(from, code.place)) + writeCode(code, numbers[p]!, xml);
    from = code.place + 1;
  }
  return out + xml.text(content.slice(from));
}

function writeCode({ kind, id, text }: Placeholder, pairing: number, xml: XmlWriter): string {
  const x = id !== undefined && /^\d{1,9}$/.test(id) ? id : undefined;
  if (kind !== 'open' && kind !== 'close') return xml.element('ph', { x }, text);
  if (pairing === 0) return xml.element('it', { pos: kind === 'open' ? 'begin' : 'end', x }, text);
  return kind === 'open' ? xml.element('bpt', { i: pairing, x }, text) : xml.element('ept', { i: pairing }, text);
}

/**
 * Numbers every opening code and the closing one that belongs to it, by their id, else the nearest; 0 for one that
 * stands alone.
 */
function pairNumbers(placeholders: readonly Placeholder[]): number[] {
  const numbers = placeholders.map(() => 0);
  const open: number[] = [];
  let next = 1;
  for (const [p, { kind, id }] of placeholders.entries()) {
    if (kind === 'open') open.push(p);
    if (kind !== 'close') continue;
    const at = open.findLastIndex(
      (one) => id === undefined || placeholders[one]!.id === undefined || placeholders[one]!.id === id,
    );
    if (at === -1) continue;
    const [opening] = open.splice(at, 1);
    numbers[opening!] = next;
    numbers[p] = next;
    next += 1;
  }
  return numbers;
}
