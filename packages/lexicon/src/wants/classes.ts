/** English words by their parts of speech, see `scripts/word-classes.ts`. */
export interface ClassTables {
  /** Words that are told apart each by itself. */
  readonly closed: string;
  /** Parts of speech, each with those of its words whose ending does not tell it. */
  readonly open: ReadonlyArray<readonly [kind: string, words: string]>;
  /** By part of speech: how its words end. */
  readonly endings: Readonly<Record<string, string>>;
}

/** The classes of all that stands in a sentence, as numbers below 256. */
export interface WordClasses {
  /** The class of a word in lower case. */
  readonly of: (lower: string) => number;
  /** The part of speech of a class; undefined for words of their own, marks and figures. */
  readonly kindOf: (id: number) => string | undefined;
  readonly name: number;
  readonly start: number;
  readonly end: number;
  /** An article of the wrong form for the word behind it: `an livelihood`. */
  readonly misfit: number;
  /** The class of a mark by its unit. */
  readonly mark: (unit: number) => number;
  /** 2 for what is a finite verb, 1 for what may be one, by class. */
  readonly finite: Uint8Array;
  /** 1 for what stands between two clauses, by class. */
  readonly bound: Uint8Array;
}

const MARKS = ',.:;!?()"“”-–—/';
const HYPHEN = 0x2d;
const JOINS =
  'and or but that which who when where while because if as although though whose what how why before after since than so';
const AUXILIARIES =
  'is are was were am has have had do does did can could will would shall should may might must cannot';
/** Parts of speech of which a finite verb may be. */
const VERBAL: ReadonlySet<string> = new Set(['v', 'vs', 'd']);
/** The part of speech of a word of which nothing is known. */
const USUAL = 'n';
const LONGEST_ENDING = 4;
/** Words of no list that are remembered at most. */
const KEPT = 1 << 15;
const CLASSES = 256;

/** Returns what tells words and marks apart by the way they stand in sentences. */
export function makeWordClasses({ closed, open, endings }: ClassTables): WordClasses {
  let size = 1;
  const marks = new Map([...MARKS].map((mark) => [mark.charCodeAt(0), size++]));
  const [other, name, figure, start, end, misfit] = [size++, size++, size++, size++, size++, size++] as const;
  const [finite, bound] = [new Uint8Array(CLASSES), new Uint8Array(CLASSES)];
  for (const id of [...marks.values(), other, start, end]) bound[id] = 1;
  bound[marks.get(HYPHEN)!] = 0;
  const ids = new Map<string, number>();
  for (const word of closed.split(' ')) ids.set(word, size++);
  for (const word of JOINS.split(' ')) bound[ids.get(word)!] = 1;
  for (const word of AUXILIARIES.split(' ')) finite[ids.get(word)!] = 2;
  const byEnding = new Map<string, number>();
  const kinds = new Map<number, string>();
  for (const [kind, words] of open) {
    const parts = kind.split('|');
    if (parts.some((part) => VERBAL.has(part))) finite[size] = parts.length === 1 ? 2 : 1;
    for (const word of words.split(' ')) ids.set(word, size);
    for (const ending of endings[kind]?.split(' ') ?? []) byEnding.set(ending, size);
    kinds.set(size++, kind);
  }
  const usual = [...kinds].find(([, kind]) => kind === USUAL)?.[0] ?? other;
  const others = new Map<string, number>();
  const byLetters = (lower: string): number => {
    if (/^\d/.test(lower)) return figure;
    const bare = lower.replace(/['’]s$/, '');
    const known = ids.get(bare);
    if (known !== undefined) return known;
    for (let length = LONGEST_ENDING; length > 0; length -= 1) {
      const ending = bare.length > length + 1 ? byEnding.get(bare.slice(-length)) : undefined;
      if (ending !== undefined) return ending;
    }
    return usual;
  };
  return {
    of: (lower) => {
      let id = ids.get(lower) ?? others.get(lower);
      if (id === undefined) {
        if (others.size >= KEPT) others.clear();
        others.set(lower, (id = byLetters(lower)));
      }
      return id;
    },
    kindOf: (id) => kinds.get(id),
    name,
    start,
    end,
    misfit,
    mark: (unit) => marks.get(unit) ?? other,
    finite,
    bound,
  };
}
