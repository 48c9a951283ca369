import { createMessages, type InterfaceLanguage } from '@muqabala/core/messages';
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
