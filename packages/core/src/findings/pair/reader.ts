import { matchingForm } from '../../text/index.ts';
import { areKin } from './kin.ts';
import type { Knowledge } from './knowledge.ts';
import { ALIKE, type Leftover, leftovers } from './leftovers.ts';
import { soundsLike } from './sounds.ts';
import type { PairView } from './view.ts';

/** What is worked out about the words of one pair, each at most once. */
export class Reader {
  readonly view: PairView;
  readonly knowledge: Knowledge;
  readonly english: readonly string[];
  readonly isGlued: boolean;
  readonly #arabic: readonly string[];
  readonly #form: string;
  readonly #sounds = new Map<number, number>();
  readonly #covers = new Map<number, number>();
  #leftovers: Leftover[] | undefined;
  #answers: Int16Array | undefined;

  constructor(view: PairView, knowledge: Knowledge) {
    this.view = view;
    this.knowledge = knowledge;
    this.english = view.english.words.map(({ start, end }) =>
      view.english.content.slice(start, end).replace(/['’]s$/, ''),
    );
    this.#arabic = view.arabic.words.map(({ start, end }) => view.arabic.content.slice(start, end));
    this.isGlued = this.#arabic.some((text) => text.length > 13);
    this.#form = matchingForm(view.arabic.content);
  }

  leftovers(): Leftover[] {
    return (this.#leftovers ??= leftovers(this.view, this.knowledge, this.english));
  }

  /** Whether the Arabic side has the word as it is, or a table name in which it stands. */
  isInTables(i: number): boolean {
    const word = matchingForm(this.english[i]!);
    if (this.#form.includes(word)) return true;
    for (const spelling of this.knowledge.spellings.get(word) ?? [])
      for (let at = this.#form.indexOf(spelling); at >= 0; at = this.#form.indexOf(spelling, at + 1))
        if (startsWord(this.#form, at)) return true;
    return false;
  }

  /** Probability that some Arabic word translates this one or is kin to it. */
  cover(i: number): number {
    let cover = this.#covers.get(i);
    if (cover === undefined) {
      const word = this.view.english.words[i]!;
      cover = word.covered;
      if (cover >= 0.5 || this.isInTables(i)) cover = 1;
      else if (
        this.view.arabic.words.some(
          (other) => other.covered < 0.5 && other.weight > 0 && areKin(other.stem, word.stem, this.knowledge),
        )
      )
        cover = 0.9;
      this.#covers.set(i, cover);
    }
    return cover;
  }

  /** How much the Arabic word that sounds most like this one does so; two neighbours count as one word too. */
  sound(i: number): number {
    let sound = this.#sounds.get(i);
    if (sound === undefined) {
      sound = this.#bestSound(this.english[i]!);
      this.#sounds.set(i, sound);
    }
    return sound;
  }

  /** Position of the English word that answers to an Arabic one, by translation or by sound. */
  answerOf(a: number): number | undefined {
    if (this.#answers === undefined) {
      const { arabic, english } = this.view;
      this.#answers = Int16Array.from(arabic.words, ({ covered, by }) => (covered > 0.3 && by !== undefined ? by : -1));
      for (let i = 0; i < english.words.length; i += 1) {
        const unit = this.english[i]!.charCodeAt(0);
        if (unit < 65 || unit > 90 || english.words[i]!.weight === 0 || this.english[i]!.length < 3) continue;
        let [best, at] = [ALIKE, -1];
        for (let k = 0; k < arabic.words.length; k += 1) {
          if (this.#arabic[k]!.length < 2) continue;
          const sound = soundsLike(this.#arabic[k]!, this.english[i]!);
          if (sound > best) [best, at] = [sound, k];
        }
        if (at >= 0 && this.#answers[at]! < 0) this.#answers[at] = i;
      }
    }
    const by = this.#answers[a];
    return by === undefined || by < 0 ? undefined : by;
  }

  isExplained(i: number): boolean {
    return this.cover(i) >= 0.5 || this.sound(i) > ALIKE;
  }

  #bestSound(text: string): number {
    const words = this.view.arabic.words;
    let sound = -8;
    for (const own of this.#arabic) {
      if (own.length < 2) continue;
      sound = Math.max(sound, soundsLike(own, text));
      if (sound > SURE) return sound;
    }
    for (let a = 0; a < words.length; a += 1) {
      const own = this.#arabic[a]!;
      // A name may be written in two words, or cut where words that are written together were told apart.
      let joint = own;
      for (let next = a + 1; next <= a + 2 && next < words.length; next += 1) {
        const gap = words[next]!.start - words[next - 1]!.end;
        if (gap > 1 || (next === a + 2 && gap > 0)) break;
        joint += this.#arabic[next]!;
        if (joint.length >= 4 && Math.abs(joint.length - text.length) < 6)
          sound = Math.max(sound, soundsLike(joint, text) - (gap === 0 ? 0 : 0.5));
      }
      if (own.length >= 12 && sound < 0) sound = Math.max(sound, soundInside(own, text));
      else if (own.length >= 7 && text.length >= 5 && sound < 0) sound = Math.max(sound, soundAtEnd(own, text));
    }
    return sound;
  }
}

/** Above this no other word is looked at. */
const SURE = 3;

/** The best sound of the last letters of a word that lost the space before it. */
function soundAtEnd(own: string, text: string): number {
  let sound = -8;
  for (let cut = 2; cut <= own.length - 4; cut += 1)
    if (Math.abs(own.length - cut - text.length) <= 3) sound = Math.max(sound, soundsLike(own.slice(cut), text) - 1.5);
  return sound;
}

/** The best sound of a part of Arabic words that are written together. */
function soundInside(own: string, text: string): number {
  let sound = -8;
  const size = Math.max(4, Math.round(text.length * 0.8));
  for (let k = 0; k + size <= own.length; k += 1) sound = Math.max(sound, soundsLike(own.slice(k, k + size), text) - 1);
  return sound;
}

/** Whether a word begins there, proclitics apart. */
function startsWord(form: string, at: number): boolean {
  for (let i = at - 1, n = 0; n < 5; i -= 1, n += 1) {
    if (i < 0) return true;
    const unit = form.charCodeAt(i);
    if (unit < 0x620 || unit > 0x6d3) return true;
    if (!'وفبلكاس'.includes(form[i]!)) return false;
  }
  return false;
}
