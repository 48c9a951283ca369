import { Generations } from '../../memo/index.ts';
import { latinLetters } from './alphabet.ts';
import { latinPieces, type Pieces } from './letters.ts';
import { latinSkeletons, skeletonKeys } from './skeleton.ts';

const sounds = new Generations<string, LatinSound>(10_000);
const makeSound = (word: string) => new LatinSound(word);
const NO_KEYS: readonly number[] = [];

/** A Latin word as Arabic words are held against it. */
export class LatinSound {
  /** In letters of the cost table. */
  readonly letters: string;
  #keys: readonly number[] | undefined;
  #pieces: Pieces | undefined;

  constructor(word: string) {
    this.letters = latinLetters(word);
  }

  /** Keys of its consonant skeletons; none for a single letter. */
  get keys(): readonly number[] {
    return (this.#keys ??= this.letters.length < 2 ? NO_KEYS : skeletonKeys(latinSkeletons(this.letters)));
  }

  get pieces(): Pieces {
    return (this.#pieces ??= latinPieces(this.letters));
  }
}

/** Returns the sound of a Latin word; some thousands are kept. */
export function latinSound(word: string): LatinSound {
  return sounds.get(word, makeSound);
}
