import { existsSync, statSync } from 'node:fs';

/** What the program in few files is made of, each in a folder of the repository beside this package. */
const BUILT = ['core', 'lexicon', 'formats', 'evaluate', 'cli'];

/**
 * The address of the program: in few files, or, in a repository where one of its packages was built since, what was
 * built.
 */
export function programPlace() {
  const bundled = new URL('../program/main.js', import.meta.url);
  if (!existsSync(new URL('../src', import.meta.url))) return bundled;
  const made = timeOf(bundled);
  const isCurrent = BUILT.every((name) => timeOf(new URL(`../../${name}/dist/.tsbuildinfo`, import.meta.url)) < made);
  return isCurrent ? bundled : new URL('../dist/main.js', import.meta.url);
}

function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
