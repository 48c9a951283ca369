/**
 * Something in a document that a page can point at and keep in its own address: a finding, a link, a sentence of a
 * text, or what a target text has for a sentence of the source. Written as `finding:ID`, `link:ID`, `segment:TEXT:ID`,
 * `pair:TARGET:ID`, each id percent-encoded. In place of an id may stand a key made of the words (`keys.ts`), which
 * leads there when the texts are aligned again.
 */
export type Address =
  | { readonly kind: 'finding'; readonly id: string }
  | { readonly kind: 'link'; readonly id: string }
  | { readonly kind: 'segment' | 'pair'; readonly text: string; readonly id: string };

export function formatAddress(address: Address): string {
  const parts = 'text' in address ? [address.text, address.id] : [address.id];
  return [address.kind, ...parts.map(encode)].join(':');
}

/** Reads an address; undefined for anything that is none. */
export function parseAddress(text: string): Address | undefined {
  const [kind, ...encoded] = text.split(':');
  const parts: string[] = [];
  for (const part of encoded) {
    try {
      parts.push(decodeURIComponent(part));
    } catch {
      return undefined;
    }
  }
  const [first, second] = parts;
  if ((kind === 'segment' || kind === 'pair') && parts.length === 2) return { kind, text: first!, id: second! };
  if ((kind === 'finding' || kind === 'link') && parts.length === 1) return { kind, id: first! };
  return undefined;
}

function encode(id: string): string {
  try {
    return encodeURIComponent(id).replaceAll("'", '%27');
  } catch {
    // A lone surrogate cannot be encoded: such an address leads nowhere.
    return '';
  }
}
