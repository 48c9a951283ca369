import { describeProblem, type Problem } from '@muqabala/core';
import { createMessages, type InterfaceLanguage, isolate } from '@muqabala/core/messages';
import { ar } from './ar.ts';
import { en } from './en.ts';

/** Says a message of the workbench. */
export type Say = ReturnType<typeof createMessages>;

const made = new Map<InterfaceLanguage, Say>();

/** Returns the messages of the workbench and the shared ones in a language; made once for each. */
export function messagesIn(language: InterfaceLanguage): Say {
  const known = made.get(language);
  if (known !== undefined) return known;
  const say = createMessages(language, { ar, en });
  made.set(language, say);
  return say;
}

/** Says a problem in the reader's language where the workbench has words of its own for it; in the program's words, isolated, otherwise. */
export function sayProblem(say: Say, problem: Problem): string {
  const key = `problems.${problem.code}`;
  const known = say(key, {
    place: isolate(problem.place ?? ''),
    message: isolate(problem.message),
    defaultValue: '',
  });
  if (known === '') return `\u2066${describeProblem(problem)}\u2069`;
  return problem.place === undefined ? known : `${isolate(problem.place)}: ${known}`;
}

const PLACE = 'muqabala-language';

/** Returns the language of the interface: the one in the address, the one that was chosen last, or the browser's. */
export function readLanguage(): InterfaceLanguage {
  let language = new URLSearchParams(location.search).get('lang');
  try {
    language ??= localStorage.getItem(PLACE);
  } catch {}
  language ??= navigator.language;
  return language.startsWith('ar') ? 'ar' : 'en';
}

/** Keeps the language of the interface; where the browser keeps nothing it holds until the page is left. */
export function writeLanguage(language: InterfaceLanguage): void {
  try {
    localStorage.setItem(PLACE, language);
  } catch {}
}
