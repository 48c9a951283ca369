/** Formats of lines that are known by how they begin, and are no prose. */
export type LineFormat = 'srt' | 'vtt' | 'ass' | 'rtf' | 'microdvd' | 'po' | 'strings' | 'php';

const TIME = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{1,2}[,.]\d{1,3}`;
const CUE = new RegExp(String.raw`^(?:\d{1,9}[ \t]*\r?\n)?${TIME}[ \t]{0,9}-->[ \t]{0,9}${TIME}`);

/** Tells a format of lines by how a text begins; undefined for none of them. */
export function detectLines(text: string): LineFormat | undefined {
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(text)) return 'vtt';
  if (CUE.test(text)) return 'srt';
  if (/^\[Script Info\]/i.test(text)) return 'ass';
  if (text.startsWith('{\\rtf')) return 'rtf';
  if (/^\{\d{1,9}\}\{\d{1,9}\}/.test(text)) return 'microdvd';
  if (/^<\?php\b/.test(text) && /\breturn\s{0,20}(?:\[|array\s{0,20}\()/i.test(text)) return 'php';
  if (isPo(text)) return 'po';
  return isStrings(text) ? 'strings' : undefined;
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
