import type { Span } from '../../text/index.ts';
import { isSpace, kindAt } from '../gap.ts';
import { looksLikeSentence } from '../headline/index.ts';
import { endsWithStop } from '../paragraphs.ts';
import type { Role } from '../role.ts';
import {
  ARABIC_CREDIT,
  ARABIC_FURNITURE,
  ARABIC_LINKS_HEAD,
  ARABIC_RIGHTS,
  BYLINE,
  CREDIT,
  FURNITURE,
  isBareDate,
  isBareDateline,
  isOrnament,
  LINKS_HEAD,
  PART,
  RIGHTS,
  SECTION,
} from './patterns.ts';

/** How many paragraphs ahead are looked at. */
export const LOOKAHEAD = 12;
/** Units of a paragraph that are looked at, and the most that furniture is long. */
const HEAD = 240;
/** Words are counted up to here. */
const MANY = 60;
const LONGEST_HEADING_WORDS = 25;
const LONGEST_SECTION_WORDS = 4;

/** What is seen of a paragraph before its sentences are cut. */
export interface Paragraph extends Span {
  /** Words, counted up to 60. */
  readonly words: number;
  readonly stop: boolean;
}

/** What is remembered of the paragraphs before. */
export interface Memory {
  index: number;
  /** Paragraphs of some length, and how many of them end with a stop. */
  long: number;
  stopped: number;
  body: boolean;
  links: boolean;
}

export function newMemory(): Memory {
  return { index: 0, long: 0, stopped: 0, body: false, links: false };
}

/** Returns what is seen of a paragraph. */
export function look(text: string, span: Span): Paragraph {
  let words = 0;
  let inside = false;
  for (let i = span.start; i < span.end && words < MANY; i += 1) {
    const space = isSpace(text.charCodeAt(i));
    if (!space && !inside) words += 1;
    inside = !space;
  }
  return { ...span, words, stop: endsWithStop(text, span) };
}

/** Returns the role of a paragraph by what it says, where it stands and what is around it; remembers it. */
export function roleOf(text: string, window: readonly Paragraph[], memory: Memory): Role {
  const paragraph = window[0]!;
  const role = judge(text, window, memory);
  if (paragraph.words >= 8) {
    memory.long += 1;
    if (paragraph.stop) memory.stopped += 1;
  }
  if (role === 'body') memory.body = true;
  memory.index += 1;
  return role;
}

function judge(text: string, window: readonly Paragraph[], memory: Memory): Role {
  const paragraph = window[0]!;
  const { start, end } = paragraph;
  if (end - start > HEAD * 2 || paragraph.words >= 50) {
    memory.links = false;
    return 'body';
  }
  const content = text.slice(start, end);
  // `Watch: …` before any report is its headline.
  if ((memory.body || paragraph.words <= 4) && isLinksHead(content, paragraph)) {
    memory.links = true;
    return 'boilerplate';
  }
  if (isFurniture(content, paragraph)) return 'boilerplate';
  if (paragraph.words <= 14 && PART.test(content)) return 'heading';
  if (paragraph.stop && !isQuestionTitle(content, window, memory)) {
    if (paragraph.words >= 8) memory.links = false;
    return 'body';
  }
  if (memory.links) return 'boilerplate';
  if (!isProse(window, memory)) return 'body';
  if (isSectionName(content, window, memory, text)) return 'boilerplate';
  return isHeading(text, content, window, memory) ? 'heading' : 'body';
}

function isLinksHead(content: string, paragraph: Paragraph): boolean {
  return (
    paragraph.words <= 25 &&
    (LINKS_HEAD.test(content) || ARABIC_LINKS_HEAD.test(content)) &&
    !(paragraph.stop && paragraph.words > 8)
  );
}

/** Returns whether a stretch is furniture of a site by what it says alone. */
function isFurniture(content: string, size: { readonly words: number }): boolean {
  if (content.length > HEAD) return false;
  if (RIGHTS.test(content) || ARABIC_RIGHTS.test(content)) return true;
  if (size.words > 25) return false;
  return (
    FURNITURE.test(content) ||
    ARABIC_FURNITURE.test(content) ||
    CREDIT.test(content) ||
    BYLINE.test(content) ||
    ARABIC_CREDIT.test(content) ||
    isBareDate(content) ||
    isBareDateline(content) ||
    isOrnament(content)
  );
}

/** Returns whether a sentence inside a paragraph is a notice of rights: it may be glued to the report. */
export function isRights(content: string): boolean {
  return content.length <= HEAD && (RIGHTS.test(content) || ARABIC_RIGHTS.test(content));
}

/** Most paragraphs of some length, here or before, end with a stop: so the lack of one means something. */
function isProse(window: readonly Paragraph[], memory: Memory): boolean {
  let long = memory.long;
  let stopped = memory.stopped;
  for (const paragraph of window.slice(1))
    if (paragraph.words >= 8) {
      long += 1;
      if (paragraph.stop) stopped += 1;
    }
  return long > 0 && stopped >= long * 0.6;
}

/** A few words before the headline: a name of a section, or words that come again at the end (`Read more in: …`). */
function isSectionName(content: string, window: readonly Paragraph[], memory: Memory, text: string): boolean {
  const [paragraph, next] = window;
  if (paragraph!.words > LONGEST_SECTION_WORDS || memory.body) return false;
  if (SECTION.test(content)) return true;
  if (next === undefined || next.stop || next.words <= paragraph!.words || memory.index > 1) return false;
  return next.words >= 5 && next.words <= LONGEST_HEADING_WORDS && !isFurniture(text.slice(next.start, next.end), next);
}

/** Short, without a stop, alone in its paragraph, with a report behind it that is longer. */
function isHeading(text: string, content: string, window: readonly Paragraph[], memory: Memory): boolean {
  const paragraph = window[0]!;
  if (paragraph.words > LONGEST_HEADING_WORDS || (/[,،;؛:–—-]$/u.test(content) && !/^#/.test(content))) return false;
  if (/^(?:[-–•*●▪]\s)/u.test(content)) return false;
  const body = window.slice(1, 5).find((next) => next.stop && next.words >= 6);
  if (body === undefined) return false;
  if (!memory.body) return true;
  // In mid-text a heading has its capital and stands right before what it heads: items of lists do not.
  if (kindAt(text, paragraph.start) === 'lower' || body !== window[1]) return false;
  return paragraph.words <= 12 && !looksLikeSentence(text, paragraph.start, paragraph.end);
}

/** A headline may be a question; only the first line of a text that is short beside the next is taken for one. */
function isQuestionTitle(content: string, window: readonly Paragraph[], memory: Memory): boolean {
  const [paragraph, next] = window;
  return (
    memory.index === 0 &&
    /[?؟!]["'”’»)]*$/u.test(content) &&
    paragraph!.words <= 15 &&
    next?.stop === true &&
    next.words >= 2 * paragraph!.words &&
    next.words >= 15
  );
}
