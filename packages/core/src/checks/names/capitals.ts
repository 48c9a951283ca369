import type { EnglishProfile } from '../profiles.ts';
import type { PairView } from '../view.ts';

/** What tells which words have their counterparts. */
interface Explained {
  readonly view: PairView;
  isExplained(i: number): boolean;
}

/** How the capitalised words of a pair's English side fare, counted once. */
export class Capitals {
  readonly #reader: Explained;
  #counts: Counts | undefined;
  #runs: (Run | undefined)[] | undefined;

  constructor(reader: Explained) {
    this.#reader = reader;
  }

  /**
   * How many have their counterparts, how many seem lost, and how many of these are like names; very short ones do not
   * count.
   */
  counts(): Counts {
    return (this.#counts ??= countsOf(this.#reader));
  }

  /** How many capitalised words stand in a row with the one at `i`. */
  inRow(i: number): number {
    return this.#runOf(i).size;
  }

  /** Whether another word of the same row has its counterpart. */
  isBesideExplained(i: number): boolean {
    return this.#explainedIn(this.#runOf(i)) > (this.#reader.isExplained(i) ? 1 : 0);
  }

  /** How many words of the same row seem lost, this one among them. */
  lostInRow(i: number): number {
    const run = this.#runOf(i);
    return run.size - this.#explainedIn(run);
  }

  #explainedIn(run: Run): number {
    if (run.explained === undefined) {
      run.explained = 0;
      for (let k = run.start; k < run.start + run.size; k += 1) if (this.#reader.isExplained(k)) run.explained += 1;
    }
    return run.explained;
  }

  #runOf(i: number): Run {
    return (this.#runs ??= runsOf(this.#reader.view.english.profiles))[i]!;
  }
}

interface Counts {
  readonly kept: number;
  readonly lost: number;
  readonly rivals: number;
}

function countsOf(reader: Explained): Counts {
  const { profiles } = reader.view.english;
  let [kept, lost, rivals] = [0, 0, 0];
  for (let k = 0; k < profiles.length; k += 1) {
    if (!profiles[k]!.isCapital || profiles[k]!.text.length < 3) continue;
    if (reader.isExplained(k)) kept += 1;
    else {
      lost += 1;
      if (profiles[k]!.isNamelike) rivals += 1;
    }
  }
  return { kept, lost, rivals };
}

/** Capitalised words in a row. */
interface Run {
  readonly start: number;
  readonly size: number;
  /** How many of them have their counterparts; counted when it is first asked for. */
  explained: number | undefined;
}

/** The row of each word, by its place; words in small letters have none. */
function runsOf(profiles: readonly EnglishProfile[]): (Run | undefined)[] {
  const runs = new Array<Run | undefined>(profiles.length);
  for (let start = 0; start < profiles.length; start += 1) {
    let end = start;
    while (profiles[end]?.isCapital) end += 1;
    const run = { start, size: end - start, explained: undefined };
    for (; start < end; start += 1) runs[start] = run;
  }
  return runs;
}
