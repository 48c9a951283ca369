// Finds a Chromium for the browser tests, installs Debian's where that is possible, or says exactly what to do.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where a Chromium usually lies, and what it is started with; the browser tests read the same list. */
const { places: USUAL } = JSON.parse(readFileSync(new URL('./chromium.json', import.meta.url), 'utf8'));

/** Returns the path of a Chromium, or undefined. `MUQABALA_CHROMIUM` comes first. */
export function findChromium() {
  const named = process.env.MUQABALA_CHROMIUM ?? process.env.CHROME_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return USUAL.find((path) => existsSync(path)) ?? fromPlaywright();
}

/** Returns the path of a Chromium, installing one where it can; ends the process with advice where it cannot. */
export function needChromium() {
  const found = findChromium();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  const debian = process.platform === 'linux' && existsSync('/usr/bin/apt-get');
  if (debian && isRoot) {
    console.error('No Chromium found; installing the Debian package.');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
    const installed = findChromium();
    if (installed) return installed;
  }
  console.error(
    [
      'The browser tests need a Chromium, and none was found.',
      debian
        ? 'Install one:  sudo apt-get update && sudo apt-get install chromium'
        : process.platform === 'darwin'
          ? 'Install one:  brew install --cask chromium'
          : 'Install Chromium or Google Chrome.',
      'Or name one that you have:  MUQABALA_CHROMIUM=/path/to/chrome npm test',
      'Or leave the browser tests out:  npm test -- --no-browser',
    ].join('\n'),
  );
  process.exit(1);
}

function fromPlaywright() {
  const caches = [join(homedir(), '.cache/ms-playwright'), join(homedir(), 'Library/Caches/ms-playwright')];
  for (const cache of caches) {
    if (!existsSync(cache)) continue;
    for (const build of readdirSync(cache)
      .filter((name) => /^chromium-\d+$/.test(name))
      .sort()
      .reverse()) {
      for (const inner of [
        'chrome-linux/chrome',
        'chrome-linux64/chrome',
        'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      ]) {
        const path = join(cache, build, inner);
        if (existsSync(path)) return path;
      }
    }
  }
  return undefined;
}
