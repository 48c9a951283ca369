import type { MuqabalaError } from '@muqabala/core/problems';
import type { Catalogue, Entry } from './types.ts';

export type Broken = (message: string, line: number) => MuqabalaError;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
]);

/** Reads a list of Apple's (`"key" = "value";`), its comments said of the message behind them. */
export function catalogueOfStrings(text: string, broken: Broken): Catalogue {
  const entries: Entry[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let comment: string | undefined;
  const lineAt = (place: number) => text.slice(0, place).split('\n').length;
  const blanks = () => {
    while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  };
  const string = (): string => {
    const plain = /^[\w.-]{1,500}/.exec(text.slice(at, at + 500))?.[0];
    if (text[at] !== '"') {
      if (plain === undefined)
        throw broken(`A string was expected; found ${JSON.stringify(text.slice(at, at + 30))}.`, lineAt(at));
      at += plain.length;
      return plain;
    }
    const begin = at;
    let end = at + 1;
    while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
    if (end >= text.length) throw broken('A quotation mark is opened here and never closed.', lineAt(begin));
    at = end + 1;
    return unescaped(text.slice(begin + 1, end));
  };
  for (blanks(); at < text.length; blanks()) {
    if (text.startsWith('/*', at) || text.startsWith('//', at)) {
      const isBlock = text[at + 1] === '*';
      const found = text.indexOf(isBlock ? '*/' : '\n', at + 2);
      const end = found === -1 ? text.length : found;
      comment = text.slice(at + 2, end).trim();
      at = end + (isBlock ? 2 : 1);
      continue;
    }
    const key = string();
    blanks();
    // A key alone is its own value.
    let content = key;
    if (text[at] === '=') {
      at += 1;
      blanks();
      content = string();
      blanks();
    }
    if (text[at] !== ';')
      throw broken(`A semicolon was expected behind ${JSON.stringify(key.slice(0, 40))}.`, lineAt(at));
    at += 1;
    entries.push({ key, content, ...(comment === undefined || comment === '' ? {} : { comment }) });
    comment = undefined;
  }
  return { entries };
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(?:[Uu]([\da-fA-F]{4})|([\s\S]))/g, (_, hex?: string, other?: string) =>
    hex === undefined ? (ESCAPES.get(other!) ?? other!) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
