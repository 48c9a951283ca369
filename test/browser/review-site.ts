import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AlignedDocument, alignTexts } from '@muqabala/core';
import { loadLexicon } from '@muqabala/lexicon';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { type Site, serve } from './serve.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const EVENT = join(root, 'corpus/tokayev-tehran-2022');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.bin': 'application/octet-stream',
};

export interface ReviewSite {
  readonly site: Site;
  readonly document: AlignedDocument;
  /** Opens the workbench on the five reports in a fresh profile; what goes wrong in the page is collected. */
  open(options?: {
    readonly language?: string;
    readonly dark?: boolean;
    readonly width?: number;
    readonly address?: string;
    /** Without the service worker, which answers from what it keeps before a route is asked. */
    readonly isOnline?: boolean;
  }): Promise<{
    readonly page: Page;
    readonly context: BrowserContext;
    readonly errors: string[];
  }>;
  close(): Promise<void>;
}

/** Serves the built workbench with the five reports aligned. */
export async function openReviewSite(): Promise<ReviewSite> {
  const folder = join(root, 'apps/review/dist');
  if (!existsSync(join(folder, 'index.html')))
    throw new Error('The workbench is not built: run `npm run build` first.');
  const names = ['al-ahed.ar.txt', 'report-a.en.txt', 'report-b.en.txt', 'mehr.en.txt', 'iran-press.en.txt'];
  const document = await alignTexts(
    names.map((name) => ({ id: name.split('.')[0]!, content: readFileSync(join(EVENT, name), 'utf8') })),
    await loadLexicon(),
  );
  const site = await serve({ '/document.json': { type: 'application/json', body: JSON.stringify(document) } });
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    if (!statSync(file).isFile()) continue;
    site.put(`/${name.replaceAll('\\', '/')}`, {
      type: TYPES[extname(name)] ?? 'text/plain',
      body: readFileSync(file),
    });
  }
  const browser: Browser = await launchChromium();
  return {
    site,
    document,
    async open({
      language = 'en',
      dark = false,
      width = 1300,
      address = '?document=/document.json',
      isOnline = false,
    } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: dark ? 'dark' : 'light',
        locale: language,
        acceptDownloads: true,
        serviceWorkers: isOnline ? 'block' : 'allow',
      });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await page.goto(`${site.origin}/index.html${address}`);
      return { page, context, errors };
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
