import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AlignedDocument, parseDocument } from '@muqabala/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enterServed, servedAddress } from '../../../../test/browser/served.ts';
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
let authorization: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muqabala-'));
  path = join(folder, 'review.json');
  writeFileSync(path, JSON.stringify(DOCUMENT));
  writeFileSync(join(folder, 'index.html'), '<head>the workbench');
  writeFileSync(join(folder, 'bookmark-worker.js'), '// the worker');
  serving = await serve({ folder, file: await openReviewFile(path), storageKey: new Uint8Array(32).fill(7) }, 0);
  ({ document: address, authorization } = await enterServed(serving.address('printed')));
});
afterEach(async () => {
  await serving.close();
  rmSync(folder, { recursive: true, force: true });
});

const put = (body: string | Buffer<ArrayBuffer>, version: string, headers = {}) =>
  fetch(address, { method: 'PUT', body, headers: { authorization, 'if-match': version, ...headers } });
const etag = async () => (await fetch(address, { headers: { authorization } })).headers.get('etag')!;
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
    const bytes = Buffer.from(changed('\u00e9'), 'latin1');
    expect((await put(bytes, await etag())).status).toBe(400);
    expect(readFileSync(path, 'utf8')).toBe(JSON.stringify(DOCUMENT));
  });

  it('refuses other origins, other host names, guessed paths and writes without a version', async () => {
    expect((await put(changed('x'), await etag(), { origin: 'http://example.org' })).status).toBe(403);
    expect((await fetch(address, { headers: { authorization, origin: 'http://example.org' } })).status).toBe(403);
    expect((await fetch(address, { method: 'PUT', body: changed('x'), headers: { authorization } })).status).toBe(428);
    expect((await fetch(new URL('/..%2f..%2fetc/passwd', serving.url))).status).toBe(404);
    const status = await new Promise((done) => {
      request(address, { headers: { host: 'review.example.org' } }, (answer) => done(answer.statusCode)).end();
    });
    expect(status).toBe(403);
    expect(readFileSync(path, 'utf8')).toBe(JSON.stringify(DOCUMENT));
  });

  it('is shown to nobody without the key: there is the page alone', async () => {
    const url = (path: string) => new URL(path, serving.url);
    expect(await (await fetch(serving.url)).text()).toContain('the workbench');
    for (const [path, method] of [
      ['/document.json', 'GET'],
      ['/document.json', 'HEAD'],
      ['/document.json', 'PUT'],
      ['/session', 'GET'],
    ] as const)
      for (const wrong of [undefined, 'Bearer x', authorization.slice(7), `${authorization}x`]) {
        const headers = { 'if-match': '"0"', ...(wrong === undefined ? {} : { authorization: wrong }) };
        const body = method === 'PUT' ? { body: changed('x') } : {};
        const answer = await fetch(url(path), { method, headers, ...body });
        expect(answer.status).toBe(401);
        expect(await answer.text()).not.toContain('muqabala/aligned-document');
      }
    expect(readFileSync(path, 'utf8')).toBe(JSON.stringify(DOCUMENT));
  });

  it('lets in once for an address, and only what the browser loads as a page of its own', async () => {
    const gate = (headers: Record<string, string>, address = serving.address('printed')) =>
      fetch(address, { headers, redirect: 'manual' });
    const person = { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'cross-site' };
    const used = serving.address('printed');
    const opened = await gate(person, used);
    expect(opened.status).toBe(200);
    const page = await opened.text();
    const token = /token: "([\w-]{43})"/.exec(page)![1]!;
    expect(page).toContain('/?document=%2Fdocument.json"');
    const [, script] = /<script>(.*)<\/script>/s.exec(page)!;
    expect(opened.headers.get('content-security-policy')).toContain(
      `script-src 'sha256-${createHash('sha256').update(script!).digest('base64')}'`,
    );
    const again = await gate(person, used);
    expect([again.status, again.headers.get('location')]).toEqual([
      302,
      expect.stringMatching(/^\/r\/[\w-]{22}\/\?document=%2Fdocument\.json&used=$/),
    ]);
    // What the browser loads ahead for a service worker, which may read it, leaves the address as good as it was.
    const ahead = serving.address('printed');
    expect((await gate({ ...person, 'service-worker-navigation-preload': 'true' }, ahead)).status).toBe(503);
    expect((await gate(person, ahead)).status).toBe(200);
    // A service worker asks in the page's stead, a page of this origin would see what it opens, a frame is in a page.
    for (const headers of [
      {},
      { 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'cross-site' },
    ] as Record<string, string>[]) {
      const burnt = serving.address('printed');
      const answer = await gate(headers, burnt);
      expect(answer.status).toBe(403);
      expect(await answer.text()).not.toContain('token');
      expect((await gate(person, burnt)).status).toBe(302);
    }
    const later = serving.address('printed');
    expect((await gate({ ...person, 'sec-purpose': 'prefetch;prerender' }, later)).status).toBe(503);
    expect((await gate(person, later)).status).toBe(200);
    const enter = (body: string, headers = {}) =>
      fetch(new URL('/enter', serving.url), { method: 'POST', body, headers });
    const body = JSON.stringify({ token });
    expect((await enter(body, { origin: 'http://example.org' })).status).toBe(403);
    expect((await enter(body, { origin: 'null' })).status).toBe(403);
    for (const wrong of [`${body}x`, '', '{', 'null', '{}', '{"token":[]}'])
      expect((await enter(wrong)).status).toBe(403);
    expect((await fetch(new URL(`/enter?token=${token}`, serving.url))).status).toBe(405);
    expect((await enter(body)).status).toBe(200);
    const twice = await enter(body);
    expect(twice.status).toBe(403);
    expect(await twice.json()).toMatchObject({ code: 'token-used' });
    const { storageKey, document } = (await (
      await fetch(new URL('/session', serving.url), { headers: { authorization } })
    ).json()) as { readonly storageKey: string; readonly document: string };
    expect([...Buffer.from(storageKey, 'base64')]).toEqual(Array(32).fill(7));
    expect(serving.address('printed')).toContain(`document=${document}&`);
  });

  it('has its pages below a path of this run, and knows those of an earlier run', async () => {
    const first = await fetch(new URL('/?lang=ar', serving.url));
    const { pathname, search } = new URL(first.url);
    expect([pathname, search]).toEqual([expect.stringMatching(/^\/r\/[\w-]{22}\/$/), '?lang=ar']);
    const earlier = await fetch(new URL('/r/abc/?review=1', serving.url));
    expect(new URL(earlier.url).pathname).toBe(pathname);
    expect((await fetch(new URL('/r/abc/session', serving.url), { headers: { authorization } })).status).toBe(200);
    expect((await fetch(new URL('/r/abc/document.json', serving.url))).status).toBe(401);
    expect((await fetch(new URL('/r/abc/..%2f..%2fetc/passwd', serving.url))).status).toBe(404);
  });

  it('lets a guest in whom a page with the key names, where the person has opened it alone', async () => {
    const guestOf = async (headers: Record<string, string>) =>
      /content="([\w-]*)"/.exec(await (await fetch(serving.url, { headers })).text())![1]!;
    const admit = (guest: string, headers = {}) =>
      fetch(new URL('/admit', serving.url), { method: 'POST', body: JSON.stringify({ guest }), headers });
    for (const site of ['same-origin', 'same-site', 'cross-site'])
      expect(await guestOf({ 'sec-fetch-dest': 'document', 'sec-fetch-site': site })).toBe('');
    expect(await guestOf({ 'sec-fetch-dest': 'empty', 'sec-fetch-site': 'none' })).toBe('');
    const preload = { 'service-worker-navigation-preload': 'true' };
    expect(await guestOf({ 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none', ...preload })).toBe('');
    const token = await guestOf({ 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' });
    expect(token).toMatch(/^[\w-]{43}$/);
    const name = createHash('sha256').update(token).digest('hex');
    expect((await admit(name)).status).toBe(401);
    expect((await admit('x', { authorization })).status).toBe(404);
    expect((await admit(name, { authorization })).status).toBe(204);
    const body = JSON.stringify({ token });
    const answer = await fetch(new URL('/enter', serving.url), { method: 'POST', body });
    expect(`Bearer ${((await answer.json()) as { readonly key: string }).key}`).toBe(authorization);
  });

  it('has its key in no address: neither the one that is printed nor what the page asks for', () => {
    expect(serving.url).toBe(`http://127.0.0.1:${serving.port}/`);
    const { pathname, search, hash } = new URL(serving.address('printed'));
    expect(pathname + search).toMatch(/^\/\?document=\/document\.json&enter=[\w-]{43}$/);
    expect(hash).toBe('');
  });

  it('ends service workers that another server has left for this port, whatever they are called', async () => {
    for (const [name, headers] of [
      ['service-worker.js', {}],
      ['any-other.js', { 'service-worker': 'script' }],
    ] as const) {
      const answer = await fetch(new URL(name, serving.url), { headers });
      expect(answer.headers.get('content-type')).toContain('text/javascript');
      expect(await answer.text()).toContain('registration.unregister()');
    }
  });

  it('has one address for bookmarks, whose worker stands before nothing else, of an earlier run too', async () => {
    const to = async (place: string) => (await fetch(new URL(place, serving.url), { redirect: 'manual' })).headers;
    const page = (await to('/?document=/document.json')).get('location')!;
    expect(page).toMatch(/^\/r\/[\w-]+\/\?document=/);
    expect((await to('/open?document=/document.json')).get('location')).toBe(page);
    for (const run of [page.split('?')[0]!, '/r/earlier/']) {
      const headers = { 'service-worker': 'script' };
      const answer = await fetch(new URL(`${run}bookmark-worker.js`, serving.url), { headers });
      expect(answer.headers.get('service-worker-allowed')).toBe('/open');
      expect(await answer.text()).not.toContain('unregister');
    }
    const headers = { 'service-worker': 'script' };
    const bare = await fetch(new URL('/bookmark-worker.js', serving.url), { headers });
    expect(bare.headers.get('service-worker-allowed')).toBeNull();
  });

  it('is written again after a save that failed, and says why that one did', async () => {
    const seen = await etag();
    const text = readFileSync(path, 'utf8');
    unlinkSync(path);
    symlinkSync('review.json', path);
    for (let n = 0; n < 3; n += 1) {
      const answer = await put(changed(`${n}`), seen);
      expect(answer.status).toBe(507);
      expect(await answer.json()).toMatchObject({
        code: 'output-unwritable',
        message: expect.stringContaining('link leads in a circle'),
      });
    }
    expect((await fetch(address, { headers: { authorization } })).status).toBe(500);
    unlinkSync(path);
    writeFileSync(path, text);
    expect((await put(changed('after'), seen)).status).toBe(204);
    expect(JSON.parse(readFileSync(path, 'utf8')).signature).toBe('after');
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('stays the same file when it has other names, and then too takes nothing away from another program', async () => {
    const twin = join(folder, 'twin.json');
    linkSync(path, twin);
    const { ino } = statSync(path);
    const answer = await put(changed('second'), await etag());
    expect(answer.status).toBe(204);
    expect(statSync(path).ino).toBe(ino);
    expect(JSON.parse(readFileSync(twin, 'utf8')).signature).toBe('second');
    writeFileSync(twin, changed('by another'));
    expect((await put(changed('mine'), answer.headers.get('etag')!)).status).toBe(412);
    expect(JSON.parse(readFileSync(path, 'utf8')).signature).toBe('by another');
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')(
    'is written again when too many files were open for a moment',
    async () => {
      const program = fileURLToPath(new URL('../../bin/muqabala.js', import.meta.url));
      const child = spawn(
        'sh',
        ['-c', 'ulimit -n 192; exec "$@"', 'sh', process.execPath, program, 'review', path, '--no-open', '--port', '0'],
        { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, XDG_STATE_HOME: folder } },
      );
      const sockets: Socket[] = [];
      try {
        const { document: target, authorization: own } = await enterServed(await servedAddress(child));
        const agent = new Agent({ keepAlive: true, maxSockets: 1 });
        const save = (signature: string, version: string) =>
          new Promise<{ readonly status: number; readonly etag: string }>((done, fail) => {
            const headers = { authorization: own, 'if-match': version };
            request(target, { method: 'PUT', agent, headers }, (answer) => {
              answer.resume();
              answer.on('end', () => done({ status: answer.statusCode!, etag: answer.headers.etag ?? version }));
            })
              .on('error', fail)
              .end(changed(signature));
          });
        const seen = (await fetch(target, { headers: { authorization: own } })).headers.get('etag')!;
        let last = await save('before', seen);
        expect(last.status).toBe(204);
        const crowd = (count: number) => {
          for (let n = 0; n < count; n += 1)
            sockets.push(connect(Number(new URL(target).port), '127.0.0.1').on('error', () => {}));
        };
        crowd(195);
        const whileCrowded = async () => {
          // The last free one may have been left.
          crowd(1);
          last = await save('while', last.etag);
          return last.status;
        };
        await expect.poll(whileCrowded, { timeout: 10_000, interval: 50 }).toBe(507);
        for (const socket of sockets) socket.destroy();
        await expect.poll(async () => (last = await save('after', last.etag)).status, { timeout: 10_000 }).toBe(204);
        expect(JSON.parse(readFileSync(path, 'utf8')).signature).toBe('after');
        agent.destroy();
      } finally {
        for (const socket of sockets) socket.destroy();
        child.kill('SIGKILL');
      }
    },
    60_000,
  );

  it('drops sockets that are slow or too many, and keeps those of the page', async () => {
    const limits = { headers: 400, request: 3_000, still: 1_500, check: 50, most: 20 };
    const served = await serve({ folder, file: await openReviewFile(path) }, 0, limits);
    const { document: target, authorization: own } = await enterServed(served.address('printed'));
    const open = (first: string) => {
      const socket = connect(served.port, '127.0.0.1', () => socket.write(first)).on('error', () => {});
      socket.resume();
      return socket;
    };
    const closed = (socket: Socket) => (socket.destroyed ? true : new Promise((done) => socket.once('close', done)));
    try {
      // Slow headers, no headers at all, and a body that does not come, without the key.
      const head = `PUT /document.json HTTP/1.1\r\nhost: 127.0.0.1:${served.port}\r\ncontent-length: 9999\r\n`;
      await Promise.all(['GET / HT', '', `${head}\r\n{`].map((first) => closed(open(first))));
      // A page that sends slowly, but goes on, is heard.
      const version = (await fetch(target, { headers: { authorization: own } })).headers.get('etag')!;
      const body = Buffer.from(changed('slowly'));
      const slow = open(
        `PUT /document.json HTTP/1.1\r\nhost: 127.0.0.1:${served.port}\r\nauthorization: ${own}\r\nif-match: ${version}\r\ncontent-length: ${body.length}\r\n\r\n`,
      );
      let said = '';
      slow.on('data', (piece) => {
        said += piece;
      });
      const crowd: Socket[] = [];
      for (let n = 0; n < 8; n += 1) {
        await new Promise((done) => setTimeout(done, 150));
        slow.write(body.subarray((n * body.length) >> 3, ((n + 1) * body.length) >> 3));
        for (let k = 0; k < 10; k += 1) crowd.push(open('GET / HT'));
      }
      await expect.poll(() => said, { timeout: 5_000 }).toContain('204 No Content');
      expect(JSON.parse(readFileSync(path, 'utf8')).signature).toBe('slowly');
      await Promise.all(crowd.map(closed));
    } finally {
      await served.close();
    }
  }, 30_000);

  it('is whole after the server was killed at any moment of a write', async () => {
    const program = fileURLToPath(new URL('../../bin/muqabala.js', import.meta.url));
    const long = (n: number) => JSON.stringify({ ...DOCUMENT, signature: `${n} ${'x'.repeat(2_000_000)}` });
    let survived = 0;
    for (let round = 0; round < 6; round += 1) {
      const child = spawn(process.execPath, [program, 'review', path, '--no-open', '--port', '0'], {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, XDG_STATE_HOME: folder },
      });
      const { document: target, ...headers } = await enterServed(await servedAddress(child));
      const killed = new Promise((done) => child.once('exit', done));
      setTimeout(() => child.kill('SIGKILL'), 15 + round * 23);
      let version = (await fetch(target, { headers }).catch(() => undefined))?.headers.get('etag');
      for (let n = 0; version; n += 1) {
        const answer: Response | undefined = await fetch(target, {
          method: 'PUT',
          body: long(n),
          headers: { ...headers, 'if-match': version },
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
