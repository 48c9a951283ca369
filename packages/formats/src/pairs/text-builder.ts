import type { Placeholder, Text } from '@muqabala/core/document';
import type { PairSide } from './types.ts';

/**
 * Keeps texts one after another, and gives them back by their numbers from 0: in memory, or wherever there is more
 * room.
 */
export interface TextStore {
  add(text: string): void;
  get(index: number): string;
}

/** A text whose content and segments come piece by piece. */
export type TextPieces = Omit<Text, 'content' | 'segments'> & {
  readonly content: string | Iterable<string>;
  readonly segments: Iterable<Text['segments'][number]>;
};

/** A text of lines, each a segment, and where each line that was added stands in it. */
export interface BuiltText {
  readonly pieces: TextPieces;
  segmentOf(line: number): string;
  /** In UTF-16 units of the content. */
  startOf(line: number): number;
}

/** No line: a side that has no words. */
export const NO_LINE = -1;

type Details = Pick<PairSide, 'placeholders' | 'properties'>;

/**
 * Builds a text of one line for every side; of a line its length and place are kept here, its words in one store, its
 * codes and properties in the other.
 */
export function makeTextBuilder(store: TextStore, details: TextStore) {
  const lengths: number[] = [];
  const roles = new Map<number, NonNullable<PairSide['role']>>();
  /** The number in the store of the details of a line that has any. */
  const detailed = new Map<number, number>();
  const detailsOf = (line: number): Details => {
    const index = detailed.get(line);
    return index === undefined ? {} : (JSON.parse(details.get(index)) as Details);
  };
  const known = new Map<string, number[]>();
  const orders = [makeOrder((side) => side.spans?.[0]?.start), makeOrder(numberOf)];
  let language = 'und';
  return {
    /**
     * Adds a side and returns the number of its line; the same ids of segments with the same words are the same line.
     */
    add(side: PairSide | null): number {
      if (side === null || side.content === '') return NO_LINE;
      if (language === 'und') language = side.language;
      const line = lengths.length;
      if (side.segments.length > 0) {
        const key = JSON.stringify([side.text, side.segments]);
        const before = known.get(key);
        if (before === undefined) known.set(key, [line]);
        else {
          const same = before.find((one) => store.get(one) === side.content);
          if (same !== undefined) return same;
          before.push(line);
        }
      }
      store.add(side.content);
      lengths.push(side.content.length);
      if (side.role !== undefined) roles.set(line, side.role);
      const { placeholders, properties } = side;
      if (placeholders !== undefined || properties !== undefined) {
        details.add(JSON.stringify({ placeholders, properties }));
        detailed.set(line, detailed.size);
      }
      for (const order of orders) order.add(side);
      return line;
    },
    /**
     * Returns the text; `sort` puts the lines where the offsets or numbers of their segments had them, as far as all
     * have these.
     */
    end(id: string, sort: boolean): BuiltText {
      const places = sort ? orders.map((order) => order.places()).find((one) => one !== undefined) : undefined;
      const lines = Uint32Array.from(lengths, (_, line) => line);
      if (places !== undefined) lines.sort((a, b) => places[a]! - places[b]! || a - b);
      const ranks = new Uint32Array(lines.length);
      const starts = new Float64Array(lines.length);
      let at = 0;
      for (const [rank, line] of lines.entries()) {
        ranks[line] = rank;
        starts[line] = at;
        at += lengths[line]! + 1;
      }
      const segmentOf = (line: number) => `s${ranks[line]! + 1}`;
      const placeholders: Placeholder[] = [];
      for (const line of detailed.size === 0 ? [] : lines)
        for (const one of detailsOf(line).placeholders ?? [])
          placeholders.push({ ...one, place: one.place + starts[line]! });
      const direction = /^(ar|fa|ur|he|ps|ckb|ug|sd|yi)\b/.test(language) ? 'rtl' : 'ltr';
      return {
        pieces: {
          id,
          language,
          direction,
          ...(placeholders.length === 0 ? {} : { placeholders }),
          content: each(lines, (line) => `${store.get(line)}\n`),
          segments: each(lines, (line) => ({
            id: segmentOf(line),
            start: starts[line]!,
            end: starts[line]! + lengths[line]!,
            role: roles.get(line) ?? 'body',
            mentions: [],
            ...propertiesOf(detailsOf(line)),
          })),
        },
        segmentOf,
        startOf: (line) => starts[line]!,
      };
    },
  };
}

function propertiesOf({ properties }: Details): Pick<Details, 'properties'> {
  return properties === undefined ? {} : { properties };
}

/** Places of lines by which they could be put in order: dropped as soon as one line has none. */
function makeOrder(placeOf: (side: PairSide) => number | undefined) {
  let places: number[] | undefined = [];
  return {
    add(side: PairSide) {
      const place = placeOf(side);
      if (place === undefined) places = undefined;
      else places?.push(place);
    },
    places: () => places,
  };
}

function numberOf(side: PairSide): number | undefined {
  const digits = /^\D*(\d{1,9})$/.exec(side.segments[0] ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function each<T>(lines: Iterable<number>, make: (line: number) => T): Iterable<T> {
  return {
    *[Symbol.iterator]() {
      for (const line of lines) yield make(line);
    },
  };
}
