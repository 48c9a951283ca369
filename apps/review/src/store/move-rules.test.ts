import 'fake-indexeddb/auto';
import type { Rules } from '@muqabala/core';
import { beforeEach, expect, it } from 'vitest';
import { sample } from '../../test/samples.ts';
import { confirm, perform, startHistory, undo } from '../edits/index.ts';
import { createReview, moveRules, openReview, openStore, type Store } from './index.ts';

const RULES: Rules = { schema: 'muqabala/rules', version: 1, kinds: { omission: 'off' } };
const NOW = '2026-01-01';

let store: Store;
beforeEach(async () => {
  store = await openStore(undefined);
  for (const name of ['heads', 'bases', 'edits', 'rules'] as const) await store.db.clear(name);
  await store.db.put('rules', { id: 'project', rules: RULES });
});

it('rules of the whole browser go to the reviews that are there, which keep all that can be undone and done again', async () => {
  const done = perform(startHistory(sample()), confirm(sample(), 'l1')).history;
  const { id } = await createReview(store, 'one', undo(done).history, sample(), NOW);
  await moveRules(store);
  const { history } = await openReview(store, id);
  expect(history.document).toEqual({ ...sample(), rules: RULES });
  expect(history.undone).toHaveLength(1);
  expect(await store.db.getAllKeys('rules')).toEqual([]);
  // A review of later has none.
  const later = await createReview(store, 'two', startHistory(sample()), sample(), NOW);
  await moveRules(store);
  expect((await openReview(store, later.id)).history.document).toEqual(sample());
});

it('a review that is written to a file takes them as a step, so that it is known again', async () => {
  const { id } = await createReview(store, 'served', startHistory(sample()), sample(), NOW, 'digest');
  await moveRules(store);
  const { history } = await openReview(store, id);
  expect(history.document.rules).toEqual(RULES);
  expect(undo(history).history.document).toEqual(sample());
});

it('a review that has rules of its own keeps them', async () => {
  const own = { ...sample(), rules: { ...RULES, kinds: {} } };
  const { id } = await createReview(store, 'own', startHistory(own), own, NOW);
  await moveRules(store);
  expect((await openReview(store, id)).history.document).toEqual(own);
});
