import { BREAK, characterTables, DIGIT, LETTER, MARK, OTHER, SPACE } from './characters.ts';
import { readChain } from './literals.ts';
import type { ReadWords } from './read-words.ts';
import { BROKEN, GLUED, NUMBER, SIGN, SPACED, Tokens } from './tokens.ts';
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

function scan(tokens: Tokens): void {
  const { text } = tokens;
  const { classes } = characterTables();
  const words = tokens.vocabulary.read;
  words.begin();
  let gap = BROKEN;
  for (let i = 0; i < text.length; ) {
    const kind = classes[text.charCodeAt(i)];
    if (kind === LETTER) i = scanWord(tokens, words, classes, i, gap);
    else if (kind === DIGIT) i = scanDigits(tokens, i, gap);
    else if (kind === OTHER) i = scanSign(tokens, i, gap);
    else {
      if (kind === BREAK) gap = BROKEN;
      else if (kind === SPACE && gap === GLUED) gap = SPACED;
      i += 1;
      continue;
    }
    gap = GLUED;
  }
  tokens.close();
}

function scanWord(tokens: Tokens, words: ReadWords, classes: Uint8Array, start: number, gap: number): number {
  const { text } = tokens;
  let i = start;
  let end = start;
  let hash = 0;
  // That of the marks that may still stand behind the word.
  let beyond = 0;
  for (; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const kind = classes[unit];
    if (kind !== LETTER && kind !== MARK) break;
    beyond = (Math.imul(beyond, 31) + unit) | 0;
    if (kind === LETTER || isCombining(unit)) {
      end = i + 1;
      hash = beyond;
    }
  }
  tokens.pushWord(words.find(text, start, end, hash), start, end, gap);
  return i;
}

function scanDigits(tokens: Tokens, start: number, gap: number): number {
  let before = gap;
  return readChain(
    tokens.text,
    start,
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
}

function scanSign(tokens: Tokens, at: number, gap: number): number {
  const unit = tokens.text.charCodeAt(at);
  // A surrogate pair is one sign.
  const pair = unit >= 0xd800 && unit < 0xdc00 && at + 1 < tokens.text.length;
  const end = pair ? at + 2 : at + 1;
  tokens.push(SIGN, at, end, pair ? 0xfffd : characterTables().folded[unit]!, gap);
  return end;
}

/** Marks that belong to the word before them, unlike bidi controls after it. */
function isCombining(unit: number): boolean {
  return (
    (unit >= 0x300 && unit <= 0x36f) ||
    (unit >= 0x610 && unit <= 0x61a) ||
    (unit >= 0x64b && unit <= 0x670) ||
    unit === 0x640
  );
}
