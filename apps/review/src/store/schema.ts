import { type AlignedDocument, MuqabalaError, type Rules } from '@muqabala/core';
import type { Edit } from '@muqabala/core/document';
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { modernEdit } from './old-edits.ts';
import type { Cipher, Sealed } from './sealing.ts';

/**
 * What the list of reviews shows, and where each stands: `position` edits of `length` are done, the rest are undone.
 */
export interface Head {
  readonly id: string;
  readonly title: string;
  /** ISO 8601. */
  readonly created: string;
  readonly changed: string;
  readonly position: number;
  readonly length: number;
  /** Raised by one with every step; a tab that holds an older one may not write. */
  readonly version: number;
  /** Digest of the file that the review began from, so that opening the same one again leads back to the work on it. */
  readonly origin?: string;
  /** Set while the review lies in the bin. */
  readonly deleted?: string;
}

/** Rows as version 3 and those before it wrote them; they are read for good. */
export type OpenHead = Head;
export interface OpenBase {
  readonly id: string;
  readonly document: AlignedDocument;
}
export interface OpenRules {
  readonly id: string;
  readonly rules: Rules;
}
export interface OpenEdit {
  readonly review: string;
  readonly index: number;
  readonly edit: Edit;
}

/**
 * Rows as they are written: the keys, and the value sealed. A head's version is looked at while a step is written, when
 * nothing can be unsealed.
 */
export interface SealedHead {
  readonly id: string;
  readonly version: number;
  readonly sealed: Sealed;
}
/** One part of a document, which is cut when it is long. */
export interface SealedBase {
  readonly id: string;
  readonly sealed: Sealed;
}
export interface SealedRules {
  readonly id: string;
  readonly sealed: Sealed;
}
export interface SealedEdit {
  readonly review: string;
  readonly index: number;
  readonly sealed: Sealed;
}

interface Schema extends DBSchema {
  heads: { key: string; value: OpenHead | SealedHead };
  /**
   * The documents as they were when the reviews began: written once, so that a keystroke never costs a whole document.
   */
  bases: { key: string; value: OpenBase | SealedBase };
  /** Rules that older workbenches kept for the whole browser, and for each key; they are in the reviews now. */
  rules: { key: string; value: OpenRules | SealedRules };
  edits: { key: [string, number]; value: OpenEdit | SealedEdit };
}

type Name = 'heads' | 'bases' | 'edits' | 'rules';

/**
 * The reviews kept in this browser, and what seals them; without a cipher they are open to whoever gets at the
 * browser's storage.
 */
export interface Store {
  readonly db: IDBPDatabase<Schema>;
  readonly cipher: Cipher | undefined;
}

export type Work = IDBPTransaction<Schema, Name[], 'readwrite'>;

/**
 * Opens the store. Throws a {@link MuqabalaError}: `storage-blocked` where the browser allows none, `storage-closed`
 * after a newer workbench.
 */
export async function openStore(cipher: Cipher | undefined, onBlocked: () => void = () => {}): Promise<Store> {
  const opening = () =>
    openDB<Schema>('muqabala', 4, {
      // Every version builds on what the ones before it made: reviews of old versions are never thrown away.
      async upgrade(db, from, _to, work) {
        if (from < 1) {
          db.createObjectStore('heads', { keyPath: 'id' });
          db.createObjectStore('bases', { keyPath: 'id' });
          db.createObjectStore('edits', { keyPath: ['review', 'index'] });
        }
        if (from < 2) db.createObjectStore('rules', { keyPath: 'id' });
        if (from === 1 || from === 2)
          for (let row = await work.objectStore('edits').openCursor(); row !== null; row = await row.continue()) {
            const old = row.value as OpenEdit;
            const edit = modernEdit(old.edit);
            if (edit !== old.edit) await row.update({ ...old, edit });
          }
        // From version 4 on rows may be sealed, which older workbenches do not know; those of before stay until
        // `protect`.
      },
      blocked: onBlocked,
      // A tab with a newer version of the workbench must not wait for this one.
      blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
    });
  try {
    return { db: await storing(opening), cipher };
  } catch (error) {
    throw error instanceof MuqabalaError ? error : blocked('');
  }
}

/**
 * Does something with the storage; what goes wrong is said as a {@link MuqabalaError}: `storage-full`,
 * `storage-closed`, `storage-blocked`.
 */
export async function storing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storageError(error);
  }
}

/**
 * Changes several rows in one transaction: after a crash all of them or none are changed. Nothing but the storage may
 * be waited for in `steps`.
 */
export function write(store: Store, steps: (work: Work) => Promise<unknown>): Promise<void> {
  return storing(async () => {
    const names: Name[] = ['heads', 'bases', 'edits', 'rules'];
    const work = store.db.transaction(names, 'readwrite', { durability: 'strict' });
    try {
      await steps(work);
    } catch (error) {
      // Some failures have ended the transaction already.
      try {
        work.abort();
      } catch {}
      await work.done.catch(() => {});
      throw error;
    }
    await work.done;
  });
}

function storageError(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  const { name } = error;
  if (name === 'QuotaExceededError')
    return new MuqabalaError({
      code: 'storage-full',
      message: 'The browser has no room left for this review.',
      remedy: 'Save it to a file now, or erase reviews that are no longer needed; nothing on the screen is lost.',
    });
  // A tab with a newer workbench closes it for all others before it brings it forward.
  if (name === 'VersionError' || name === 'InvalidStateError')
    return new MuqabalaError({
      code: 'storage-closed',
      message: 'The storage was closed, as when a newer workbench opens in another tab.',
      remedy: 'Save the review to a file, then reload the page.',
    });
  return blocked(` (${name})`);
}

function blocked(why: string): MuqabalaError {
  return new MuqabalaError({
    code: 'storage-blocked',
    message: `The browser does not let this page keep anything${why}.`,
    remedy: 'Save the review to a file before the tab is closed.',
  });
}
