import type { CodeKind } from '../pairs/index.ts';

/** How Phrase, once Memsource, names its own elements and attributes. */
const NAMESPACE = 'http://www.memsource.com/mxlf/';

/** Whether a root element is of a file of Phrase, in which codes are written as words. */
export function isPhrase(attributes: Readonly<Record<string, string>>): boolean {
  return Object.values(attributes).some((value) => value.startsWith(NAMESPACE));
}

/** `{1>` opens, `<1}` closes, `{1}` stands alone; as words, or as they are written in XML. */
const CODE = /\{([\w-]+)(?:>|&gt;)|(?:<|&lt;)([\w-]+)\}|\{(\d+)\}/g;

export interface PhraseCode {
  readonly start: number;
  readonly end: number;
  readonly kind: CodeKind;
  readonly id: string;
}

/** Returns the codes among words of Phrase; what is named by letters (`{b>bold<b}`) has both of its ends there. */
export function phraseCodes(text: string): PhraseCode[] {
  if (!text.includes('{') && !text.includes('}')) return [];
  const codes = Array.from(text.matchAll(CODE), (found): PhraseCode => {
    const [written, open, close, alone] = found;
    return {
      start: found.index,
      end: found.index + written.length,
      kind: open !== undefined ? 'open' : close !== undefined ? 'close' : 'code',
      id: open ?? close ?? alone!,
    };
  });
  const ends = new Set(codes.map(({ kind, id }) => `${kind} ${id}`));
  return codes.filter(({ id }) => /^\d+$/.test(id) || (ends.has(`open ${id}`) && ends.has(`close ${id}`)));
}
