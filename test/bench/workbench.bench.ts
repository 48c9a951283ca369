import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { type AlignedDocument, alignTexts, makeSignature, recheck, rereadMentions } from '@muqabala/core';
import { documentOfPairs, makeLog, makePairReader } from '@muqabala/formats';
import { loadWholeLexicon } from '@muqabala/lexicon/whole';
import type { Page } from 'playwright-core';
import { openReviewSite, type ReviewSite } from '../browser/review-site.ts';

type View = 'read' | 'correct';

const RUNS = 7;
const LARGE = 5000;
/** As many as the workbench takes. There, so often is enough: most of a run is the Worker's. */
const MOST = 100_000;
const RUNS_OF_MOST = 2;

/** What is pressed before a command, so that it has something to act on, and what calls it. */
interface Command {
  readonly name: string;
  readonly before?: readonly string[];
  readonly keys: readonly string[];
}

const READING: readonly Command[] = [
  { name: 'accept, reading', before: ['n'], keys: ['a'] },
  { name: 'undo, reading', before: ['n', 'a'], keys: ['Control+z'] },
];

/** What is pressed in as many pairs as the workbench takes. */
const SOME: ReadonlySet<string> = new Set(['accept', 'confirm', 'unlink', 'cut link', 'join sentences', 'undo']);

const CORRECTING: readonly Command[] = [
  { name: 'accept', before: ['n'], keys: ['a'] },
  { name: 'confirm', before: ['ArrowDown'], keys: ['c'] },
  { name: 'unlink', before: ['ArrowDown'], keys: ['u'] },
  {
    name: 'link',
    before: ['ArrowDown', 'ArrowDown', 'Space', 'ArrowLeft', 'ArrowDown', 'Space', 'ArrowRight'],
    keys: ['l'],
  },
  { name: 'merge', before: ['ArrowDown', 'Space', 'ArrowDown', 'Space'], keys: ['m'] },
  { name: 'cut link', before: ['ArrowDown', 'Space', 'ArrowDown', 'Space', 'm'], keys: ['s'] },
  { name: 'take out', before: ['ArrowDown', 'Space', 'ArrowDown', 'Space', 'm'], keys: ['t'] },
  { name: 'move down', before: ['ArrowDown'], keys: ['Alt+ArrowDown'] },
  { name: 'join sentences', before: ['ArrowDown'], keys: ['j'] },
  { name: 'comment', before: ['ArrowDown', 'Shift+K', 'w', 'h', 'y'], keys: ['Enter'] },
  { name: 'undo', before: ['ArrowDown', 'u'], keys: ['Control+z'] },
  { name: 'do again', before: ['ArrowDown', 'u', 'Control+z'], keys: ['Control+Shift+z'] },
];

/**
 * Times the workbench in Chromium, in milliseconds of the main thread's processor time, which other work of the machine
 * stretches little: for each command the longest task and all tasks, from the key press until everything that follows
 * is kept and drawn (the Worker's new findings included). Scripts, style and layout are given apart from painting,
 * which a machine without a screen does in software. Realigning: by the clock, from the key press to the new links on
 * the screen. `--small` leaves the long documents out, `--most` all but the longest, in which the commands that change
 * most are pressed.
 */
export async function run(args: readonly string[] = []): Promise<void> {
  const site = await openReviewSite();
  if (!args.includes('--most')) {
    await measureAll(site, 'two reports of 40 sentences', await report(40));
    if (!args.includes('--small')) await measureAll(site, `${LARGE} pairs`, await report(LARGE));
  }
  if (!args.includes('--small')) {
    const page = await begin(site, `${MOST} pairs`, await pairs(), 'correct');
    for (const command of CORRECTING) if (SOME.has(command.name)) await measure(page, command, RUNS_OF_MOST);
    await page.context().close();
  }
  const { page, context } = await site.open({ address: '' });
  console.log(
    makeSignature('none', {
      chromium: page.context().browser()!.version(),
      cpus: cpus().length,
      runs: args.includes('--most') ? RUNS_OF_MOST : RUNS,
    }),
  );
  await context.close();
  await site.close();
}

async function measureAll(site: ReviewSite, name: string, document: AlignedDocument): Promise<void> {
  for (const [view, commands] of [
    ['read', READING],
    ['correct', CORRECTING],
  ] as const) {
    const page = await begin(site, name, document, view);
    for (const command of commands) await measure(page, command, RUNS);
    if (view === 'correct') await measureRealign(page);
    await page.context().close();
  }
}

/** Opens a review in a view, and prints the heads of its figures. */
async function begin(site: ReviewSite, name: string, document: AlignedDocument, view: View): Promise<Page> {
  site.site.put('/bench.json', { type: 'application/json', body: JSON.stringify(document) });
  console.log(`${name}, ${view}\tlongest task\tat most\tall tasks\tof that script, style, layout`);
  const { page } = await site.open({ address: '?document=/bench.json' });
  await ready(page, view);
  return page;
}

/** Takes everything back and goes to the beginning, so that each command finds the same document. */
async function reset(page: Page): Promise<void> {
  await page.evaluate(() => {
    const desk = document.querySelector('muqabala-review')!.shadowRoot!.querySelector('muqabala-screen')!;
    const { session } = desk as unknown as { session: { undo(): boolean } };
    while (session.undo());
  });
  for (const key of ['ArrowRight', 'Home']) await page.keyboard.press(key);
  await quiet(page);
}

async function measure(page: Page, command: Command, runs: number): Promise<void> {
  await reset(page);
  const times: Time[] = [];
  for (let n = 0; n < runs; n += 1) {
    for (const key of command.before ?? []) await page.keyboard.press(key);
    await quiet(page);
    times.push(await time(page, command.keys));
  }
  // The first run of a command compiles what the others use.
  const rest = times.slice(1);
  const longest = rest.map((one) => one.longest);
  console.log(
    [
      command.name,
      ...[
        median(longest),
        Math.max(...longest),
        median(rest.map((one) => one.all)),
        median(rest.map((one) => one.own)),
      ].map((figure) => figure.toFixed(1)),
    ].join('\t'),
  );
}

async function measureRealign(page: Page): Promise<void> {
  await reset(page);
  const times: { readonly clock: number; readonly cpu: number }[] = [];
  for (let n = 0; n < RUNS; n += 1) {
    for (const key of ['ArrowDown', 'u']) await page.keyboard.press(key);
    await quiet(page);
    times.push(await realign(page));
  }
  const rest = times.slice(1);
  const [clock, cpu] = [rest.map((one) => one.clock), rest.map((one) => one.cpu)];
  console.log(
    `realign after a fix\t${median(clock).toFixed(1)} to the screen (${Math.max(...clock).toFixed(1)} at most)\t${median(cpu).toFixed(1)} of processor time, the Worker's included`,
  );
}

interface Time {
  readonly longest: number;
  readonly all: number;
  readonly own: number;
}

async function ready(page: Page, view: View): Promise<void> {
  await page.evaluate('globalThis.__name = (named) => named');
  await page.waitForSelector('muqabala-viewer', { timeout: 600_000 });
  await quiet(page);
  if (view === 'correct') {
    await page.keyboard.press('2');
    await page.waitForSelector('muqabala-link-editor [role="gridcell"]:focus', { timeout: 600_000 });
  }
  await quiet(page);
}

/** Waits until the page has nothing left to do: everything kept, nothing asked of the Worker, no task for a while. */
async function quiet(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const desk = document.querySelector('muqabala-review')!.shadowRoot!.querySelector('muqabala-screen');
    const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
    const isQuiet = () => (desk as unknown as { isQuiet: boolean }).isQuiet;
    do {
      while (!isQuiet()) await wait(20);
      await wait(120);
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 300 }));
    } while (!isQuiet());
  });
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
}

async function time(page: Page, keys: readonly string[]): Promise<Time> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] });
  for (const key of keys) await page.keyboard.press(key);
  await quiet(page);
  await page.evaluate(() => performance.mark('muqabala-bench'));
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const marked = traceEvents.find(({ name }) => name === 'muqabala-bench')!;
  const mine = traceEvents.filter(({ pid, tid }) => pid === marked.pid && tid === marked.tid);
  const tasks = mine.filter(({ name }) => name.endsWith('RunTask')).map(({ tdur }) => (tdur ?? 0) / 1000);
  const painting = mine
    .filter(({ name }) => ['PrePaint', 'Paint', 'Layerize', 'Commit'].includes(name))
    .reduce((sum, { tdur }) => sum + (tdur ?? 0) / 1000, 0);
  const all = tasks.reduce((sum, task) => sum + task, 0);
  return { longest: Math.max(...tasks), all, own: all - painting };
}

async function realign(page: Page): Promise<{ readonly clock: number; readonly cpu: number }> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  const took = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const desk = document.querySelector('muqabala-review')!.shadowRoot!.querySelector('muqabala-screen')!;
        const { session } = desk as unknown as { session: EventTarget & { document: AlignedDocument } };
        const said = () => desk.shadowRoot!.querySelector('.said')!.textContent ?? '';
        let start = 0;
        const before = session.document;
        const dialog = () => desk.shadowRoot!.querySelector('muqabala-realign')!.shadowRoot!.querySelector('dialog');
        const isOver = () => session.document !== before || dialog()?.open || said().startsWith('Nothing to change');
        const look = () => {
          if (!isOver()) setTimeout(look, 1);
          else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        };
        window.addEventListener(
          'keydown',
          () => {
            start = performance.now();
            setTimeout(look, 1);
          },
          { capture: true, once: true },
        );
      }),
  );
  await page.keyboard.press('Shift+R');
  const clock = await took;
  const accept = page.locator('muqabala-realign dialog[open] .main');
  if ((await accept.count()) > 0) await accept.press('Enter');
  await page.evaluate(() => performance.mark('muqabala-bench'));
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const { pid } = traceEvents.find(({ name }) => name === 'muqabala-bench')!;
  // The page and its Workers are threads of one process.
  const cpu = traceEvents
    .filter((event) => event.pid === pid && event.name.endsWith('RunTask'))
    .reduce((sum, { tdur }) => sum + (tdur ?? 0) / 1000, 0);
  await quiet(page);
  return { clock, cpu };
}

/**
 * An Arabic report and an English one of so many sentences, which are the corpus's own in turn, each with a figure of
 * its own.
 */
async function report(sentences: number): Promise<AlignedDocument> {
  const read = (name: string) =>
    readFileSync(new URL(`../../corpus/tokayev-tehran-2022/${name}`, import.meta.url), 'utf8');
  const lexicon = await loadWholeLexicon();
  const event = await alignTexts(
    [
      { id: 'ar', content: read('al-ahed.ar.txt') },
      { id: 'en', content: read('report-a.en.txt') },
    ],
    lexicon,
  );
  const pairs = event.links.filter((link) => link.source.length === 1);
  const [source, target] = event.texts;
  const words = (text: typeof source, ids: readonly string[]) =>
    text!.segments
      .filter((segment) => ids.includes(segment.id))
      .map((segment) => text!.content.slice(segment.start, segment.end))
      .join(' ')
      .replace(/[.\s]+$/u, '')
      .replace(/\.\s/gu, '; ');
  const lines = Array.from({ length: sentences }, (_, n) => pairs[n % pairs.length]!);
  return alignTexts(
    [
      { id: 'ar', content: lines.map((link, n) => `${words(source, link.source)} رقم ${n + 100}.`).join('\n') },
      {
        id: 'en',
        content: lines
          .map((link, n) => `${words(target, link.target)} number ${n + (n % 7 === 3 ? 101 : 100)}.`)
          .join('\n'),
      },
    ],
    lexicon,
    { presegmented: true },
  );
}

const SENTENCES = [
  ['بلغ عدد الزوار', 'The number of visitors reached'],
  ['وصل الوفد إلى المدينة', 'The delegation arrived in the city'],
  ['وقع البلدان اتفاقية في مجال الطاقة', 'The two countries signed an agreement on energy'],
  ['قال الوزير إن المشروع سيكتمل', 'The minister said that the project would be completed'],
] as const;

/** As many short pairs as the workbench takes, as of a translation memory, of which one in seven differs. */
async function pairs(): Promise<AlignedDocument> {
  const lexicon = await loadWholeLexicon();
  const lines = Array.from({ length: MOST }, (_, n) => {
    const [source, target] = SENTENCES[n % SENTENCES.length]!;
    return `${source} ${n + 100}.\t${target} ${n + (n % 7 === 3 ? 101 : 100)}.`;
  });
  const reader = makePairReader('tsv', makeLog());
  const made = documentOfPairs([...reader.push(lines.join('\n')), ...reader.end()]);
  return recheck(rereadMentions(made, lexicon), lexicon);
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1]!;
}
