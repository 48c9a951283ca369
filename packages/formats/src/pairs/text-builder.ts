import type { Text } from '@muqabala/core/document';
import type { PairSide } from './types.ts';

/** Where a side stands in the text that is built; known when the text is at its end. */
export interface Placed {
  id: string;
  start: number;
}

interface Line extends Placed {
  readonly side: PairSide;
}

/** Builds a text of one line for every side. */
export function makeTextBuilder() {
  const lines: Line[] = [];
  const known = new Map<string, Line>();
  let language = 'und';
  return {
    /** Adds a side; the same ids of segments with the same words are the same line. Undefined for a side that is none. */
    add(side: PairSide | null): Placed | undefined {
      if (side === null || side.content === '') return undefined;
      if (language === 'und') language = side.language;
      const key = side.segments.length === 0 ? undefined : JSON.stringify([side.text, side.segments, side.content]);
      const before = key === undefined ? undefined : known.get(key);
      if (before !== undefined) return before;
      const line: Line = { id: '', start: 0, side };
      lines.push(line);
      if (key !== undefined) known.set(key, line);
      return line;
    },
    /** Returns the text; `sort` puts the lines where the offsets or numbers of their segments had them, as far as all have these. */
    end(id: string, sort: boolean): Text {
      const ordered = sort ? inOrder(lines) : lines;
      const parts: string[] = [];
      let at = 0;
      const segments = ordered.map((line, i): Text['segments'][number] => {
        const { content, role = 'body' } = line.side;
        line.id = `s${i + 1}`;
        line.start = at;
        at += content.length + 1;
        parts.push(content, '\n');
        return { id: line.id, start: line.start, end: line.start + content.length, role, mentions: [] };
      });
      const direction = /^(ar|fa|ur|he|ps|ckb|ug|sd|yi)\b/.test(language) ? 'rtl' : 'ltr';
      return { id, language, direction, content: parts.join(''), segments };
    },
  };
}

function inOrder(lines: readonly Line[]): readonly Line[] {
  const places: ReadonlyArray<(line: Line) => number> = [
    ({ side }) => side.spans?.[0]?.start ?? Number.NaN,
    ({ side }) => Number(/^\D*(\d{1,9})$/.exec(side.segments[0] ?? '')?.[1] ?? Number.NaN),
  ];
  const place = places.find((one) => lines.every((line) => !Number.isNaN(one(line))));
  return place === undefined ? lines : [...lines].sort((a, b) => place(a) - place(b));
}
