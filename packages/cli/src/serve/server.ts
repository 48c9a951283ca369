import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { MuqabalaError, type Problem } from '@muqabala/core/problems';
import type { ReviewFile } from './review-file.ts';

/** What the workbench is served from. */
export interface Site {
  /** Folder of the built app. */
  readonly folder: string;
  /** The review to open, and to write back to. */
  readonly file?: ReviewFile;
}

export interface Serving {
  readonly url: string;
  readonly port: number;
  /** Ports that were taken and stepped over. */
  readonly taken: readonly number[];
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.bin': 'application/octet-stream',
};

const TRIES = 20;

/**
 * Serves the workbench on 127.0.0.1 alone. The document stands at a path that nobody can guess; requests that name another host are refused,
 * so that no page of the web reaches it under a name of its own. A port that is taken is stepped over.
 */
export async function serve(site: Site, firstPort: number): Promise<Serving> {
  const path = `/${randomBytes(16).toString('hex')}/document.json`;
  const taken: number[] = [];
  for (let port = firstPort; ; port += 1) {
    const server = createServer((request, response) => {
      answer(site, path, request, response).catch(() => response.destroy());
    });
    try {
      await listen(server, port);
      const real = (server.address() as { port: number }).port;
      return {
        url: `http://127.0.0.1:${real}/${site.file === undefined ? '' : `?document=${path}`}`,
        port: real,
        taken,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || taken.length >= TRIES || port >= 65535) throw error;
      taken.push(port);
    }
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      done();
    });
  });
}

async function answer(site: Site, path: string, request: IncomingMessage, response: ServerResponse) {
  const port = request.socket.localPort;
  const refuse = (code: number, text: string) => {
    response.writeHead(code, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(`${text}\n`);
  };
  if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? ''))
    return refuse(403, 'This server answers to 127.0.0.1 alone.');
  const wanted = requestPath(request.url);
  if (wanted === undefined) return refuse(400, 'The address is broken.');
  if (wanted === path && site.file !== undefined) return answerReview(site.file, request, response, refuse);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only reading is possible.');
  if (wanted === '/service-worker.js') {
    response.writeHead(200, headers('.js'));
    response.end(NO_SERVICE_WORKER);
    return;
  }
  const file = normalize(join(site.folder, wanted === '/' ? 'index.html' : wanted));
  const found = file.startsWith(normalize(site.folder + sep)) ? await stat(file).catch(() => undefined) : undefined;
  if (!found?.isFile()) return refuse(404, 'There is no such file.');
  response.writeHead(200, { ...headers(extname(file)), 'content-length': found.size });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** This server is there whenever its page is; what another one has left in the browser for this port must not stand before it. */
const NO_SERVICE_WORKER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.registration.unregister()));
`;

/** As in the page itself, and in no frame of another one; said here too for whatever reads no page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Largest review that is taken, in bytes. */
const LARGEST = 1 << 29;

/**
 * GET gives the review with its version (`etag`) and the file's lasting id; PUT with `if-match` writes it, 412 when the file is no longer that
 * version, 422 when it is no valid review, 507 when it cannot be written. A page of another origin is refused even if it knew the path.
 */
async function answerReview(
  file: ReviewFile,
  request: IncomingMessage,
  response: ServerResponse,
  refuse: (code: number, text: string) => void,
) {
  const answerProblem = (code: number, problem: Problem) => {
    response.writeHead(code, headers('.json'));
    response.end(JSON.stringify(problem));
  };
  const { origin, host } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) return refuse(403, 'Only the workbench itself may do this.');
  try {
    if (request.method === 'GET' || request.method === 'HEAD') {
      const { document, version } = await file.read();
      response.writeHead(200, { ...headers('.json'), etag: `"${version}"`, 'x-muqabala-file': file.id });
      response.end(request.method === 'HEAD' ? undefined : JSON.stringify(document));
      return;
    }
    if (request.method !== 'PUT') return refuse(405, 'Only reading and writing are possible.');
    const match = /^"([0-9a-f]+)"$/.exec(request.headers['if-match'] ?? '');
    if (match === null) return refuse(428, 'The version that is written over has to be named.');
    const body = await readBody(request);
    if (body === undefined) return refuse(413, 'The review is too large.');
    const result = await file.write(body, match[1]!);
    if (result.kind !== 'written')
      return answerProblem({ changed: 412, invalid: 422, failed: 507 }[result.kind], result.problem);
    response.writeHead(204, { etag: `"${result.version}"` });
    response.end();
  } catch (error) {
    if (!(error instanceof MuqabalaError)) throw error;
    answerProblem(500, error.problem);
  }
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > LARGEST) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function requestPath(url: string | undefined): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url ?? '/', 'http://127.0.0.1').pathname);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

function headers(extension: string) {
  return {
    'content-type': TYPES[extension.toLowerCase()] ?? 'application/octet-stream',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': POLICY,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}
