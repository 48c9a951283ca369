import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asked, askReader, fileCache, makeTrial } from '../src/index.ts';

/**
 * A GGUF model, and the entry of node-llama-cpp wherever it is installed: `npm run test:model` fetches both. The model
 * is too small to be right, but load, schema, answers, cache and time limits are real.
 */
const model = process.env['MUQABALA_TEST_GGUF'];
const llama = process.env['MUQABALA_NODE_LLAMA_CPP'];
const isHere = model !== undefined && llama !== undefined;
if (!isHere) console.log('skipped: no local model (npm run test:model fetches one)');

describe.runIf(isHere)('a real model on this machine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-model-'));
  let server: ChildProcess;
  let url = '';

  beforeAll(async () => {
    server = spawn(process.execPath, [fileURLToPath(new URL('local-model.mjs', import.meta.url)), model!], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    url = await new Promise((done, fail) => {
      server.stdout!.on('data', (piece: Buffer) => done(piece.toString('utf8').trim()));
      server.on('close', () => fail(new Error('The model could not be loaded.')));
    });
  }, 600_000);
  afterAll(() => {
    server?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  // One is enough: the smallest context holds it, and a busy machine answers in minutes.
  const questions = makeTrial()
    .questions.filter(({ kind }) => kind === 'words')
    .slice(0, 1);
  const ask = (settings = {}): Promise<Asked> =>
    askReader(
      questions,
      { url, model: 'local', timeLimit: 900, ...settings },
      { cache: fileCache(folder), concurrency: 1 },
    );

  it('answers within the schema, and is asked nothing twice', async () => {
    const first = await ask();
    expect(first).toMatchObject({ sent: 1, left: 0, calls: 1, faults: {} });
    expect(first.replies).toEqual([
      expect.objectContaining({
        question: questions[0]!.id,
        answer: expect.any(Array),
        by: expect.objectContaining({ kind: 'reader', name: 'local' }),
      }),
    ]);
    const again = await ask();
    expect(again).toMatchObject({ cached: 1, sent: 0, left: 0, calls: 0 });
    expect(again.replies).toEqual(first.replies);
  }, 1_800_000);

  it('is given up when it takes too long, and says so', async () => {
    const late = askReader(questions, { url, model: 'late', timeLimit: 0.01, retries: 0 });
    await expect(late).rejects.toMatchObject({
      code: 'reader-unreachable',
      message: expect.stringContaining('no answer within 0.01 seconds'),
    });
  }, 60_000);
});
