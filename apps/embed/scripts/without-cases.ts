/**
 * Leaves out of the tables of values what only tests read: the case at the end of each line, which is a good part of
 * what the playground's Worker holds of them.
 */
export function withoutCases() {
  return {
    name: 'without-cases',
    transform(code: string, id: string): string | undefined {
      return /\/lexicon\/(?:src|dist)\/values\/(?:signs|(?:ar|en)\/\w+)\.[jt]s$/.test(id) ? cutCases(code) : undefined;
    },
  };
}

/** Returns tables whose lines end after their second field. */
export function cutCases(tables: string): string {
  return tables.replaceAll(/^([a-z][^|\n]*) \| ([^|\n]*) \| [^\n]*$/gm, '$1 | $2');
}
