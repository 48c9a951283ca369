/** Texts from so many characters on are shown as a card: a browser lays a field out whole, which takes it seconds. */
export const LONG = 100_000;
/** So much of a long text is shown. */
const SHOWN = 600;
const LINES = 6;

/** Returns the first lines of a long text. */
export function beginningOf(content: string): string {
  const lines = content.slice(0, SHOWN).split('\n').slice(0, LINES).join('\n');
  return `${lines.replace(/[\ud800-\udbff]$/u, '')}…`;
}
