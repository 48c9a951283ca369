import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { alignTexts } from '@muqabala/core';
import { loadLexicon } from '@muqabala/lexicon';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { serve } from '../browser/serve.ts';
import { install, packAll, runIn, serveRegistry } from '../packed/registry.ts';
import { EXAMPLES, HOSTS, layOut, layOutExample, pagesOf } from './hosts.ts';

// Projects of others that align two sentences with the packed packages. Three are tried each time, from what is
// installed here; `npm run test:hosts` tries all, fetches their bundlers and frameworks, and asks two linters of
// packages about what is packed.

const PATIENCE = 1_800_000;
const all = process.env['MUQABALA_HOSTS'] === 'all';
const SAID = /^1 number-mismatch .*7.*8/;

let folder = '';
let tarballs: string[] = [];
let registry: Awaited<ReturnType<typeof serveRegistry>>;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muqabala-hosts-'));
  tarballs = packAll(join(folder, 'tarballs'));
  registry = await serveRegistry(tarballs);
  browser = await launchChromium();
}, PATIENCE);

afterAll(async () => {
  registry?.close();
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
}, PATIENCE);

describe('two sentences are aligned in', () => {
  it.each(HOSTS.filter((host) => all || host.near))(
    '$name',
    async (host) => {
      const at = join(folder, host.name.replace(/\W+/g, '-'));
      layOut(at, host);
      const ours = ['core', 'lexicon'].map((name) => tarballs.find((one) => one.includes(`muqabala-${name}-`))!);
      await install(at, host.near ? registry.url : undefined, [...ours, ...host.packages]);
      let printed = '';
      for (const [command, ...args] of host.build) {
        const ran = await runIn(at, command === 'node' ? process.execPath : command, args);
        expect([command, ran.status], `${ran.stderr}${ran.stdout}`).toEqual([command, 0]);
        printed = ran.stdout;
      }
      if (host.site === undefined) return expect(plain(printed)).toMatch(SAID);
      const site = await serve();
      const page = await browser.newPage();
      try {
        for (const one of pagesOf(join(at, host.site))) site.put(one.path, one.page);
        await page.goto(`${site.origin}/index.html`);
        await page.waitForFunction("document.title !== 'waiting'", undefined, { timeout: 120_000 });
        expect(plain(await page.title())).toMatch(SAID);
      } finally {
        await page.close();
        await site.close();
      }
    },
    PATIENCE,
  );
});

describe.skipIf(!all)('the viewer shows two texts in the example', () => {
  it.each(EXAMPLES)(
    '$name',
    async (example) => {
      const at = join(folder, `example-${example.name}`);
      const texts = [
        { id: 'ar', content: 'وقع البلدان 7 اتفاقيات في مجال الطاقة.' },
        { id: 'en', content: 'The two countries signed 8 agreements on energy.' },
      ];
      layOutExample(at, example, await alignTexts(texts, await loadLexicon()));
      await install(
        at,
        undefined,
        ['core', 'viewer'].map((name) => tarballs.find((one) => one.includes(`muqabala-${name}-`))!),
      );
      const built = await runIn(at, 'npm', ['run', 'build']);
      expect(built.status, `${built.stderr}${built.stdout}`).toBe(0);
      const site = await serve();
      const page = await browser.newPage();
      const wrong: string[] = [];
      page.on('pageerror', (error) => wrong.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
      try {
        for (const one of pagesOf(join(at, example.site))) site.put(one.path, one.page);
        site.put('/favicon.ico', { type: 'image/x-icon', body: '' });
        await page.goto(`${site.origin}/index.html`);
        // What the page has for readers without script is there too, hidden.
        for (const words of ['8 agreements', '7 اتفاقيات'])
          await page
            .locator('muqabala-viewer')
            .getByText(words)
            .filter({ visible: true })
            .first()
            .waitFor({ timeout: 60_000 });
        // The page's own, not the viewer's.
        if (await page.evaluate(() => document.querySelector('p[role=status]') !== null)) {
          await page.locator('muqabala-viewer [data-step=next]').click();
          await page.getByRole('status').getByText('number-mismatch').waitFor();
        }
        expect(wrong).toEqual([]);
      } finally {
        await page.close();
        await site.close();
      }
    },
    PATIENCE,
  );
});

describe.skipIf(!all)('a tarball is clean by', () => {
  const check = async (name: string, version: string, args: (tarball: string) => readonly string[]) => {
    for (const tarball of tarballs) {
      const ran = await runIn(folder, 'npm', ['exec', '--yes', `--package=${name}@${version}`, '--', ...args(tarball)]);
      expect([basename(tarball), ran.status], `${ran.stderr}${ran.stdout}`).toEqual([basename(tarball), 0]);
    }
  };

  it('publint', () => check('publint', '0.3', (tarball) => ['publint', 'run', tarball, '--strict']), PATIENCE);

  // ESM alone is published; data has no types.
  it(
    'Are the types wrong?',
    () =>
      check('@arethetypeswrong/cli', '0.18', (tarball) => {
        const manifest = execFileSync('tar', ['-xzOf', tarball, 'package/package.json'], { encoding: 'utf8' });
        const { exports } = JSON.parse(manifest) as { readonly exports?: Readonly<Record<string, unknown>> };
        const data = Object.keys(exports ?? {}).filter((entry) => entry.endsWith('.bin'));
        const left = data.length === 0 ? [] : ['--exclude-entrypoints', ...data];
        return ['attw', tarball, '--profile', 'esm-only', ...left];
      }),
    PATIENCE,
  );
});

function plain(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '').trim();
}
