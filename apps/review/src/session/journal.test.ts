import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryStorage, sample } from '../../test/samples.ts';
import { confirm } from '../edits/index.ts';
import { Journal, type JournalStep } from './journal.ts';

let storage: MemoryStorage;
beforeEach(() => {
  storage = new MemoryStorage();
  vi.stubGlobal('localStorage', storage);
});

const journal = () => new Journal('review', undefined);
const step = (from: number): JournalStep => ({ from, kind: 'perform', edit: confirm(sample(), `l${from % 4}`)! });

describe('the journal', () => {
  it('returns the steps that were made on a version and those after it, in order', async () => {
    for (const from of [4, 1, 3, 2]) await journal().add(step(from));
    expect(await journal().read(2)).toEqual([step(2), step(3), step(4)]);
    expect(await journal().read(5)).toEqual([]);
  });

  it('ends where a step is missing: one made after it cannot be trusted', async () => {
    for (const from of [1, 2, 4, 5]) await journal().add(step(from));
    expect(await journal().read(1)).toEqual([step(1), step(2)]);
    expect(await journal().read(3)).toEqual([]);
  });

  it('ends where a line does not open', async () => {
    await journal().add(step(1));
    const lines = JSON.parse(storage.getItem('muqabala-steps-review')!) as unknown[];
    storage.setItem('muqabala-steps-review', JSON.stringify([...lines, { from: 2, sealed: 'AAAA' }, step(3)]));
    expect(await journal().read(1)).toEqual([step(1)]);
  });

  it.each([
    ['null'],
    ['5'],
    ['"x"'],
    ['{"from":1}'],
    ['[null]'],
    ['[5]'],
    ['[{"from":'],
    ['[{"from":1}]'],
    ['[{"from":1,"kind":"close"}]'],
    ['[{"from":1,"kind":"perform"}]'],
    ['[{"from":1,"kind":"perform","edit":null}]'],
    ['[{"from":1,"kind":"perform","edit":{"changes":[null]}}]'],
    ['[{"from":1,"sealed":5}]'],
  ])('takes nothing from what is damaged: %s', async (text) => {
    storage.setItem('muqabala-steps-review', text);
    expect(await journal().read(1)).toEqual([]);
    await journal().add(step(2));
    expect(await journal().read(2)).toEqual([step(2)]);
    await expect(journal().protect()).resolves.toBeUndefined();
  });

  it('forgets what is kept by now, and everything when told to', async () => {
    for (const from of [1, 2, 3]) await journal().add(step(from));
    journal().drop(3);
    expect(await journal().read(3)).toEqual([step(3)]);
    journal().clear();
    expect(await journal().read(3)).toEqual([]);
  });

  it('leaves a step to the store that is too large for it, and all of them when there is no room', async () => {
    const large = { name: 'realign', changes: Array.from({ length: 201 }, () => confirm(sample(), 'l0')!.changes[0]!) };
    await journal().add(step(1));
    await journal().add({ from: 2, kind: 'perform', edit: large });
    expect(await journal().read(1)).toEqual([step(1)]);
    storage.isFull = true;
    await journal().add(step(2));
    storage.isFull = false;
    // Else the next step would stand where the missing one belongs.
    expect(await journal().read(1)).toEqual([]);
  });

  it('reads steps of older versions, which named a whole text where a sentence was cut', async () => {
    const before = sample().texts[0]!;
    const after = { ...before, segments: before.segments.map((one, s) => (s === 0 ? { ...one, end: 2 } : one)) };
    const edit = { name: 'split-sentence', changes: [{ in: 'texts', id: 'ar', index: 0, before, after }] };
    storage.setItem('muqabala-steps-review', JSON.stringify([{ from: 1, kind: 'perform', edit }]));
    const [read] = await journal().read(1);
    expect(read!.kind === 'perform' && read!.edit.changes.map((change) => [change.in, change.id])).toEqual([
      ['segments', 's0'],
      ['segments', 's0'],
    ]);
  });

  it('keeps reviews apart', async () => {
    await new Journal('other', undefined).add(step(1));
    expect(await journal().read(1)).toEqual([]);
  });
});
