import type { AlignedDocument, Rules } from '@muqabala/core';
import type { Edit } from '@muqabala/core/document';
import type {
  Head,
  OpenBase,
  OpenEdit,
  OpenHead,
  OpenRules,
  SealedBase,
  SealedEdit,
  SealedHead,
  SealedRules,
  Store,
} from './schema.ts';
import { type Sealed, seal, sealedElsewhere, unseal } from './sealing.ts';

/** Browsers take no value above some 130 MB. */
const PART = 1 << 25;

/** Where rules are that are open to everybody. */
export const OPEN_RULES = 'project';

export async function sealHead({ cipher }: Store, head: Head): Promise<SealedHead> {
  return { id: head.id, version: head.version, sealed: await seal(head, `heads:${head.id}`, cipher) };
}

export async function unsealHead({ cipher }: Store, row: OpenHead | SealedHead): Promise<Head> {
  const head = 'sealed' in row ? await unseal<Head>(row.sealed, `heads:${row.id}`, cipher) : row;
  // Nothing else may keep the list from being shown.
  if (typeof head.title !== 'string' || typeof head.changed !== 'string') throw sealedElsewhere();
  return head;
}

/**
 * Returns the rows of a document: the first has the review's id where it is open, as in older workbenches, so that a
 * look at the ids tells which reviews have to be sealed; the others, and all that are sealed, have `/` and their number
 * behind it.
 */
export async function sealBase({ cipher }: Store, id: string, document: AlignedDocument): Promise<SealedBase[]> {
  const { data, ...rest } = await seal(document, `bases:${id}`, cipher);
  return Array.from({ length: Math.max(1, Math.ceil(data.length / PART)) }, (_, part) => ({
    id: part === 0 && cipher === undefined ? id : `${id}/${part}`,
    sealed: { ...rest, data: data.slice(part * PART, (part + 1) * PART) },
  }));
}

/** Returns the document of all rows of it, in any order. */
export async function unsealBase(
  { cipher }: Store,
  id: string,
  rows: readonly (OpenBase | SealedBase)[],
): Promise<AlignedDocument> {
  const parts: (Sealed | undefined)[] = [];
  for (const row of rows) {
    if (!('sealed' in row)) return row.document;
    parts[Number(row.id.slice(id.length + 1))] = row.sealed;
  }
  const [first] = parts;
  if (first === undefined) throw sealedElsewhere();
  const data = joined(parts.map((part) => part?.data ?? new Uint8Array()));
  return unseal({ ...first, data }, `bases:${id}`, cipher);
}

/** Where all rows of a document are. */
export function rangeOfBase(id: string): IDBKeyRange {
  return IDBKeyRange.bound(id, `${id}/\uffff`);
}

export async function sealEdit({ cipher }: Store, review: string, index: number, edit: Edit): Promise<SealedEdit> {
  return { review, index, sealed: await seal(edit, placeOfEdit(review, index), cipher) };
}

export async function unsealEdit({ cipher }: Store, row: OpenEdit | SealedEdit): Promise<Edit> {
  return 'sealed' in row ? unseal(row.sealed, placeOfEdit(row.review, row.index), cipher) : row.edit;
}

/** Where the rules of the project are; those that are sealed under a key stand beside those of others. */
export function idOfRules({ cipher }: Store): string {
  return cipher === undefined ? OPEN_RULES : `${OPEN_RULES}:${cipher.id}`;
}

export async function unsealRules({ cipher }: Store, row: OpenRules | SealedRules): Promise<Rules> {
  return 'sealed' in row ? unseal(row.sealed, `rules:${row.id}`, cipher) : row.rules;
}

/** Whether a row is open to everybody. */
export function isOpen(row: object): boolean {
  return !('sealed' in row) || (row.sealed as Sealed).key === '';
}

function placeOfEdit(review: string, index: number): string {
  return `edits:${review}:${index}`;
}

function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  if (parts.length === 1) return parts[0]!;
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
