import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Entered, enterServed, servedAddress } from '../../../../test/browser/served.ts';

const ROUNDS = 300;
const program = fileURLToPath(new URL('../../bin/muqabala.js', import.meta.url));

let folder: string;
let path: string;
let servers: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muqabala-'));
  path = join(folder, 'review.json');
  writeFileSync(path, review('first'));
  servers = [];
});
afterEach(() => {
  for (const server of servers) server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function review(signature: string): string {
  const text = (id: string, language: string, direction: string) => ({
    id,
    language,
    direction,
    content: '',
    segments: [],
  });
  return JSON.stringify({
    schema: 'muqabala/aligned-document',
    version: 1,
    signature,
    texts: [text('ar', 'ar', 'rtl'), text('en', 'en', 'ltr')],
    links: [],
    findings: [],
  });
}

const onDisk = () => (JSON.parse(readFileSync(path, 'utf8')) as { readonly signature: string }).signature;

async function start(): Promise<Entered & { readonly server: ChildProcess }> {
  const server = spawn(process.execPath, [program, 'review', path, '--no-open', '--port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, XDG_STATE_HOME: folder },
  });
  servers.push(server);
  return { ...(await enterServed(await servedAddress(server))), server };
}

async function versionOf({ document, authorization }: Entered): Promise<string> {
  return (await fetch(document, { method: 'HEAD', headers: { authorization } })).headers.get('etag')!;
}

async function put({ document, authorization }: Entered, signature: string, version: string): Promise<number> {
  const answer = await fetch(document, {
    method: 'PUT',
    headers: { authorization, 'if-match': version },
    body: review(signature),
  });
  await answer.arrayBuffer();
  return answer.status;
}

/**
 * Another program, which knows nothing of ours: told a signature and a time in milliseconds, it saves then, and says
 * so.
 */
const OTHER = `
import { renameSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
const [, path, how] = process.argv;
for await (const line of createInterface({ input: process.stdin })) {
  const { content, after } = JSON.parse(line);
  if (how === 'rename') writeFileSync(path + '.other', content);
  for (const end = performance.now() + after; performance.now() < end; );
  if (how === 'rename') renameSync(path + '.other', path);
  else writeFileSync(path, content);
  process.stdout.write('done\\n');
}`;

function other(how: 'rename' | 'write'): (content: string, after: number) => Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', OTHER, path, how], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  servers.push(child);
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return async (content, after) => {
    child.stdin.write(`${JSON.stringify({ content, after })}\n`);
    await answers.next();
  };
}

describe('a save that meets another one', () => {
  for (const how of ['rename', 'write'] as const)
    it(`never takes away what another program saves by ${how} at just that moment, in ${ROUNDS} rounds`, async () => {
      const served = await start();
      const saveOther = other(how);
      const statuses = new Map<number, number>();
      let usual = 10;
      for (let round = 0; round < ROUNDS; round += 1) {
        const version = await versionOf(served);
        const began = performance.now();
        const [status] = await Promise.all([
          put(served, `mine ${round}`, version).then((one) => {
            usual = 0.8 * usual + 0.2 * (performance.now() - began);
            return one;
          }),
          saveOther(review(`other ${round}`), Math.random() * usual),
        ]);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        // Whichever came first: nobody who writes over one version may write over the other program's.
        expect(onDisk(), `round ${round}, ${status}`).toBe(`other ${round}`);
      }
      // Both orders were met, and nothing else.
      expect([...statuses.keys()].sort()).toEqual([204, 412]);
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    }, 180_000);

  it(`of a second server is acknowledged by one of them alone, in ${ROUNDS} rounds`, async () => {
    const both = [await start(), await start()];
    for (let round = 0; round < ROUNDS; round += 1) {
      const version = await versionOf(both[round % 2]!);
      const statuses = await Promise.all(both.map((one, n) => put(one, `${round} of ${n}`, version)));
      expect([...statuses].sort(), `round ${round}`).toEqual([204, 412]);
      expect(onDisk()).toBe(`${round} of ${statuses.indexOf(204)}`);
    }
  }, 180_000);

  it('goes on at once when the other server was killed in the middle of one', async () => {
    const mine = await start();
    let last = 'first';
    for (let round = 0; round < 12; round += 1) {
      const theirs = await start();
      const stop = setTimeout(() => theirs.server.kill('SIGKILL'), Math.random() * 40);
      for (let n = 0; theirs.server.exitCode === null && theirs.server.signalCode === null; n += 1) {
        const version = await versionOf(theirs).catch(() => undefined);
        const name = `${round} theirs ${n}`;
        if (version === undefined) break;
        const status = await put(theirs, name, version).catch(() => undefined);
        if (status === 204) last = name;
        else expect(status).toBeUndefined();
        if (status === undefined) {
          // The one that was not acknowledged may be there or not.
          expect([last, name]).toContain(onDisk());
        }
      }
      clearTimeout(stop);
      last = `${round} mine`;
      const began = performance.now();
      expect(await put(mine, last, await versionOf(mine))).toBe(204);
      expect(performance.now() - began).toBeLessThan(5_000);
      expect(onDisk()).toBe(last);
    }
  }, 180_000);
});
