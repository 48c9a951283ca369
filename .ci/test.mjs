// npm test: sets up, then runs every test, those in a real browser too. `--no-browser` leaves these out, and says so.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { needChromium } from './chromium.mjs';
import { missingPrograms } from './programs.mjs';
import { root, run, setUp } from './set-up.mjs';

const args = process.argv.slice(2);
const browser = !args.includes('--no-browser');
setUp();
mkdirSync(join(root, 'node_modules/.cache/muqabala'), { recursive: true });
const env = { ...process.env };
if (browser) env.MUQABALA_CHROMIUM = needChromium();
for (const { name, package: debian } of missingPrograms())
  console.error(`Skipped: checks with ${name}, which is not on this machine (Debian: apt-get install ${debian}).`);
const rest = args.filter((argument) => argument !== '--no-browser');
process.exit(
  run(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=node_modules/.cache/muqabala/tests.json',
      ...(browser ? [] : ['--exclude', 'test/browser/**']),
      ...rest,
    ],
    { env, allowFailure: true },
  ),
);
