import { type AlignedDocument, MuqabalaError, migrate, type Rules } from '@muqabala/core';
import type { Edit } from '@muqabala/core/document';
import { perform } from '../edits/index.ts';
import { protectReview } from './protect.ts';
import { idOfRules, OPEN_RULES, rangeOfBase, sealBase, unsealBase, unsealHead, unsealRules } from './rows.ts';
import { type Head, type Store, storing, write } from './schema.ts';
import { openReview, saveStep } from './store.ts';

/**
 * Gives the rules that older workbenches kept for the whole browser to the reviews that they acted on, and lets go of
 * them: rules belong to a review. A review begins with them then, so that nothing that can be undone or done again is
 * lost; one that is written to a file takes them as a step. What has rules of its own keeps those. It can be broken off
 * at any time and goes on with the next start. Throws as the storage does.
 */
export async function moveRules(store: Store): Promise<void> {
  const rules = await oldRules(store);
  if (rules === undefined) return;
  for (const row of await storing(() => store.db.getAll('heads')))
    try {
      await give(store, await unsealHead(store, row), rules);
    } catch (error) {
      // Reviews under other keys have had other rules; what is broken says so when it is opened.
      if (!(error instanceof MuqabalaError) || error.code.startsWith('storage-')) throw error;
    }
  await write(store, async (work) => {
    for (const id of [idOfRules(store), OPEN_RULES]) await work.objectStore('rules').delete(id);
  });
}

async function oldRules(store: Store): Promise<Rules | undefined> {
  for (const id of [idOfRules(store), OPEN_RULES]) {
    const row = await storing(() => store.db.get('rules', id));
    if (row !== undefined) return unsealRules(store, row);
  }
  return undefined;
}

async function give(store: Store, head: Head, rules: Rules): Promise<void> {
  const { history } = await openReview(store, head.id);
  if (history.document.rules !== undefined) return;
  if (head.origin === undefined) return giveToBase(store, head.id, rules);
  // The file is compared with the states of the review, so that its beginning has to stay as it is.
  if (history.undone.length > 0) return;
  const edit: Edit = { name: 'rules', changes: [{ in: 'document', id: 'rules', index: 0, after: rules }] };
  const next = perform(history, edit).history;
  await saveStep(store, head, next, history.done.length, new Date().toISOString(), 1);
}

async function giveToBase(store: Store, id: string, rules: Rules): Promise<void> {
  // A base that is sealed tells that all of its review is.
  await protectReview(store, id);
  const rows = await storing(() => store.db.getAll('bases', rangeOfBase(id)));
  const base = migrate(await unsealBase(store, id, rows)) as AlignedDocument;
  const sealed = await sealBase(store, id, { ...base, rules });
  await write(store, async (work) => {
    const bases = work.objectStore('bases');
    await bases.delete(rangeOfBase(id));
    for (const row of sealed) await bases.put(row);
  });
}
