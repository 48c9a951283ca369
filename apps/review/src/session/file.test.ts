import { createHash } from 'node:crypto';
import { applyEdit } from '@muqabala/core/document';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryStorage, sample } from '../../test/samples.ts';
import type { Access } from '../access/access.ts';
import { confirm } from '../edits/index.ts';
import { FileWriter } from './file.ts';
import type { FileRequest, FileState } from './file-protocol.ts';
import { FileVersions } from './file-versions.ts';

/** A Worker that notes what it is told. */
class Recorder extends EventTarget {
  static readonly all: Recorder[] = [];
  readonly told: FileRequest[] = [];
  constructor() {
    super();
    Recorder.all.push(this);
  }
  postMessage(request: FileRequest): void {
    this.told.push(structuredClone(request));
  }
  terminate(): void {}
}

beforeEach(() => {
  Recorder.all.length = 0;
  vi.stubGlobal('Worker', Recorder);
});

const access = Object.assign(new EventTarget(), { key: 'k', refuse: () => {} }) as unknown as Access;
const document = sample();
const writerOf = () => new FileWriter({ url: 'http://localhost/a', id: 'a', version: 'v1', document }, access);
const kinds = (worker = Recorder.all.at(-1)!) => worker.told.map(({ kind }) => kind);

describe('the writer of a served file', () => {
  it('hands on the edits of a step, and not the document', () => {
    const writer = writerOf();
    const edits = [confirm(document, 'l0')!];
    const to = applyEdit(document, edits[0]!);
    writer.step({ from: document, edits, to });
    expect(kinds()).toEqual(['begin', 'edit', 'write']);
    expect(writer.busy).toBe(true);
    writer.step({ from: to, edits: [confirm(to, 'l1')!], to: applyEdit(to, confirm(to, 'l1')!) });
    expect(kinds().slice(3)).toEqual(['edit', 'write']);
  });

  it('hands on the whole document after a state that it has not seen, as of another tab', () => {
    const writer = writerOf();
    const other = applyEdit(document, confirm(document, 'l2')!);
    writer.hold(other);
    expect(kinds()).toEqual(['begin', 'hold']);
    const to = applyEdit(document, confirm(document, 'l0')!);
    writer.step({ from: document, edits: [confirm(document, 'l0')!], to });
    expect(kinds().slice(2)).toEqual(['hold', 'write']);
    expect(Recorder.all[0]!.told.at(-2)).toEqual({ kind: 'hold', document: to });
  });

  it('takes a version that a tab of the same review has sent for no other program’s', () => {
    vi.stubGlobal('localStorage', new MemoryStorage());
    const writer = new FileWriter({ url: 'http://localhost/a', id: 'a', version: 'v1', document }, access, 'review');
    new FileVersions('review').sent('v2');
    const worker = Recorder.all.at(-1)!;
    const problem = { code: 'file-changed', message: '', remedy: '' } as const;
    const answer = (data: FileState) => worker.dispatchEvent(Object.assign(new Event('message'), { data }));
    answer({ busy: false, version: 'v1', problem, found: 'v2' });
    expect([writer.problem, worker.told.at(-1)]).toEqual([undefined, { kind: 'seen', version: 'v2' }]);
    answer({ busy: false, version: 'v1', problem, found: 'v3' });
    expect(writer.problem?.code).toBe('file-changed');
  });

  it('writes at the beginning only what the file has not', () => {
    writerOf().begin(sample());
    expect(kinds()).not.toContain('write');
    writerOf().begin(applyEdit(document, confirm(document, 'l0')!));
    expect(kinds()).toEqual(['begin', 'hold', 'write']);
  });

  it('starts another Worker with the newest state when one breaks', () => {
    const writer = writerOf();
    Recorder.all[0]!.dispatchEvent(new Event('error'));
    expect(writer.problem?.code).toBe('writer-failed');
    const to = applyEdit(document, confirm(document, 'l0')!);
    writer.step({ from: document, edits: [confirm(document, 'l0')!], to });
    expect(kinds()).toEqual(['begin', 'write']);
    expect(Recorder.all[1]!.told[0]).toMatchObject({ kind: 'begin', document: to });
  });
});

describe('the Worker of the writer', () => {
  it('writes the newest state, and never over what another program has written', async () => {
    const page = new EventTarget();
    const states: FileState[] = [];
    vi.stubGlobal('self', Object.assign(page, { postMessage: (state: FileState) => states.push(state) }));
    const written: unknown[] = [];
    let answer = () => new Response('', { headers: { etag: 'v2' } });
    vi.stubGlobal('fetch', async (_: string, init: RequestInit = {}) => {
      if (init.method === 'PUT')
        written.push([new Headers(init.headers).get('if-match'), await new Response(init.body).json()]);
      return answer();
    });
    await import('./file-worker.ts');
    const tell = (data: FileRequest) => page.dispatchEvent(Object.assign(new Event('message'), { data }));
    tell({ kind: 'begin', url: 'http://localhost/a', key: 'k', version: 'v1', document });
    tell({ kind: 'edit', edit: confirm(document, 'l0')! });
    tell({ kind: 'write' });
    const to = applyEdit(document, confirm(document, 'l0')!);
    await vi.waitFor(() => expect(states.at(-1)).toEqual({ busy: false, version: 'v2' }));
    expect(written).toEqual([['v1', to]]);
    // Told before it was sent: the page may be gone when the answer comes.
    const version = createHash('sha256')
      .update(`${JSON.stringify(to)}\n`)
      .digest('hex');
    expect(states.find(({ sent }) => sent !== undefined)).toMatchObject({ sent: `"${version}"`, version: 'v1' });
    answer = () => Response.json({ code: 'file-changed', message: '', remedy: '' }, { status: 412 });
    tell({ kind: 'write' });
    await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ busy: false, problem: { code: 'file-changed' } }));
    expect(states.at(-1)!.version).toBe('v2');
    // It was another tab: what this one shows is in no file yet, and goes there when both have settled.
    answer = () => new Response('', { headers: { etag: 'v4' } });
    tell({ kind: 'seen', version: 'v3' });
    expect(states.at(-1)).toEqual({ busy: true, version: 'v3' });
    await vi.waitFor(() => expect(states.at(-1)).toEqual({ busy: false, version: 'v4' }), 10_000);
    expect(written.at(-1)).toEqual(['v3', to]);
    // The same when the other tab says so while this one is being refused.
    answer = () => {
      answer = () => Response.json({ code: 'file-changed', message: '', remedy: '' }, { status: 412 });
      tell({ kind: 'seen', version: 'v5' });
      return answer();
    };
    tell({ kind: 'write' });
    await vi.waitFor(() => expect(states.at(-1)).toEqual({ busy: true, version: 'v5' }));
    answer = () => new Response('', { headers: { etag: 'v6' } });
    await vi.waitFor(() => expect(states.at(-1)).toEqual({ busy: false, version: 'v6' }), 10_000);
    expect(written.at(-1)).toEqual(['v5', to]);
  }, 30_000);
});
