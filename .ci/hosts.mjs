// npm run test:hosts: the packed packages in every bundler and framework that can be installed, not the quickest alone.
import { join } from 'node:path';
import { needChromium } from './chromium.mjs';
import { root, run } from './set-up.mjs';

const env = { ...process.env, MUQABALA_HOSTS: 'all', MUQABALA_CHROMIUM: needChromium() };
process.exit(
  run(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'test/hosts', ...process.argv.slice(2)], {
    env,
    allowFailure: true,
  }),
);
