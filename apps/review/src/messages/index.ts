import { describeProblem, type Problem } from '@muqabala/core';
import { createMessages, type InterfaceLanguage, isolate, type MessageKey } from '@muqabala/core/messages';
import { ar } from './ar.ts';
import { en } from './en.ts';

/** Says a message of the workbench. */
export type Say = ReturnType<typeof createMessages<typeof en>>;
/** The keys of the workbench's own messages. */
export type OwnKey = MessageKey<typeof en>;

const made = new Map<InterfaceLanguage, Say>();

/** Returns the messages of the workbench and the shared ones in a language; made once for each. */
export function messagesIn(language: InterfaceLanguage): Say {
  const known = made.get(language);
  if (known !== undefined) return known;
  const say = createMessages(language, { ar, en });
  made.set(language, say);
  return say;
}

/**
 * Says an entry of one of the lists below by a key that comes from elsewhere; what the list does not have is said by
 * its key.
 */
export function sayEntry(say: Say, list: keyof typeof LISTS, key: string): string {
  return Object.hasOwn(LISTS[list], key) ? say(`${list}.${key}` as EntryKey) : key;
}

const LISTS = {
  'workbench.done': en.workbench.done,
  'workbench.out.reasons': en.workbench.out.reasons,
  'workbench.out.unplacedReasons': en.workbench.out.unplacedReasons,
} as const;
type EntryKey = { [List in keyof typeof LISTS]: `${List}.${keyof (typeof LISTS)[List] & string}` }[keyof typeof LISTS];

/**
 * Says a problem in the reader's language, with its place; one of a program that knows other codes in that program's
 * words, isolated.
 */
export function sayProblem(say: Say, problem: Problem): string {
  const { code, values = {}, message, place, offset, offsetUnit } = problem;
  const known: Readonly<Record<string, string | number>> = { ...values, message };
  const asked = Object.hasOwn(en.problems, code) ? en.problems[code].matchAll(/\{\{(\w+)\}\}/g) : undefined;
  if (asked === undefined || [...asked].some(([, name]) => known[name!] === undefined))
    return `\u2066${describeProblem(problem)}\u2069`;
  const parameters = Object.fromEntries(Object.entries(known).map(([name, value]) => [name, isolate(value)]));
  const said = (say as (key: string, parameters: object) => string)(`problems.${code}`, parameters);
  const line = offsetUnit === 'line' && offset !== undefined ? say('review.line', { line: offset }) : undefined;
  const where = [place === undefined ? undefined : isolate(place), line].filter((part) => part !== undefined);
  return where.length === 0 ? said : `${where.join(say('review.comma'))}: ${said}`;
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
