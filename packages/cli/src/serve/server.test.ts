import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AlignedDocument, parseDocument } from '@muqabala/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { servedAddress } from '../../../../test/browser/served.ts';
import { openReviewFile } from './review-file.ts';
import { type Serving, serve } from './server.ts';

const DOCUMENT: AlignedDocument = {
  schema: 'muqabala/aligned-document',
  version: 2,
  signature: 'test',
  texts: [
    {
      id: 'ar',
      language: 'ar',
      direction: 'rtl',
      content: 'نص.',
      segments: [{ id: 's1', start: 0, end: 3, role: 'body', mentions: [] }],
    },
    {
      id: 'en',
      language: 'en',
      direction: 'ltr',
      content: 'Text.',
      segments: [{ id: 's1', start: 0, end: 5, role: 'body', mentions: [] }],
    },
  ],
  links: [],
  findings: [],
};

let folder: string;
let path: string;
let serving: Serving;
let address: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muqabala-'));
  path = join(folder, 'review.json');
  writeFileSync(path, JSON.stringify(DOCUMENT));
  writeFileSync(join(folder, 'index.html'), 'the workbench');
  serving = await serve({ folder, file: await openReviewFile(path) }, 0);
  address = new URL(new URL(serving.url).searchParams.get('document')!, serving.url).href;
});
afterEach(async () => {
  await serving.close();
  rmSync(folder, { recursive: true, force: true });
});

const put = (body: string, version: string, headers = {}) =>
  fetch(address, { method: 'PUT', body, headers: { 'if-match': version, ...headers } });
const etag = async () => (await fetch(address)).headers.get('etag')!;
const changed = (title: string) => JSON.stringify({ ...DOCUMENT, signature: title });

describe('a served review', () => {
  it('is read with its version and written over that version', async () => {
    const first = await etag();
    const answer = await put(changed('second'), first);
    expect(answer.status).toBe(204);
    expect(JSON.parse(readFileSync(path, 'utf8')).signature).toBe('second');
    expect((await put(changed('third'), answer.headers.get('etag')!)).status).toBe(204);
  });

  it('is never written over a change by another program', async () => {
    const seen = await etag();
    writeFileSync(path, changed('by another'));
    const answer = await put(changed('mine'), seen);
    expect(answer.status).toBe(412);
    expect(await answer.json()).toMatchObject({ code: 'file-changed', place: path });
    expect(JSON.parse(readFileSync(path, 'utf8')).signature).toBe('by another');
  });

  it('is not replaced by what is no review', async () => {
    for (const body of ['', '{', '{}', JSON.stringify({ ...DOCUMENT, links: [{ id: 'l1' }] })])
      expect((await put(body, await etag())).status).toBe(422);
    expect(readFileSync(path, 'utf8')).toBe(JSON.stringify(DOCUMENT));
  });

  it('refuses other origins, other host names, guessed paths and writes without a version', async () => {
    expect((await put(changed('x'), await etag(), { origin: 'http://example.org' })).status).toBe(403);
    expect((await fetch(address, { headers: { origin: 'http://example.org' } })).status).toBe(403);
    expect((await fetch(address, { method: 'PUT', body: changed('x') })).status).toBe(428);
    expect((await fetch(new URL('/document.json', serving.url))).status).toBe(404);
    expect((await fetch(new URL('/..%2f..%2fetc/passwd', serving.url))).status).toBe(404);
    const status = await new Promise((done) => {
      request(address, { headers: { host: 'review.example.org' } }, (answer) => done(answer.statusCode)).end();
    });
    expect(status).toBe(403);
    expect(readFileSync(path, 'utf8')).toBe(JSON.stringify(DOCUMENT));
  });

  it('is whole after the server was killed at any moment of a write', async () => {
    const program = fileURLToPath(new URL('../../bin/muqabala.js', import.meta.url));
    const long = (n: number) => JSON.stringify({ ...DOCUMENT, signature: `${n} ${'x'.repeat(2_000_000)}` });
    let survived = 0;
    for (let round = 0; round < 6; round += 1) {
      const child = spawn(process.execPath, [program, 'review', path, '--no-open', '--port', '0'], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const url = await servedAddress(child);
      const target = new URL(new URL(url).searchParams.get('document')!, url).href;
      const killed = new Promise((done) => child.once('exit', done));
      setTimeout(() => child.kill('SIGKILL'), 15 + round * 23);
      let version = (await fetch(target).catch(() => undefined))?.headers.get('etag');
      for (let n = 0; version; n += 1) {
        const answer: Response | undefined = await fetch(target, {
          method: 'PUT',
          body: long(n),
          headers: { 'if-match': version },
        }).catch(() => undefined);
        version = answer?.headers.get('etag');
      }
      await killed;
      expect(parseDocument(JSON.parse(readFileSync(path, 'utf8'))).ok).toBe(true);
      survived += 1;
    }
    expect(survived).toBe(6);
  }, 60_000);

  it('steps over a port that is taken and says which', async () => {
    const other = await serve({ folder }, serving.port);
    expect(other.port).not.toBe(serving.port);
    expect(other.taken).toContain(serving.port);
    await other.close();
  });
});
