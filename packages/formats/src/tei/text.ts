import type { TextInput } from '@muqabala/core';
import { MuqabalaError } from '@muqabala/core/problems';
import { primaryLanguage } from '../read/languages.ts';
import type { Marked } from './types.ts';

/** Returns what the texts of a file say, paragraph by paragraph, with its title and language. Throws `text-empty`. */
export function textOfMarked({ title, texts }: Marked, place?: string): Omit<TextInput, 'id'> {
  const blocks = texts.flatMap((text) => text.blocks);
  if (blocks.length === 0)
    throw new MuqabalaError({
      code: 'text-empty',
      ...(place === undefined ? {} : { place }),
      message: 'The file has no paragraph with words in it.',
      remedy: 'Check that this is the right file.',
    });
  let content = '';
  for (const [b, block] of blocks.entries())
    content += `${b === 0 ? '' : block.isClose && blocks[b - 1]!.isClose ? '\n' : '\n\n'}${block.content}`;
  const language = primaryLanguage(texts.find(({ code }) => code !== undefined)?.code);
  return {
    content: `${content}\n`,
    ...(title === undefined ? {} : { title }),
    ...(language === 'ar' || language === 'en' ? { language } : {}),
  };
}
