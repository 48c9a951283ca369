import type { Broken } from './strings.ts';
import type { Catalogue, Entry } from './types.ts';

const DEEPEST = 50;
/**
 * Reads the array that a language file of Laravel returns; only words are messages, values of other kinds are passed
 * over.
 */
export function catalogueOfPhp(text: string, broken: Broken): Catalogue {
  const tokens = tokensOf(text, broken);
  const start = tokens.findIndex(({ text }) => text.toLowerCase() === 'return');
  if (start === -1) throw broken('An array that is returned was expected.', 1);
  let at = start + 1;
  const entries: Entry[] = [];
  const next = () => tokens[at]?.text;
  const fail = () => broken(`The array is broken at ${JSON.stringify(next() ?? 'its end')}.`, tokens[at]?.line ?? 1);
  /** Reads an array, or words, into messages; what is neither is passed over. */
  const value = (key: string, depth: number): void => {
    if (depth > DEEPEST) throw fail();
    const opened = next();
    if (opened === '[' || (opened?.toLowerCase() === 'array' && tokens[at + 1]?.text === '(')) {
      at += opened === '[' ? 1 : 2;
      array(key, depth, opened === '[' ? ']' : ')');
      return;
    }
    const words = concatenated();
    if (words !== undefined) entries.push({ key, content: words });
    else skip();
  };
  const array = (key: string, depth: number, end: string) => {
    for (let n = 0; next() !== end; n += 1) {
      if (at >= tokens.length) throw fail();
      const isNamed = tokens[at + 1]?.text === '=>';
      const name = isNamed ? (stringOf(next()!) ?? next()!) : String(n);
      if (isNamed) at += 2;
      value(key === '' ? name : `${key}.${name}`, depth + 1);
      if (next() === ',') at += 1;
      else if (next() !== end) throw fail();
    }
    at += 1;
  };
  const concatenated = (): string | undefined => {
    const first = stringOf(next() ?? '');
    if (first === undefined) return undefined;
    let words = first;
    at += 1;
    while (next() === '.') {
      const more = stringOf(tokens[at + 1]?.text ?? '');
      if (more === undefined) break;
      words += more;
      at += 2;
    }
    return words;
  };
  const skip = () => {
    let open = 0;
    for (; at < tokens.length; at += 1) {
      const mark = next()!;
      if (open === 0 && (mark === ',' || mark === ']' || mark === ')' || mark === ';')) return;
      if (mark === '(' || mark === '[') open += 1;
      else if (mark === ')' || mark === ']') open -= 1;
    }
  };
  value('', 0);
  return { entries };
}

interface Token {
  readonly text: string;
  readonly line: number;
}

/** Cuts a program into its words, strings and marks, comments left out. */
function tokensOf(text: string, broken: Broken): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const end = endOfToken(text, at);
    if (end === -1) throw broken('A quotation mark is opened here and never closed.', line);
    const token = text.slice(at, end);
    if (!/^(?:\s|\/\/|#|\/\*)/.test(token)) tokens.push({ text: token, line });
    for (let n = token.indexOf('\n'); n !== -1; n = token.indexOf('\n', n + 1)) line += 1;
    at = end;
  }
  return tokens;
}

/** Where a token ends that begins at a place; -1 for a string without end. */
function endOfToken(text: string, at: number): number {
  const unit = text[at]!;
  if (unit === "'" || unit === '"') {
    let end = at + 1;
    while (end < text.length && text[end] !== unit) end += text[end] === '\\' ? 2 : 1;
    return end < text.length ? end + 1 : -1;
  }
  if (unit === '#' || text.startsWith('//', at)) return found(text, '\n', at, 0);
  if (text.startsWith('/*', at)) return found(text, '*/', at + 2, 2);
  if (text.startsWith('=>', at)) return at + 2;
  let end = at + 1;
  const kind = /\s/.test(unit) ? /\s/ : /[\w\\$?<:\u0080-\uffff-]/.test(unit) ? /[\w\\$?<>:\u0080-\uffff-]/ : undefined;
  while (kind !== undefined && end < text.length && kind.test(text[end]!)) end += 1;
  return end;
}

function found(text: string, mark: string, from: number, length: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + length;
}

function stringOf(token: string): string | undefined {
  const quote = token[0];
  if (token.length < 2 || (quote !== "'" && quote !== '"')) return undefined;
  const inner = token.slice(1, -1);
  if (quote === "'") return inner.replace(/\\([\\'])/g, '$1');
  return inner.replace(/\\(?:u\{([\da-fA-F]{1,6})\}|([\s\S]))/g, (all, hex?: string, other?: string) => {
    if (hex !== undefined) return codePoint(Number.parseInt(hex, 16));
    return other === 'n' ? '\n' : other === 't' ? '\t' : other === 'r' ? '\r' : /["\\$]/.test(other!) ? other! : all;
  });
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
