import type { TextInput } from '@muqabala/core';
import { MuqabalaError } from '@muqabala/core/problems';
import { getDocumentProxy } from 'unpdf';
import { type Item, isInVisualOrder } from './order.ts';
import { paragraphsOf } from './paragraphs.ts';

/**
 * Reads the text of a PDF, paragraph by paragraph, without the lines that its pages have in common at their ends.
 * Arabic is refused where its letters or words come out in the order in which they are drawn (`pdf-visual-order`),
 * which most programs write. Throws `pdf-broken`, and `pdf-no-text` for pictures of pages. Needs `unpdf`, PDF.js
 * without what draws.
 */
export async function readPdf(bytes: Uint8Array, place?: string): Promise<Omit<TextInput, 'id'>> {
  const at = place === undefined ? {} : { place };
  let pages: Item[][];
  let title: string | undefined;
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    try {
      pages = [];
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const { items } = await (await pdf.getPage(number)).getTextContent();
        pages.push((items as Array<Given | object>).flatMap((item) => ('str' in item ? [itemOf(item)] : [])));
      }
      title = titleOf((await pdf.getMetadata().catch(() => undefined))?.info);
    } finally {
      await pdf.destroy();
    }
  } catch (error) {
    const { name = '', message = '' } = error as Error;
    const isLocked = name === 'PasswordException';
    throw new MuqabalaError({
      code: 'pdf-broken',
      ...at,
      message: isLocked ? 'The PDF asks for a password.' : `The PDF cannot be read: ${message.replace(/\.?$/, '.')}`,
      remedy: isLocked
        ? 'Save it without one, or save its text as plain text.'
        : 'Open it in the program that made it and save it again, or save its text as plain text.',
    });
  }
  if (!pages.some((items) => items.some(({ text }) => /[\p{L}\p{N}]/u.test(text))))
    throw new MuqabalaError({
      code: 'pdf-no-text',
      ...at,
      message: 'The PDF has no text, as of scanned pages.',
      remedy: 'Let a program for recognising characters (OCR) read it, and give the text.',
    });
  if (isInVisualOrder(pages))
    throw new MuqabalaError({
      code: 'pdf-visual-order',
      ...at,
      message:
        'The Arabic of this PDF stands in the order in which it is drawn: letters and words would come out misplaced.',
      remedy:
        'Give the document that it was made from (docx, html), or let a program for recognising characters (OCR) read it.',
    });
  return { content: `${paragraphsOf(pages).join('\n\n')}\n`, ...(title === undefined ? {} : { title }) };
}

interface Given {
  readonly str: string;
  readonly dir: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

function itemOf({ str, dir, transform, width, height, hasEOL }: Given): Item {
  const [, , , , x = 0, y = 0] = transform;
  return { text: str, isRtl: dir === 'rtl', x, y, width, height, isLast: hasEOL };
}

function titleOf(info: unknown): string | undefined {
  const title = (info as Record<string, unknown> | undefined)?.['Title'];
  // Programs write the name of the file there.
  return typeof title === 'string' && /\S/.test(title) && !/\.\w{2,5}$/.test(title) ? title.trim() : undefined;
}
