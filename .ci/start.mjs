// npm start: sets up, aligns the corpus, prints the summary and serves the workbench with the result.
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
    help: { type: 'boolean', short: 'h', default: false },
  },
  allowNegative: true,
});
if (values.help) {
  console.log(`npm start [-- OPTIONS]: installs, builds, aligns the corpus and serves the workbench on this machine.

  --once       stop after the summary; nothing is served
  --no-open    do not open a browser
  --port N     the first port to try`);
  process.exit(0);
}

setUp();
const bin = join(root, 'packages/cli/bin/muqabala.js');
const folder = join(root, 'node_modules/.cache/muqabala');
mkdirSync(folder, { recursive: true });
const review = join(folder, `${EVENT}.json`);
run(process.execPath, [bin, 'align', join('corpus', EVENT, 'manifest.json'), '--format', 'json', '-o', review]);
if (values.once) process.exit(0);
process.exit(
  run(
    process.execPath,
    [bin, 'review', review, ...(values.open ? [] : ['--no-open']), ...(values.port ? ['--port', values.port] : [])],
    { allowFailure: true },
  ),
);
