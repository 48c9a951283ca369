import { accessSync, constants, readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/**
 * Where a Chromium usually lies, and what it is started with: one list with the scripts that run before anything is
 * installed.
 */
const { places, arguments: args } = JSON.parse(
  readFileSync(new URL('../../.ci/chromium.json', import.meta.url), 'utf8'),
) as { readonly places: readonly string[]; readonly arguments: string[] };

/**
 * Returns the path of a Chromium: `MUQABALA_CHROMIUM` or `CHROME_PATH`, else the one that playwright has fetched, else
 * the usual places. Throws when there is none, so that tests which need it fail and are never passed over in silence.
 */
export function findChromium(): string {
  const named = process.env['MUQABALA_CHROMIUM'] ?? process.env['CHROME_PATH'];
  if (named !== undefined && !runs(named))
    throw new Error(`MUQABALA_CHROMIUM or CHROME_PATH names ${named}, which cannot be run.`);
  const found = named ?? [chromium.executablePath(), ...places].find((place) => place !== '' && runs(place));
  if (found !== undefined) return found;
  throw new Error(
    'The browser tests need Chromium or Chrome, and none was found. Install one (Debian, Ubuntu: apt-get install chromium; elsewhere: npx playwright-core install chromium), or name its program in MUQABALA_CHROMIUM.',
  );
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts a Chromium without a window and without network of its own. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args });
}
