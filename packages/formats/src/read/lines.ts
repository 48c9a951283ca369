import { MuqabalaError } from '@muqabala/core/problems';
import { LONGEST_PAIR } from './reader.ts';

/** Cuts pieces of a file into lines; `\n` and `\r\n` end one. The byte order mark at the beginning is dropped. */
export function makeLineCutter(place: string | undefined) {
  let rest: string[] = [];
  let held = 0;
  let first = true;
  let number = 0;
  const hold = (piece: string) => {
    rest.push(piece);
    held += piece.length;
    if (held > LONGEST_PAIR)
      throw new MuqabalaError({
        code: 'line-too-long',
        values: { millions: LONGEST_PAIR >> 20 },
        ...(place === undefined ? {} : { place }),
        offset: number + 1,
        offsetUnit: 'line',
        message: `The line has more than ${LONGEST_PAIR >> 20} million characters; one pair a line was expected.`,
        remedy: 'Check that the file is of the format that was named.',
      });
  };
  /** The line that ends with a piece. */
  const finish = (piece: string) => {
    const line = held > 0 ? [...rest, piece].join('') : piece;
    rest = [];
    held = 0;
    number += 1;
    return line.endsWith('\r') ? line.slice(0, -1) : line;
  };
  return {
    /** The number of the line given last, from 1. */
    get number() {
      return number;
    },
    cut(chunk: string, use: (line: string) => void, last: boolean): void {
      const text = first && chunk.charCodeAt(0) === 0xfeff ? chunk.slice(1) : chunk;
      if (chunk !== '') first = false;
      let from = 0;
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
        use(finish(text.slice(from, at)));
        from = at + 1;
      }
      if (from < text.length) hold(text.slice(from));
      if (last && held > 0) use(finish(''));
    },
  };
}
