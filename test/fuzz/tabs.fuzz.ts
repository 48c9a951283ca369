import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { AlignedDocument } from '@muqabala/core';
import { applyEdit, type Edit } from '@muqabala/core/document';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { commentLink } from '../../apps/review/src/edits/index.ts';
import { sample } from '../../apps/review/test/samples.ts';
import { launchChromium } from '../browser/chromium.ts';
import { documentOf } from '../browser/review-page.ts';
import { servedAddress } from '../browser/served.ts';
import { type Attack, Fault } from './fuzzer.ts';
import { startProgram } from './program.ts';
import type { Random } from './random.ts';
import { documentInFile } from './review-server.ts';

export const share = 2;
export const patience = 240;

/** What both tabs do at the same time, and what comes upon them before it is kept, or not. */
interface Round {
  /** How many steps each tab makes. */
  readonly steps: readonly [number, number];
  /** One tab takes its last step back, or makes it again, when all is kept. */
  readonly turn: 'nothing' | 'undo' | 'redo';
  readonly tab: 0 | 1;
  readonly upset: 'nothing' | 'reload' | 'reload both' | 'kill';
}

interface Input {
  readonly rounds: readonly Round[];
  readonly [name: string]: unknown;
}

/** Links of the document: every step writes its own word at a link that nobody else writes at. */
const LINKS = 60;
/** Milliseconds in which two tabs and the file come to agree. */
const AGREED = 60_000;

/**
 * Two tabs of one browser work on a review that `muqabala review` serves, at the same time, while pages are reloaded and
 * the server is killed: no step that was said to be kept is lost, and at the end of every round both tabs and the file
 * are one.
 */
export async function start(): Promise<Attack<never>> {
  const browser = await launchChromium();
  return {
    make,
    check: (input: Input) => check(input, browser),
    stop: () => browser.close(),
  } as unknown as Attack<never>;
}

function make(random: Random): never {
  const input: Input = {
    rounds: random.list(1 + random.below(4), () => ({
      steps: [random.below(4), random.below(4)] as const,
      turn: random.pick(['nothing', 'nothing', 'undo', 'redo'] as const),
      tab: random.pick([0, 1] as const),
      upset: random.pick(['nothing', 'nothing', 'reload', 'reload both', 'kill'] as const),
    })),
  };
  return input as never;
}

async function check({ rounds }: Input, browser: Browser): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-fuzz-'));
  const path = join(folder, 'review.json');
  writeFileSync(path, JSON.stringify(sample(LINKS)));
  let server = await serve(path, 0);
  let context: BrowserContext | undefined;
  try {
    context = await browser.newContext({ locale: 'en' });
    const errors: string[] = [];
    context.on('weberror', (error) => errors.push(String(error.error())));
    const tabs = [await context.newPage(), await context.newPage()] as const;
    await enter(tabs[0], server);
    await enter(tabs[1], server);
    let known: readonly string[] = [];
    let made = 0;
    for (const round of rounds) {
      const before = await Promise.all(tabs.map(documentOf));
      await Promise.all(
        tabs.map((tab, t) => {
          const words = Array.from({ length: round.steps[t]! }, () => made++);
          return perform(tab, stepsOn(before[t]!, words));
        }),
      );
      if (round.upset === 'kill') {
        server = await again(server, path);
        // One tab is let in by the new address, and lets the other one in.
        await enter(tabs[round.tab], server);
      } else if (round.upset !== 'nothing')
        await Promise.all(tabs.map((tab, t) => (round.upset === 'reload both' || t === round.tab) && reload(tab)));
      known = await agreed(tabs, path, known, 0);
      if (round.turn !== 'nothing') {
        await tabs[round.tab].evaluate(takeBack, round.turn);
        known = await agreed(tabs, path, known, 1);
      }
    }
    if (errors.length > 0) throw new Fault(`An error on the page: ${errors[0]}`);
  } finally {
    await context?.close();
    server.process.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Server {
  readonly process: ChildProcess;
  readonly url: string;
}

async function serve(path: string, port: number): Promise<Server> {
  const state = join(path, '..', 'state');
  const env = { ...process.env, XDG_STATE_HOME: state, HOME: state, LOCALAPPDATA: state };
  const server = startProgram(['review', path, '--no-open', '--port', String(port)], join(path, '..'), env);
  return { process: server, url: await servedAddress(server) };
}

async function again(server: Server, path: string): Promise<Server> {
  const ended = once(server.process, 'exit');
  server.process.kill('SIGKILL');
  await ended;
  return serve(path, Number(new URL(server.url).port));
}

function stepsOn(document: AlignedDocument, words: readonly number[]): Edit[] {
  const edits: Edit[] = [];
  let reached = document;
  for (const word of words) {
    const edit = commentLink(reached, `l${word}`, `w${word}`)!;
    edits.push(edit);
    reached = applyEdit(reached, edit);
  }
  return edits;
}

/** What the workbench's element has that this uses. */
interface Desk {
  readonly isQuiet: boolean;
  readonly session: {
    readonly keeping: string;
    readonly problem?: { readonly code: string };
    perform(edit: Edit): boolean;
    undo(): boolean;
    redo(): boolean;
    retry(): void;
  };
}

async function enter(tab: Page, server: Server): Promise<void> {
  await tab.goto(server.url);
  await opened(tab);
}

async function opened(tab: Page): Promise<void> {
  const isThere = await tab.waitForSelector('muqabala-viewer', { timeout: AGREED }).catch(() => undefined);
  if (isThere !== undefined) return;
  const said = await tab.locator('body').ariaSnapshot();
  throw new Fault(`The page does not show the review, but ${said.slice(0, 300)}`);
}

async function reload(tab: Page): Promise<void> {
  await tab.reload();
  await opened(tab);
}

function perform(tab: Page, edits: readonly Edit[]): Promise<void> {
  return tab.evaluate((some) => {
    const desk = document.querySelector('muqabala-review')!.shadowRoot!.querySelector('muqabala-screen')!;
    for (const edit of some) (desk as unknown as Desk).session.perform(edit);
  }, edits);
}

function takeBack(turn: 'undo' | 'redo'): void {
  const desk = document.querySelector('muqabala-review')!.shadowRoot!.querySelector('muqabala-screen')!;
  (desk as unknown as Desk).session[turn]();
}

/**
 * Waits until all is kept, tries again as a person would where the server was gone, and returns the words of all steps:
 * the tabs and the file have the same, and of those known before at most `most` are not among them.
 */
async function agreed(tabs: readonly Page[], path: string, known: readonly string[], most: number): Promise<string[]> {
  const end = performance.now() + AGREED;
  for (;;) {
    const states = await Promise.all(tabs.map((tab) => tab.evaluate(stateOf)));
    const documents = await Promise.all(tabs.map(documentOf));
    const file = documentInFile(path);
    const isOne = documents.every((document) => isDeepStrictEqual(document, file));
    if (isOne && states.every((state) => state === 'kept')) {
      const words = file.links.flatMap(({ comment }) => comment ?? []);
      const lost = known.filter((word) => !words.includes(word));
      if (lost.length > most) throw new Fault(`Steps that were kept are lost: ${lost.join(' ')}`);
      return words;
    }
    if (performance.now() > end)
      throw new Fault(
        `The tabs do not come to agree: they say ${states.join(' and ')}${isOne ? '' : ', and hold other steps'}.`,
      );
    await tabs[0]!.waitForTimeout(50);
  }
}

/** `kept`, or why not; what failed is tried again. */
function stateOf(): string {
  const desk = document.querySelector('muqabala-review')?.shadowRoot?.querySelector('muqabala-screen');
  if (desk === null || desk === undefined) return 'closed';
  const { isQuiet, session } = desk as unknown as Desk;
  if (!isQuiet) return 'busy';
  const { code } = session.problem ?? {};
  if (code !== undefined && code !== 'review-changed') {
    session.retry();
    return code;
  }
  return session.keeping;
}
