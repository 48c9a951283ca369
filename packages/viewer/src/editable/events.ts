import type { SentenceRef } from './order.ts';

/** `muqabala-choose`: a person went to a sentence or chose some, or what was chosen is no longer shown. */
export class MuqabalaChooseEvent extends Event {
  readonly current: SentenceRef;
  readonly chosen: readonly SentenceRef[];
  constructor(current: SentenceRef, chosen: readonly SentenceRef[]) {
    super('muqabala-choose', { bubbles: true, composed: true });
    this.current = current;
    this.chosen = chosen;
  }
}

/**
 * `muqabala-confirm`: a person confirmed the links of a row, or took that back; `current` is its first sentence by now.
 */
export class MuqabalaConfirmEvent extends Event {
  readonly links: readonly string[];
  readonly confirmed: boolean;
  constructor(links: readonly string[], confirmed: boolean) {
    super('muqabala-confirm', { bubbles: true, composed: true });
    this.links = links;
    this.confirmed = confirmed;
  }
}
