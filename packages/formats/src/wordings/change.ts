/** What of a wording is other than the words that it is for, word by word. */
export interface Change {
  /** How many UTF-16 units of the old words come before it, and how many are replaced. */
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/**
 * Returns what a new wording changes: the words that both begin and end with stay as they stand in the file, with their
 * codes and line ends.
 */
export function changeOf(before: string, after: string): Change {
  const [old, now] = [before, after].map((text) => text.split(/(\s+)/)) as [string[], string[]];
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const length = (words: readonly string[]) => words.reduce((sum, word) => sum + word.length, 0);
  return {
    at: length(old.slice(0, head)),
    length: length(old.slice(head, old.length - tail)),
    text: now.slice(head, now.length - tail).join(''),
  };
}
