import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AlignedDocument } from '@muqabala/core';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { axeOf, documentOf, kept, settled } from './review-page.ts';
import { openReviewSite } from './review-site.ts';
import { serve } from './serve.ts';
import { lastingPort, servedAddress } from './served.ts';

const program = fileURLToPath(new URL('../../packages/cli/bin/muqabala.js', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What the workbench of commit cfb6d3d kept in a browser: IndexedDB of version 3 and localStorage, after a day's work
 * and a tab that was killed.
 */
const OLD = JSON.parse(readFileSync(new URL('./storage-3/storage.json', import.meta.url), 'utf8')) as {
  readonly stores: Readonly<Record<string, readonly object[]>>;
  readonly localStorage: Readonly<Record<string, string>>;
  readonly shown: { readonly id: string; readonly title: string; readonly document: AlignedDocument };
};

/** The document that the review of it began from. */
const BEGUN = (OLD.stores['bases'] as { readonly id: string; readonly document: AlignedDocument }[]).find(
  (row) => row.id === OLD.shown.id,
)!.document;

let browser: Browser;
let folder: string;
let path: string;
let running: ChildProcess[];
let contexts: BrowserContext[];

beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser?.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muqabala-'));
  path = join(folder, 'visit.json');
  writeFileSync(path, JSON.stringify(BEGUN));
  running = [];
  contexts = [];
});
afterEach(async () => {
  for (const context of contexts) await context.close();
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** The state of programs is that of this test's user alone. */
const env = () => ({ ...process.env, XDG_STATE_HOME: join(folder, 'state'), TMPDIR: folder });

function run(command: string, args: readonly string[], more = {}): ChildProcess {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], env: { ...env(), ...more } });
  running.push(child);
  return child;
}

async function start(given = '', file = path): Promise<{ readonly url: string; readonly server: ChildProcess }> {
  const port = given === '' ? await lastingPort() : given;
  const server = run(process.execPath, [
    program,
    'review',
    ...(file === '' ? [] : [file]),
    '--no-open',
    '--port',
    port,
  ]);
  return { url: await servedAddress(server), server };
}

async function ended(server: ChildProcess): Promise<void> {
  const exit = new Promise((done) => server.once('exit', done));
  server.kill('SIGKILL');
  await exit;
}

async function newContext(options = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en', ...options });
  contexts.push(context);
  return context;
}

async function open(url: string, context?: BrowserContext): Promise<Page> {
  const page = await (context ?? (await newContext())).newPage();
  await page.goto(url);
  return page;
}

const opened = (page: Page) => page.waitForSelector('muqabala-viewer');
const locked = (page: Page) => page.waitForSelector('.locked');

/** Everything that a page of this address can read of what the browser keeps, as text. */
const STORED = `(async () => {
  const found = [];
  for (const storage of [localStorage, sessionStorage]) for (const [key, value] of Object.entries(storage)) found.push(key, value);
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise((done, fail) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    for (const store of db.objectStoreNames)
      for (const row of await new Promise((done) => {
        const all = db.transaction(store).objectStore(store).getAll();
        all.onsuccess = () => done(all.result);
      }))
        found.push(JSON.stringify(row, (_, value) => (ArrayBuffer.isView(value) ? new TextDecoder('latin1').decode(value) + new TextDecoder('utf-8').decode(value) : value)));
    db.close();
  }
  for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys()) found.push(request.url);
  return found;
})()`;

/** Words of the texts, titles, comments, reasons and drafts. */
const WORDS = ['القاهرة', 'Cairo', 'visit-ar', 'as the ministry says', 'ask the desk', 'نص لم', 'Baghdad', 'omission'];

const leaks = (stored: readonly string[]) => WORDS.filter((word) => stored.some((text) => text.includes(word)));

/** Puts what an old workbench kept into the browser, at the address of a page. */
async function putOld(page: Page): Promise<void> {
  await page.evaluate(
    ([stores, texts]) =>
      new Promise<void>((resolve, reject) => {
        for (const [key, value] of Object.entries(texts)) localStorage.setItem(key, value);
        const opening = indexedDB.open('muqabala', 3);
        opening.onupgradeneeded = () => {
          for (const name of ['heads', 'bases', 'rules']) opening.result.createObjectStore(name, { keyPath: 'id' });
          opening.result.createObjectStore('edits', { keyPath: ['review', 'index'] });
        };
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const work = opening.result.transaction(Object.keys(stores), 'readwrite');
          for (const [name, rows] of Object.entries(stores)) for (const row of rows) work.objectStore(name).put(row);
          work.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [OLD.stores, OLD.localStorage] as const,
  );
}

describe('the address of a served review', () => {
  it('stands on no command line: the browser is opened through a file that only its owner can read, and that goes', async () => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    const said = join(folder, 'said');
    // In the place of the person's browser: says what it was given, and lives on as one does.
    writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$@" >'${said}'\nexec sleep 60 "$@"\n`);
    chmodSync(join(bin, 'xdg-open'), 0o755);
    const server = run(process.execPath, [program, 'review', path, '--port', '0'], {
      PATH: `${bin}:${process.env['PATH']}`,
    });
    let printed = '';
    server.stderr!.on('data', (piece) => {
      printed += piece;
    });
    await expect
      .poll(() => existsSync(said) && readFileSync(said, 'utf8').endsWith('\n'), { timeout: 20_000 })
      .toBe(true);
    const file = readFileSync(said, 'utf8').trim();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
    const token = /enter=([\w-]+)/.exec(readFileSync(file, 'utf8'))![1]!;
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
      for (const what of ['cmdline', 'environ']) {
        const text = existsSync(`/proc/${pid}/${what}`) ? readOrEmpty(`/proc/${pid}/${what}`) : '';
        expect(text.includes(token), `${pid} ${what}`).toBe(false);
      }
    expect(printed).not.toContain(token);
    const page = await open(`file://${file}`);
    await opened(page);
    expect(page.url()).not.toContain('enter');
    await expect.poll(() => existsSync(dirname(file))).toBe(false);
    server.kill('SIGTERM');
    await new Promise((done) => server.once('exit', done));
  }, 60_000);

  it('opens the page once; a reload, a second tab of the same browser and a copy of the tab get in by the first one', async () => {
    const { url } = await start();
    const context = await newContext();
    const page = await open(url, context);
    await opened(page);
    expect(page.url()).not.toContain('enter');
    await page.reload();
    await opened(page);
    const second = await open(new URL('/?document=/document.json', url).href, context);
    await opened(second);
    // Without any other tab to ask it has its own key by now.
    await page.close();
    await second.reload();
    await opened(second);
    // Another browser that has seen the address gets nothing by it.
    const asked: string[] = [];
    const stranger = await newContext();
    stranger.on('response', async (answer) => {
      if (new URL(answer.url()).pathname === '/document.json' && answer.ok()) asked.push(answer.url());
    });
    const other = await open(url, stranger);
    await locked(other);
    expect(await other.locator('.locked').textContent()).toContain('was used already');
    expect(asked).toEqual([]);
  }, 60_000);

  it.skipIf(spawnSync('script', ['--version']).error !== undefined)(
    'is printed anew when Enter is pressed in the terminal, and lets tabs of before in',
    async () => {
      const terminal = run('script', [
        '-qefc',
        `'${process.execPath}' '${program}' review '${path}' --no-open --port 0`,
        '/dev/null',
      ]);
      let printed = '';
      terminal.stdout!.on('data', (piece) => {
        printed += piece;
      });
      const addresses = () => [...printed.matchAll(/http:\S+enter=[\w-]+/g)].map(([one]) => one);
      await expect.poll(() => addresses().length, { timeout: 20_000 }).toBe(1);
      const first = addresses()[0]!;
      const context = await newContext();
      const shut = await open(new URL('/?document=/document.json', first).href, context);
      await locked(shut);
      terminal.stdin!.write('\n');
      await expect.poll(() => addresses().length).toBe(2);
      const stranger = await open(first);
      await locked(stranger);
      const page = await open(addresses()[1]!, context);
      await opened(page);
      await shut.goto(new URL('/?document=/document.json', first).href);
      await opened(shut);
      // Pasted into a tab that is there already.
      terminal.stdin!.write('\n');
      await expect.poll(() => addresses().length).toBe(3);
      await stranger.goto(addresses()[2]!);
      await opened(stranger);
    },
    60_000,
  );

  it('lets a tab go on after the program was started anew, without a reload', async () => {
    const first = await start();
    const { port } = new URL(first.url);
    const context = await newContext();
    const page = await open(first.url, context);
    await opened(page);
    await ended(first.server);
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    const alert = page.locator('muqabala-screen [role="alert"]');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('does not answer');
    const again = await start(port);
    // The page tries again by itself too, and may have done so by now: then there is no such button any more.
    const retries = alert.getByRole('button', { name: 'Try again' });
    await retries.evaluateAll((buttons) => {
      for (const button of buttons) (button as HTMLElement).click();
    });
    await expect.poll(() => alert.textContent(), { timeout: 30_000 }).toContain('does not know this tab');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(BEGUN);
    const other = await open(again.url, context);
    await opened(other);
    await expect.poll(() => alert.count(), { timeout: 30_000 }).toBe(0);
    await settled(page);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(await documentOf(page));
  }, 120_000);
});

it('a bookmark leads, once the program runs again, to the same review at the same place', async () => {
  const first = await start();
  const { port } = new URL(first.url);
  const context = await newContext();
  const page = await open(first.url, context);
  await opened(page);
  await page.locator('.row.pair .pick').nth(1).click();
  const chosen = page.locator('.row[aria-current="true"] .source .sentence');
  const words = await chosen.first().textContent();
  await settled(page);
  const bookmark = page.url();
  await page.close();
  await ended(first.server);
  const again = await start(port);
  const marked = await open(bookmark, context);
  await locked(marked);
  expect(await marked.locator('.locked').textContent()).toContain('press Enter');
  // Whoever comes in by the new address is where he was, and so is the bookmark then.
  const other = await open(again.url, context);
  for (const one of [other, marked]) {
    if (one === marked) await one.goto(bookmark);
    await opened(one);
    await expect
      .poll(() => one.locator('.row[aria-current="true"] .source .sentence').first().textContent())
      .toBe(words);
  }
}, 60_000);

describe('a page without a key', () => {
  for (const [language, dark, says] of [
    ['en', false, 'press Enter'],
    ['ar', true, 'واضغط Enter'],
  ] as const)
    it(`says how to get in and shows nothing else, also on a narrow screen (${language})`, async () => {
      const { url } = await start();
      const context = await newContext({
        locale: language,
        colorScheme: dark ? 'dark' : 'light',
        viewport: { width: 390, height: 800 },
      });
      const page = await open(new URL('/?document=/document.json', url).href, context);
      await locked(page);
      expect(await page.locator('.locked').textContent()).toContain(says);
      expect(await page.locator('muqabala-home, muqabala-screen, muqabala-reviews').count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      );
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join()}`)).toEqual([]);
    }, 60_000);
});

/** Tells a page that listens what it hears, and answers for other pages in a way of its own. */
const foreignWorker = (answer: string) => `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
const spoils = new BroadcastChannel('spoils');
const tell = (what) => spoils.postMessage(what);
self.addEventListener('fetch', (event) => {
  const { request } = event;
  tell(request.url);
  if (request.method === 'POST') event.waitUntil(request.clone().text().then(tell));
  ${answer}
});`;

const SCOPES = ['/', '/?document=/document.json', '/?document=/document.json&enter=', '/r/'];

/** Registers a worker for each of some overlapping scopes. `via` says whether it is ever looked up again. */
const foreignPage = (via: string) => `<!doctype html><title>waiting</title><script>
globalThis.spoils = [];
for (const name of ['spoils', 'muqabala-key'])
  new BroadcastChannel(name).onmessage = ({ data }) => spoils.push(JSON.stringify(data));
Promise.all(${JSON.stringify(SCOPES)}.map((scope, n) =>
  navigator.serviceWorker.register('/w' + n + '.js', { scope, updateViaCache: '${via}' })
)).then(() => { document.title = 'mine now'; });
</script>`;

describe('a service worker of whoever had the port before', () => {
  for (const [what, via, answer] of [
    [
      'answers every page',
      'imports',
      "event.respondWith(new Response('<title>mine now</title>', { headers: { 'content-type': 'text/html' } }));",
    ],
    [
      'asks in the stead of every page',
      'imports',
      'event.respondWith(fetch(request).then(async (got) => { tell(await got.clone().text()); return got; }));',
    ],
    [
      'lets pages pass and answers for what they load, kept for a day',
      'all',
      "if (request.mode !== 'navigate') event.respondWith(new Response('stolen()'));",
    ],
  ] as const)
    it(`that ${what} gets nothing, and the person comes in by another address`, async () => {
      const context = await newContext();
      const cache = { 'cache-control': 'max-age=86400' };
      const worker = { type: 'text/javascript', body: foreignWorker(answer), headers: cache };
      const pages = SCOPES.map((_, n) => [`/w${n}.js`, worker] as const);
      const squatter = await serve(
        { '/': { type: 'text/html', body: foreignPage(via), headers: cache }, ...Object.fromEntries(pages) },
        0,
      );
      const port = new URL(squatter.origin).port;
      // A tab of theirs stays open all the while, and listens.
      const theirs = await open(`${squatter.origin}/`, context);
      await theirs.waitForFunction("document.title === 'mine now'");
      await squatter.close();

      let page: Page | undefined;
      let tries = 0;
      for (; tries < 3 * SCOPES.length && (await page?.locator('muqabala-viewer').count()) !== 1; tries += 1) {
        await page?.close();
        for (const child of running.splice(0)) await ended(child);
        page = await open((await start(port)).url, context);
        await page.waitForSelector('muqabala-viewer', { timeout: 4_000 }).catch(() => {});
      }
      expect(await page!.locator('muqabala-viewer').count()).toBe(1);
      expect(tries).toBeGreaterThan(1);
      const key = (await page!.evaluate(() => sessionStorage.getItem('muqabala-key')))!;
      // Theirs are gone; the page's own stands before bookmarks.
      const scopes = () =>
        page!.evaluate(async () =>
          (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
        );
      await expect.poll(scopes).toEqual(['/open']);
      // A second tab comes in by the first one, and theirs learns nothing by it.
      await opened(await open(new URL('/?document=/document.json', page!.url()).href, context));
      const stolen = (await theirs.evaluate('spoils')) as readonly string[];
      if (answer.includes('request.mode')) expect(stolen.join()).toContain('guest');
      else expect(stolen.join()).toContain('enter=');
      for (const word of [key, 'token: ', '"token', 'aligned-document', ...WORDS])
        expect(stolen.filter((one) => one.includes(word))).toEqual([]);
    }, 120_000);
});

describe('a bookmark of a served review', () => {
  it('says how to start the program while it does not run, and leads to the review at its place once it does', async () => {
    const first = await start();
    const { port } = new URL(first.url);
    const context = await newContext();
    const page = await open(first.url, context);
    await opened(page);
    await expect.poll(() => new URL(page.url()).pathname).toBe('/open');
    const bookmark = page.url();
    await page.reload();
    await opened(page);
    await page.keyboard.press('2');
    await page.waitForSelector('muqabala-link-editor [role="gridcell"]:focus');
    for (const key of ['ArrowRight', 'Home', 'ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    const place = () => page.locator('[role="gridcell"][tabindex="0"]').getAttribute('data-sentence');
    const before = await place();
    await kept(page);
    await ended(first.server);
    await page.close();

    const later = await context.newPage();
    await later.goto(bookmark);
    const said = later.locator('[role="status"] span');
    expect(await later.locator('h1').allTextContents()).toEqual([
      'The workbench is not running',
      'المنضدة لا تعمل الآن',
    ]);
    expect(await later.locator('code').first().textContent()).toContain('muqabala review');
    expect(await said.first().isVisible()).toBe(false);
    await later.setViewportSize({ width: 390, height: 800 });
    expect(await later.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await axeOf(later)).toEqual([]);

    const again = await start(port);
    await expect.poll(() => said.first().isVisible()).toBe(true);
    const tab = await open(again.url, context);
    await tab.waitForSelector('muqabala-link-editor [role="gridcell"]');
    const there = tab.locator('[role="gridcell"][tabindex="0"]');
    await expect.poll(() => there.getAttribute('data-sentence')).toBe(before);
    await later.reload();
    await later.waitForSelector('muqabala-link-editor [role="gridcell"]');
  }, 120_000);
});

describe('what the browser keeps of a served review', () => {
  it('cannot be read by whoever takes the port, and opens again with the program, undo included', async () => {
    const first = await start('', '');
    const { port, origin } = new URL(first.url);
    const context = await newContext();
    const page = await open(first.url, context);
    const areas = page.locator('muqabala-home textarea');
    await areas.first().fill('زار الوزير مدينة القاهرة يوم الأحد. وقع البلدان 7 اتفاقيات في مجال الطاقة.');
    await areas.nth(1).fill('The minister visited Cairo on Sunday. The two countries signed 8 agreements on energy.');
    await page.locator('muqabala-home .main').click();
    await opened(page);
    await page.keyboard.press('n');
    await page.keyboard.press('d');
    await page.keyboard.type('as the ministry says');
    await page.keyboard.press('Enter');
    await settled(page);
    await kept(page);
    const before = await documentOf(page);
    const draft = await open(new URL('/', origin).href, context);
    await draft.locator('muqabala-home textarea').first().fill('نص لم يُقابل بعد.');
    await draft.waitForTimeout(300);
    await draft.close();
    const key = await page.evaluate(() => sessionStorage.getItem('muqabala-key'));
    await ended(first.server);

    const squatter = await serve({ '/': { type: 'text/html', body: '<h1>mine now</h1>' } }, Number(port));
    await page.goto(`${origin}/`);
    const stored = (await page.evaluate(STORED)) as string[];
    // The key of the ended program is there, and nothing else that can be read.
    expect(stored.length).toBeGreaterThan(4);
    expect(leaks(stored)).toEqual([]);
    await squatter.close();

    const again = await start(port, '');
    const answer = await fetch(`${origin}/session`, { headers: { authorization: `Bearer ${key}` } });
    expect(answer.status).toBe(401);
    await page.goto(again.url);
    const list = page.locator('muqabala-reviews');
    await list.locator('.title').click();
    await opened(page);
    expect(await documentOf(page)).toEqual(before);
    await page.keyboard.press('Control+z');
    expect((await documentOf(page)).findings.filter((finding) => finding.state === 'dismissed')).toEqual([]);
    await page.locator('muqabala-review nav button').first().click();
    await expect.poll(() => page.locator('muqabala-home textarea').first().inputValue()).toBe('نص لم يُقابل بعد.');
    expect(await page.locator('main').last().textContent()).toContain('is encrypted');
  }, 90_000);

  it('of an older workbench opens with all that can be undone, and is sealed then', async () => {
    const { url } = await start('', '');
    const context = await newContext();
    const page = await open(new URL('/any', url).href, context);
    await putOld(page);
    expect(leaks((await page.evaluate(STORED)) as string[])).toEqual(WORDS);
    await page.goto(url);
    await page.locator('muqabala-reviews .title').waitFor();
    await expect.poll(async () => leaks((await page.evaluate(STORED)) as string[]), { timeout: 10_000 }).toEqual([]);
    await page.locator('muqabala-reviews .title').click();
    await opened(page);
    await settled(page);
    const { document } = OLD.shown;
    // The rules of the whole browser are the review's own since; the step of the tab that was killed is made again.
    const [{ rules }] = OLD.stores['rules'] as [{ readonly rules: object }];
    expect(await documentOf(page)).toEqual({ ...document, version: 2, rules });
    await page.keyboard.press('Control+Shift+z');
    expect((await documentOf(page)).links.some((link) => link.status === 'rejected')).toBe(true);
    for (let n = 0; n < 4; n += 1) await page.keyboard.press('Control+z');
    expect(await documentOf(page)).toEqual({ ...BEGUN, version: 2, rules });
    await settled(page);
    await page.locator('muqabala-review nav button').first().click();
    expect(await page.locator('muqabala-home textarea').first().inputValue()).toBe('نص لم يُقابل بعد.');
    expect(await page.locator('muqabala-reviews summary').textContent()).toContain('(1)');
    expect(leaks((await page.evaluate(STORED)) as string[])).toEqual([]);
  }, 90_000);

  it('is kept open, and said to be, where the program can keep no secret, and on a site without the program', async () => {
    writeFileSync(join(folder, 'state'), '');
    const server = run(process.execPath, [program, 'review', '--no-open', '--port', '0']);
    let said = '';
    server.stderr!.on('data', (piece) => {
      said += piece;
    });
    const page = await open(await servedAddress(server));
    await page.locator('muqabala-home textarea').first().waitFor();
    expect(said).toContain('browser-secret: The secret that protects what the browser keeps cannot be read or made');
    expect(await page.locator('main').textContent()).toContain('the program could not keep a key of yours');
    const reviews = await openReviewSite();
    const { page: other, context } = await reviews.open({ address: '', language: 'ar' });
    await other.locator('muqabala-home textarea').first().waitFor();
    expect(await other.locator('main').textContent()).toContain('ما يُحفظ في هذا المتصفح غير محمي');
    await context.close();
    await reviews.close();
  }, 90_000);

  it('stays closed under another key, is said to be there, and is neither lost nor written over', async () => {
    const first = await start('', '');
    const { port, origin } = new URL(first.url);
    const context = await newContext();
    const page = await open(new URL('/any', origin).href, context);
    await putOld(page);
    await page.goto(first.url);
    await page.locator('muqabala-reviews .title').waitFor();
    await expect.poll(async () => leaks((await page.evaluate(STORED)) as string[]), { timeout: 10_000 }).toEqual([]);
    await ended(first.server);
    const secret = join(folder, 'state/muqabala/browser-secret');
    const mine = readFileSync(secret);
    rmSync(secret);
    const second = await start(port, '');
    await page.goto(second.url);
    await page.locator('muqabala-reviews section').waitFor();
    expect(await page.locator('muqabala-reviews section').textContent()).toContain('2 more reviews are kept here');
    expect(await page.locator('muqabala-reviews .title').count()).toBe(0);
    await page.goto(`${origin}/?review=${OLD.shown.id}`);
    await page.waitForSelector('[role="alert"]');
    expect(await page.locator('[role="alert"]').first().textContent()).toContain('under a key that is not here');
    await ended(second.server);
    writeFileSync(secret, mine);
    const third = await start(port, '');
    await page.goto(third.url);
    await page.locator('muqabala-reviews .title').click();
    await opened(page);
    await settled(page);
    expect((await documentOf(page)).links.map((link) => link.comment).filter(Boolean)).toEqual(['ask the desk']);
  }, 90_000);
});

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
