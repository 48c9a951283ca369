import { basename } from 'node:path';

/**
 * Returns an id for each file: its name without folder and extension, and without the mark of its language (`.ar`,
 * `-en`) where the names stay different; a number is added where two are the same, which makes no name that another
 * file has.
 */
export function textIds(paths: readonly string[]): string[] {
  const bare = paths.map((path) =>
    path === '-' ? 'stdin' : basename(path).replace(/(?<=.)\.(txt|text|md|html?|xhtml|docx)$/i, '') || 'text',
  );
  const short = bare.map((name) => name.replace(/(?<=.)[._-](ar|en|ara|eng)$/i, ''));
  const names = new Set(short).size === paths.length ? short : bare;
  const taken = new Set(names);
  const next = new Map<string, number>();
  return names.map((name) => {
    let n = next.get(name);
    if (n === undefined) {
      next.set(name, 2);
      return name;
    }
    while (taken.has(`${name}-${n}`)) n += 1;
    next.set(name, n + 1);
    taken.add(`${name}-${n}`);
    return `${name}-${n}`;
  });
}
