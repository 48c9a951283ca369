import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a test site answers at one path. */
export interface Page {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
}

export interface Site {
  /** Where it is, without a slash at the end. */
  readonly origin: string;
  /** Adds or replaces what stands at a path. */
  put(path: string, page: Page): void;
  close(): Promise<void>;
}

/** Serves pages from memory on this machine, on a port that is free unless one is named. */
export async function serve(pages: Readonly<Record<string, Page>> = {}, port = 0): Promise<Site> {
  const known = new Map(Object.entries(pages));
  const server = createServer((request, response) => {
    const page = known.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (page === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    response
      .writeHead(page.status ?? 200, { 'content-type': `${page.type}; charset=utf-8`, ...page.headers })
      .end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    put: (path, page) => known.set(path, page),
    close: () => closeServer(server),
  };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
