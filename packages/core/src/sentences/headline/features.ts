import { STARTERS } from '../abbreviations.ts';
import {
  ARABIC_LINKS,
  ARABIC_NO_HEADLINE,
  ARABIC_VERBS,
  ENGLISH_ARTICLES,
  ENGLISH_FINITE,
  ENGLISH_LINKS,
  ENGLISH_TITLES,
} from './words.ts';

/** A word between white space, with its punctuation. */
export interface Token {
  readonly start: number;
  readonly raw: string;
  /** Without punctuation around it, lower case. */
  readonly word: string;
  readonly capital: boolean;
}

/** The longest headline and the shortest sentence, in words. */
const LONGEST = 22;
export const SHORTEST = 3;
const SHORTEST_SENTENCE = 4;
/** How far repeated words are looked for. */
const NEAR = 14;

export function tokensOf(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(start, Math.min(end, start + 600)).matchAll(/\S+/g)) {
    const word = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(match[0])?.[0] ?? '';
    const plain = word.replace(/['’]s?$/u, '');
    tokens.push({
      start: start + match.index,
      raw: match[0],
      word: plain.toLowerCase(),
      capital: /^\p{Lu}/u.test(word),
    });
  }
  return tokens;
}

/** Returns what speaks for and against an English headline that ends before token `i`; undefined where none can. */
export function englishFeatures(tokens: readonly Token[], i: number): number[] | undefined {
  if (i < SHORTEST || i > LONGEST || tokens.length - i < SHORTEST_SENTENCE) return undefined;
  const next = tokens[i]!;
  const last = tokens[i - 1]!;
  if (!canEnd(tokens, i)) return undefined;
  const left = tokens.slice(0, i);
  const right = tokens.slice(i, i + NEAR);
  const rightCapitals = shareOfCapitals(right.slice(1, 9));
  const known = new Set(left.filter(isContent).map(({ word }) => word.slice(0, 5)));
  const shared = new Set(
    right.filter((token) => isContent(token) && known.has(token.word.slice(0, 5))).map(({ word }) => word.slice(0, 5)),
  ).size;
  const articles = left.filter(({ word }) => ENGLISH_ARTICLES.has(word)).length;
  const titled = shareOfCapitals(left) >= 0.75;
  const following = tokens[i + 1]!;
  return [
    Number(STARTERS.has(next.word)),
    Number(STARTERS.has(next.word) && !following.capital),
    Number(articles === 0),
    Math.min(articles, 3),
    Math.min(shared, 3),
    Number(known.has(next.word.slice(0, 5)) && isContent(next)),
    Number(titled && rightCapitals <= 0.5),
    Number(titled),
    Number(!last.capital && !titled),
    Number(last.capital && !titled),
    Number(following.capital),
    Number(right.some(({ word }) => ENGLISH_FINITE.test(word))),
    Number(left.some(({ raw }) => /[,;]$/.test(raw))),
    Number(left.some(({ raw }, k) => k < 4 && /:$/.test(raw))),
    Number(i < 5),
    Number(i > 14),
    Number(tokens.length - i < 8),
    Number(!last.capital && !following.capital && STARTERS.has(next.word) && !titled),
    Number(ENGLISH_TITLES.has(last.word)),
    Number(!titled && last.capital && canEnd(tokens, i - 1)),
    Number(/^["'“‘]/u.test(next.raw)),
  ];
}

/** The share of words with a capital among those of four letters or more. */
function shareOfCapitals(tokens: readonly Token[]): number {
  const long = tokens.filter(({ word }) => word.length >= 4);
  return long.length === 0 ? 0 : long.filter(({ capital }) => capital).length / long.length;
}

/** Returns whether a verb opens a sentence at `i` and how many words recur; undefined where nothing can end. */
export function arabicFeatures(
  tokens: readonly Token[],
  i: number,
): { opens: boolean; shared: number; imperfect: boolean } | undefined {
  if (i < SHORTEST || i > LONGEST || tokens.length - i < SHORTEST_SENTENCE) return undefined;
  const next = tokens[i]!;
  const last = tokens[i - 1]!;
  if (/[،,;؛:.!?؟–—-]["'”’»)]*$/u.test(last.raw) || ARABIC_LINKS.has(last.word) || next.word === '') return undefined;
  if (ARABIC_NO_HEADLINE.has(tokens[0]!.word) || /^[([]/.test(next.raw)) return undefined;
  if (!isArabicVerb(next.word)) return { opens: false, shared: 0, imperfect: false };
  const known = new Set<string>();
  for (let k = 0; k < i; k += 1) known.add(arabicStem(tokens[k]!.word));
  const shared = new Set<string>();
  for (const { word } of tokens.slice(i, i + NEAR)) {
    const stem = arabicStem(word);
    if (stem.length >= 3 && known.has(stem)) shared.add(stem);
  }
  return { opens: true, shared: shared.size, imperfect: /^ي/u.test(next.word) };
}

/** A capital, not inside quotation marks or brackets, behind a word that can be a headline's last. */
function canEnd(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i]!;
  const last = tokens[i - 1]!;
  if (!next.capital || next.word === 'i' || next.word === 'may' || /^[([]/.test(next.raw)) return false;
  if (/[,;:.!?–—-]["'”’)]*$/u.test(last.raw) || ENGLISH_LINKS.has(last.word)) return false;
  return !insideQuotes(tokens, i);
}

function insideQuotes(tokens: readonly Token[], i: number): boolean {
  let double = 0;
  let single = false;
  for (let k = 0; k < i; k += 1) {
    const { raw } = tokens[k]!;
    double += raw.match(/["“”]/g)?.length ?? 0;
    if (/^['‘]/.test(raw)) single = true;
    if (single && /['’]/.test(raw.replace(/^.*[^\p{P}]/su, ''))) single = false;
  }
  return single || double % 2 === 1;
}

function isContent({ word }: Token): boolean {
  return word.length >= 3 && !STARTERS.has(word) && !ENGLISH_LINKS.has(word);
}

/** Returns whether a word is one of the verbs that open sentences of reports, in any person of the third. */
export function isArabicVerb(word: string): boolean {
  const bare = word.replace(/[\u064b-\u0652]/g, '').replace(/^[وف](?=.{3})/u, '');
  return (
    ARABIC_VERBS.has(bare) ||
    (bare.endsWith('ت') && ARABIC_VERBS.has(bare.slice(0, -1))) ||
    (bare.endsWith('وا') && ARABIC_VERBS.has(bare.slice(0, -2))) ||
    (IMPERFECT.test(word) && bare === word)
  );
}

/** Imperfect verbs with ي; the commonest nouns that begin with it and what is no predicate of its own apart. */
const IMPERFECT = /^ي(?!وم|ون(?:ي|ان)|وليو|ناير|وسف|اسر|هود|مين|ابان|سار|وحن|عقوب|كون|سمى|صبح)\p{L}{3,}$/u;

/** The first four letters without the proclitics and the article: enough to see a word again. */
function arabicStem(word: string): string {
  const bare = word.replace(/[\u064b-\u0652]/g, '').replace(/^(?:[وف]?(?:ال|بال|كال|لل)|[وفبل](?=.{3}))/u, '');
  return bare.length < 3 ? '' : bare.slice(0, 4);
}
