import { Readability } from '@mozilla/readability';
import { MuqabalaError } from '@muqabala/core/problems';
import { asksToSubscribe, boxesOf } from './boxes.ts';
import { decodePage } from './decode.ts';
import { ELEMENT, type PageDocument, type PageElement, parsePage } from './dom.ts';
import { measurePage, type PageSize } from './measure.ts';
import { type PageMetadata, readMetadata } from './metadata.ts';
import { readParagraphs, withoutTeasers } from './text.ts';

/** The main text of a page. */
export interface Article extends PageMetadata {
  /** Title and paragraphs, an empty line between each; offsets of everything later refer to it. */
  readonly content: string;
  /** As the page was decoded. */
  readonly encoding: string;
  /** Characters that could not be decoded. */
  readonly replaced: number;
}

const LARGEST = 1 << 25;
/** More than any report has; extractor and tree are slower than linear beyond. */
const MOST_ELEMENTS = 50_000;
const DEEPEST = 256;
/** Old pages write every Arabic letter as a character reference. */
const MOST_PIECES = 200_000;
/** Parser and extractor go through all of them many times, and through those of an element for each of its own. */
const MOST_ATTRIBUTES = 100_000;
/**
 * As 500 elements of 200 attributes have; a quotation mark that is never closed may make an attribute of every word.
 */
const MOST_ATTRIBUTE_SQUARES = 20_000_000;
/** What stands between title and outlet in the name of a page. */
const TITLE_MARKS = / [-–—|:»] /;

/**
 * Reads the main text of an HTML page from its bytes: no navigation, share buttons, captions or lists of other reports;
 * with title, outlet, date and address as far as the page tells them. Nothing of the page is run or loaded. Throws
 * `page-too-large`, `page-too-complex`, `text-empty`, `text-binary`. `named` is the encoding that a person has named.
 */
export function readArticle(bytes: Uint8Array, place?: string, named?: string): Article {
  const where = place === undefined ? {} : { place };
  if (bytes.length > LARGEST)
    throw new MuqabalaError({
      code: 'page-too-large',
      values: { bytes: bytes.length, most: LARGEST },
      ...where,
      message: `The page has ${bytes.length} bytes; at most ${LARGEST} are read as a page.`,
      remedy: 'Save the report as plain text.',
    });
  const { html, encoding, replaced } = decodePage(bytes, place, named);
  const tooComplex = () =>
    new MuqabalaError({
      code: 'page-too-complex',
      values: { elements: MOST_ELEMENTS, depth: DEEPEST },
      ...where,
      message: `The page has more than ${MOST_ELEMENTS} elements, nests them more than ${DEEPEST} deep, or has more marks than a report can have.`,
      remedy: 'Save the report as plain text.',
    });
  if (isTooComplex(measurePage(html))) throw tooComplex();
  const document = parsePage(html);
  if (!isReasonable(document)) throw tooComplex();
  const said = readMetadata(document);
  const names = (document.querySelector('title')?.textContent ?? '').split(TITLE_MARKS);
  const paragraphs = mainParagraphs(document, html, said.title);
  // What stands in the name of the page and as a line of the text is the title; the rest of the name is the outlet's.
  const title =
    said.title ?? names.map((name) => name.trim()).find((name) => name !== '' && startsWith(paragraphs, name));
  const metadata = { ...said, ...(title === undefined ? {} : { title }) };
  if (title !== undefined && !startsWith(paragraphs, title)) paragraphs.unshift(title);
  const content = paragraphs.join('\n\n');
  if (content === '' || (paragraphs.length === 1 && content === title))
    throw new MuqabalaError({
      code: 'text-empty',
      ...where,
      message: 'No text was found in the page.',
      remedy: 'Check that this is the report itself, or save it as plain text.',
    });
  return { ...metadata, content: `${content}\n`, encoding, replaced };
}

function isTooComplex({ elements, depth, pieces, attributes, attributeSquares }: PageSize): boolean {
  return (
    elements > MOST_ELEMENTS ||
    depth > DEEPEST ||
    pieces > MOST_PIECES ||
    attributes > MOST_ATTRIBUTES ||
    attributeSquares > MOST_ATTRIBUTE_SQUARES
  );
}

function mainParagraphs(document: PageDocument, html: string, title: string | undefined): string[] {
  // A page of one comment, say, has no element at all, and neither the tree nor the extractor expects that.
  if (document.documentElement === null) return [];
  const extracted = extractedParagraphs(document, html, title);
  if (extracted.join('').length >= 150) return extracted;
  // Too short for the extractor, such as a flash of two lines: whatever the page marks as its main part.
  const again = parsePage(html);
  for (const furniture of again.querySelectorAll('header, footer, nav, aside, [role="navigation"], [role="banner"]'))
    furniture.remove();
  // All of the page may have been furniture.
  if (again.documentElement === null) return extracted;
  const part = again.querySelector('article') ?? again.querySelector('main') ?? again.body ?? again.documentElement;
  const plain = part === null ? [] : withoutTeasers(readParagraphs(part), title);
  return plain.join('').length > extracted.join('').length ? plain : extracted;
}

/**
 * The extractor's paragraphs without boxes that are named for subscribing and ask for it; once more without all that
 * may be such boxes, where these were most of them.
 */
function extractedParagraphs(document: PageDocument, html: string, title: string | undefined): string[] {
  const read = (page: PageDocument) => {
    const main = extract(page);
    return main === undefined ? [] : withoutTeasers(readParagraphs(main), title);
  };
  const boxes = new Set<string>();
  const asking = new Set<string>();
  for (const box of boxesOf(document)) {
    const asks = box.nodeName !== 'P' && (box.querySelector('form, input') !== null || asksToSubscribe(box));
    for (const { text } of readParagraphs(box)) {
      boxes.add(text);
      if (asks) asking.add(text);
    }
  }
  const first = read(document);
  const length = (paragraphs: readonly string[]) => paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  const boxed = length(first.filter((paragraph) => boxes.has(paragraph)));
  if (boxed * 2 <= length(first)) return first.filter((paragraph) => !asking.has(paragraph));
  const again = parsePage(html);
  for (const box of boxesOf(again)) box.remove();
  return again.documentElement === null ? [] : read(again);
}

/**
 * The element that holds the main text; undefined where the extractor finds none, or stumbles over a tree that no
 * browser would build.
 */
function extract(document: PageDocument): PageElement | undefined {
  try {
    const found = new Readability(document as never, { charThreshold: 150, serializer: (node) => node }).parse();
    return (found?.content as unknown as PageElement | null | undefined) ?? undefined;
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Walks the tree once, with a stack of its own, before anything walks it that could be slow or run out of stack. */
function isReasonable(document: PageDocument): boolean {
  const stack = [document.childNodes[Symbol.iterator]()];
  let elements = 0;
  while (stack.length > 0) {
    const next = stack[stack.length - 1]!.next();
    if (next.done) stack.pop();
    else if (next.value.nodeType === ELEMENT) {
      elements += 1;
      if (elements > MOST_ELEMENTS || stack.length > DEEPEST) return false;
      stack.push(next.value.childNodes[Symbol.iterator]());
    }
  }
  return true;
}

function startsWith(paragraphs: readonly string[], title: string): boolean {
  const bare = (text: string) => text.replace(/[\s\p{P}]+/gu, '').slice(0, 60);
  return paragraphs.slice(0, 2).some((paragraph) => bare(paragraph).startsWith(bare(title)));
}
