/** What is known of each token of a text, as parallel arrays. */
export interface Columns {
  readonly types: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Word id (-1: unknown), folded unit of a sign, or index of a literal. */
  readonly ids: Int32Array;
  readonly gaps: Uint8Array;
  readonly flags: Uint8Array;
  /** What can begin with the token; see `beginning`. */
  readonly beginnings: Uint8Array;
  /** The kinds of the phrases that begin with the token, two numbers of bits each. */
  readonly masks: Int32Array;
}

function makeColumns(length: number): Columns {
  return {
    types: new Uint8Array(length),
    starts: new Int32Array(length),
    ends: new Int32Array(length),
    ids: new Int32Array(length),
    gaps: new Uint8Array(length),
    flags: new Uint8Array(length),
    beginnings: new Uint8Array(length),
    masks: new Int32Array(length * 2),
  };
}

/** Returns columns twice as long with the same tokens. */
export function widen(columns: Columns): Columns {
  const wider = makeColumns(columns.types.length * 2);
  for (const name of Object.keys(columns) as Array<keyof Columns>) wider[name].set(columns[name]);
  return wider;
}

/** Columns of fewer tokens serve many texts, those of more are not kept. */
const SHORTEST = 8000;
const LONGEST = 1 << 14;

/** What was given back and nobody has. */
let free: Columns | undefined;

/** Hands out columns that nobody else has, of at least this length; {@link giveBack} returns them for the next text. */
export function borrowColumns(length: number): Columns {
  const kept = free;
  free = undefined;
  return kept !== undefined && kept.types.length >= length ? kept : makeColumns(Math.max(length, SHORTEST));
}

export function giveBack(columns: Columns): void {
  if (columns.types.length <= LONGEST) free = columns;
}
