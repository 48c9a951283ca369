/**
 * Returns the paths of the two files of a Moses corpus, `NAME.ar` and `NAME.en`. A language stands in a file and may be
 * anything: what is no code, or the same on both sides, is `source` and `target` instead.
 */
export function mosesPaths(base: string, languages: readonly [source: string, target: string]): [string, string] {
  const plain = languages.every((language) => /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(language));
  const [source, target] = plain && languages[0] !== languages[1] ? languages : ['source', 'target'];
  return [`${base}.${source}`, `${base}.${target}`];
}
