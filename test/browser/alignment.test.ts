import { fileURLToPath } from 'node:url';
import { type AlignedDocument, alignTexts, type TextInput } from '@muqabala/core';
import { loadLexicon } from '@muqabala/lexicon';
import type { Browser, Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Align } from './alignment/page.ts';
import { corpusReports, orderedTexts } from './alignment/texts.ts';
import { launchChromium } from './chromium.ts';
import { type Site, serve } from './serve.ts';

let site: Site;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  site = await serve();
  const files = await buildPage();
  for (const file of files)
    site.put(`/${file.fileName}`, {
      type: file.type === 'chunk' ? 'text/javascript' : 'application/octet-stream',
      body: file.type === 'chunk' ? file.code : file.source,
    });
  const entry = files.find((file) => file.type === 'chunk' && file.isEntry)!;
  site.put('/', {
    type: 'text/html',
    body: `<!doctype html><title>Alignment</title><link rel="icon" href="data:,"><script type="module" src="/${entry.fileName}"></script>`,
  });
  browser = await launchChromium();
  page = await browser.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(`${site.origin}/`);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Bundles the page from the sources, as a site of its own would. */
async function buildPage(): Promise<Rolldown.RolldownOutput['output']> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    base: './',
    resolve: { conditions: ['muqabala-source', 'module', 'browser', 'development|production'] },
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: { input: fileURLToPath(new URL('alignment/page.ts', import.meta.url)) },
    },
  });
  return (result as Rolldown.RolldownOutput).output;
}

function alignInPage(inputs: readonly TextInput[]): Promise<string> {
  return page.evaluate((texts) => (globalThis as unknown as { align: Align }).align(texts), inputs as TextInput[]);
}

async function alignHere(inputs: readonly TextInput[]): Promise<string> {
  return JSON.stringify(await alignTexts(inputs, await loadLexicon()));
}

/** Compares the bytes, links first, so that a difference is told in few lines. */
function expectSame(there: string, here: string): void {
  const [page, node] = [JSON.parse(there) as AlignedDocument, JSON.parse(here) as AlignedDocument];
  expect(page.links).toEqual(node.links);
  expect(page.findings).toEqual(node.findings);
  expect(there === here, 'the bytes of the whole document').toBe(true);
}

describe('alignment in Node and in Chromium', () => {
  it('gives the same bytes for the five reports', async () => {
    const here = await alignHere(corpusReports());
    expect((JSON.parse(here) as AlignedDocument).links.length).toBeGreaterThan(10);
    expectSame(await alignInPage(corpusReports()), here);
  }, 60_000);

  it('gives the same bytes for a long text in order', async () => {
    const texts = orderedTexts(200);
    const here = await alignHere(texts);
    const document = JSON.parse(here) as AlignedDocument;
    expect(document.texts[0]!.segments.length).toBeGreaterThan(100);
    expect(document.links.length).toBeGreaterThan(100);
    expectSame(await alignInPage(texts), here);
  }, 60_000);

  it('has fetched the word lexicon, and nothing went wrong', async () => {
    expect(JSON.parse(await alignInPage(orderedTexts(5))).signature).toContain('words:words-');
    expect(complaints).toEqual([]);
  }, 60_000);
});
