import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';

// Playwright drives a Firefox of its own making; this speaks the little of WebDriver BiDi that a test needs with the
// one of the system.

const USUAL_PLACES = [
  '/usr/bin/firefox',
  '/usr/bin/firefox-esr',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe',
];

/** Returns the path of a Firefox: `MUQABALA_FIREFOX`, else the usual places; undefined when there is none. */
export function findFirefox(): string | undefined {
  const named = process.env['MUQABALA_FIREFOX'];
  return named ?? USUAL_PLACES.find(runs);
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export interface Firefox {
  readonly version: string;
  /** Opens an address in the one tab and waits until it has loaded. */
  go(address: string): Promise<void>;
  /** Evaluates an expression in the page, waits for it if it is a promise, and returns its value by way of JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** Errors and warnings of the pages so far. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

interface Answer {
  readonly type: 'success' | 'error' | 'event';
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly level?: string; readonly text?: string };
  readonly result?: Record<string, unknown>;
  readonly message?: string;
}

/** Starts a Firefox without a window, with a profile that goes with it. */
export async function launchFirefox(path: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'muqabala-firefox-'));
  const browser = spawn(path, ['--headless', '--no-remote', '--remote-debugging-port', '0', '--profile', profile], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const socket = new WebSocket(`${await addressOf(browser)}/session`);
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const complaints: string[] = [];
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.on('message', (data) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.type === 'event') {
      if (answer.params?.level === 'error' || answer.params?.level === 'warn')
        complaints.push(answer.params.text ?? '');
    } else waiting.get(answer.id!)?.(answer);
  });
  let last = 0;
  const send = (method: string, params: object) =>
    new Promise<Record<string, unknown>>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ type, result, message }) => {
        waiting.delete(id);
        if (type === 'success') resolve(result ?? {});
        else reject(new Error(`${method}: ${message}`));
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  const { capabilities } = (await send('session.new', { capabilities: {} })) as {
    capabilities: { browserVersion: string };
  };
  await send('session.subscribe', { events: ['log.entryAdded'] });
  const { contexts } = (await send('browsingContext.getTree', {})) as { contexts: { context: string }[] };
  const { context } = contexts[0]!;
  return {
    version: capabilities.browserVersion,
    complaints,
    async go(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async evaluate(expression) {
      const answer = (await send('script.evaluate', {
        expression: `(async () => JSON.stringify(await (${expression})))()`,
        target: { context },
        awaitPromise: true,
      })) as { type: string; result?: { value?: string }; exceptionDetails?: { text: string } };
      if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text);
      return JSON.parse(answer.result?.value ?? 'null');
    },
    async close() {
      const ended = new Promise((resolve) => browser.once('exit', resolve));
      await send('browser.close', {}).catch(() => browser.kill());
      await ended;
      socket.terminate();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Waits until a Firefox says where it listens. */
function addressOf(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    browser.once('error', reject).once('exit', () => reject(new Error(`Firefox ended: ${said.slice(-300)}`)));
    browser.stderr!.on('data', (piece) => {
      said += piece;
      const found = /BiDi listening on (ws:\S+)/.exec(said);
      if (found) resolve(found[1]!);
    });
  });
}
