import type { ChildProcess } from 'node:child_process';

/** Waits until a server says on its standard error where it listens, and returns the address; rejects when it ends before. */
export function servedAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.once('exit', () => reject(new Error(`The server ended: ${said}`)));
    server.stderr!.on('data', (piece) => {
      said += piece;
      const found = /(http:\S+)/.exec(said);
      if (found) resolve(found[1]!);
    });
  });
}
