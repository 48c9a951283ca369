import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ServedReader } from '../ask/reader.ts';
import { Access, type Way } from './access.ts';
import { answerAdmit, answerEnter, answerError, answerLocked, answerReview, answerSession, refuse } from './answers.ts';
import { answerGate, isAhead, isDirect } from './gate.ts';
import { answerAsk } from './reader.ts';
import type { ReviewFile } from './review-file.ts';
import {
  answerBookmarkWorker,
  answerFile,
  answerPage,
  answerServiceWorker,
  BOOKMARK,
  headers,
  isServiceWorker,
} from './site-files.ts';
import { limitSockets, SOCKET_LIMITS, socketOptions } from './sockets.ts';

/** What the workbench is served from. */
export interface Site {
  /** Folder of the built app. */
  readonly folder: string;
  /** The review to open, and to write back to. */
  readonly file?: ReviewFile;
  /**
   * The key under which the page keeps reviews in the browser; without one it keeps them open to whoever reads the
   * browser's storage.
   */
  readonly storageKey?: Uint8Array;
  /** The model that the page may ask. */
  readonly reader?: ServedReader;
  /** Called when a page has come in by an address of {@link Serving.address}. */
  readonly onEnter?: () => void;
  /** Called when something of another program that had the port before was found in the browser. */
  readonly onForeign?: () => void;
}

export interface Serving {
  /** Where the page is; without a key it says how to get one. */
  readonly url: string;
  readonly port: number;
  /** Ports that were taken and stepped over. */
  readonly taken: readonly number[];
  /**
   * Returns an address that opens the page once, with the review; the one that was given out before in this way is
   * worth nothing any more.
   */
  address(way: Way): string;
  close(): Promise<void>;
}

const TRIES = 20;

/**
 * Serves the workbench on 127.0.0.1 alone: the page to everybody who asks, the review to a page that has the key
 * (`authorization: Bearer KEY`), which it gets once through the gate. Pages stand below a path that is new with every
 * run: for it nobody can have put anything into the browser's caches. Requests that name another host are refused, so
 * that no page of the web reaches it under a name of its own, and so is what pages of another origin ask. A port that
 * is taken is stepped over.
 */
export async function serve(site: Site, firstPort: number, limits = SOCKET_LIMITS): Promise<Serving> {
  const access = new Access();
  const taken: number[] = [];
  for (let port = firstPort; ; port += 1) {
    const server = createServer(socketOptions(limits), (request, response) => {
      answer({ site, access, trust }, request, response).catch((error) => answerError(response, error));
    });
    const trust = limitSockets(server, limits);
    try {
      await listen(server, port);
      const real = (server.address() as { port: number }).port;
      const url = `http://127.0.0.1:${real}/`;
      return {
        url,
        port: real,
        taken,
        address: (way) => {
          const document = site.file === undefined ? '' : `document=${DOCUMENT}&`;
          return `${url}?${document}enter=${access.newTicket(way)}`;
        },
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || taken.length >= TRIES || port >= 65535)
        throw Object.assign(error as Error, { tried: taken.length });
      taken.push(port);
    }
  }
}

/** Where the review stands: the address says it to the page, and so does what a page with the key asks for. */
const DOCUMENT = '/document.json';

interface Serves {
  readonly site: Site;
  readonly access: Access;
  readonly trust: (socket: Socket) => void;
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

async function answer({ site, access, trust }: Serves, request: IncomingMessage, response: ServerResponse) {
  const { origin, host, authorization } = request.headers;
  const port = request.socket.localPort;
  if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(host ?? ''))
    return refuse(response, 403, 'This server answers to 127.0.0.1 alone.');
  if (origin !== undefined && origin !== `http://${host}`)
    return refuse(response, 403, 'Only the workbench itself may do this.');
  const url = requestUrl(request.url);
  if (url === undefined) return refuse(response, 400, 'The address is broken.');
  const { run, wanted } = url;
  // Of an earlier run too: the browser looks for it again.
  if (wanted === '/bookmark-worker.js' && run !== undefined) return answerBookmarkWorker(site.folder, response);
  if (isServiceWorker(wanted, request)) {
    site.onForeign?.();
    return answerServiceWorker(response);
  }
  if (wanted === '/enter') {
    await answerEnter(access, request, response);
    if (response.statusCode === 200) site.onEnter?.();
    return;
  }
  if (KEPT.has(wanted)) {
    if (!access.isAllowed(authorization)) return answerLocked(response);
    trust(request.socket);
    return answerKept({ site, access }, wanted, request, response);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only reading is possible.');
  if (wanted === '/' && run === access.run) {
    const isAlone = isDirect(request.headers) && request.headers['sec-fetch-site'] === 'none';
    return answerPage(site.folder, isAlone ? access.newGuest() : '', response);
  }
  if (wanted === '/') return answerEntrance({ site, access }, url.search, request, response);
  if (!(await answerFile(site.folder, wanted, request, response))) refuse(response, 404, 'There is no such file.');
}

/** What a page with the key asks for. */
const KEPT: ReadonlySet<string> = new Set(['/session', '/admit', '/ask', DOCUMENT]);

function answerKept(
  { site, access }: Omit<Serves, 'trust'>,
  wanted: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (wanted === '/session') {
    const document = site.file === undefined ? null : DOCUMENT;
    return answerSession({ ...site, document }, request, response);
  }
  if (wanted === '/admit') return answerAdmit(access, request, response);
  if (wanted === '/ask') return answerAsk(site.reader, request, response);
  if (site.file !== undefined) return answerReview(site.file, request, response);
  refuse(response, 404, 'There is no such file.');
}

/** At the address of every run: the gate for a ticket, and the way to the page of this run without one. */
function answerEntrance(
  { site, access }: Omit<Serves, 'trust'>,
  search: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const ticket = search.get('enter');
  const isTicket = ticket !== null;
  if (isTicket && isAhead(request.headers)) {
    if (request.headers['service-worker-navigation-preload'] !== undefined) site.onForeign?.();
    refuse(response, 503, 'This address works once.');
    return;
  }
  search.delete('enter');
  if (isTicket && access.useTicket(ticket)) {
    if (isDirect(request.headers)) answerGate(response, access.newToken(), pageOf(access.run, search));
    else {
      site.onForeign?.();
      refuse(response, 403, 'The address has to be opened by itself, in a current browser.');
    }
    return;
  }
  if (isTicket) search.set('used', '');
  response.writeHead(302, { ...headers('.txt'), location: pageOf(access.run, search) });
  response.end();
}

function pageOf(run: string, search: URLSearchParams): string {
  return `/r/${run}/${search.size === 0 ? '' : `?${search}`}`;
}

/** What is asked for, below the path of which run (of this one or of an earlier one), if any. */
function requestUrl(address: string | undefined) {
  try {
    const url = new URL(address ?? '/', 'http://127.0.0.1');
    const path = decodeURIComponent(url.pathname);
    if (path.includes('\0')) return undefined;
    const [, run, wanted = path] = /^\/r\/([\w-]+)(\/.*)$/s.exec(path) ?? [];
    const isPage = wanted === '/index.html' || (run === undefined && wanted === BOOKMARK);
    return { run, wanted: isPage ? '/' : wanted, search: url.searchParams };
  } catch {
    return undefined;
  }
}
