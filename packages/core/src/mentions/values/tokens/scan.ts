import { BREAK, characterTables, DIGIT, LETTER, MARK, SPACE } from './characters.ts';
import { readChain } from './literals.ts';
import type { Tokens } from './tokens.ts';
import { BROKEN, GLUED, NUMBER, SIGN, SPACED } from './tokens.ts';

/** Cuts the text into tokens. */
export function scan(tokens: Tokens): void {
  const { text, vocabulary } = tokens;
  const { classes, folded } = characterTables();
  const { arabic } = vocabulary;
  const words = vocabulary.read;
  words.begin();
  const length = text.length;
  let gap = BROKEN;
  let i = 0;
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
        let hash = 0;
        // That of the marks that may still stand behind the word.
        let beyond = 0;
        for (; i < length; i += 1) {
          const at = text.charCodeAt(i);
          const kind = classes[at];
          if (kind !== LETTER && kind !== MARK) break;
          beyond = (Math.imul(beyond, 31) + at) | 0;
          if (kind === LETTER || isCombining(at)) {
            end = i + 1;
            hash = beyond;
          }
        }
        tokens.pushWord(words.find(text, start, end, hash), start, end, gap);
        gap = GLUED;
        break;
      }
      case DIGIT: {
        i = readChain(
          text,
          i,
          arabic,
          (literal) => {
            tokens.literals.push(literal);
            tokens.push(NUMBER, literal.start, literal.end, tokens.literals.length - 1, gap);
            gap = GLUED;
          },
          (start, end, sign) => {
            tokens.push(SIGN, start, end, sign, gap);
            gap = GLUED;
          },
        );
        break;
      }
      default: {
        // A surrogate pair is one sign.
        const pair = unit >= 0xd800 && unit < 0xdc00 && i + 1 < length;
        tokens.push(SIGN, i, pair ? i + 2 : i + 1, pair ? 0xfffd : folded[unit]!, gap);
        gap = GLUED;
        i += pair ? 2 : 1;
      }
    }
  }
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
