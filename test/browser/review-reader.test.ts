import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeOf, documentOf, settled } from './review-page.ts';
import { openReviewSite, type ReviewSite } from './review-site.ts';
import { servedAddress } from './served.ts';

const program = fileURLToPath(new URL('../../packages/cli/bin/muqabala.js', import.meta.url));

interface Asked {
  readonly model: string;
  readonly messages: readonly { readonly content: string }[];
}

let reviews: ReviewSite;
let folder: string;
let model: Server;
let server: ChildProcess | undefined;
let asked: Asked[];
beforeAll(async () => {
  reviews = await openReviewSite();
}, 90_000);
afterAll(() => reviews?.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muqabala-'));
  asked = [];
  // A service of OpenAI's chat completions, which answers every question: findings are wrong, pairs say the same.
  model = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece) => pieces.push(piece));
    request.on('end', () => {
      const said = JSON.parse(Buffer.concat(pieces).toString()) as Asked;
      asked.push(said);
      const { questions } = JSON.parse(said.messages[1]!.content) as {
        questions: { id: string; mark?: object; choices?: { id: string }[] }[];
      };
      const answers = questions.map(({ id, mark, choices }) =>
        mark !== undefined
          ? { id, answer: 'no', errors: [] }
          : choices !== undefined
            ? { id, answer: choices.slice(0, 1).map((choice) => choice.id) }
            : { id, errors: [] },
      );
      const content = JSON.stringify({ answers });
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({ choices: [{ finish_reason: 'stop', message: { content } }], usage: { total_tokens: 10 } }),
      );
    });
  });
  await new Promise<void>((done) => model.listen(0, '127.0.0.1', done));
});
afterEach(() => {
  server?.kill('SIGKILL');
  model.close();
  model.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the five reports as `muqabala review` serves them. */
async function open(language: string, further: readonly string[] = []) {
  const path = join(folder, 'visit.json');
  writeFileSync(path, JSON.stringify(reviews.document));
  server = spawn(process.execPath, [program, 'review', path, '--no-open', '--port', '0', ...further], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, XDG_STATE_HOME: join(folder, 'state'), XDG_CACHE_HOME: join(folder, 'cache') },
  });
  const url = await servedAddress(server);
  const opened = await reviews.open({ language, address: '' });
  await opened.page.goto(url);
  await opened.page.waitForSelector('muqabala-viewer .row');
  return opened;
}

const reader = () => [
  '--reader',
  `http://127.0.0.1:${(model.address() as AddressInfo).port}/v1`,
  '--reader-model',
  'small',
];

const states = async (page: Page) =>
  (await documentOf(page)).findings.filter(({ state }) => state === 'dismissed').length;

describe('a model that is set up', () => {
  for (const language of ['en', 'ar'] as const)
    it(`is asked from the page; its answers are proposals until a person accepts them (${language})`, async () => {
      const { page, context, errors } = await open(language, reader());
      const before = await documentOf(page);
      await page.keyboard.press('Shift+Q');
      const dialog = page.locator('muqabala-reader dialog[open]');
      await dialog.waitFor();
      expect(await dialog.textContent()).toContain('small');
      await dialog.locator('select[name=scope]').selectOption('everything');
      await dialog.locator('select[name=kind]').selectOption('finding');
      await dialog.locator('button[name=ask]').click();
      const proposals = dialog.locator('li');
      await dialog.locator('button[name=ask]').waitFor({ timeout: 30_000 });
      const count = await proposals.count();
      expect(count).toBeGreaterThan(3);
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.every((one) => one.model === 'small')).toBe(true);
      // Nothing has changed yet.
      expect(await documentOf(page)).toEqual(before);
      expect(await axeOf(page)).toEqual([]);
      await proposals.first().locator('button[name=accept]').click();
      await expect.poll(() => states(page)).toBe(1);
      expect(await proposals.count()).toBe(count - 1);
      await proposals.first().locator('button[name=dismiss]').click();
      expect(await proposals.count()).toBe(count - 2);
      await dialog.locator('button[data-all=finding]').click();
      await expect.poll(() => states(page)).toBe(count - 1);
      expect((await documentOf(page)).answers?.every(({ by }) => by.kind === 'reader' && by.name === 'small')).toBe(
        true,
      );
      await page.keyboard.press('Escape');
      await settled(page);
      await page.keyboard.press('Control+z');
      await expect.poll(() => states(page)).toBe(1);
      await page.keyboard.press('Control+z');
      await expect.poll(() => states(page)).toBe(0);
      expect(errors).toEqual([]);
      await context.close();
    }, 120_000);

  it('that is wrong is told, and what was asked stays open', async () => {
    model.removeAllListeners('request');
    model.on('request', (_, response) => {
      response.statusCode = 401;
      response.end('{}');
    });
    const { page, context } = await open('en', reader());
    await page.keyboard.press('Shift+Q');
    const dialog = page.locator('muqabala-reader dialog[open]');
    await dialog.locator('button[name=ask]').click();
    await expect.poll(() => dialog.locator('[role=status]').textContent(), { timeout: 30_000 }).toContain('reader');
    expect(await dialog.locator('li').count()).toBe(0);
    await context.close();
  }, 90_000);
});

it('a page without a model says how to set one up, and calls nobody', async () => {
  const { page, context, errors } = await open('en');
  await page.keyboard.press('Shift+Q');
  const dialog = page.locator('muqabala-reader dialog[open]');
  await dialog.waitFor();
  expect(await dialog.textContent()).toContain('--reader');
  expect(await dialog.locator('button[name=ask]').count()).toBe(0);
  expect(errors).toEqual([]);
  await context.close();
}, 60_000);
