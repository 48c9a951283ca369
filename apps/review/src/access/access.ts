import { Cipher, fromBase64 } from '../store/sealing.ts';
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

/** What tabs of this site tell each other: that one needs the key, or what it is. */
type News = { readonly ask: true } | { readonly key: string };

const PLACE = 'muqabala-key';
/** How long the other tabs are waited for, in milliseconds. */
const PATIENCE = 400;

/**
 * The key of this tab to the program that serves it. The address that the program gives out has a token in its
 * fragment, which is exchanged for the key, once; the key outlives a reload (`sessionStorage`), and other tabs of this
 * browser get it from this one. It opens nothing once the program has ended, so that whoever has the port afterwards
 * may have it. Fires `key` when another key came: the program was started anew, or another tab was let in.
 */
export class Access extends EventTarget {
  /** Whether a program serves this page, which says so in it. */
  readonly isServed = document.querySelector('meta[name="muqabala-server"]') !== null;
  readonly #channel = this.isServed ? openChannel() : undefined;
  /** Keys that the program did not know: those of an earlier run. */
  readonly #refused = new Set<string>();
  #key: string | undefined;

  constructor() {
    super();
    if (!this.isServed) return;
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<News>) => {
      if ('ask' in data) this.#tell();
      else this.#take(data.key);
    });
  }

  get key(): string | undefined {
    return this.#key;
  }

  /** Headers of a request to the program. */
  get headers(): Record<string, string> {
    return keyHeaders(this.#key);
  }

  /** Gets in by the address, by the key of before, or by that of another tab. */
  async begin(): Promise<Standing> {
    if (!this.isServed) return { kind: 'static' };
    const token = takeToken();
    const key = (token && (await enter(token))) || load();
    if (key !== undefined) this.#key = key;
    let said = await this.#session();
    if (said === 'refused') {
      await Promise.race([
        new Promise((done) => {
          this.addEventListener('key', done, { once: true });
          this.refuse();
        }),
        new Promise((done) => setTimeout(done, PATIENCE)),
      ]);
      said = await this.#session();
    }
    if (said === 'gone') return { kind: 'locked', reason: 'gone' };
    if (said === 'refused') return { kind: 'locked', reason: token ? 'used' : 'none' };
    keep(this.#key!);
    this.#tell();
    return { kind: 'served', cipher: said && (await Cipher.of(said)) };
  }

  /** Gives up the key that the program did not know, and asks the other tabs for theirs. */
  refuse(): void {
    if (this.#key !== undefined) this.#refused.add(this.#key);
    this.#key = undefined;
    this.#post({ ask: true });
  }

  /** Asks the program for the key of the storage. */
  async #session(): Promise<Uint8Array<ArrayBuffer> | undefined | 'refused' | 'gone'> {
    if (this.#key === undefined) return 'refused';
    const answer = await fetch('session', { headers: this.headers }).catch(() => undefined);
    if (answer?.status === 401) return 'refused';
    if (!answer?.ok) return 'gone';
    const { storageKey } = (await answer.json()) as { readonly storageKey: string | null };
    return storageKey === null ? undefined : fromBase64(storageKey);
  }

  #take(key: string): void {
    if (key === this.#key || this.#refused.has(key)) return;
    this.#key = key;
    keep(key);
    this.dispatchEvent(new Event('key'));
  }

  #tell(): void {
    if (this.#key !== undefined) this.#post({ key: this.#key });
  }

  #post(news: News): void {
    this.#channel?.postMessage(news);
  }
}

/**
 * Returns the token of the address and takes it out of it, so that it stands neither on the screen nor in the history.
 */
function takeToken(): string | undefined {
  const url = new URL(location.href);
  const token = /^#enter=([\w-]+)$/.exec(url.hash)?.[1];
  if (token === undefined) return undefined;
  url.hash = '';
  url.searchParams.delete('at');
  history.replaceState(null, '', url);
  return token;
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
