import { MuqabalaError } from '@muqabala/core/problems';
import { makeDecoder } from '../text/decoder.ts';
import { decodeText } from '../text/index.ts';
import { tellLegacy } from '../text/legacy.ts';
import { findBrokenUtf8 } from '../text/utf8.ts';

export interface DecodedPage {
  readonly html: string;
  /** As the Encoding Standard names it: `utf-8`, `windows-1256`, … */
  readonly encoding: string;
  /** Characters that could not be decoded and were replaced by U+FFFD. */
  readonly replaced: number;
}

/**
 * Decodes a page as browsers do: byte order mark, then what the page declares, then by its bytes (UTF-8 when they are
 * valid, else Windows-1256 or ISO-8859-6 where they make Arabic words, else Windows-1252). A declaration that the bytes
 * contradict is not believed. Throws `text-binary` for what is no text. `forced` is the encoding that a person has
 * named.
 */
export function decodePage(bytes: Uint8Array, place?: string, forced?: string): DecodedPage {
  if (forced !== undefined) return finish(decodeText(bytes, place, forced).content, forced);
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const zeros = bytes.subarray(0, 4096).includes(0);
  if (marked || zeros || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)) {
    const { content, encoding } = decodeText(bytes, place);
    return { html: content, encoding, replaced: 0 };
  }
  const declared = decoderOf(declaredEncoding(bytes));
  const broken = findBrokenUtf8(bytes);
  if (declared !== undefined && declared.encoding !== 'utf-8' && !(broken === -1 && hasHighBytes(bytes)))
    return finish(declared.decode(bytes), declared.encoding);
  if (broken === -1) return { html: new TextDecoder().decode(bytes), encoding: 'utf-8', replaced: 0 };
  const loose = new TextDecoder('utf-8').decode(bytes);
  const wrong = countOf(loose, '\ufffd');
  // A few broken bytes in a page of UTF-8 are a cut-off advertisement, not another encoding.
  if (wrong * 200 < countHigh(loose)) return finish(loose, 'utf-8');
  const encoding = tellLegacy(bytes);
  const decoder = decoderOf(encoding);
  if (decoder === undefined)
    throw new MuqabalaError({
      code: 'encoding-unsupported',
      values: { encoding },
      ...(place === undefined ? {} : { place }),
      message: `The page seems to be in ${encoding}, which this environment cannot decode.`,
      remedy: 'Convert it to UTF-8 first.',
    });
  return finish(decoder.decode(bytes), encoding);
}

function finish(html: string, encoding: string): DecodedPage {
  return { html, encoding, replaced: countOf(html, '\ufffd') };
}

/** The encoding that a `meta` element among the first bytes, or an XML declaration, names. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = withoutComments(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)));
  for (const meta of tagsOf(head, '<meta')) {
    const name = /charset\s*=[\s"']*([\w.:-]{2,40})/i.exec(meta)?.[1];
    if (name !== undefined) return name;
  }
  const begun = head.trimStart();
  if (!begun.startsWith('<?xml')) return undefined;
  return /\bencoding\s*=\s*["']([\w.:-]{2,40})/i.exec(begun.slice(0, begun.indexOf('>') + 1))?.[1];
}

function withoutComments(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf('<!--'); at !== -1; at = text.indexOf('<!--', from)) {
    parts.push(text.slice(from, at));
    const end = text.indexOf('-->', at);
    from = end === -1 ? text.length : end + 3;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** The tags that begin so, without their `>`; the last may be cut off. */
function tagsOf(text: string, begin: string): string[] {
  const lower = text.toLowerCase();
  const tags: string[] = [];
  for (let at = lower.indexOf(begin); at !== -1; at = lower.indexOf(begin, at + 1)) {
    const end = lower.indexOf('>', at);
    tags.push(text.slice(at, end === -1 ? undefined : end));
  }
  return tags;
}

function decoderOf(name: string | undefined): ReturnType<typeof makeDecoder> | undefined {
  if (name === undefined) return undefined;
  try {
    // A declaration that could be read byte by byte cannot be UTF-16; browsers take it for UTF-8.
    return makeDecoder(/^utf-?16/i.test(name) ? 'utf-8' : name);
  } catch {
    return undefined;
  }
}

function hasHighBytes(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0x80);
}

function countOf(text: string, character: string): number {
  let n = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) n += 1;
  return n;
}

function countHigh(text: string): number {
  let n = 0;
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) >= 0x80) n += 1;
  return n;
}
