// npm start: sets up, aligns the corpus, prints the summary and serves the workbench with the result, and the site.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, run, setUp } from './set-up.mjs';

const EVENT = 'tokayev-tehran-2022';

const { values } = parseArgs({
  options: {
    once: { type: 'boolean', default: false },
    open: { type: 'boolean', default: true },
    port: { type: 'string' },
    reader: { type: 'string' },
    'reader-model': { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
  allowNegative: true,
});
if (values.help) {
  console.log(`npm start [-- OPTIONS]: installs, builds, aligns the corpus and serves the workbench on this machine.

  --once       stop after the summary; nothing is served
  --no-open    do not open a browser
  --port N     the first port to try
  --reader URL --reader-model NAME
               a language model that the workbench may ask (docs/reader.md)`);
  process.exit(0);
}

setUp();
const bin = join(root, 'packages/cli/bin/muqabala.js');
const folder = join(root, 'node_modules/.cache/muqabala');
mkdirSync(folder, { recursive: true });
const review = join(folder, `${EVENT}.json`);
run(process.execPath, [bin, 'align', join('corpus', EVENT, 'manifest.json'), '--format', 'json', '-o', review]);
if (values.once) process.exit(0);

// The site of the project beside the workbench: static files, on this machine alone.
const { preview } = await import('vite');
const site = await preview({
  root: join(root, 'apps/embed'),
  configFile: false,
  logLevel: 'silent',
  build: { outDir: 'dist' },
  preview: { host: '127.0.0.1', port: 4327 },
});
console.error(`Documentation and playground: ${site.resolvedUrls?.local[0]}`);

const further = [...(values.open ? [] : ['--no-open']), ...(values.port ? ['--port', values.port] : [])];
for (const name of ['reader', 'reader-model']) if (values[name]) further.push(`--${name}`, values[name]);
const workbench = spawn(process.execPath, [bin, 'review', review, ...further], { cwd: root, stdio: 'inherit' });
// The terminal tells the workbench as well, which ends by itself when all is saved.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => workbench.kill());
workbench.on('close', (code) => process.exit(code ?? 1));
