import { basename } from 'node:path';

/**
 * Returns an id for each file: its name without folder and extension, and without the mark of its language (`.ar`, `-en`) where the names
 * stay different; a number is added where two are the same.
 */
export function textIds(paths: readonly string[]): string[] {
  const bare = paths.map((path) =>
    path === '-' ? 'stdin' : basename(path).replace(/(?<=.)\.(txt|text|md|html?|xhtml|docx)$/i, '') || 'text',
  );
  const short = bare.map((name) => name.replace(/(?<=.)[._-](ar|en|ara|eng)$/i, ''));
  const names = new Set(short).size === paths.length ? short : bare;
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}
