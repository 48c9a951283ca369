import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';

/**
 * Waits until a server says on its standard error at which address it lets somebody in, and returns that; rejects when
 * it ends before.
 */
export function servedAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.once('exit', () => reject(new Error(`The server ended: ${said}`)));
    server.stderr!.on('data', (piece) => {
      said += piece;
      const found = /(http:\S+[?&]enter=\S+)\n/.exec(said);
      if (found) resolve(found[1]!);
    });
  });
}

/**
 * Returns a port that is free and that no system hands out by chance, as it does those from 32768 on to servers and
 * connections alike: a server that ends and starts again finds its own port again.
 */
export async function lastingPort(): Promise<string> {
  for (;;) {
    const port = 10_000 + Math.floor(20_000 * Math.random());
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
    if (isFree) return `${port}`;
  }
}

/** What a page has that was let in: where the review is, and the header that names the key. */
export interface Entered {
  readonly document: string;
  readonly authorization: string;
}

/** Lets somebody in at an address of the program, as its page does. */
export async function enterServed(address: string): Promise<Entered> {
  const url = new URL(address);
  const gate = await fetch(url, { headers: { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' } });
  const token = /token: "([\w-]+)"/.exec(await gate.text())?.[1];
  const answer = await fetch(new URL('/enter', url), { method: 'POST', body: JSON.stringify({ token }) });
  if (!answer.ok) throw new Error(`The token was refused: ${answer.status} ${await answer.text()}`);
  const { key } = (await answer.json()) as { readonly key: string };
  return { document: new URL('/document.json', url).href, authorization: `Bearer ${key}` };
}
