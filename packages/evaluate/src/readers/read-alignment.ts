import { type AlignedDocument, parseDocument } from '@muqabala/core/document';
import { MuqabalaError, UNTIL_FIRST } from '@muqabala/core/problems';
import * as z from 'zod/mini';
import { parseReference, type Reference } from '../corpus/index.ts';
import { json } from '../json.ts';
import type { IndexBead } from '../links/index.ts';
import type { ReportGold } from '../reports/index.ts';
import { isBead, readBeads } from './beads.ts';
import { isJsonLine, readJsonLines } from './json-lines.ts';

/** An alignment as read, by the form that its content shows. */
export type Alignment =
  | { readonly form: 'beads' | 'json-lines'; readonly links: readonly IndexBead[] }
  | { readonly form: 'must-may'; readonly gold: ReportGold }
  | { readonly form: 'reference'; readonly reference: Reference }
  | { readonly form: 'document'; readonly document: AlignedDocument };

const index = z.int().check(z.nonnegative());
const pairSchema = z.tuple([index, index]);
const mustMaySchema = z.object({ must: z.array(pairSchema), may: z._default(z.array(pairSchema), []) });

/**
 * Reads an alignment in any of the forms that can be scored, told apart by content: beads (`[0]:[0, 1]:0.93`), JSON
 * lines (`{"ar":[0],"en":[0,1]}`), pairs that must and may be found (`{"must":[[0,1]],"may":[]}`), a corpus reference,
 * an aligned document. `place` is a file name for messages. Throws a `MuqabalaError`: `alignment-empty`,
 * `alignment-form-unknown`, `alignment-line-invalid`, `alignment-invalid`, `reference-invalid`, `document-invalid`.
 */
export function readAlignment(content: string, place?: string): Alignment {
  const where = place === undefined ? {} : { place };
  const text = content.replace(/^\uFEFF/, '');
  const lines = text.split(/\r\n|\n|\r/);
  const first = lines.find((line) => line.trim() !== '');
  if (first === undefined)
    throw new MuqabalaError({
      code: 'alignment-empty',
      ...where,
      message: 'There is nothing in it; an alignment was expected.',
      remedy: 'Check that the program that should have written it ended well.',
    });
  if (isBead(first)) return { form: 'beads', links: readBeads(lines, place) };
  if (isJsonLine(json(first))) return { form: 'json-lines', links: readJsonLines(lines, place) };
  const data = json(text);
  if (typeof data === 'object' && data !== null) {
    if ('schema' in data && data.schema === 'muqabala/corpus-reference')
      return { form: 'reference', reference: parseReference(data, place) };
    if ('schema' in data && data.schema === 'muqabala/aligned-document')
      return { form: 'document', document: document(data, place) };
    if ('must' in data) return { form: 'must-may', gold: mustMay(data, place) };
  }
  throw new MuqabalaError({
    code: 'alignment-form-unknown',
    values: { found: JSON.stringify(first.trim().slice(0, 40)) },
    ...where,
    message: `This is no alignment that can be scored; it begins with ${JSON.stringify(first.trim().slice(0, 40))}.`,
    remedy:
      'Give beads ([0]:[0, 1]), JSON lines ({"ar":[0],"en":[0,1]}), {"must":[…],"may":[…]}, a corpus reference or an aligned document.',
  });
}

function document(data: unknown, place: string | undefined): AlignedDocument {
  const parsed = parseDocument(data);
  if (parsed.ok) return parsed.document;
  const problem = parsed.problems[0]!;
  throw new MuqabalaError({ ...problem, place: [place, problem.place].filter(Boolean).join(', ') });
}

function mustMay(data: unknown, place: string | undefined): ReportGold {
  const result = mustMaySchema.safeParse(data, UNTIL_FIRST);
  if (result.success) return result.data;
  const { path } = result.error.issues[0]!;
  throw new MuqabalaError({
    code: 'alignment-invalid',
    place: [place, path.join('.')].filter(Boolean).join(', '),
    message: 'Pairs of sentence indexes were expected.',
    remedy: 'Write {"must":[[0,1]],"may":[[0,2]]}: source sentence first, counted from zero.',
  });
}
