import type { TextInput } from '@muqabala/core';

/**
 * What a person asks for on the first page: `texts` to align, `files` to bring in, or something done to a kept review.
 */
export type Wish =
  | { readonly kind: 'align'; readonly texts: readonly TextInput[] }
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'open'; readonly id: string }
  | KeptWish
  | { readonly kind: 'problem'; readonly message: string };

/** What may be wished of a kept review without opening it. */
export type KeptWish =
  | { readonly kind: 'duplicate' | 'export' | 'erase' | 'restore' | 'destroy'; readonly id: string }
  | { readonly kind: 'rename'; readonly id: string; readonly title: string };

/** `wish`: see {@link Wish}. */
export class WishEvent extends Event {
  readonly wish: Wish;
  constructor(wish: Wish) {
    super('wish', { bubbles: true, composed: true });
    this.wish = wish;
  }
}
