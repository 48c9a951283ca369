import type { AlignedDocument, Problem, TextInput } from '@muqabala/core';

/** What the page asks of its Worker. */
export interface AlignRequest {
  readonly texts: readonly TextInput[];
}

/** What the Worker answers: progress any number of times, then one of the other two. */
export type AlignAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly step: 'loading' | 'reading' | 'aligning' | 'checking' }
  | { readonly kind: 'document'; readonly document: AlignedDocument; readonly milliseconds: number }
  | { readonly kind: 'problem'; readonly problem: Problem };
