/** Where the program does not answer for long, each step is sent in vain. */
const MOST = 50;
/** So many before the one that was acknowledged last are known too: another tab may have read the file just before. */
const BEFORE = 5;

const PREFIX = 'muqabala-file-';

/**
 * Which versions of a served file are this browser's own work on a review: the last that the program has acknowledged,
 * and those that were sent since, one of which may stand in the file though its answer never came, or though the
 * browser has kept another tab's step instead.
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
    const known = this.#load().filter((one) => one !== version);
    const acknowledged = known.slice(0, BEFORE + 1);
    this.#store([...acknowledged, ...known.slice(acknowledged.length).slice(BEFORE + 2 - MOST), version]);
  }

  /** Notes the version that the file has when it is opened. */
  opened(version: string): void {
    if (this.has(version)) this.acknowledged(version);
    else this.#store([version]);
  }

  /**
   * Notes a version that the program has acknowledged: those that were sent before it never come. One that is not known
   * is older than that.
   */
  acknowledged(version: string): void {
    const known = this.#load();
    const at = known.indexOf(version);
    if (at > BEFORE) this.#store(known.slice(at - BEFORE));
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
