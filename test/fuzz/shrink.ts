import type { Data } from './fuzzer.ts';

/**
 * Makes a failing input smaller: takes halves, quarters … single elements out of its strings and lists as long as
 * `fails` says that what is left still fails, until nothing more can go or `until` (of `performance.now()`) has come.
 */
export async function shrink(
  input: Data,
  fails: (input: Data) => Promise<boolean>,
  until: number,
): Promise<{ readonly input: Data; readonly isDone: boolean }> {
  let best = input;
  for (let changed = true; changed; ) {
    changed = false;
    for (const path of placesIn(best)) {
      const found = await cutAt(best, path, fails, until);
      if (found === undefined) continue;
      best = found;
      changed = true;
    }
    if (performance.now() > until) return { input: best, isDone: false };
  }
  return { input: best, isDone: true };
}

type Path = ReadonlyArray<string | number>;

async function cutAt(
  input: Data,
  path: Path,
  fails: (input: Data) => Promise<boolean>,
  until: number,
): Promise<Data | undefined> {
  let best: Data | undefined;
  let whole = at(input, path);
  if (!isLong(whole)) return undefined;
  for (let size = Math.ceil(whole.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < whole.length; ) {
      if (performance.now() > until) return best;
      const less: string | readonly Data[] =
        typeof whole === 'string'
          ? whole.slice(0, from) + whole.slice(from + size)
          : [...whole.slice(0, from), ...whole.slice(from + size)];
      const tried = withAt(best ?? input, path, less);
      if (await fails(tried)) {
        best = tried;
        whole = less;
      } else from += size;
    }
  }
  return best;
}

function isLong(data: Data | undefined): data is string | readonly Data[] {
  return (typeof data === 'string' || Array.isArray(data)) && data.length > 0;
}

/** The places of all strings and lists, outer ones first. */
function placesIn(data: Data, path: Path = []): Path[] {
  if (typeof data === 'string') return [path];
  if (data === null || typeof data !== 'object') return [];
  const inner = Object.entries(data).flatMap(([key, value]) =>
    placesIn(value, [...path, Array.isArray(data) ? Number(key) : key]),
  );
  return Array.isArray(data) ? [path, ...inner] : inner;
}

/** Undefined where a cut has taken the place away. */
function at(data: Data, path: Path): Data | undefined {
  let found: Data | undefined = data;
  for (const key of path) found = (found as Record<string | number, Data> | undefined)?.[key];
  return found;
}

function withAt(data: Data, [key, ...rest]: Path, value: Data): Data {
  if (key === undefined) return value;
  const inner = withAt((data as Record<string | number, Data>)[key]!, rest, value);
  if (Array.isArray(data)) return data.with(Number(key), inner);
  return Object.fromEntries(Object.entries(data as object).map(([name, old]) => [name, name === key ? inner : old]));
}
