import { isOpen, rangeOfBase, sealBase, sealEdit, sealHead, unsealBase, unsealEdit, unsealHead } from './rows.ts';
import { type Store, storing, write } from './schema.ts';

/** So many edits are sealed in one transaction. */
const EDITS = 200;

/**
 * Seals what is kept open: reviews of older workbenches, and of times when there was no key. Row for row, so that it
 * can be broken off at any time and goes on with the next start; what is changed meanwhile is sealed by whoever changes
 * it. Throws as the storage does.
 */
export async function protect(store: Store): Promise<void> {
  if (store.cipher === undefined) return;
  for (const id of await storing(() => store.db.getAllKeys('bases')))
    if (!id.includes('/')) await protectReview(store, id);
}

/**
 * Seals what is kept open of one review, its base last, since that tells that something is left to do. Throws as the
 * storage does.
 */
export async function protectReview(store: Store, id: string): Promise<void> {
  if (store.cipher === undefined) return;
  const keys = await storing(() =>
    store.db.getAllKeys('edits', IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER])),
  );
  for (let at = 0; at < keys.length; at += EDITS) await protectEdits(store, keys.slice(at, at + EDITS));
  await protectHead(store, id);
  await protectBase(store, id);
}

async function protectBase(store: Store, id: string): Promise<void> {
  const rows = await storing(() => store.db.getAll('bases', rangeOfBase(id)));
  if (rows.length === 0) return;
  const sealed = await sealBase(store, id, await unsealBase(store, id, rows));
  await write(store, async (work) => {
    const bases = work.objectStore('bases');
    if ((await bases.getKey(id)) === undefined) return;
    await bases.delete(rangeOfBase(id));
    for (const row of sealed) await bases.put(row);
  });
}

async function protectHead(store: Store, id: string): Promise<void> {
  const row = await storing(() => store.db.get('heads', id));
  if (row === undefined || !isOpen(row)) return;
  const sealed = await sealHead(store, await unsealHead(store, row));
  await write(store, async (work) => {
    const now = await work.objectStore('heads').get(id);
    if (now !== undefined && isOpen(now) && now.version === row.version) await work.objectStore('heads').put(sealed);
  });
}

async function protectEdits(store: Store, keys: readonly (readonly [string, number])[]): Promise<void> {
  const rows = await storing(() => {
    const edits = store.db.transaction('edits').store;
    return Promise.all(keys.map((key) => edits.get([...key])));
  });
  const open = rows.filter((row) => row !== undefined && isOpen(row));
  if (open.length === 0) return;
  const sealed = await Promise.all(
    open.map(async (row) => sealEdit(store, row!.review, row!.index, await unsealEdit(store, row!))),
  );
  await write(store, async (work) => {
    const edits = work.objectStore('edits');
    for (const row of sealed) {
      const now = await edits.get([row.review, row.index]);
      if (now !== undefined && isOpen(now)) await edits.put(row);
    }
  });
}
