import {
  classAt,
  DIGIT,
  isPair,
  LETTER,
  LINE_FEED,
  LONE,
  MARK,
  OTHER_BREAK,
  readTokens,
  type TextTokens,
  tokenEnd,
  tokenGap,
  tokenKind,
  tokenStart,
  UNSEEN,
} from '../../../text/index.ts';
import { readChain } from './literals.ts';
import type { ReadWords } from './read-words.ts';
import { readAs } from './signs.ts';
import { BROKEN, GLUED, NUMBER, SIGN, SPACED, Tokens, WORD } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Cuts a text into tokens and returns what `read` makes of them, which must not keep them. */
export function withTokens<Result>(text: string, vocabulary: Vocabulary, read: (tokens: Tokens) => Result): Result {
  const tokens = new Tokens(text, vocabulary);
  try {
    scan(tokens);
    return read(tokens);
  } finally {
    tokens.release();
  }
}

/** Takes the text's tokens over: words as the vocabulary has them, digits with the marks between them as numbers. */
function scan(tokens: Tokens): void {
  const found = readTokens(tokens.text);
  const words = tokens.vocabulary.read;
  words.begin();
  let gap = BROKEN;
  for (let i = 0; i < found.count; ) {
    gap = Math.max(gap, spaceBefore(found, i));
    const kind = tokenKind(found, i);
    if (isWord(found, i)) i = scanWord(tokens, words, found, i, gap);
    else if (kind === DIGIT) i = scanDigits(tokens, found, i, gap);
    else i = scanSign(tokens, found, i, gap);
    gap = GLUED;
  }
  tokens.close();
}

/** GLUED, SPACED or BROKEN. */
function spaceBefore(found: TextTokens, i: number): number {
  const gap = tokenGap(found, i);
  if ((gap & (LINE_FEED | OTHER_BREAK)) !== 0) return BROKEN;
  return (gap & ~UNSEEN) === 0 ? GLUED : SPACED;
}

/** `paʻanga` is one word. */
function isWord(found: TextTokens, i: number): boolean {
  const kind = tokenKind(found, i);
  return kind === LETTER || (kind === LONE && found.text.charCodeAt(tokenStart(found, i)) === 0x2bb);
}

/** A bidi control or soft hyphen inside a word does not end it. */
function scanWord(tokens: Tokens, words: ReadWords, found: TextTokens, i: number, gap: number): number {
  const start = tokenStart(found, i);
  let next = i + 1;
  while (next < found.count && spaceBefore(found, next) === GLUED && isWord(found, next)) next += 1;
  const { text } = tokens;
  let end = tokenEnd(found, next - 1);
  while (classAt(text, end - 1) === MARK && !isCombining(text.charCodeAt(end - 1))) end -= 1;
  tokens.pushWord(words.find(text, start, end), start, end, gap);
  return next;
}

function scanDigits(tokens: Tokens, found: TextTokens, i: number, gap: number): number {
  const power = powerAt(tokens, found, i, gap);
  if (power !== undefined) {
    tokens.push(SIGN, tokenStart(found, i), tokenEnd(found, i), power, gap);
    return i + 1;
  }
  let before = gap;
  const end = readChain(
    tokens.text,
    tokenStart(found, i),
    tokens.vocabulary.arabic,
    (literal) => {
      tokens.literals.push(literal);
      tokens.push(NUMBER, literal.start, literal.end, tokens.literals.length - 1, before);
      before = GLUED;
    },
    (from, to, sign) => {
      tokens.push(SIGN, from, to, sign, before);
      before = GLUED;
    },
  );
  let next = i + 1;
  while (next < found.count && tokenStart(found, next) < end) next += 1;
  return next;
}

/** `م2`, `km2`: a digit written onto such a unit is its power, `²`. */
function powerAt(tokens: Tokens, found: TextTokens, i: number, gap: number): number | undefined {
  if (gap !== GLUED || tokens.count === 0 || tokens.types[tokens.count - 1] !== WORD) return undefined;
  const [start, end] = [tokenStart(found, i), tokenEnd(found, i)];
  if (end - start !== 1 || (tokenKind(found, i + 1) === LETTER && tokenStart(found, i + 1) === end)) return undefined;
  const digit = found.text[start];
  const power = digit === '2' || digit === '٢' ? 0xb2 : digit === '3' || digit === '٣' ? 0xb3 : undefined;
  return power !== undefined && tokens.isListed(tokens.count - 1, 'squared-units') ? power : undefined;
}

/** A numeral that is no digit is a sign too; marks behind it are not part of it. */
function scanSign(tokens: Tokens, found: TextTokens, i: number, gap: number): number {
  const start = tokenStart(found, i);
  const pair = isPair(tokens.text, start);
  tokens.push(SIGN, start, start + (pair ? 2 : 1), pair ? 0xfffd : readAs(tokens.text.charCodeAt(start)), gap);
  return i + 1;
}

/** Marks that belong to the word before them, unlike joiners after it. */
function isCombining(unit: number): boolean {
  return (
    (unit >= 0x300 && unit <= 0x36f) ||
    (unit >= 0x610 && unit <= 0x61a) ||
    (unit >= 0x64b && unit <= 0x670) ||
    unit === 0x640
  );
}
