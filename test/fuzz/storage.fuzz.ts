import { isDeepStrictEqual } from 'node:util';
import { MuqabalaError, parseDocument } from '@muqabala/core';
import {
  confirm,
  type History,
  perform,
  redo,
  release,
  startHistory,
  undo,
  unlink,
} from '../../apps/review/src/edits/index.ts';
import { Journal } from '../../apps/review/src/session/journal.ts';
import {
  Cipher,
  createReview,
  type Head,
  listReviews,
  openReview,
  openStore,
  type Store,
  saveStep,
} from '../../apps/review/src/store/index.ts';
import { installStorage } from '../../apps/review/test/browser-storage.ts';
import { sample } from '../../apps/review/test/samples.ts';
import { type Attack, Fault } from './fuzzer.ts';
import type { Random } from './random.ts';

export const share = 1;
export const patience = 60;

/** A step of one of two tabs, which has seen what the other one kept or not. */
interface Act {
  readonly tab: 0 | 1;
  readonly looks: boolean;
  readonly kind: 'confirm' | 'release' | 'unlink' | 'undo' | 'redo';
  readonly link: string;
}

/** What is done to a row that the browser keeps, or to the text of the journal. */
interface Damage {
  readonly where: 'heads' | 'bases' | 'edits' | 'journal';
  readonly row: number;
  readonly how: 'gone' | 'flipped' | 'cut' | 'value' | 'renumbered';
  readonly at: number;
  readonly value: null | number | string | readonly [] | { readonly [name: string]: never };
}

interface Input {
  readonly isSealed: boolean;
  readonly acts: readonly Act[];
  readonly damages: readonly Damage[];
  readonly [name: string]: unknown;
}

type Row = Record<string, unknown>;

/**
 * Two tabs work on one review, each on what it has seen, and then what the browser keeps is damaged: a step that was
 * acknowledged is there, one that was made on an older state is refused, the list is shown, what is damaged is said to
 * be so, and another review is as it was.
 */
export async function start(): Promise<Attack<never>> {
  const storage = installStorage();
  const cipher = await Cipher.of(new Uint8Array(32).fill(9));
  const [open, sealed] = [await openStore(undefined), await openStore(cipher)];

  async function check({ isSealed, acts, damages }: Input): Promise<void> {
    const store = isSealed ? sealed : open;
    const other = await createReview(store, 'other', startHistory(sample()), sample(), NOW);
    const id = await work(store, acts);
    const journal = new Journal(id, store.cipher);
    const { document } = startHistory(sample());
    for (const from of [1, 2, 3]) await journal.add({ from, kind: 'perform', edit: confirm(document, `l${from}`)! });
    for (const damage of damages)
      if (damage.where === 'journal') {
        const place = `muqabala-steps-${id}`;
        storage.setItem(place, damagedText(storage.getItem(place) ?? '', damage));
      } else await damageRow(store, id, damage.where, damage);
    if (!(await listReviews(store)).reviews.some((head) => head.id === other.id))
      throw new Fault('A damaged review keeps another one out of the list.');
    const untouched = await openReview(store, other.id);
    if (!isDeepStrictEqual(untouched.history.document, sample())) throw new Fault('Another review was changed.');
    const version = await openReview(store, id).then(
      ({ head, history }) => {
        // Without a seal the browser's data is whatever somebody made it; what opens has to be a document even then.
        if (isSealed && !parseDocument(history.document).ok) throw new Fault('What opens is no document.');
        return head.version;
      },
      (error: unknown) => {
        if (!(error instanceof MuqabalaError)) throw error;
        return 1;
      },
    );
    const steps = await journal.read(version);
    if (steps.some((step, n) => step.from !== version + n)) throw new Fault('The journal leaves a step out.');
    journal.clear();
    for (const name of ['heads', 'bases', 'edits'] as const) await store.db.clear(name);
  }
  return { make, check: check as unknown as Attack<never>['check'] } as Attack<never>;
}

const NOW = '2024-01-01T00:00:00.000Z';

/** Makes the steps, and returns the review's id. */
async function work(store: Store, acts: readonly Act[]): Promise<string> {
  const begun = startHistory(sample());
  const first = await createReview(store, 'one', begun, sample(), NOW);
  const tabs: { head: Head; history: History }[] = [0, 1].map(() => ({ head: first, history: begun }));
  let [newest, kept] = [first.version, begun];
  for (const { tab: which, looks, kind, link } of acts) {
    const tab = tabs[which]!;
    if (looks) Object.assign(tab, await openReview(store, first.id));
    const { history } = tab;
    const next = kind === 'undo' ? undo(history) : kind === 'redo' ? redo(history) : performed(history, kind, link);
    if (next.history === history) continue;
    const from = kind === 'undo' || kind === 'redo' ? countEdits(history) : history.done.length;
    const isNew = tab.head.version === newest;
    try {
      const head = await saveStep(store, tab.head, next.history, from, NOW, 1);
      if (!isNew) throw new Fault('A step on an older state was taken.');
      Object.assign(tab, { head, history: next.history });
      [newest, kept] = [head.version, next.history];
    } catch (error) {
      if (!(error instanceof MuqabalaError)) throw error;
      if (isNew || error.code !== 'review-changed')
        throw new Fault(`A step on the newest state is refused: ${error.code}`);
    }
  }
  const { history } = await openReview(store, first.id);
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(history)), JSON.parse(JSON.stringify(kept))))
    throw new Fault('What was acknowledged is not what is kept.');
  return first.id;
}

function performed(history: History, kind: 'confirm' | 'release' | 'unlink', link: string) {
  const edit = { confirm, release, unlink }[kind](history.document, link);
  return edit === undefined ? { history, edits: [] } : perform(history, edit);
}

function countEdits({ done, undone }: History): number {
  return done.length + undone.length;
}

async function damageRow(store: Store, id: string, name: 'heads' | 'bases' | 'edits', damage: Damage): Promise<void> {
  const own = (row: Row) => [row['id'], row['review']].some((key) => String(key).startsWith(id));
  const rows = ((await store.db.getAll(name)) as unknown as Row[]).filter(own);
  const row = rows[damage.row % Math.max(1, rows.length)];
  if (row === undefined) return;
  const key = name === 'edits' ? [row['review'], row['index']] : row['id'];
  await store.db.delete(name, key as never);
  if (damage.how !== 'gone') await store.db.put(name, damaged(row, damage) as never).catch(() => {});
}

function damaged(row: Row, { how, at, value }: Damage): Row {
  const sealed = row['sealed'] as { readonly data?: Uint8Array } | null | undefined;
  if (how === 'renumbered') return { ...row, ...(row['index'] === undefined ? { version: at } : { index: at % 9 }) };
  if (how === 'value' || !sealed?.data) return { ...row, sealed: value };
  const data = how === 'cut' ? sealed.data.slice(0, at % (sealed.data.length + 1)) : sealed.data.slice();
  if (how === 'flipped' && data.length > 0) data[at % data.length]! ^= 1 << (at % 8);
  return { ...row, sealed: { ...sealed, data } };
}

function damagedText(text: string, { how, at, value }: Damage): string {
  const place = at % (text.length + 1);
  if (how === 'gone') return '';
  if (how === 'cut') return text.slice(0, place);
  if (how === 'value') return JSON.stringify(value);
  return text.slice(0, place) + String.fromCharCode(32 + (at % 90)) + text.slice(place + 1);
}

function make(random: Random): never {
  const input: Input = {
    isSealed: random.oneIn(2),
    acts: random.list(random.size(12), () => ({
      tab: random.pick([0, 1] as const),
      looks: !random.oneIn(3),
      kind: random.pick(['confirm', 'release', 'unlink', 'undo', 'redo'] as const),
      link: `l${random.below(4)}`,
    })),
    damages: random.list(random.size(4), () => ({
      where: random.pick(['heads', 'bases', 'edits', 'journal'] as const),
      row: random.below(9),
      how: random.pick(['gone', 'flipped', 'cut', 'value', 'renumbered'] as const),
      at: random.below(10_000),
      value: random.pick([null, 5, '', 'x', [], {}] as const),
    })),
  };
  return input as never;
}
