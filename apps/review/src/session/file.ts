import { type AlignedDocument, MuqabalaError, type Problem } from '@muqabala/core';
import { readReview } from '../bring-in.ts';

/** A review file that `muqabala review` serves: where it is, and the version of it that this page has seen. */
export interface ServedFile {
  readonly url: string;
  /** The same for the same file, whenever it is served. */
  readonly id: string;
  readonly version: string;
  readonly document: AlignedDocument;
}

/** Reads a served review; a plain static file has no version and is not written to. Throws a {@link MuqabalaError}. */
export async function readServed(address: string): Promise<ServedFile> {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin)
    throw new MuqabalaError({
      code: 'address-foreign',
      place: address,
      message: 'The review lies on another site.',
      remedy: 'Download it and open the file.',
    });
  const answer = await fetch(url).catch(() => undefined);
  if (!answer?.ok)
    throw new MuqabalaError({
      code: 'address-failed',
      place: url.pathname,
      message: answer === undefined ? 'The server does not answer.' : `The server answered ${answer.status}.`,
      remedy: 'Check that it is running, and the address.',
    });
  return {
    url: url.href,
    id: answer.headers.get('x-muqabala-file') ?? '',
    version: answer.headers.get('etag') ?? '',
    document: readReview(await answer.text(), url.pathname),
  };
}

/**
 * Writes the newest state to the served file, one write at a time; states that were passed meanwhile are left out. Ends for good when the file was
 * changed by another program: what has not been seen is never overwritten.
 */
export class FileWriter extends EventTarget {
  #version: string;
  #next: AlignedDocument | undefined;
  #writing = false;
  #stopped = false;
  #problem: Problem | undefined;
  readonly #url: string;

  constructor(file: ServedFile) {
    super();
    this.#url = file.url;
    this.#version = file.version;
  }

  /** Why the file does not hold the newest state; undefined when it does or will. */
  get problem(): Problem | undefined {
    return this.#problem;
  }
  get busy(): boolean {
    return this.#writing;
  }

  write(document: AlignedDocument): void {
    this.#next = document;
    if (!this.#writing && !this.#stopped) void this.#run();
  }

  async #run(): Promise<void> {
    this.#writing = true;
    while (this.#next !== undefined && !this.#stopped) {
      const document = this.#next;
      this.#next = undefined;
      this.#problem = await this.#put(document);
      // Tried again with the next step: a full disk may have room by then.
      if (this.#problem !== undefined) break;
    }
    this.#writing = false;
    this.dispatchEvent(new Event('change'));
  }

  async #put(document: AlignedDocument): Promise<Problem | undefined> {
    try {
      const answer = await fetch(this.#url, {
        method: 'PUT',
        headers: { 'if-match': this.#version, 'content-type': 'application/json' },
        body: JSON.stringify(document),
      });
      if (answer.ok) {
        this.#version = answer.headers.get('etag') ?? this.#version;
        return undefined;
      }
      if (answer.status === 412) this.#stopped = true;
      return (await answer.json()) as Problem;
    } catch {
      return {
        code: 'server-gone',
        message: 'The program that serves this review does not answer, so the file is not written.',
        remedy: 'Start `muqabala review` again, or save the review as a file; it is still kept in this browser.',
      };
    }
  }
}
