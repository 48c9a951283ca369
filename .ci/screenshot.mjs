// npm run screenshot: aligns the corpus and takes the picture on the README's first screen, after set-up.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../test/browser/chromium.ts';
import { servedAddress } from '../test/browser/served.ts';
import { root, run } from './set-up.mjs';

const manifest = 'corpus/tokayev-tehran-2022/manifest.json';
const cache = join(root, 'node_modules/.cache/muqabala');
const bin = join(root, 'packages/cli/bin/muqabala.js');
mkdirSync(cache, { recursive: true });
const review = join(cache, 'screenshot.json');
run(process.execPath, [bin, 'align', manifest, '--format', 'json', '-o', review]);

const server = spawn(process.execPath, [bin, 'review', review, '--no-open', '--port', '0'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'pipe'],
});
const url = await servedAddress(server);
const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 1360, height: 820 }, colorScheme: 'light', locale: 'en' });
await page.goto(url);
await page.waitForSelector('muqabala-viewer');
await page.keyboard.press('n');
await page.waitForTimeout(800);
await page.screenshot({ path: join(root, 'apps/review/workbench.png') });
await browser.close();
server.kill();
