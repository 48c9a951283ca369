/**
 * What the tabs that have one review open tell each other: that they are there, that a step was kept, that the file was
 * written.
 */
export interface TabNews {
  readonly hello?: 'new' | 'here';
  readonly version?: number;
  /** Whether the one who kept that version writes it to no file. */
  readonly isUnwritten?: boolean;
  readonly file?: string;
}

/** The other tabs of this browser that have the same review open. */
export class Tabs {
  readonly #channel = openChannel();
  /** Whether another tab has spoken up. */
  shared = false;

  /** `id` is the review's, undefined as long as it is not kept; `hear` is called with what other tabs say of it. */
  constructor(id: () => string | undefined, hear: (news: TabNews) => void) {
    this.#id = id;
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<TabNews & { readonly id: string }>) => {
      if (data.id !== id()) return;
      if (data.hello !== undefined) this.shared = true;
      if (data.hello === 'new') this.tell({ hello: 'here' });
      hear(data);
    });
    this.tell({ hello: 'new' });
  }

  readonly #id: () => string | undefined;

  tell(news: TabNews): void {
    const id = this.#id();
    if (id !== undefined) this.#channel?.postMessage({ id, ...news });
  }

  close(): void {
    this.#channel?.close();
  }
}

/** Some private windows and frames refuse even this. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel('muqabala');
  } catch {
    return undefined;
  }
}
