import type { AlignedDocument, NewVersion, Problem, TextInput } from '@muqabala/core';
import type { Edit, Maker } from '@muqabala/core/document';
import type { DoubtfulPlace, Question, QuestionKind, Reply } from '@muqabala/core/questions';

/**
 * What the page asks of its Worker. The Worker holds a copy of the open document: `align` and `import` (a file, which
 * may hold a review, pairs of another program, which are checked, or a text alone) and `round` (the held one with a new
 * version of a report) make one, `hold` and `edit` keep it
 * the same as the page's; `realign` (what nobody confirmed in one report), `recheck` (the differences) and `answer` (a
 * reply to a question) answer with what they change in it, `questions` with what is doubtful about its pairs,
 * `doubtful` with the words of translated pairs to which nothing answers.
 */
export type Request =
  | { readonly kind: 'align'; readonly texts: readonly TextInput[] }
  | { readonly kind: 'import'; readonly file: File }
  | { readonly kind: 'hold'; readonly document: AlignedDocument }
  | { readonly kind: 'edit'; readonly edit: Edit }
  | { readonly kind: 'realign'; readonly text: string }
  | { readonly kind: 'recheck' }
  | { readonly kind: 'questions'; readonly kinds: readonly QuestionKind[] }
  | { readonly kind: 'doubtful' }
  | { readonly kind: 'round'; readonly version: NewVersion }
  | { readonly kind: 'answer'; readonly replies: readonly Reply[]; readonly by: Maker };

/** What long work is at. */
export type Phase = 'loading' | 'reading' | 'aligning' | 'checking';

/** What the Worker answers: progress any number of times, then one of the others; nothing to `hold` and `edit`. */
export type Answer =
  | { readonly kind: 'progress'; readonly done: number; readonly phase: Phase }
  | { readonly kind: 'document'; readonly document: AlignedDocument }
  | { readonly kind: 'text'; readonly text: TextInput; readonly language: 'ar' | 'en' }
  | { readonly kind: 'questions'; readonly questions: readonly Question[] }
  | { readonly kind: 'doubtful'; readonly words: readonly DoubtfulPlace[] }
  /** Undefined when nothing changes. */
  | { readonly kind: 'edit'; readonly edit: Edit | undefined }
  | { readonly kind: 'problem'; readonly problem: Problem };
