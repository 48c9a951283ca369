import type { TextInput } from '@muqabala/core';
import { openWhole } from '../archive/index.ts';
import { isCatalogue } from '../catalogue/index.ts';
import { parseJson } from '../json/index.ts';
import { isPair } from '../jsonl/index.ts';
import { makeLog } from '../log.ts';
import type { ReadPairsFormat } from '../read-pairs.ts';
import { type Cue, readSubtitles, speechOf } from '../subtitles/index.ts';
import { isTableOfPairs } from '../table/separator.ts';
import { pairsWithin, readMarked, textOfMarked } from '../tei/index.ts';
import { isPdf } from '../text/binary.ts';
import { tellEncoding } from '../text/encoding.ts';
import { readPlainText } from '../text/index.ts';
import { isPage, readMarkup } from '../text/markup.ts';
import { asciiOf } from '../text/utf32.ts';
import { type DetectedFormat, detectFormat, lineEnd } from './format.ts';
import { refusalOf } from './refuse.ts';

/** Forms of a text. */
export type TextForm = 'text' | 'html' | 'docx' | 'pdf' | 'subtitles' | 'tei';

/** What bytes hold. */
export type AnyText =
  | {
      readonly kind: 'text';
      readonly form: TextForm;
      /** The text with what a page says of itself. */
      readonly text: Omit<TextInput, 'id'>;
      /** What is shown when, of subtitles. */
      readonly cues?: readonly Cue[];
      /** What its lines look like, which a text may by chance. */
      readonly looksLike?: DetectedFormat;
    }
  /** Data of this program, by the schema that it names: a document, a corpus manifest. */
  | { readonly kind: 'saved'; readonly schema: string; readonly data: unknown }
  /** An Excel workbook, whose rows are pairs. */
  | { readonly kind: 'workbook'; readonly bytes: Uint8Array }
  /** Pairs that are aligned already. */
  | { readonly kind: 'pairs'; readonly format: ReadPairsFormat; readonly content: string };

export interface AnyTextOptions {
  /** What it is, whatever it looks like. */
  readonly from?: TextForm;
  /** The encoding of a text or page, whatever its bytes look like. */
  readonly encoding?: string;
  /** Reads a PDF (`readPdf` of `…/pdf`), which needs a package of its own; absent, they are refused. */
  readonly readPdf?: (bytes: Uint8Array, place?: string) => Promise<Omit<TextInput, 'id'>>;
}

/**
 * Tells by its bytes what a file is, unpacks it where it is packed (gzip, a ZIP archive of one file), and reads it: a Word document, a web page (its main
 * text), data of this program, aligned pairs, a workbook, or plain text. Command line and workbench ask here, so that both have the same answer. `place` names
 * the input in errors. Throws what the readers of each form throw, and `json-broken` for data of this program that is
 * cut off.
 */
export async function readAnyText(packed: Uint8Array, place?: string, options: AnyTextOptions = {}): Promise<AnyText> {
  const { kind, bytes } =
    options.from === 'docx' ? { kind: 'docx' as const, bytes: packed } : await openWhole(packed, place);
  if (kind === 'xlsx') return { kind: 'workbook', bytes };
  const form = options.from ?? (kind === 'docx' ? 'docx' : tellForm(bytes));
  if (form === 'subtitles') return subtitles(readPlainText(bytes, place, options.encoding).content, place);
  if (form === 'tei') return tei(readPlainText(bytes, place, options.encoding).content, place);
  if (form === 'docx') {
    const { readDocx } = await import('../docx/index.ts');
    return { kind: 'text', form, text: readDocx(bytes, place) };
  }
  if (form === 'html') {
    // The parser is large, and few texts are pages.
    const { readArticle } = await import('../html/index.ts');
    const { content, title, outlet, url, date } = readArticle(bytes, place, options.encoding);
    const about = Object.entries({ title, outlet, url, date }).filter(([, value]) => value !== undefined);
    return { kind: 'text', form, text: { content, ...Object.fromEntries(about) } };
  }
  if (form === 'pdf' && options.readPdf !== undefined)
    return { kind: 'text', form, text: await options.readPdf(bytes, place) };
  const { content } = readPlainText(bytes, place, options.encoding);
  return options.from === undefined ? tellText(content, place) : { kind: 'text', form, text: { content } };
}

function tellForm(bytes: Uint8Array): TextForm {
  if (isPdf(bytes)) return 'pdf';
  const { name, mark } = tellEncoding(bytes);
  // Marks are ASCII, whatever the words of a page are in.
  const read =
    name === 'utf-32le' || name === 'utf-32be'
      ? (part: Uint8Array) => asciiOf(part, name)
      : (part: Uint8Array) => new TextDecoder(name === 'utf-8' ? 'latin1' : name).decode(part);
  for (let size = 4096; ; size *= 4) {
    const markup = readMarkup(read(bytes.subarray(mark, size)));
    if (markup === undefined) return 'text';
    if (markup.isWhole || isPage(markup) || size >= bytes.length) return isPage(markup) ? 'html' : 'text';
  }
}

function tellText(content: string, place: string | undefined): AnyText {
  const looksLike = detectFormat(content);
  const refusal = refusalOf(looksLike, place);
  if (refusal !== undefined) throw refusal;
  if (looksLike === 'tei' || looksLike === 'xces-text') return tei(content, place);
  const format = PAIRS.find((one) => one === looksLike);
  if (format !== undefined) return { kind: 'pairs', format, content };
  if ((looksLike === 'tsv' || looksLike === 'csv') && isTableOfPairs(content))
    return { kind: 'pairs', format: looksLike, content };
  if (looksLike === 'srt' || looksLike === 'vtt') return subtitles(content, place);
  if (looksLike === 'json' || looksLike === 'jsonl') {
    const begun = content.trimStart();
    // Broken data of this program is no text either, and its reader says where it ends.
    if (OURS.test(begun)) return saved(parseJson(content, place));
    const data = tryJson(looksLike === 'json' ? content : begun.slice(0, lineEnd(begun)));
    if (schemaOf(data)?.startsWith('muqabala/')) return saved(data);
    if (looksLike === 'jsonl' && isPair(data)) return { kind: 'pairs', format: looksLike, content };
    if (isCatalogue(data)) throw refusalOf('catalogue', place);
  }
  return { kind: 'text', form: 'text', text: { content }, ...(looksLike === undefined ? {} : { looksLike }) };
}

/** Pairs that no text looks like by chance. */
const PAIRS = ['tmx', 'xliff', 'po', 'tbx', 'json-array'] as const;

function subtitles(content: string, place: string | undefined): AnyText {
  const cues = readSubtitles(content, place);
  return { kind: 'text', form: 'subtitles', text: { content: speechOf(cues) }, cues };
}

/** Texts with links between their sentences are pairs; any other is a text. */
function tei(content: string, place: string | undefined): AnyText {
  const marked = readMarked(content, makeLog(), place);
  if (pairsWithin(marked, makeLog(), {}) !== undefined) return { kind: 'pairs', format: 'tei', content };
  return { kind: 'text', form: 'tei', text: textOfMarked(marked, place) };
}

const OURS = /^\{\s*"schema"\s*:\s*"muqabala\//;

function saved(data: unknown): AnyText {
  return { kind: 'saved', schema: schemaOf(data)!, data };
}

function schemaOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, 'schema')) return undefined;
  const { schema } = data as { schema: unknown };
  return typeof schema === 'string' ? schema : undefined;
}

function tryJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
