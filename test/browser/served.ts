import type { ChildProcess } from 'node:child_process';

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
