import 'fake-indexeddb/auto';
import type { AlignedDocument } from '@muqabala/core';
import { applyEdit } from '@muqabala/core/document';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryStorage, sample } from '../../test/samples.ts';
import type { Access } from '../access/access.ts';
import { confirm, release } from '../edits/index.ts';
import { listReviews, openStore, type Store } from '../store/index.ts';
import { FileVersions } from './file-versions.ts';
import { openKept, openServed } from './served.ts';
import type { Session } from './session.ts';

const access = Object.assign(new EventTarget(), {
  key: 'k',
  headers: {},
  isServed: true,
  document: '/document.json',
}) as unknown as Access;

let store: Store;
let file: { version: string; document: AlignedDocument };
const open: Session[] = [];

beforeEach(async () => {
  file = { version: '"v0"', document: sample() };
  vi.stubGlobal('localStorage', new MemoryStorage());
  vi.stubGlobal('location', new URL('http://localhost/'));
  // The file is written by nobody here.
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      postMessage() {}
      terminate() {}
    },
  );
  vi.stubGlobal('fetch', async () => {
    const headers = { etag: file.version, 'x-muqabala-file': 'of-this-test' };
    return new Response(JSON.stringify(file.document), { headers });
  });
  store = await openStore(undefined);
});
afterEach(async () => {
  for (const session of open.splice(0)) session.close();
  for (const name of store.db.objectStoreNames) await store.db.clear(name);
  store.db.close();
  vi.unstubAllGlobals();
});

async function openFile(): Promise<Session> {
  const { reviews } = await listReviews(store);
  const session = await openServed('/document.json', access, store, reviews, undefined);
  open.push(session);
  return session;
}

/** A review on which so many steps were made that never came to the file. */
async function reviewOf(steps: number): Promise<Session> {
  const session = await openFile();
  for (let step = 0; step < steps; step += 1)
    session.perform((step % 2 === 0 ? confirm : release)(session.document, 'l0'));
  await session.settled();
  session.close();
  return session;
}

describe('a review that is opened from the list', () => {
  it('is written to the file that it is of, where the program serves that, and to no other', async () => {
    const session = await reviewOf(3);
    const kept = async () => {
      const { reviews } = await listReviews(store);
      const again = await openKept(reviews.find(({ id }) => id === session.id)!, access, store);
      open.push(again);
      return [again.id, again.hasFile];
    };
    expect(await kept()).toEqual([session.id, true]);
    // Another program has changed it since.
    file = { version: '"other"', document: { ...sample(), signature: 'another' } };
    expect(await kept()).toEqual([session.id, false]);
    vi.stubGlobal('fetch', async () => new Response('{}', { status: 404 }));
    expect(await kept()).toEqual([session.id, false]);
  });
});

describe('a served file that is opened again', () => {
  it('is the review that this browser keeps, however many steps the file is behind', async () => {
    const session = await reviewOf(41);
    const again = await openFile();
    expect([again.id, again.history.done.length]).toEqual([session.id, 41]);
    expect(again.document).toEqual(session.document);
  });

  it('is so where the file has a step that was sent, and of which another tab made the browser keep another', async () => {
    const session = await reviewOf(3);
    new FileVersions(session.id!).sent('"v1"');
    file = { version: '"v1"', document: applyEdit(sample(), confirm(sample(), 'l3')!) };
    expect((await openFile()).id).toBe(session.id);
  });

  it('is a review of its own where another program has written it', async () => {
    const session = await reviewOf(41);
    file = { version: '"other"', document: applyEdit(sample(), confirm(sample(), 'l3')!) };
    const again = await openFile();
    expect(again.id).not.toBe(session.id);
    expect([again.history.done.length, again.problem]).toEqual([0, undefined]);
  });

  it.each([
    ['a step', 'edits'],
    ['the beginning', 'bases'],
  ] as const)('is opened, and says so, where %s of the review in the browser is damaged', async (_, name) => {
    const session = await reviewOf(3);
    const key = (await store.db.getAllKeys(name))[0]!;
    if (name === 'edits') await store.db.delete(name, key as [string, number]);
    else
      await store.db.put(name, {
        id: key as string,
        sealed: { key: '', iv: new Uint8Array(), data: new Uint8Array([123]) },
      });
    const again = await openFile();
    expect(again.id).not.toBe(session.id);
    expect(again.document).toEqual(file.document);
    expect([again.keeping, again.problem?.code]).toEqual(['kept', 'review-damaged']);
  });

  it('and a head that is damaged does not keep the others from the list', async () => {
    const session = await reviewOf(1);
    await store.db.put('heads', { id: 'zz', version: 1, sealed: null as never });
    await store.db.put('heads', { id: 'yy' } as never);
    expect(await listReviews(store)).toMatchObject({ reviews: [{ id: session.id }], closed: 2 });
  });
});

describe('the versions of a file', () => {
  it('are the last that was acknowledged and those sent since, and not all that ever were', () => {
    const versions = new FileVersions('review');
    versions.opened('a');
    for (let n = 0; n < 1000; n += 1) versions.sent(`s${n}`);
    expect(['a', 's999', 's960', 's10'].map((version) => versions.has(version))).toEqual([true, true, true, false]);
    versions.acknowledged('s999');
    expect(['a', 's993', 's998', 's999'].map((version) => versions.has(version))).toEqual([false, false, true, true]);
    // News of another tab that come late.
    versions.acknowledged('s993');
    expect(versions.has('s999')).toBe(true);
    versions.opened('b');
    expect(['s999', 'b'].map((version) => versions.has(version))).toEqual([false, true]);
  });

  it.each(['null', '5', '{"a":1}', '[null]', '[', '"x"'])('are none where what was noted is damaged: %s', (text) => {
    localStorage.setItem('muqabala-file-review', text);
    const versions = new FileVersions('review');
    expect(versions.has('x')).toBe(false);
    versions.sent('x');
    expect(versions.has('x')).toBe(true);
  });
});
