/**
 * Something in a document that a page can point at and keep in its own address: a finding, a link, or a sentence of a
 * text. Written as `finding:ID`, `link:ID`, `segment:TEXT:ID`, each id percent-encoded.
 */
export type Address =
  | { readonly kind: 'finding'; readonly id: string }
  | { readonly kind: 'link'; readonly id: string }
  | { readonly kind: 'segment'; readonly text: string; readonly id: string };

export function formatAddress(address: Address): string {
  const parts = address.kind === 'segment' ? [address.text, address.id] : [address.id];
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
  if (kind === 'segment' && parts.length === 2) return { kind, text: first!, id: second! };
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
