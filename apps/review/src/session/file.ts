import { type AlignedDocument, MuqabalaError, type Problem } from '@muqabala/core';
import { readDocumentInTurns } from '@muqabala/formats';
import type { Access } from '../access/access.ts';
import type { StepEvent } from '../edits/step-event.ts';
import { inTurns } from '../idle.ts';
import { problemOf } from '../unforeseen/problem.ts';
import { refuseTooLong } from '../work/size.ts';
import { startWorker } from '../work/start.ts';
import { canonical } from './canonical.ts';
import type { FileRequest, FileState } from './file-protocol.ts';
import { FileVersions } from './file-versions.ts';
import workerAddress from './file-worker.ts?worker&url';
import { withNumbers } from './numbers.ts';

/** A review file that `muqabala review` serves: where it is, and the version of it that this page has seen. */
export interface ServedFile {
  readonly url: string;
  /** The same for the same file, whenever it is served; empty for a plain static file. */
  readonly id: string;
  readonly version: string;
  readonly document: AlignedDocument;
}

/** Reads a served review; a plain static file has no version and is not written to. Throws a {@link MuqabalaError}. */
export async function readServed(address: string, access: Access): Promise<ServedFile> {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin)
    throw new MuqabalaError({
      code: 'address-foreign',
      place: address,
      message: 'The review lies on another site.',
      remedy: 'Download it and open the file.',
    });
  const answer = await fetch(url, { headers: access.headers, cache: 'no-store' }).catch(() => undefined);
  // The program says itself what is wrong with the file.
  if (access.isServed && answer !== undefined && !answer.ok && answer.headers.get('content-type')?.includes('json'))
    throw new MuqabalaError((await answer.json()) as Problem);
  if (!answer?.ok)
    throw new MuqabalaError({
      code: 'address-failed',
      place: url.pathname,
      message: answer === undefined ? 'The server does not answer.' : `The server answered ${answer.status}.`,
      remedy:
        'Start `muqabala review` again and open the address that it prints; what was done is kept in this browser.',
    });
  const document = await inTurns(readDocumentInTurns(await answer.text(), url.pathname));
  refuseTooLong(document, url.pathname);
  return {
    url: url.href,
    id: answer.headers.get('x-muqabala-file') ?? '',
    version: answer.headers.get('etag') ?? '',
    document,
  };
}

/**
 * Writes the newest state to the served file, in a Worker, so that making the JSON of a long review never holds the
 * page up. `change` fires when a write began or ended. Ends for good when the file was changed by another program: what
 * has not been seen is never overwritten.
 */
export class FileWriter extends EventTarget {
  #state: FileState;
  #held: AlignedDocument;
  #worker: Worker | undefined;
  readonly #url: string;
  readonly #access: Access;
  readonly #renewed = () => this.#post({ kind: 'key', key: this.#access.key! });

  readonly #versions: FileVersions | undefined;

  /** `review` is the id of the review that is written; undefined when it is kept nowhere else. */
  constructor(file: ServedFile, access: Access, review?: string) {
    super();
    this.#versions = review === undefined ? undefined : new FileVersions(review);
    this.#versions?.opened(file.version);
    this.#state = { busy: false, version: file.version };
    this.#held = file.document;
    this.#url = file.url;
    this.#access = access;
    access.addEventListener('key', this.#renewed);
    this.#start();
  }

  /** Why the file does not hold the newest state; undefined when it does or will. */
  get problem(): Problem | undefined {
    return this.#state.problem;
  }
  get busy(): boolean {
    return this.#state.busy;
  }
  get version(): string {
    return this.#state.version;
  }

  /** Writes the state that a review begins with, unless the file has it; the numbers that opening gave wait for a step. */
  begin(document: AlignedDocument): void {
    const isNew = canonical(document) !== canonical(withNumbers(this.#held));
    this.hold(document);
    if (isNew) this.write();
  }

  /** Writes what a step led to. */
  step({ from, edits, to }: Pick<StepEvent, 'from' | 'edits' | 'to'>): void {
    if (this.#worker === undefined || this.#held !== from) this.hold(to);
    else {
      this.#held = to;
      for (const edit of edits) this.#post({ kind: 'edit', edit });
    }
    this.write();
  }

  /** Takes over a state that another tab has written or will write. */
  hold(document: AlignedDocument): void {
    if (this.#held === document && this.#worker !== undefined) return;
    this.#held = document;
    if (this.#worker === undefined) this.#start();
    else this.#post({ kind: 'hold', document });
  }

  /** Writes the newest state once more. */
  write(): void {
    if (this.#worker === undefined) this.#start();
    this.#state = { ...this.#state, busy: true };
    this.#post({ kind: 'write' });
  }

  /** Takes note of the version that another tab has written. */
  seen(version: string): void {
    if (version !== this.version) this.#post({ kind: 'seen', version });
  }

  /** Looks whether another program has changed the file. */
  look(): void {
    this.#post({ kind: 'look' });
  }

  close(): void {
    this.#access.removeEventListener('key', this.#renewed);
    this.#worker?.terminate();
  }

  #start(): void {
    const worker = startWorker(workerAddress);
    this.#worker = worker;
    worker.addEventListener('message', (event: MessageEvent<FileState>) => {
      const wasRefused = this.problem?.code === 'key-refused';
      const { sent, found, ...state } = event.data;
      if (state.version !== this.version) this.#versions?.acknowledged(state.version);
      if (sent !== undefined) this.#versions?.sent(sent);
      // Of another tab of this review, whose news came late or never.
      if (found !== undefined && this.#versions?.has(found)) return this.#post({ kind: 'seen', version: found });
      this.#state = state;
      // Another tab may have been let in since.
      if (this.problem?.code === 'key-refused' && !wasRefused) this.#access.refuse();
      this.dispatchEvent(new Event('change'));
    });
    for (const kind of ['error', 'messageerror'])
      worker.addEventListener(kind, (event) => this.#fail((event as ErrorEvent).message ?? kind));
    const { version } = this.#state;
    this.#post({ kind: 'begin', url: this.#url, key: this.#access.key, version, document: this.#held });
  }

  /** A Worker that broke may hold anything: the next step starts another one, with what the page holds. */
  #fail(why: unknown): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    const { version } = this.#state;
    this.#state = { busy: false, version, problem: writerFailed(problemOf(why)) };
    this.dispatchEvent(new Event('change'));
  }

  #post(request: FileRequest): void {
    try {
      this.#worker?.postMessage(request);
    } catch (error) {
      this.#fail(error);
    }
  }
}

function writerFailed({ message, remedy }: Problem): Problem {
  return { code: 'writer-failed', message, remedy };
}
