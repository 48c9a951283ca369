import type { TextInput } from '@muqabala/core';
import { MuqabalaError } from '@muqabala/core/problems';
import { detectFormat, readPlainText } from '@muqabala/formats';
import { textIds } from './ids.ts';
import { placeOf, readBytes } from './read.ts';

/** Forms of a text that `--from` can force. */
export const TEXT_FORMATS = ['text', 'html', 'docx'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

export interface TextSettings {
  readonly from?: TextFormat;
  readonly date?: string;
}

/** Reads one file as a text: plain, a Word document, or the main text of an HTML page with what the page says of itself. */
export async function readTextFile(path: string, settings: TextSettings = {}): Promise<Omit<TextInput, 'id'>> {
  const bytes = await readBytes(path);
  const place = placeOf(path);
  const date = settings.date === undefined ? {} : { date: settings.date };
  if (settings.from === 'docx' || (settings.from === undefined && bytes[0] === 0x50 && bytes[1] === 0x4b)) {
    const { readDocx } = await import('@muqabala/formats/docx');
    return { ...readDocx(bytes, place), ...date };
  }
  if (settings.from !== 'html' && (settings.from === 'text' || !isPage(bytes))) {
    const { content } = readPlainText(bytes, place);
    if (settings.from === undefined) refuseAligned(content, place);
    return { content, ...date };
  }
  const { readArticle } = await import('@muqabala/formats/html');
  const { content, title, outlet, url, date: published } = readArticle(bytes, place);
  return {
    content,
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(url === undefined ? {} : { url }),
    ...(published === undefined ? {} : { date: published }),
    ...date,
  };
}

/** Texts that are to be aligned, the source first, and the place of each as messages name it. */
export interface TextsRead {
  readonly texts: readonly TextInput[];
  readonly places: readonly string[];
}

/** Reads files as texts with ids made from their names. */
export async function readTexts(
  paths: readonly string[],
  settings: TextSettings = {},
  languageOf: (index: number) => string | undefined = () => undefined,
): Promise<TextInput[]> {
  const ids = textIds(paths);
  const texts: TextInput[] = [];
  for (const [i, path] of paths.entries()) {
    const language = languageOf(i);
    texts.push({
      id: ids[i]!,
      ...(await readTextFile(path, settings)),
      ...(language === undefined ? {} : { language }),
    });
  }
  return texts;
}

/** Refuses what is no text but the outcome of an alignment, which would be cut into sentences with its marks and names. */
export function refuseAligned(content: string, place: string): void {
  const head = content.slice(0, 4096);
  const format = detectFormat(head);
  const isSaved = format === 'json' && /^\s*\{\s*"schema"\s*:\s*"muqabala\//.test(head);
  const isPairs = format === 'tmx' || format === 'xliff' || (format === 'jsonl' && /"(source|target)"\s*:/.test(head));
  if (!isSaved && !isPairs) return;
  throw new MuqabalaError({
    code: 'text-aligned',
    place,
    message: isSaved
      ? 'This is no text but a file of this program (json).'
      : `This is no text but pairs that are aligned already (${format}).`,
    remedy: isSaved
      ? 'Give the texts themselves, or to `align` a saved document alone, which aligns its texts again.'
      : 'Let `check` say what differs in them, or `align` them again, alone; --from text takes the file as it is.',
  });
}

/** Whether bytes begin as an HTML page does, in any encoding. */
function isPage(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 2048)).replace(/[\0\xfe\xff]|^\xef\xbb\xbf/g, '');
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(head);
}
