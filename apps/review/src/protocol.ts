import type { AlignedDocument, Problem, TextInput } from '@muqabala/core';

/**
 * What the page asks of its Worker: align texts, align again what nobody confirmed in one report, look for differences again, or read and check
 * pairs that another program has aligned.
 */
export type Request =
  | { readonly kind: 'align'; readonly texts: readonly TextInput[] }
  | { readonly kind: 'realign'; readonly document: AlignedDocument; readonly text: string }
  | { readonly kind: 'check'; readonly document: AlignedDocument }
  | { readonly kind: 'recheck'; readonly document: AlignedDocument };

export type Step = 'loading' | 'reading' | 'aligning' | 'checking';

/** What the Worker answers: progress any number of times, then one of the other two. */
export type Answer =
  | { readonly kind: 'progress'; readonly done: number; readonly step: Step }
  | { readonly kind: 'document'; readonly document: AlignedDocument }
  | { readonly kind: 'problem'; readonly problem: Problem };
