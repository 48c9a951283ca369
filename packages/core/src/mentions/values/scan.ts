import { BREAK, characterTables, DIGIT, LETTER, MARK, SPACE } from './characters.ts';
import { readChain } from './literals.ts';
import type { Tokens } from './tokens.ts';
import {
  ARTICLE,
  BROKEN,
  CAPITAL,
  CAPITALS,
  CONJUNCTION,
  DUAL,
  GLUED,
  NUMBER,
  PREPOSITION,
  SIGN,
  SPACED,
  WORD,
} from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

const LONGEST_WORD = 40;

const WAW = 0x648;

const FEH = 0x641;

const BEH = 0x628;

const KAF = 0x643;

const LAM = 0x644;

const ALEF = 0x627;

const buffer = new Uint16Array(LONGEST_WORD);

/** The units as written: the article has a bare alef, `ألستون` none. */
const raw = new Uint16Array(LONGEST_WORD);

export function scan(tokens: Tokens): void {
  const { text, vocabulary } = tokens;
  const { classes, folded } = characterTables();
  const { arabic } = vocabulary;
  const length = text.length;
  let gap = BROKEN;
  let i = 0;
  const push = (type: number, start: number, end: number, id: number, flags: number): void => {
    tokens.push(type, start, end, id, flags, gap);
    gap = GLUED;
  };
  while (i < length) {
    const unit = text.charCodeAt(i);
    switch (classes[unit]) {
      case SPACE:
        if (gap === GLUED) gap = SPACED;
        i += 1;
        break;
      case BREAK:
        gap = BROKEN;
        i += 1;
        break;
      case MARK:
        i += 1;
        break;
      case LETTER: {
        const start = i;
        let end = i;
        let letters = 0;
        let capitals = 0;
        for (; i < length; i += 1) {
          const at = text.charCodeAt(i);
          const kind = classes[at];
          if (kind === LETTER) {
            if (letters < LONGEST_WORD) {
              buffer[letters] = folded[at]!;
              raw[letters] = at;
            }
            letters += 1;
            if (folded[at] !== at && at < 0x600 && at >= 0x41) capitals += 1;
          } else if (kind !== MARK) break;
          if (kind === LETTER || isCombining(at)) end = i + 1;
        }
        let flags = 0;
        if (capitals > 0 && isCapital(text.charCodeAt(start))) flags |= CAPITAL;
        if (capitals === letters) flags |= CAPITALS;
        if (letters > LONGEST_WORD) push(WORD, start, end, -1, flags);
        else if (arabic && buffer[0]! >= 0x600) {
          const found = findArabic(vocabulary, letters);
          push(WORD, start, end, found >= 0 ? found >> 3 : -1, found >= 0 ? found & 7 : isDual(letters) ? DUAL : 0);
        } else push(WORD, start, end, vocabulary.find(buffer, 0, letters), flags);
        break;
      }
      case DIGIT: {
        i = readChain(
          text,
          i,
          arabic,
          (literal) => {
            tokens.literals.push(literal);
            push(NUMBER, literal.start, literal.end, tokens.literals.length - 1, 0);
          },
          (start, end, sign) => push(SIGN, start, end, sign, 0),
        );
        break;
      }
      default: {
        // A surrogate pair is one sign.
        const pair = unit >= 0xd800 && unit < 0xdc00 && i + 1 < length;
        push(SIGN, i, pair ? i + 2 : i + 1, pair ? 0xfffd : folded[unit]!, 0);
        i += pair ? 2 : 1;
      }
    }
  }
}

function isDual(length: number): boolean {
  if (length < 6 || buffer[length - 1] !== 0x646 || buffer[length - 3] !== 0x62a) return false;
  return buffer[length - 2] === ALEF || buffer[length - 2] === 0x64a;
}

function isCapital(unit: number): boolean {
  return unit < 0x41 ? false : unit <= 0x5a || (unit >= 0xc0 && unit <= 0xde);
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

/**
 * Looks an Arabic word up whole, then without what can be written onto it: the article, `و` and `ف`, `ب ك ل`, and their chains.
 * Returns the id times eight plus the flags, or -1.
 */
function findArabic(vocabulary: Vocabulary, length: number): number {
  let id = vocabulary.find(buffer, 0, length);
  if (id >= 0) return id << 3;
  let from = 0;
  let flags = 0;
  // Of two-letter words only `آب` takes the conjunction: `وست` is West, `وطن` homeland.
  if ((buffer[0] === WAW || buffer[0] === FEH) && (length > 3 || (length === 3 && buffer[1] === ALEF))) {
    id = vocabulary.find(buffer, 1, length);
    if (id >= 0) return (id << 3) | CONJUNCTION;
    from = 1;
    flags = CONJUNCTION;
    id = withoutPreposition(vocabulary, from, length, flags);
    if (id >= 0) return id;
    from = 0;
    flags = 0;
  }
  return withoutPreposition(vocabulary, from, length, flags);
}

function withoutPreposition(vocabulary: Vocabulary, from: number, length: number, flags: number): number {
  const first = buffer[from];
  let id = -1;
  if (first === ALEF) return withoutArticle(vocabulary, from, length, flags);
  if (length - from < 3) return -1;
  if (first === LAM && buffer[from + 1] === LAM) {
    id = vocabulary.find(buffer, from + 2, length);
    if (id >= 0) return (id << 3) | flags | PREPOSITION | ARTICLE;
  }
  if (first === BEH || first === KAF || first === LAM) {
    id = vocabulary.find(buffer, from + 1, length);
    if (id >= 0) return (id << 3) | flags | PREPOSITION;
    return withoutArticle(vocabulary, from + 1, length, flags | PREPOSITION);
  }
  return -1;
}

function withoutArticle(vocabulary: Vocabulary, from: number, length: number, flags: number): number {
  if (length - from < 4 || buffer[from] !== ALEF || buffer[from + 1] !== LAM) return -1;
  if (raw[from] === 0x623 || raw[from] === 0x625) return -1;
  const id = vocabulary.find(buffer, from + 2, length);
  return id >= 0 ? (id << 3) | flags | ARTICLE : -1;
}
