import { type AlignedDocument, MuqabalaError, migrate, type Rules } from '@muqabala/core';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { apply, type Edit, type History, modernEdit } from '../edits/index.ts';

/** What the list of reviews shows, and where each stands: `position` edits of `length` are done, the rest are undone. */
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

interface Schema extends DBSchema {
  heads: { key: string; value: Head };
  /** The documents as they were when the reviews began: written once, so that a keystroke never costs a whole document. */
  bases: { key: string; value: { readonly id: string; readonly document: AlignedDocument } };
  /** The one set of rules of this browser's project. */
  rules: { key: string; value: { readonly id: 'project'; readonly rules: Rules } };
  edits: { key: [string, number]; value: { readonly review: string; readonly index: number; readonly edit: Edit } };
}

/** The reviews kept in this browser. */
export type Store = IDBPDatabase<Schema>;

/** A review as it is opened: its head and the whole history. */
export interface StoredReview {
  readonly head: Head;
  readonly history: History;
}

/** Opens the store. Throws a {@link MuqabalaError} (`storage-blocked`) where the browser allows none. */
export async function openStore(onBlocked: () => void = () => {}): Promise<Store> {
  try {
    return await openDB<Schema>('muqabala', 3, {
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
            const edit = modernEdit(row.value.edit);
            if (edit !== row.value.edit) await row.update({ ...row.value, edit });
          }
      },
      blocked: onBlocked,
      // A tab with a newer version of the workbench must not wait for this one.
      blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
    });
  } catch (error) {
    throw storageError(error);
  }
}

/** Lists the reviews, the last changed first; those in the bin apart. */
export async function listReviews(store: Store): Promise<{ readonly reviews: Head[]; readonly bin: Head[] }> {
  const heads = (await store.getAll('heads')).sort((a, b) => (a.changed < b.changed ? 1 : -1));
  return {
    reviews: heads.filter((head) => head.deleted === undefined),
    bin: heads.filter((head) => head.deleted !== undefined),
  };
}

/** Keeps a new review and returns its head. */
export async function createReview(
  store: Store,
  title: string,
  history: History,
  base: AlignedDocument,
  now: string,
  origin?: string,
): Promise<Head> {
  const edits = everyEdit(history);
  const head: Head = {
    id: crypto.randomUUID(),
    title,
    created: now,
    changed: now,
    position: history.done.length,
    length: edits.length,
    version: 1,
    ...(origin === undefined ? {} : { origin }),
  };
  await write(store, async (work) => {
    await work.objectStore('bases').put({ id: head.id, document: base });
    for (const [index, edit] of edits.entries()) await work.objectStore('edits').put({ review: head.id, index, edit });
    await work.objectStore('heads').put(head);
  });
  return head;
}

/** Opens a review with everything that was done and undone. Throws a {@link MuqabalaError} (`review-missing`). */
export async function openReview(store: Store, id: string): Promise<StoredReview> {
  const work = store.transaction(['heads', 'bases', 'edits']);
  const [head, base, rows] = await Promise.all([
    work.objectStore('heads').get(id),
    work.objectStore('bases').get(id),
    work.objectStore('edits').getAll(IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER])),
  ]);
  if (head === undefined || base === undefined)
    throw new MuqabalaError({
      code: 'review-missing',
      message: 'This review is no longer kept in this browser.',
      remedy: 'Choose another one, or open the file that it was saved to.',
    });
  const edits = rows.map((row) => row.edit);
  const done = edits.slice(0, head.position);
  return {
    head,
    history: {
      document: done.reduce(apply, migrate(base.document) as AlignedDocument),
      done,
      undone: edits.slice(head.position).reverse(),
    },
  };
}

/**
 * Keeps what changed in `steps` steps since `saved` (what is known to be kept): usually one edit, or just the place in them after an undo, in one transaction; after
 * a crash the review stands either before or after the step.
 * Throws a {@link MuqabalaError}: `review-changed` when another tab has written since, `storage-full`, `storage-blocked`.
 */
export async function saveStep(
  store: Store,
  head: Head,
  saved: History,
  history: History,
  now: string,
  steps = 1,
): Promise<Head> {
  const [before, after] = [everyEdit(saved), everyEdit(history)];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const next: Head = {
    ...head,
    changed: now,
    position: history.done.length,
    length: after.length,
    version: head.version + steps,
  };
  await write(store, async (work) => {
    const kept = await work.objectStore('heads').get(head.id);
    if (kept?.version !== head.version)
      throw new MuqabalaError({
        code: 'review-changed',
        message: 'This review was changed in another tab.',
        remedy: 'The newer state is shown now; repeat the last step if it is still wanted.',
      });
    const edits = work.objectStore('edits');
    if (same < before.length)
      await edits.delete(IDBKeyRange.bound([head.id, same], [head.id, Number.MAX_SAFE_INTEGER]));
    for (let index = same; index < after.length; index += 1)
      await edits.put({ review: head.id, index, edit: after[index]! });
    await work.objectStore('heads').put(next);
  });
  return next;
}

/** All edits of a history, those that are undone included, in the order in which they were made. */
function everyEdit(history: History): Edit[] {
  return [...history.done, ...[...history.undone].reverse()];
}

/** Changes what the list shows of a review: its title, or whether it lies in the bin. */
export async function changeHead(
  store: Store,
  id: string,
  change: { readonly title?: string; readonly deleted?: string | null },
): Promise<void> {
  await write(store, async (work) => {
    const head = await work.objectStore('heads').get(id);
    if (head === undefined) return;
    const { deleted, ...rest } = head;
    const bin = change.deleted === undefined ? deleted : (change.deleted ?? undefined);
    await work.objectStore('heads').put({
      ...rest,
      title: change.title ?? head.title,
      version: head.version + 1,
      ...(bin === undefined ? {} : { deleted: bin }),
    });
  });
}

/** Removes a review for good. */
export async function eraseReview(store: Store, id: string): Promise<void> {
  await write(store, async (work) => {
    await work.objectStore('heads').delete(id);
    await work.objectStore('bases').delete(id);
    await work.objectStore('edits').delete(IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]));
  });
}

/** Returns the rules of the project; undefined when none were made. */
export async function loadRules(store: Store): Promise<Rules | undefined> {
  return (await store.get('rules', 'project'))?.rules;
}

/** Keeps the rules of the project. */
export async function saveRules(store: Store, rules: Rules): Promise<void> {
  await write(store, (work) =>
    work
      .objectStore('rules')
      .put({ id: 'project', rules })
      .then(() => {}),
  );
}

type Work = ReturnType<typeof begin>;

function begin(store: Store) {
  return store.transaction(['heads', 'bases', 'edits', 'rules'], 'readwrite', { durability: 'strict' });
}

async function write(store: Store, steps: (work: Work) => Promise<void>): Promise<void> {
  try {
    const work = begin(store);
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
  } catch (error) {
    throw storageError(error);
  }
}

function storageError(error: unknown): MuqabalaError {
  if (error instanceof MuqabalaError) return error;
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError')
    return new MuqabalaError({
      code: 'storage-full',
      message: 'The browser has no room left for this review.',
      remedy: 'Save it to a file now, or erase reviews that are no longer needed; nothing on the screen is lost.',
    });
  return new MuqabalaError({
    code: 'storage-blocked',
    message: `The browser does not let this page keep anything${name === '' ? '' : ` (${name})`}.`,
    remedy: 'Save the review to a file before the tab is closed.',
  });
}
