import { type AlignedDocument, parseDocument } from '@muqabala/core';
import { writeDocument } from '@muqabala/formats';
import type { Page } from 'playwright-core';
import { viewerSource } from '../../packages/cli/src/write/viewer.ts';
import { openReviewSite, type ReviewSite } from '../browser/review-site.ts';
import { type Attack, Fault } from './fuzzer.ts';
import { mutateData } from './mutate.ts';
import type { Random } from './random.ts';

export const share = 2;
export const patience = 120;

interface Input {
  /** A document, valid or not, as text. */
  readonly document: string;
  /** The workbench, or the page that `--format html` writes. */
  readonly page: 'workbench' | 'export';
  /** Keys that are pressed, and numbers of buttons. */
  readonly steps: readonly (string | number)[];
}

/** Milliseconds in which a page shows the document or says what is wrong with it. */
const PATIENCE = 30_000;
const KEYS = [
  'n',
  'p',
  'a',
  'd',
  'c',
  'r',
  '1',
  '2',
  '3',
  'Enter',
  'Escape',
  'Tab',
  'ArrowDown',
  'ArrowRight',
  'Control+z',
  'Home',
  '?',
  '/',
];
/** Each would set the mark if anything of it were run. */
const MARKUP = [
  '<img src=x onerror="window.hit=1">',
  '"><script>window.hit=1</script>',
  'javascript:window.hit=1',
  `' onmouseover='window.hit=1`,
  '</script><svg onload=window.hit=1>',
  '{{constructor.constructor("window.hit=1")()}}',
  '__proto__',
  'constructor',
  '\u202e\u2067',
  '\ud800',
  'https://example.org/x.png',
];

/**
 * Shows documents that were made to hurt in the workbench and as an exported page, presses keys and buttons: nothing of
 * a document is run, nothing is fetched, no error goes unsaid.
 */
export async function start(): Promise<Attack<Input>> {
  const site = await openReviewSite();
  const viewer = await viewerSource();
  if (viewer === undefined) throw new Error('The viewer is not built: run `npm run set-up` first.');
  return {
    make: (random) => ({
      document: hostile(site.document, random),
      page: random.pick(['workbench', 'workbench', 'export']),
      steps: random.list(random.below(12), () => (random.oneIn(2) ? random.pick(KEYS) : random.below(200))),
    }),
    check: (input) => check(input, site, viewer),
    stop: () => site.close(),
  };
}

function hostile(document: AlignedDocument, random: Random): string {
  const share = 2 + random.size(200);
  const replaced = JSON.stringify(document, (name, value) => {
    if (typeof value !== 'string' || name === 'schema' || !random.oneIn(share)) return value;
    // What others refer to is replaced in all places alike, or nowhere.
    return /^[a-z]+\d*(?:-[a-z])?$/.test(value) ? value : random.pick(MARKUP) + value;
  });
  const named = random.oneIn(3) ? replaced.replaceAll('"s1"', JSON.stringify(random.pick(MARKUP))) : replaced;
  return random.oneIn(3) ? (JSON.stringify(mutateData(JSON.parse(named), random)) ?? 'null') : named;
}

async function check({ document, page: kind, steps }: Input, site: ReviewSite, viewer: string): Promise<void> {
  const address = kind === 'workbench' ? workbench(document, site) : exported(document, site, viewer);
  if (address === undefined) return;
  const { page, context, errors } = await site.open({ address });
  try {
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(site.site.origin) && !/^(?:data|blob):/.test(request.url()))
        outside.push(request.url());
    });
    page.on('dialog', (dialog) => {
      errors.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await shown(page);
    for (const step of steps) await press(page, step);
    if (await page.evaluate(() => (window as { hit?: unknown }).hit !== undefined))
      throw new Fault('The page ran what a document holds.');
    if (outside.length > 0) throw new Fault(`The page asked for ${outside[0]}`);
    const [first] = errors;
    if (first !== undefined) throw new Fault(`An error on the page: ${first}`);
  } finally {
    await context.close();
  }
}

function workbench(document: string, { site }: ReviewSite): string {
  site.put('/hostile.json', { type: 'application/json', body: document });
  return '?document=/hostile.json';
}

/** Undefined for what is no valid document, which is never written. */
function exported(document: string, { site }: ReviewSite, viewer: string): string | undefined {
  const parsed = parseDocument(JSON.parse(document));
  if (!parsed.ok) return undefined;
  const body = [...writeDocument(parsed.document, 'html', { page: { viewer } })].join('');
  site.put('/export.html', { type: 'text/html', body });
  return '/../export.html';
}

/** Waits for the document, or for words about what is wrong with it. */
async function shown(page: Page): Promise<void> {
  const isThere = await page
    .locator('muqabala-viewer .row, muqabala-viewer .message, [role="alert"]')
    .first()
    .waitFor({ timeout: PATIENCE })
    .then(
      () => true,
      () => false,
    );
  if (!isThere) throw new Fault('The page neither shows the document nor says why not.');
}

async function press(page: Page, step: string | number): Promise<void> {
  if (typeof step === 'string') return page.keyboard.press(step);
  const buttons = page.getByRole('button');
  const count = await buttons.count();
  // What is hidden or covered cannot be pressed, and need not be.
  if (count > 0)
    await buttons
      .nth(step % count)
      .click({ timeout: 300, noWaitAfter: true })
      .catch(() => {});
}
