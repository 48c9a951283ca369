import type { Maker } from '@muqabala/core/document';
import type { Translate } from './messages.ts';

/** Returns who said a finding, where that was not the program: a name, or what they are; undefined otherwise. */
export function whoSaid({ by }: { readonly by?: Maker }, t: Translate): string | undefined {
  return by === undefined || by.kind === 'program' ? undefined : (by.name ?? t(`page.${by.kind}`));
}
