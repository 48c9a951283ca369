import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AlignedDocument } from '@muqabala/core';
import { parseDocument } from '@muqabala/core';
import { smallDocument } from '../../packages/formats/test/documents.ts';
import { enterServed, servedAddress } from '../browser/served.ts';
import { Fault } from './fuzzer.ts';
import { startProgram } from './program.ts';

/** A review that a server of its own process serves, as the workbench meets it. */
export interface ServedReview {
  read(): Promise<{ readonly document: AlignedDocument; readonly version: string }>;
  /** Answers with the new version; undefined when the file is another version; throws when the server is gone. */
  write(document: AlignedDocument, version: string): Promise<string | undefined>;
  kill(): void;
  /** Ends the server as a person does, and waits for it. */
  end(): Promise<void>;
}

/**
 * Starts `muqabala review` on a file and enters by the address that it prints. What it keeps of its own it keeps beside
 * the file.
 */
export async function startReview(path: string): Promise<ServedReview> {
  const state = join(dirname(path), 'state');
  const env = { ...process.env, XDG_STATE_HOME: state, HOME: state, LOCALAPPDATA: state };
  const server = startProgram(['review', path, '--no-open', '--port', '0'], dirname(path), env);
  const ended = once(server, 'close');
  const { document, ...headers } = await servedAddress(server)
    .then(enterServed)
    .catch((error: Error) => {
      throw new Fault(error.message);
    });
  return {
    async read() {
      const answer = await fetch(document, { headers });
      if (answer.status !== 200) throw new Fault(`Reading the review gives ${answer.status}: ${await answer.text()}`);
      return { document: (await answer.json()) as AlignedDocument, version: answer.headers.get('etag')! };
    },
    async write(next, version) {
      const body = JSON.stringify(next);
      const answer = await fetch(document, { method: 'PUT', headers: { ...headers, 'if-match': version }, body });
      if (answer.status === 412) return undefined;
      if (answer.status !== 204) throw new Fault(`Saving gives ${answer.status}: ${await answer.text()}`);
      return answer.headers.get('etag')!;
    },
    kill: () => server.kill('SIGKILL'),
    async end() {
      server.kill('SIGTERM');
      await ended;
    },
  };
}

/** A document that says which steps it holds, and is so long that a write of it takes several calls of the system. */
export function documentOfSteps(steps: readonly string[], length: number): AlignedDocument {
  return { ...smallDocument(), signature: `${steps.join(' ')}|${'x'.repeat(length)}` };
}

export function stepsOf({ signature }: AlignedDocument): string[] {
  return signature
    .split('|', 1)[0]!
    .split(' ')
    .filter((step) => step !== '');
}

/** Reads the file itself; throws a {@link Fault} when it is no whole document. */
export function documentInFile(path: string): AlignedDocument {
  const content = readFileSync(path, 'utf8');
  try {
    const parsed = parseDocument(JSON.parse(content));
    if (parsed.ok) return parsed.document;
    throw new Error(JSON.stringify(parsed.problems[0]));
  } catch (error) {
    throw new Fault(`The file of ${content.length} characters is no document: ${(error as Error).message}`);
  }
}
