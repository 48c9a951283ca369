import type { Pair } from './pairs.ts';

const MONTHS = 'January February March April June July August September October November December'.split(' ');
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const WORDS = 'three four five six seven eight nine ten'.split(' ');

/** A pair whose English side was changed in one place. */
export interface Planted {
  readonly kind: string;
  readonly pair: Pair;
}

/** Plants one digit, number word, month and weekday in every pair that has such a thing; the same ones on every run. */
export function* plant(list: Iterable<Pair>): Generator<Planted> {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed % below;
  };
  const other = (words: readonly string[], word: string): string => {
    const found = words[random(words.length)]!;
    return found === word ? words[(words.indexOf(word) + 1) % words.length]! : found;
  };
  const digit = (number: string): string => {
    const places = [...number].flatMap((character, index) => (/\d/.test(character) ? [index] : []));
    const place = places[random(places.length)]!;
    let value = random(10);
    if (String(value) === number[place]) value = (value + 1) % 10;
    if (value === 0 && place === 0) value = number[place] === '5' ? 6 : 5;
    return number.slice(0, place) + value + number.slice(place + 1);
  };
  const kinds: ReadonlyArray<readonly [string, RegExp, (word: string) => string]> = [
    ['number', /(?<![A-Za-z-])\d[\d,.]*\d|(?<![A-Za-z-])\d/g, digit],
    ['number-word', new RegExp(`\\b(?:${WORDS.join('|')})\\b`, 'g'), (word) => other(WORDS, word)],
    ['month', new RegExp(`\\b(?:${MONTHS.join('|')})\\b`, 'g'), (word) => other(MONTHS, word)],
    ['weekday', new RegExp(`\\b(?:${WEEKDAYS.join('|')})\\b`, 'g'), (word) => other(WEEKDAYS, word)],
  ];
  for (const [arabic, english] of list) {
    for (const [kind, pattern, change] of kinds) {
      const matches = [...english.matchAll(pattern)];
      if (matches.length === 0) continue;
      const match = matches[random(matches.length)]!;
      const changed = english.slice(0, match.index) + change(match[0]) + english.slice(match.index + match[0].length);
      yield { kind, pair: [arabic, changed] };
    }
  }
}
