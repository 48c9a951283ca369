/** Work is long from so many milliseconds on: what is done in a moment needs no button to stop it. */
const LONG = 200;

/** Long work that a person can stop, one at a time. */
export class LongWork {
  #stop: AbortController | undefined;
  #isLong = false;
  readonly #changed: () => void;

  /** `changed` is called when work has turned out to be long, and when that is over. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get isBusy(): boolean {
    return this.#stop !== undefined;
  }

  /** Whether work is under way that takes its time. */
  get isLong(): boolean {
    return this.#isLong;
  }

  /** Does work unless other work is under way; never rejects if the work does not. */
  async run(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.#stop !== undefined) return;
    const stop = new AbortController();
    this.#stop = stop;
    const timer = setTimeout(() => this.#set(true), LONG);
    try {
      await work(stop.signal);
    } finally {
      clearTimeout(timer);
      this.#stop = undefined;
      if (this.#isLong) this.#set(false);
    }
  }

  stop(): void {
    this.#stop?.abort();
  }

  #set(isLong: boolean): void {
    this.#isLong = isLong;
    this.#changed();
  }
}
