import { MuqabalaError } from '@muqabala/core/problems';
import { LONGEST_PAIR } from './reader.ts';

/** Cuts pieces of a file into lines; `\n` and `\r\n` end one. The byte order mark at the beginning is dropped. */
export function makeLineCutter(place: string | undefined) {
  let rest: string[] = [];
  let held = 0;
  let first = true;
  let number = 0;
  return {
    /** The number of the line given last, from 1. */
    get number() {
      return number;
    },
    cut(chunk: string, use: (line: string) => void, last: boolean): void {
      let text = chunk;
      if (first && text !== '') {
        first = false;
        if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
      }
      let from = 0;
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
        let line = text.slice(from, at);
        if (held > 0) {
          rest.push(line);
          line = rest.join('');
          rest = [];
          held = 0;
        }
        number += 1;
        use(line.endsWith('\r') ? line.slice(0, -1) : line);
        from = at + 1;
      }
      if (from < text.length) {
        rest.push(from === 0 ? text : text.slice(from));
        held += text.length - from;
        if (held > LONGEST_PAIR)
          throw new MuqabalaError({
            code: 'line-too-long',
            ...(place === undefined ? {} : { place }),
            offset: number + 1,
            offsetUnit: 'line',
            message: `The line has more than ${LONGEST_PAIR >> 20} million characters; one pair a line was expected.`,
            remedy: 'Check that the file is of the format that was named.',
          });
      }
      if (last && held > 0) {
        number += 1;
        const line = rest.join('');
        rest = [];
        held = 0;
        use(line.endsWith('\r') ? line.slice(0, -1) : line);
      }
    },
  };
}
