/** Where the program does not answer for long, each step is sent in vain. */
const MOST = 50;

const PREFIX = 'muqabala-file-';

/**
 * Which versions of a served file are this browser's own work on a review: the last that the program has acknowledged, and those that were sent since, one of
 * which may stand in the file though its answer never came, or though the browser has kept another tab's step instead.
 */
export class FileVersions {
  readonly #place: string;

  constructor(review: string) {
    this.#place = PREFIX + review;
  }

  has(version: string): boolean {
    return this.#load().includes(version);
  }

  /** Notes a version that is about to be sent. */
  sent(version: string): void {
    const [first, ...others] = this.#load().filter((one) => one !== version);
    this.#store([...(first === undefined ? [] : [first]), ...others.slice(2 - MOST), version]);
  }

  /** Notes the version that the file is known to have; those that were sent before it never come. */
  acknowledged(version: string): void {
    const known = this.#load();
    const at = known.indexOf(version);
    this.#store(at === -1 ? [version] : known.slice(at));
  }

  #load(): string[] {
    try {
      const known: unknown = JSON.parse(localStorage.getItem(this.#place) ?? '[]');
      return Array.isArray(known) ? known.filter((one) => typeof one === 'string') : [];
    } catch {
      return [];
    }
  }

  #store(known: readonly string[]): void {
    try {
      localStorage.setItem(this.#place, JSON.stringify(known));
    } catch {
      // Full or forbidden: then the file's content tells, as far as the history reaches.
    }
  }
}

/** Forgets what is noted of a review that is erased. */
export function forgetFileVersions(review: string): void {
  try {
    localStorage.removeItem(PREFIX + review);
  } catch {}
}
