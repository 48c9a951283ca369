/** Letters that one language (or a few) of the Cyrillic script writes, in the order in which they are asked for. */
const LETTERS: ReadonlyArray<readonly [language: string, letters: RegExp]> = [
  ['kk', /[әғқңұһ]/giu],
  ['tg', /[ӣӯҳҷ]/giu],
  ['ky', /[ңөү]/giu],
  ['be', /ў/giu],
  ['uk', /[іїєґ]/giu],
  ['mk', /[ќѓѕ]/giu],
  ['sr', /[јљњћђџ]/giu],
  ['ru', /[ыэё]/giu],
  ['bg', /ъ/giu],
];

/** Returns the language of a text in the Cyrillic script by its letters, or undefined when none tells. */
export function cyrillicScriptLanguage(text: string): string | undefined {
  const letters = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  for (const [language, pattern] of LETTERS) if ((text.match(pattern)?.length ?? 0) > letters / 200) return language;
  return undefined;
}
