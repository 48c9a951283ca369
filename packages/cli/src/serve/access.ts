import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who gave a ticket out: it was put into the browser by way of a file, or printed in the terminal. */
export type Way = 'opened' | 'printed';

/**
 * Who may see the review that a server has. A ticket, which stands in an address, is good for one gate page; that page
 * has a token in it, which is exchanged for the key once; the key is named by every later request. A page that was
 * opened without a ticket has the token of a guest, which is worth something when a page that has the key lets it in.
 * All are 256 random bits, and live as long as the server. A new ticket of one way takes the place of the one before
 * it.
 */
export class Access {
  /** What stands in the path of every page of this run: whoever had the port before could prepare nothing for it. */
  readonly run = randomBytes(16).toString('base64url');
  readonly #key = random();
  /** Digests of what was not used yet; of a guest's token with whether somebody let it in. */
  readonly #tickets = new Map<Way, string>();
  readonly #tokens = new Set<string>();
  readonly #guests = new Map<string, boolean>();

  newTicket(way: Way): string {
    const ticket = random();
    this.#tickets.set(way, digest(ticket));
    return ticket;
  }

  /** Uses a ticket up. Returns whether it was one. */
  useTicket(ticket: string): boolean {
    const given = digest(ticket);
    for (const [way, known] of this.#tickets)
      if (isSame(known, given)) {
        this.#tickets.delete(way);
        return true;
      }
    return false;
  }

  /** Returns the token for a gate page. */
  newToken(): string {
    const token = random();
    this.#tokens.add(digest(token));
    return token;
  }

  /** Returns the token for the page of a guest. */
  newGuest(): string {
    const token = random();
    // Those that nobody let in, and that nobody waits for any more.
    if (this.#guests.size >= GUESTS) this.#guests.delete(this.#guests.keys().next().value!);
    this.#guests.set(digest(token), false);
    return token;
  }

  /** Lets a guest in, who is named by the SHA-256 of its token in hexadecimal digits. Returns whether it is one. */
  admit(guest: string): boolean {
    if (!this.#guests.has(guest)) return false;
    this.#guests.set(guest, true);
    return true;
  }

  /** Returns the key for a token, which is worth nothing afterwards; undefined when it is not known or was used. */
  enter(token: string): string | undefined {
    const given = digest(token);
    if (this.#tokens.delete(given)) {
      // The gate has found no service worker: until then one could have seen what a guest has.
      this.#guests.clear();
      return this.#key;
    }
    if (this.#guests.get(given) !== true) return undefined;
    this.#guests.delete(given);
    return this.#key;
  }

  /** Whether a request's `authorization` header names the key. */
  isAllowed(authorization: string | undefined): boolean {
    return isSame(digest(authorization ?? ''), digest(`Bearer ${this.#key}`));
  }
}

/** How many pages without a key are remembered. */
const GUESTS = 100;

function random(): string {
  return randomBytes(32).toString('base64url');
}

/** Of one length, as a comparison in constant time needs it; what is looked up is one, which says nothing of its text. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
