import type { Problem } from '@muqabala/core';
import { nameOfTexts } from '@muqabala/core/document';
import type { Access } from '../access/access.ts';
import type { Head, Store } from '../store/index.ts';
import { problemOf } from '../unforeseen/problem.ts';
import { digest, isBehind } from './canonical.ts';
import { readServed, type ServedFile } from './file.ts';
import { FileVersions } from './file-versions.ts';
import { withNumbers } from './numbers.ts';
import { Session } from './session.ts';

/**
 * Opens a review that this browser keeps; the file that it is of is written as well, where the program serves it.
 * Throws a {@link MuqabalaError}.
 */
export async function openKept(head: Head, access: Access, store: Store): Promise<Session> {
  const session = await Session.open(store, head.id);
  const file =
    head.origin === undefined || access.document === undefined
      ? undefined
      : await readServed(access.document, access).catch(() => undefined);
  if (file !== undefined && file.id === head.origin && isOurs(file, head, session)) session.writeTo(file, access);
  return session;
}

/** Whether a file holds nothing that the review of it has not. */
function isOurs(file: ServedFile, { id }: Head, { history }: Session): boolean {
  return file.id === '' || new FileVersions(id).has(file.version) || isBehind(withNumbers(file.document), history);
}

/**
 * Opens a served document: the review that this browser keeps of it, with everything that can be undone, or a new one.
 * A file that another program has changed since begins a review of its own; the one that is kept stays in the list.
 * Throws a {@link MuqabalaError}.
 */
export async function openServed(
  address: string,
  access: Access,
  store: Store | undefined,
  reviews: readonly Head[],
  problem: Problem | undefined,
): Promise<Session> {
  const file = await readServed(address, access);
  const { document } = file;
  const origin = file.id === '' ? await digest(new TextEncoder().encode(JSON.stringify(document))) : file.id;
  // The last changed stands first.
  const known = store && reviews.find((head) => head.origin === origin);
  let failed = problem;
  if (known !== undefined) {
    const session = await Session.open(store!, known.id).catch((error: unknown) => {
      // What does not open any more must not keep the file closed.
      failed = problemOf(error);
    });
    if (session !== undefined && isOurs(file, known, session)) {
      session.writeTo(file, access);
      return session;
    }
    session?.close();
  }
  const title = nameOfTexts(document.texts);
  const session = await Session.begin(store, title, document, failed, origin);
  session.writeTo(file, access);
  return session;
}
