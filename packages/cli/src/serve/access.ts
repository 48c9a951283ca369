import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who gave a token out: it was put into the browser by way of a file, or printed in the terminal. */
export type Way = 'opened' | 'printed';

/**
 * Who may see the review that a server has. A token opens the page once, in exchange for the key, which every later
 * request of the page names. Both are 256 random bits, and live as long as the server. A new token of one way takes the
 * place of the one before it.
 */
export class Access {
  readonly #key = random();
  /** Digests of the tokens that were not used yet. */
  readonly #tokens = new Map<Way, Buffer>();

  newToken(way: Way): string {
    const token = random();
    this.#tokens.set(way, digest(token));
    return token;
  }

  /** Returns the key for a token, which is worth nothing afterwards; undefined when it is not known or was used. */
  enter(token: string): string | undefined {
    const given = digest(token);
    for (const [way, known] of this.#tokens)
      if (timingSafeEqual(given, known)) {
        this.#tokens.delete(way);
        return this.#key;
      }
    return undefined;
  }

  /** Whether a request's `authorization` header names the key. */
  isAllowed(authorization: string | undefined): boolean {
    return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${this.#key}`));
  }
}

function random(): string {
  return randomBytes(32).toString('base64url');
}

/** Of one length, as a comparison in constant time needs it. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
