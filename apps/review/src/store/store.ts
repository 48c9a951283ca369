import { type AlignedDocument, MuqabalaError, migrate } from '@muqabala/core';
import { applyEdit, type Edit } from '@muqabala/core/document';
import type { History } from '../edits/index.ts';
import { rangeOfBase, sealBase, sealEdit, sealHead, unsealBase, unsealEdit, unsealHead } from './rows.ts';
import { type Head, type Store, storing, write } from './schema.ts';

/** A review as it is opened: its head and the whole history. */
export interface StoredReview {
  readonly head: Head;
  readonly history: History;
}

/**
 * What the browser keeps: the last changed first, those in the bin apart, and how many are sealed under a key that is
 * not here.
 */
export interface Listed {
  readonly reviews: readonly Head[];
  readonly bin: readonly Head[];
  readonly closed: number;
}

export async function listReviews(store: Store): Promise<Listed> {
  const rows = await storing(() => store.db.getAll('heads'));
  const all = await Promise.all(rows.map((row) => unsealHead(store, row).catch(ifClosed)));
  const heads = all.filter((head) => head !== undefined).sort((a, b) => (a.changed < b.changed ? 1 : -1));
  return {
    reviews: heads.filter((head) => head.deleted === undefined),
    bin: heads.filter((head) => head.deleted !== undefined),
    closed: all.length - heads.length,
  };
}

function ifClosed(error: unknown): undefined {
  if (!(error instanceof MuqabalaError) || error.code !== 'sealed-elsewhere') throw error;
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
  const bases = await sealBase(store, head.id, base);
  const rows = await Promise.all(edits.map((edit, index) => sealEdit(store, head.id, index, edit)));
  const top = await sealHead(store, head);
  await write(store, async (work) => {
    for (const row of bases) await work.objectStore('bases').put(row);
    for (const row of rows) await work.objectStore('edits').put(row);
    await work.objectStore('heads').put(top);
  });
  return head;
}

/**
 * Opens a review with everything that was done and undone. Throws a {@link MuqabalaError} (`review-missing`,
 * `sealed-elsewhere`, `review-damaged`).
 */
export async function openReview(store: Store, id: string): Promise<StoredReview> {
  const [top, bases, rows] = await storing(() => {
    const work = store.db.transaction(['heads', 'bases', 'edits']);
    return Promise.all([
      work.objectStore('heads').get(id),
      work.objectStore('bases').getAll(rangeOfBase(id)),
      work.objectStore('edits').getAll(IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER])),
    ]);
  });
  if (top === undefined || bases.length === 0)
    throw new MuqabalaError({
      code: 'review-missing',
      message: 'This review is no longer kept in this browser.',
      remedy: 'Choose another one, or open the file that it was saved to.',
    });
  const head = await unsealHead(store, top);
  const [base, edits] = await Promise.all([
    unsealBase(store, id, bases),
    Promise.all(rows.map((row) => unsealEdit(store, row))),
  ]).catch(() => {
    throw damaged();
  });
  if (rows.some(({ index }, place) => index !== place) || edits.length < head.position) throw damaged();
  const done = edits.slice(0, head.position);
  return { head, history: { document: after(base, done), done, undone: edits.slice(head.position).reverse() } };
}

function after(base: AlignedDocument, edits: readonly Edit[]): AlignedDocument {
  try {
    return edits.reduce(applyEdit, migrate(base) as AlignedDocument);
  } catch {
    throw damaged();
  }
}

function damaged(): MuqabalaError {
  return new MuqabalaError({
    code: 'review-damaged',
    message: 'What this browser has kept of the review is damaged.',
    remedy: 'Work on from the file that it was saved to.',
  });
}

/**
 * Keeps a history of which the store has the first `from` edits already: usually one edit, or just the place in them
 * after an undo, in one transaction; after a crash the review stands either before or after the step. `steps` is how
 * many were made. Throws a {@link MuqabalaError}: `review-changed` when another tab has written since, `storage-full`,
 * `storage-blocked`.
 */
export async function saveStep(
  store: Store,
  head: Head,
  history: History,
  from: number,
  now: string,
  steps: number,
): Promise<Head> {
  const edits = everyEdit(history);
  const next: Head = {
    ...head,
    changed: now,
    position: history.done.length,
    length: edits.length,
    version: head.version + steps,
  };
  const top = await sealHead(store, next);
  const rows = await Promise.all(
    edits.slice(from).map((edit, offset) => sealEdit(store, head.id, from + offset, edit)),
  );
  await write(store, async (work) => {
    const newest = await work.objectStore('heads').get(head.id);
    if (newest?.version !== head.version)
      throw new MuqabalaError({
        code: 'review-changed',
        message: 'This review was changed in another tab.',
        remedy: 'The newer state is shown now; repeat the last step if it is still wanted.',
      });
    const kept = work.objectStore('edits');
    if (from < head.length) await kept.delete(IDBKeyRange.bound([head.id, from], [head.id, Number.MAX_SAFE_INTEGER]));
    for (const row of rows) await kept.put(row);
    await work.objectStore('heads').put(top);
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
  for (let isDone = false; !isDone; ) {
    const row = await storing(() => store.db.get('heads', id));
    if (row === undefined) return;
    const { deleted, ...rest } = await unsealHead(store, row);
    const bin = change.deleted === undefined ? deleted : (change.deleted ?? undefined);
    const next = await sealHead(store, {
      ...rest,
      title: change.title ?? rest.title,
      version: rest.version + 1,
      ...(bin === undefined ? {} : { deleted: bin }),
    });
    await write(store, async (work) => {
      const heads = work.objectStore('heads');
      // Another tab may have kept a step meanwhile.
      isDone = (await heads.get(id))?.version === row.version;
      if (isDone) await heads.put(next);
    });
  }
}

/** Removes a review for good. */
export async function eraseReview(store: Store, id: string): Promise<void> {
  await write(store, async (work) => {
    await work.objectStore('heads').delete(id);
    await work.objectStore('bases').delete(rangeOfBase(id));
    await work.objectStore('edits').delete(IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]));
  });
}
