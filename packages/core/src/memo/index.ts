export { grown } from './grown.ts';

/**
 * Returns `make` as a function that remembers what it made of each object. The object holds what was made: with the one
 * the other goes. For what is dear to make and depends on nothing but the object: tables of a lexicon, forms of a
 * document.
 */
export function remember<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) {
      value = make(key);
      made.set(key, value);
    }
    return value;
  };
}

/** Returns `make` as a function that makes its value when it is first called. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What was made last of an object, and by what; {@link rememberIn} alone writes it. */
export interface Memo {
  maker?: object;
  made?: unknown;
}

/**
 * The same as {@link remember} for objects that have a place for it, which is quicker than a map: for what is asked for
 * of every word. Of several such functions the last one asked is remembered, and none is given what another has made.
 */
export function rememberIn<Owner extends { readonly memo: Memo }, Value>(
  make: (owner: Owner) => Value,
): (owner: Owner) => Value {
  const get = (owner: Owner): Value => {
    const { memo } = owner;
    if (memo.maker !== get) {
      memo.made = make(owner);
      memo.maker = get;
    }
    return memo.made as Value;
  };
  return get;
}

/**
 * What was made of keys, the latest at least: when so many are remembered, they become the old ones, and what is not
 * asked for until the next so many is forgotten. So memory stays bounded (`2 * most` values), and what is asked for
 * again and again is never made anew.
 */
export class Generations<Key, Value> {
  readonly #most: number;
  #young = new Map<Key, Value>();
  #old = new Map<Key, Value>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Returns the value of a key; `make` is called where none is remembered. */
  get(key: Key, make: (key: Key) => Value): Value {
    let value = this.#young.get(key);
    if (value !== undefined) return value;
    value = this.#old.get(key) ?? make(key);
    if (this.#young.size >= this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
    return value;
  }

  clear(): void {
    this.#young = new Map();
    this.#old = new Map();
  }
}
