import type { SentenceRef } from '@muqabala/viewer/editable';
import type { Session } from '../session/session.ts';
import { keepPlace, type LastPlace, lastPlace } from './last-place.ts';
import type { Place } from './place.ts';
import type { View } from './tools.ts';

/** Where a person is in an open review: another view, a reload and a later run of the program open there. */
export class Whereabouts {
  place: Place | undefined;
  #kept = '';
  #isNew = false;

  /** The sentence where the person is, if any. */
  get sentence(): SentenceRef | undefined {
    return this.place?.kind === 'sentence' ? this.place.sentence : undefined;
  }

  /** Takes up a review where the person was in it: in which view of which report, at {@link place} if that is there. */
  enter({ id, document }: Session): LastPlace | undefined {
    this.place = undefined;
    const last = id === undefined ? undefined : lastPlace(id);
    this.#isNew = last?.sentence === undefined;
    if (last === undefined || !document.texts.slice(1).some((text) => text.id === last.target)) return undefined;
    const { sentence, target } = last;
    const text = document.texts.find(
      (one) => one.id === (sentence?.side === 'target' ? target : document.texts[0]!.id),
    );
    if (sentence !== undefined && text?.segments.some((segment) => segment.id === sentence.id))
      this.place = { kind: 'sentence', target, sentence };
    return last;
  }

  /** Says once of a review that nobody has been at a sentence of it yet. */
  isNew(): boolean {
    const isNew = this.#isNew;
    this.#isNew = false;
    return isNew;
  }

  /** Keeps where the person is, where the review is kept. */
  keep(id: string | undefined, view: View, target: string, sentence: SentenceRef | undefined): void {
    // An editor that is not drawn yet is nowhere.
    if (id === undefined || sentence?.id === '') return;
    const key = [id, view, target, sentence?.side, sentence?.id].join('\n');
    if (key === this.#kept) return;
    this.#kept = key;
    keepPlace(id, { view, target, sentence });
  }
}
