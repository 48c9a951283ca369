import { Cipher, fromBase64, type Sealed } from '../store/sealing.ts';
import { keyHeaders } from './key-headers.ts';

/**
 * How this page stands: on a static site, which has no key and protects nothing; let in by the program that serves it,
 * with the cipher for what the browser keeps (undefined when the program has no secret); or locked out, because it has
 * no key (`none`), because its address was used already (`used`), or because the program does not answer (`gone`).
 */
export type Standing =
  | { readonly kind: 'static' }
  | { readonly kind: 'served'; readonly cipher: Cipher | undefined }
  | { readonly kind: 'locked'; readonly reason: 'none' | 'used' | 'gone' };

/** A model that the program may ask, by its name and where it is. */
export interface AskedReader {
  readonly model: string;
  readonly host: string;
}

/**
 * What tabs of this site tell each other, in words that are worth nothing to a page of whoever had the port before: that
 * a guest asks to be let in, and was (named by the digest of its token); that a key is wanted, and what it is, sealed
 * with what only a page that was let in has.
 */
type News =
  | { readonly guest: string }
  | { readonly admitted: string }
  | { readonly wanted: true }
  | { readonly sealed: Sealed };

const PLACE = 'muqabala-key';
/** How long the other tabs are waited for, in milliseconds. */
const PATIENCE = 600;

/** Whether a program serves this page, which says so in it. */
export function isServed(): boolean {
  return guestToken() !== undefined;
}

/**
 * The key of this tab to the program that serves it. The gate, which the program's address opens, has put it into
 * `sessionStorage`, where it outlives a reload. A tab that was opened without it is let in by one that has it, and so is
 * one of an earlier run of the program. It opens nothing once the program has ended, so that whoever has the port
 * afterwards may have it. Fires `key` when another key came: the program was started anew, or another tab was let in.
 */
export class Access extends EventTarget {
  readonly isServed = isServed();
  readonly #channel = this.isServed ? openChannel() : undefined;
  /** Keys that the program did not know: those of an earlier run. */
  readonly #refused = new Set<string>();
  #key: string | undefined;
  #cipher: Cipher | undefined;
  #guest: string | undefined;
  #reader: AskedReader | undefined;
  #document: string | undefined;

  constructor() {
    super();
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<News>) => void this.#hear(data));
  }

  get key(): string | undefined {
    return this.#key;
  }

  /** The model that the program may ask, where one is set up. */
  get reader(): AskedReader | undefined {
    return this.#reader;
  }

  /** Where the program serves its file; undefined where it serves none. */
  get document(): string | undefined {
    return this.#document;
  }

  /** Headers of a request to the program. */
  get headers(): Record<string, string> {
    return keyHeaders(this.#key);
  }

  /** Gets in by the key of the gate or of before, or by another tab. */
  async begin(): Promise<Standing> {
    if (!this.isServed) return { kind: 'static' };
    const wasUsed = takeUsed();
    this.#key ??= takeKey();
    let said = await this.#session();
    if (said === 'refused') {
      const came = new Promise((done) => this.addEventListener('key', done, { once: true }));
      this.refuse();
      await this.#knock();
      await Promise.race([came, new Promise((done) => setTimeout(done, PATIENCE))]);
      said = await this.#session();
    }
    if (said === 'gone') return { kind: 'locked', reason: 'gone' };
    if (said === 'refused') return { kind: 'locked', reason: wasUsed ? 'used' : 'none' };
    keep(this.#key!);
    this.#cipher = said && (await Cipher.of(said));
    await this.#tell();
    return { kind: 'served', cipher: this.#cipher };
  }

  /** Gives up the key that the program did not know, and asks the other tabs for theirs. */
  refuse(): void {
    if (this.#key !== undefined) this.#refused.add(this.#key);
    this.#key = undefined;
    this.#post({ wanted: true });
  }

  /** Asks the program for the key of the storage. */
  async #session(): Promise<Uint8Array<ArrayBuffer> | undefined | 'refused' | 'gone'> {
    if (this.#key === undefined) return 'refused';
    const answer = await fetch('session', { headers: this.headers, cache: 'no-store' }).catch(() => undefined);
    if (answer?.status === 401) return 'refused';
    if (!answer?.ok) return 'gone';
    const { storageKey, reader, document } = (await answer.json()) as {
      readonly storageKey: string | null;
      readonly reader?: AskedReader | null;
      readonly document: string | null;
    };
    this.#reader = reader ?? undefined;
    this.#document = document ?? undefined;
    return storageKey === null ? undefined : fromBase64(storageKey);
  }

  #take(key: string): void {
    if (key === this.#key || this.#refused.has(key)) return;
    this.#key = key;
    keep(key);
    this.dispatchEvent(new Event('key'));
  }

  async #hear(news: News): Promise<void> {
    if ('wanted' in news) await this.#tell();
    else if ('sealed' in news) {
      const opened = await this.#cipher?.decrypt(news.sealed, PLACE).catch(() => undefined);
      if (opened !== undefined) this.#take(new TextDecoder().decode(opened));
    } else if ('guest' in news) {
      if (await this.#admit(news.guest)) this.#post({ admitted: news.guest });
    } else if (news.admitted === this.#guest && this.#key === undefined) {
      const key = await enter(guestToken()!);
      if (key !== undefined) this.#take(key);
    }
  }

  /** Asks the other tabs to be let in, where the program has given this one a token for it. */
  async #knock(): Promise<void> {
    const token = guestToken()!;
    if (token === '') return;
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token)));
    this.#guest = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    this.#post({ guest: this.#guest });
  }

  async #admit(guest: string): Promise<boolean> {
    if (this.#key === undefined) return false;
    const body = JSON.stringify({ guest });
    const answer = await fetch('admit', { method: 'POST', headers: this.headers, body }).catch(() => undefined);
    return answer?.ok ?? false;
  }

  /** Nothing is told where there is no cipher: it could be heard by everybody. */
  async #tell(): Promise<void> {
    const [key, cipher] = [this.#key, this.#cipher];
    if (key !== undefined && cipher !== undefined)
      this.#post({ sealed: await cipher.encrypt(new TextEncoder().encode(key), PLACE) });
  }

  #post(news: News): void {
    this.#channel?.postMessage(news);
  }
}

/** The token that the program gave this page as a guest, or nothing; undefined when no program serves it. */
function guestToken(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="muqabala-server"]')?.content;
}

/** Whether the address said that it had been used already; takes that out of it. */
function takeUsed(): boolean {
  const url = new URL(location.href);
  if (!url.searchParams.has('used')) return false;
  url.searchParams.delete('used');
  history.replaceState(null, '', url);
  return true;
}

/** Returns the key that the gate or an earlier page of this tab has left; one in the address is taken out of it. */
function takeKey(): string | undefined {
  const told = /^#key=([\w-]+)$/.exec(location.hash)?.[1];
  if (told === undefined) return load();
  history.replaceState(null, '', location.pathname + location.search);
  return told;
}

async function enter(token: string): Promise<string | undefined> {
  const answer = await fetch('enter', { method: 'POST', body: JSON.stringify({ token }) }).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as { readonly key: string }).key : undefined;
}

function keep(key: string): void {
  try {
    sessionStorage.setItem(PLACE, key);
  } catch {
    // A reload asks for the key again.
  }
}

function load(): string | undefined {
  try {
    return sessionStorage.getItem(PLACE) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Some private windows and frames refuse even this. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel('muqabala-key');
  } catch {
    return undefined;
  }
}
