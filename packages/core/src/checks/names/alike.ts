import { UNLIKE } from '../../mentions/index.ts';
import type { PairView } from '../view.ts';
import { likeness, wordSound } from './sounds.ts';

/** What tells where the counterpart of an English word stands. */
interface WordPlaces {
  readonly view: PairView;
  placeOf(i: number): number | undefined;
}

/** How alike the words of a pair sound, each two compared once; by their places in the lists of the two sides. */
export class Alike {
  readonly #reader: WordPlaces;
  readonly #rows = new Map<number, Float64Array>();
  readonly #most: (Most | undefined)[] = [];
  readonly #rivals: (Rivals | undefined)[] = [];

  constructor(reader: WordPlaces) {
    this.#reader = reader;
  }

  /** How alike an Arabic and an English word sound, between 0 and 1: see {@link likeness}. */
  likeness(a: number, i: number): number {
    const { arabic, english } = this.#reader.view;
    let row = this.#rows.get(a);
    if (row === undefined) this.#rows.set(a, (row = new Float64Array(english.profiles.length).fill(-1)));
    if (row[i]! < 0) row[i] = likeness(arabic.profiles[a]!, english.profiles[i]!);
    return row[i]!;
  }

  /**
   * How much an Arabic word is like another capitalised English word than the one at `i` that has no better
   * counterpart.
   */
  others(a: number, i: number): number {
    const { best, first, second } = (this.#most[a] ??= this.#mostAlike(a));
    return best === i ? second : first;
  }

  /**
   * Whether another capitalised English word than the one at `i`, written otherwise, sounds more like an Arabic word
   * than `sound` says.
   */
  isRivalled(a: number, i: number, sound: number): boolean {
    const { text, first, second } = (this.#rivals[a] ??= rivalsOf(this.#reader.view, a));
    return (text === this.#reader.view.english.profiles[i]!.text ? second : first) > sound;
  }

  #mostAlike(a: number): Most {
    const { profiles } = this.#reader.view.english;
    let [best, first, second] = [-1, 0, 0];
    for (let e = 0; e < profiles.length; e += 1) {
      if (!profiles[e]!.isCapital || profiles[e]!.text.length < 3) continue;
      const place = this.#reader.placeOf(e);
      if (place !== undefined && place !== a) continue;
      const alike = this.likeness(a, e);
      if (alike > first) [best, first, second] = [e, alike, first];
      else second = Math.max(second, alike);
    }
    return { best, first, second };
  }
}

/** The place of the English word that is most like an Arabic one, how much it is, and how much the next one is. */
interface Most {
  readonly best: number;
  readonly first: number;
  readonly second: number;
}

/**
 * The most that capitalised English words sound like an Arabic one: those with the text that does so most, and all
 * others.
 */
interface Rivals {
  readonly text: string;
  readonly first: number;
  readonly second: number;
}

function rivalsOf({ arabic, english }: PairView, a: number): Rivals {
  const own = arabic.profiles[a]!;
  let [text, first, second] = ['', UNLIKE, UNLIKE];
  for (const other of english.profiles) {
    if (!other.isCapital) continue;
    const sound = wordSound(own, other);
    if (other.text === text) first = Math.max(first, sound);
    else if (sound > first) [text, first, second] = [other.text, sound, first];
    else second = Math.max(second, sound);
  }
  return { text, first, second };
}
