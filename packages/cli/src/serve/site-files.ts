import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.wasm', 'application/wasm'],
  ['.bin', 'application/octet-stream'],
]);

/**
 * This server is there whenever its page is; what another one has left in the browser for this port must not stand
 * before it, under whatever name.
 */
const NO_SERVICE_WORKER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.registration.unregister()));
`;

/** Where a bookmark of a review leads, whichever run serves it. */
export const BOOKMARK = '/open';

/** Tells the page that it comes from this program, whose key it has to have, and its token as a guest. */
const mark = (guest: string) => `<meta name="muqabala-server" content="${guest}" />`;

/** As in the page itself, and in no frame of another one; said here too for whatever reads no page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Whether the browser asks for the script of a service worker, or for the one that the app has on a static site. */
export function isServiceWorker(wanted: string, request: IncomingMessage): boolean {
  return request.headers['service-worker'] === 'script' || wanted === '/service-worker.js';
}

/** Answers with a service worker that ends itself. */
export function answerServiceWorker(response: ServerResponse): void {
  response.writeHead(200, headers('.js'));
  response.end(NO_SERVICE_WORKER);
}

/**
 * Answers with the service worker that stands before bookmarks alone, and before no page of a run: it says how to start
 * the program where no server answers.
 */
export async function answerBookmarkWorker(folder: string, response: ServerResponse): Promise<void> {
  const script = await readFile(join(folder, 'bookmark-worker.js'));
  response.writeHead(200, { ...headers('.js'), 'service-worker-allowed': BOOKMARK });
  response.end(script);
}

/** Answers with the page of the built app; `guest` is a token for it, or empty. */
export async function answerPage(folder: string, guest: string, response: ServerResponse): Promise<void> {
  const page = (await readFile(join(folder, 'index.html'), 'utf8')).replace('<head>', `<head>\n    ${mark(guest)}`);
  response.writeHead(200, { ...headers('.html'), 'content-length': Buffer.byteLength(page) });
  response.end(page);
}

/** Answers with a file of the built app, which is the same for everybody. Returns false when there is no such file. */
export async function answerFile(
  folder: string,
  wanted: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const isHead = request.method === 'HEAD';
  const file = normalize(join(folder, wanted));
  const found = file.startsWith(normalize(folder + sep)) ? await stat(file).catch(() => undefined) : undefined;
  if (!found?.isFile()) return false;
  response.writeHead(200, { ...headers(extname(file)), 'content-length': found.size });
  if (isHead) response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  return true;
}

/** Headers of everything that this server gives, by the file name's ending. */
export function headers(extension: string) {
  return {
    'content-type': TYPES.get(extension.toLowerCase()) ?? 'application/octet-stream',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': POLICY,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}
