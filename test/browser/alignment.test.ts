import { fileURLToPath } from 'node:url';
import type { TextInput } from '@muqabala/core';
import type { Browser, Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Aligned, alignAll } from './alignment/align.ts';
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

function alignInPage(inputs: readonly TextInput[], whole: boolean): Promise<string> {
  return page.evaluate(({ texts, tables }) => (globalThis as unknown as { align: Align }).align(texts, tables), {
    texts: inputs as TextInput[],
    tables: whole,
  });
}

async function alignHere(inputs: readonly TextInput[], whole: boolean): Promise<string> {
  return JSON.stringify(await alignAll(inputs, whole));
}

/** Compares the bytes, links first, so that a difference is told in few lines. */
function expectSame(there: string, here: string): void {
  const [page, node] = [JSON.parse(there) as Aligned, JSON.parse(here) as Aligned];
  expect(page.document.links).toEqual(node.document.links);
  expect(page.document.findings).toEqual(node.document.findings);
  expect(page.words).toEqual(node.words);
  expect(there === here, 'the bytes of the whole document').toBe(true);
}

describe.each([
  { name: 'the word lexicon', whole: false },
  { name: 'all tables of words', whole: true },
])('alignment in Node and in Chromium with $name', ({ whole }) => {
  it('gives the same bytes for the five reports', async () => {
    const here = await alignHere(corpusReports(), whole);
    const { document, words } = JSON.parse(here) as Aligned;
    expect(document.links.length).toBeGreaterThan(10);
    expect(words.flatMap(({ english }) => english).filter(({ none }) => none < 0.5).length).toBeGreaterThan(50);
    expectSame(await alignInPage(corpusReports(), whole), here);
  }, 60_000);

  it('gives the same bytes for a long text in order', async () => {
    const texts = orderedTexts(200);
    const here = await alignHere(texts, whole);
    const { document } = JSON.parse(here) as Aligned;
    expect(document.texts[0]!.segments.length).toBeGreaterThan(100);
    expect(document.links.length).toBeGreaterThan(100);
    expectSame(await alignInPage(texts, whole), here);
  }, 60_000);

  it('has fetched the tables, and nothing went wrong', async () => {
    const { document } = JSON.parse(await alignInPage(orderedTexts(5), whole)) as Aligned;
    expect(document.signature).toContain('words:words-');
    expect(document.signature.includes('vectors:vectors-')).toBe(whole);
    expect(complaints).toEqual([]);
  }, 60_000);
});
