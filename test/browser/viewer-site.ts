import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AlignedDocument } from '@muqabala/core/document';
import type { MuqabalaViewer } from '@muqabala/viewer/element';
import type { Browser, Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { type SingleFile, singleFileConfig } from '../../packages/viewer/scripts/single-file.ts';
import { fixtureDocument } from '../../packages/viewer/test/fixture.ts';
import { launchChromium } from './chromium.ts';
import { type Site, serve } from './serve.ts';

export interface OpenOptions {
  /** Attributes of the element, written as HTML. */
  readonly attributes?: string;
  /** Attributes of the page's root element. */
  readonly root?: string;
  readonly document?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly width?: number;
  readonly dark?: boolean;
  readonly forced?: boolean;
  /** What else stands in the body. */
  readonly body?: string;
  /** Replaces the body. */
  readonly html?: string;
  /** What else stands in the head. */
  readonly head?: string;
  /** False: no script runs. `page`: the page loads the viewer by itself, and is not waited for. */
  readonly script?: false | 'page';
  /** Answers some addresses in the browser, before the site does. */
  readonly routes?: (page: Page) => Promise<unknown>;
}

/** A page with a viewer, and what went wrong on it. */
export interface ViewerPage {
  readonly page: Page;
  /** Errors, console messages and refusals of the page's policy. */
  readonly complaints: string[];
}

export interface ViewerSite {
  readonly site: Site;
  readonly browser: Browser;
  /** Serves a page with a viewer and returns its address. */
  put(options: OpenOptions): string;
  open(options?: OpenOptions): Promise<ViewerPage>;
  close(): Promise<void>;
}

/** Builds the single file from the sources and serves it with the fixture document. */
export async function openViewerSite(): Promise<ViewerSite> {
  const site = await serve();
  site.put('/muqabala-viewer.js', { type: 'text/javascript', body: await buildSingleFile() });
  site.put('/axe.js', {
    type: 'text/javascript',
    body: readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js')),
  });
  const browser = await launchChromium();
  let pages = 0;
  const put = (options: OpenOptions) => {
    const name = `/${++pages}`;
    site.put(`${name}.json`, {
      type: 'application/json',
      body: JSON.stringify(options.document ?? fixtureDocument()),
    });
    const element = `<muqabala-viewer src="${name}.json" ${options.attributes ?? ''}></muqabala-viewer>`;
    site.put(name, {
      type: 'text/html',
      headers: options.headers ?? {},
      body: `<!doctype html><html ${options.root ?? 'lang="en"'}><head><title>Viewer</title><link rel="icon" href="data:,"><meta name="color-scheme" content="light dark">${options.head ?? ''}${options.script === 'page' ? '' : '<script type="module" src="/muqabala-viewer.js"></script>'}</head><body>${options.html ?? `<main><h1>Page</h1>${options.body ?? ''}${element}</main>`}</body></html>`,
    });
    return site.origin + name;
  };
  return {
    site,
    browser,
    put,
    async open(options = {}) {
      const address = put(options);
      const context = await browser.newContext({
        viewport: { width: options.width ?? 1200, height: 900 },
        colorScheme: options.dark ? 'dark' : 'light',
        forcedColors: options.forced ? 'active' : 'none',
        javaScriptEnabled: options.script !== false,
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => complaints.push(message.text()));
      page.on('dialog', (dialog) => {
        complaints.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      await options.routes?.(page);
      await page.goto(address, { waitUntil: options.script === 'page' ? 'commit' : 'load' });
      if (options.script === undefined) await settled(page);
      return { page, complaints };
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** Waits until every viewer of a page has drawn all that it will draw. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const viewers = [...document.querySelectorAll<MuqabalaViewer>('muqabala-viewer')];
    let before = -1;
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      await Promise.all(viewers.map((viewer) => viewer.updateComplete));
      const drawn = viewers.reduce((sum, viewer) => sum + (viewer.shadowRoot?.querySelectorAll('*').length ?? 0), 0);
      if (drawn === before && !viewers.some((viewer) => viewer.matches(':state(loading)'))) return true;
      before = drawn;
    }
  });
}

/** Returns the single file as the package ships it. */
export async function buildSingleFile(which?: SingleFile): Promise<string> {
  const config = singleFileConfig(which);
  const result = (await build({
    ...config,
    configFile: false,
    logLevel: 'silent',
    build: { ...config.build, write: false },
  })) as Rolldown.RolldownOutput[];
  return result[0]!.output[0].code;
}

/** Returns a document of `pairs` made-up pairs, one English text, for sizes that no reader would write by hand. */
export function largeDocument(pairs: number): AlignedDocument {
  const arabic = ['قال المتحدث إن الاجتماع رقم', 'انعقد في العاصمة بحضور وفود من', 'دولة وناقش خطط العام القادم.'];
  const english = [
    'The spokesman said that meeting',
    'was held in the capital with delegations from',
    'states and discussed next year’s plans.',
  ];
  const make = (words: readonly string[], p: number) => `${words[0]} ${p} ${words[1]} ${p % 40} ${words[2]}`;
  const text = (id: string, words: readonly string[], language: string, direction: 'rtl' | 'ltr') => {
    let content = '';
    const segments = Array.from({ length: pairs }, (_, p) => {
      const start = content.length;
      content += make(words, p);
      const end = content.length;
      content += '\n';
      return { id: `s${p}`, start, end, role: 'body' as const, mentions: [] };
    });
    return { id, language, direction, content, segments };
  };
  const [source, target] = [text('ar', arabic, 'ar', 'rtl'), text('en', english, 'en', 'ltr')];
  const number = (words: readonly string[], segment: { start: number }, p: number) => {
    const start = segment.start + words[0]!.length + 1;
    return { start, end: start + String(p).length };
  };
  return {
    schema: 'muqabala/aligned-document',
    version: 2,
    signature: 'made up',
    texts: [source, target],
    links: source.segments.map(({ id }, p) => ({
      id: `l${p}`,
      text: 'en',
      source: [id],
      target: [id],
      confidence: 0.9,
      status: 'proposed',
      evidence: [
        {
          kind: 'number',
          weight: 3,
          source: number(arabic, source.segments[p]!, p),
          target: number(english, target.segments[p]!, p),
        },
      ],
    })),
    findings: source.segments
      .filter((_, p) => p % 10 === 0)
      .map(({ id }, f) => ({
        id: `f${f}`,
        code: 'number-mismatch',
        mqm: 'mistranslation',
        severity: 'major',
        confidence: 0.8,
        link: `l${id.slice(1)}`,
        text: 'en',
        source: [number(arabic, source.segments[f * 10]!, f * 10)],
        target: [number(english, target.segments[f * 10]!, f * 10)],
        state: 'open',
      })),
  };
}
