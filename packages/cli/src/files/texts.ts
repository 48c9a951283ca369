import type { TextInput } from '@muqabala/core';
import { readPlainText } from '@muqabala/formats';
import { textIds } from './ids.ts';
import { placeOf, readBytes } from './read.ts';

/** Reads files as texts with ids made from their names. */
export async function readTexts(
  paths: readonly string[],
  about: (index: number) => Partial<Pick<TextInput, 'language' | 'date'>> = () => ({}),
): Promise<TextInput[]> {
  const ids = textIds(paths);
  const texts: TextInput[] = [];
  for (const [i, path] of paths.entries())
    texts.push({ id: ids[i]!, content: readPlainText(await readBytes(path), placeOf(path)).content, ...about(i) });
  return texts;
}
