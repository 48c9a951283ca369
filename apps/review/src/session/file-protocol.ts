import type { AlignedDocument, Problem } from '@muqabala/core';
import type { Edit } from '@muqabala/core/document';

/**
 * What the page tells the Worker that writes a served file: which file and which version of it the page has seen
 * (`begin`), what changed in the document (`hold` the whole of it, `edit` an edit), that it is to be written, which
 * version another tab has written (`seen`), that another program may have changed the file (`look`), or that there is
 * another key to the program that serves the file (`key`).
 */
export type FileRequest =
  | {
      readonly kind: 'begin';
      readonly url: string;
      readonly key: string | undefined;
      readonly version: string;
      readonly document: AlignedDocument;
    }
  | { readonly kind: 'hold'; readonly document: AlignedDocument }
  | { readonly kind: 'edit'; readonly edit: Edit }
  | { readonly kind: 'write' }
  | { readonly kind: 'seen'; readonly version: string }
  | { readonly kind: 'look' }
  | { readonly kind: 'key'; readonly key: string };

/**
 * How the file stands: whether a write is under way, which version it has, why it does not hold the newest state;
 * `sent` is the version that is being sent, `found` the one that the file has instead.
 */
export interface FileState {
  readonly busy: boolean;
  readonly version: string;
  readonly problem?: Problem;
  readonly sent?: string;
  readonly found?: string;
}
