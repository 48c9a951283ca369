import type { AlignedDocument, Problem, TextInput } from '@muqabala/core';
import type { Edit } from '@muqabala/core/document';

/**
 * What the page asks of its Worker. The Worker holds a copy of the open document: `align` and `import` (a file, which
 * may hold a review, pairs of another program, which are checked, or a text alone) make one, `hold` and `edit` keep it
 * the same as the page's; `realign` (what nobody confirmed in one report) and `recheck` (the differences) answer with
 * what they change in it.
 */
export type Request =
  | { readonly kind: 'align'; readonly texts: readonly TextInput[] }
  | { readonly kind: 'import'; readonly file: File }
  | { readonly kind: 'hold'; readonly document: AlignedDocument }
  | { readonly kind: 'edit'; readonly edit: Edit }
  | { readonly kind: 'realign'; readonly text: string }
  | { readonly kind: 'recheck' };

/** What long work is at. */
export type Phase = 'loading' | 'reading' | 'aligning' | 'checking';

/** What the Worker answers: progress any number of times, then one of the others; nothing to `hold` and `edit`. */
export type Answer =
  | { readonly kind: 'progress'; readonly done: number; readonly phase: Phase }
  | { readonly kind: 'document'; readonly document: AlignedDocument }
  | { readonly kind: 'text'; readonly text: TextInput; readonly language: 'ar' | 'en' }
  /** Undefined when nothing changes. */
  | { readonly kind: 'edit'; readonly edit: Edit | undefined }
  | { readonly kind: 'problem'; readonly problem: Problem };
