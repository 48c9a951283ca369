import type { QuestionKind, QuestionReason } from '../schema.ts';
import { ar } from './ar.ts';
import { en, type Instructions } from './en.ts';

/** Changes with any word of the instructions that may change an answer; part of who gave it. */
export const INSTRUCTIONS_VERSION = '1';

const LANGUAGES: Readonly<Record<'ar' | 'en', Instructions>> = { ar, en };

/** Returns what somebody is told who answers questions of some kinds, a line each; `table` for who has a spreadsheet. */
export function instructionsFor(
  kinds: readonly QuestionKind[],
  language: 'ar' | 'en',
  form: 'table' | 'records' = 'records',
): string[] {
  const words = LANGUAGES[language];
  const named = new Set(kinds);
  const hasErrors = named.has('pair') || named.has('finding');
  return [
    ...words.all,
    ...(['links', 'finding', 'pair', 'words'] as const).flatMap((kind) => (named.has(kind) ? [words[kind]] : [])),
    ...(hasErrors ? [words.kinds] : []),
    ...(form === 'table' ? [words.table] : []),
  ];
}

/** Says why a question is asked. */
export function sayReason(reason: QuestionReason, language: 'ar' | 'en'): string {
  return LANGUAGES[language].reasons[reason];
}
