import type { Maker } from '@muqabala/core/document';
import type { createMessages } from '@muqabala/core/messages';
import type { MESSAGES } from './messages.ts';

type Translate = ReturnType<typeof createMessages<typeof MESSAGES.en>>;

/** Returns who said a finding, where that was not the program: a name, or what they are; undefined otherwise. */
export function whoSaid({ by }: { readonly by?: Maker }, t: Translate): string | undefined {
  return by === undefined || by.kind === 'program' ? undefined : (by.name ?? t(`page.${by.kind}`));
}
