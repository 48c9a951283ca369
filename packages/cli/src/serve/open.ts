import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeAtEnd } from '../files/interrupt.ts';

/** How long a browser may take to start, in milliseconds. */
const PATIENCE = 300_000;

/**
 * Opens an address in the person's browser by way of a file that only this user can read: what stands on a command line
 * every user of the machine can see. `onFailure` is called when there is no browser to open. Returns what removes the
 * file; it goes by itself after some minutes.
 */
export function openBrowser(url: string, onFailure: () => void): () => void {
  let folder: string;
  try {
    folder = mkdtempSync(join(tmpdir(), 'muqabala-'));
  } catch {
    onFailure();
    return () => {};
  }
  const remove = () => rmSync(folder, { recursive: true, force: true });
  removeAtEnd(remove);
  setTimeout(remove, PATIENCE).unref();
  const file = join(folder, 'open.html');
  writeFileSync(file, page(url), { mode: 0o600, flag: 'wx' });
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', file]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', file]
        : ['xdg-open', file];
  const child = spawn(command!, args, { stdio: 'ignore', detached: true });
  child.on('error', onFailure);
  child.on('exit', (code) => {
    if (code !== null && code !== 0) onFailure();
  });
  child.unref();
  return remove;
}

function page(url: string): string {
  const address = url.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${address}">
<title>Muqabala</title>
<p><a href="${address}">Open the workbench</a></p>
</html>
`;
}
