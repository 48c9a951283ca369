/** Formats of lines that are known by how they begin, and are no prose. */
export type LineFormat =
  | 'srt'
  | 'vtt'
  | 'ass'
  | 'rtf'
  | 'microdvd'
  | 'po'
  | 'strings'
  | 'php'
  | 'properties'
  | 'yaml'
  | 'sbv'
  | 'lrc';

const TIME = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{1,2}[,.]\d{1,3}`;
const CUE = new RegExp(String.raw`^(?:\d{1,9}[ \t]*\r?\n)?${TIME}[ \t]{0,9}-->[ \t]{0,9}${TIME}`);

const SBV = /^\d{1,2}:\d{2}:\d{2}\.\d{3},\d{1,2}:\d{2}:\d{2}\.\d{3}[ \t]{0,9}[\r\n]/;

/** Tells a format of lines by how a text begins; undefined for none of them. */
export function detectLines(text: string): LineFormat | undefined {
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(text)) return 'vtt';
  if (CUE.test(text)) return 'srt';
  if (SBV.test(text)) return 'sbv';
  if (isLyrics(text)) return 'lrc';
  if (/^\[Script Info\]/i.test(text)) return 'ass';
  if (text.startsWith('{\\rtf')) return 'rtf';
  if (/^\{\d{1,9}\}\{\d{1,9}\}/.test(text)) return 'microdvd';
  if (/^<\?php\b/.test(text) && /\breturn\s{0,20}(?:\[|array\s{0,20}\()/i.test(text)) return 'php';
  if (isPo(text)) return 'po';
  if (isStrings(text)) return 'strings';
  return isProperties(text) ? 'properties' : isYaml(text) ? 'yaml' : undefined;
}

/** So many lines say whether all are of one form. */
const LINES = 30;

/** Lines that say something, without comments; the last may be cut off. */
function tellingLines(text: string, comment: RegExp): string[] {
  const lines = text.slice(0, 4096).split(/\r\n|\n|\r/);
  if (text.length > 4096) lines.pop();
  return lines.filter((line) => line.trim() !== '' && !comment.test(line)).slice(0, LINES);
}

/** Lines of a song (LRC), each behind its time, and what is said of it in brackets above them. */
function isLyrics(text: string): boolean {
  if (!text.startsWith('[')) return false;
  const lines = tellingLines(text, /^#/);
  const timed = lines.filter((line) => /^\[\d{1,3}:\d{2}(?:[.:]\d{1,3})?\]/.test(line)).length;
  return timed > 0 && lines.every((line) => /^\[(?:\d{1,3}:\d{2}|[a-z]{2,8}:)[^\]]{0,200}\]/i.test(line));
}

/** A list of Java's: `some.key = words`, behind comments; a line that ends with a backslash goes on in the next. */
function isProperties(text: string): boolean {
  const lines = tellingLines(text, /^\s*[#!]/);
  const entries = lines.filter((_, l) => l === 0 || !lines[l - 1]!.endsWith('\\'));
  return entries.length > 1 && entries.every((line) => /^\s*[\w.-]{1,200}\s*=/.test(line));
}

/** Keys of YAML, some within others or made of several words: no prose has `next_page:` at the beginning of its lines. */
function isYaml(text: string): boolean {
  const lines = tellingLines(text, /^\s*#|^---\s*$/);
  const keys = lines.map((line) => /^( *)["']?([a-z][\w.-]{0,100})["']?:(?:\s|$)/i.exec(line));
  if (keys.length < 2 || keys.some((key) => key === null)) return false;
  const isWithin = keys.some((key, k) => k > 0 && key![1]!.length > keys[k - 1]![1]!.length);
  const several = keys.filter((key) => /^[a-z].*[_.-]|^[a-z]+[A-Z]/.test(key![2]!)).length;
  return isWithin || several * 2 >= keys.length;
}

/** A message of gettext, behind comments. */
function isPo(text: string): boolean {
  for (const line of firstLines(text)) {
    if (line === '' || line.startsWith('#')) continue;
    return /^(?:msgid|msgctxt)\s{1,20}"/.test(line);
  }
  return false;
}

/** A list of Apple's: `"key" = "value";`, behind comments. */
function isStrings(text: string): boolean {
  let at = 0;
  for (;;) {
    at = skipBlanks(text, at);
    const end = text.startsWith('/*', at)
      ? text.indexOf('*/', at + 2)
      : text.startsWith('//', at)
        ? text.indexOf('\n', at)
        : -2;
    if (end === -1) return false;
    if (end === -2) break;
    at = end + (text.startsWith('/*', at) ? 2 : 1);
  }
  return /^(?:"(?:[^"\\\r\n]|\\.){0,500}"|[\w.-]{1,200})\s{0,20}=\s{0,20}"/.test(text.slice(at, at + 2000));
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}

function* firstLines(text: string): Generator<string> {
  for (let from = 0, n = 0; from < text.length && n < 500; n += 1) {
    const found = text.indexOf('\n', from);
    const end = found === -1 ? text.length : found;
    yield text.slice(from, end).trim();
    from = end + 1;
  }
}
