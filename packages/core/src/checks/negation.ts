import type { Span } from '../text/index.ts';
import type { WordCover } from '../words/index.ts';
import type { Cue } from './cues.ts';
import type { ArabicNote, EnglishNote, Note } from './notes.ts';
import type { PairView, SideView } from './view.ts';
import { areWithin } from './within.ts';

/** A negating word with nothing on the other side that answers to it. */
export interface Denial {
  readonly side: 'ar' | 'en';
  /** Position of the negating word in its side's list. */
  readonly word: number;
  /** Words of the other side where its counterpart was looked for. */
  readonly near: readonly WordCover[];
  /** Natural logarithm of the odds that it is a difference. */
  readonly score: number;
  readonly features: readonly number[];
}

/** Returns the negating words of either side to which nothing on the other side answers; those within a value are the value's. */
export function findDenials(
  view: PairView,
  arabicValues: readonly Span[] = [],
  englishValues: readonly Span[] = [],
): Denial[] {
  if (!hasStrong(view.arabic) && !hasStrong(view.english)) return [];
  const arabic = withoutBounds(view.arabic, arabicCues(view.arabic), arabicValues);
  const english = withoutBounds(view.english, englishCues(view.english), englishValues);
  return [
    ...lost(view.arabic, arabic, view.english, english, view),
    ...lost(view.english, english, view.arabic, arabic, view),
  ];
}

export const DENIAL_FEATURES = [
  'bias',
  'noStrong',
  'fewerStrong',
  'scope',
  'noScope',
  'implicitNear',
  'faintNear',
  'implicitFar',
  'faintFar',
  'english',
  'long',
  'share',
  'crowd',
  'impossible',
  'known',
  'implied',
] as const;

function lost(from: SideView, cues: readonly Cue[], to: SideView, others: readonly Cue[], view: PairView): Denial[] {
  const strong: number[] = [];
  cues.forEach((cue, i) => {
    if (cue === 3 || isImplied(from, i, to)) strong.push(i);
  });
  if (strong.length === 0) return [];
  const count = (level: Cue) => others.reduce<number>((sum, cue) => sum + (cue === level ? 1 : 0), 0);
  const [faint, implicit, strongOther] = [count(1), count(2), count(3)];
  const own = cues.reduce<number>((sum, cue) => sum + (cue === 2 ? 1 : 0), 0);
  const found: Denial[] = [];
  let copies: Copies | undefined;
  for (const i of strong) {
    // The words that it denies stand behind it, in English a little before too.
    const scope: number[] = [];
    for (let k = i + 1; k <= Math.min(from.words.length - 1, i + 4); k += 1) {
      const word = from.words[k]!;
      if (word.by !== undefined && word.covered > 0.3) scope.push(word.by);
    }
    for (let k = i - 1; k >= Math.max(0, i - 3) && scope.length < 2; k -= 1) {
      const word = from.words[k]!;
      if (word.by !== undefined && word.covered > 0.3) scope.push(word.by);
    }
    const near = new Set<number>();
    for (const at of scope)
      for (let k = Math.max(0, at - 7); k <= Math.min(others.length - 1, at + 4); k += 1) near.add(k);
    let strongNear = 0;
    let implicitNear = 0;
    let faintNear = 0;
    for (const k of near) {
      // What only looks like a negation may still be the one that is looked for.
      if (to.notes[k]!.cue === 3) strongNear += 1;
      else if (others[k] === 2) implicitNear += 1;
      else if (others[k] === 1) faintNear += 1;
    }
    const implied = cues[i] !== 3;
    // `غير` denies a word that may stand in several places.
    if (implied && deniesCopy(from, i, to, (copies ??= copiesIn(to, others)))) continue;
    if (strongNear > 0 || (implied && implicitNear > 0)) continue;
    const next = from.words[i + 1];
    const f = [
      1,
      strongOther === 0 ? 1 : 0,
      strongOther > 0 && strongOther < strong.length ? 1 : 0,
      Math.min(3, scope.length) / 3,
      scope.length === 0 ? 1 : 0,
      Math.min(2, implicitNear),
      Math.min(3, faintNear),
      Math.min(3, implicit - implicitNear) * (scope.length === 0 ? 2 : 1),
      Math.min(4, faint - faintNear),
      from.language === 'en' ? 1 : 0,
      Math.min(60, to.words.length) / 30,
      from.language === 'ar' ? view.evidence.arabicShare : view.evidence.englishShare,
      Math.min(3, strongOther) / 3,
      Math.max(0, implicit - own) > 0 ? 1 : 0,
      next !== undefined && next.covered > 0.5 ? 1 : 0,
      implied ? 1 : 0,
    ];
    let score = 0;
    for (let k = 0; k < f.length; k += 1) score += f[k]! * WEIGHTS[k]!;
    found.push({ side: from.language, word: i, near: scope.map((at) => to.words[at]!), score, features: f });
  }
  return found;
}
const WEIGHTS = [-1.02, 2.35, 2.63, 0.94, -0.98, -1.64, -0.16, -0.02, 0.1, -0.4, -0.35, 0.22, -1.06, -1.02, 0.48, 0];

/** Words of a side that say the opposite of what they are made of, by their stems. */
interface Copies {
  /** The ends of stems that deny by themselves (`extraordinary`, `unlisted`). */
  readonly ends: ReadonlySet<string>;
  /** Stems with a cue before them. */
  readonly denied: ReadonlySet<string>;
}

/** Longer stems are no words. */
const LONGEST_STEM = 40;

function copiesIn({ words }: SideView, cues: readonly Cue[]): Copies {
  const ends = new Set<string>();
  const denied = new Set<string>();
  for (let k = 0; k < cues.length; k += 1) {
    const { stem } = words[k]!.type;
    if (cues[k]! >= 2)
      for (let i = Math.max(1, stem.length - LONGEST_STEM); i <= stem.length; i += 1) ends.add(stem.slice(i));
    if (cueAt(cues, k - 1) || cueAt(cues, k - 2) || cueAt(cues, k - 3)) denied.add(stem);
  }
  return { ends, denied };
}

/** Whether any copy of the counterpart of the word that `غير` denies has a cue before it or within. */
function deniesCopy(from: SideView, i: number, to: SideView, { ends, denied }: Copies): boolean {
  const { stem } = to.words[from.words[i + 1]!.by!]!.type;
  return ends.has(stem) || denied.has(stem);
}

function cueAt(cues: readonly Cue[], k: number): boolean {
  return (cues[k] ?? 0) >= 2;
}

function hasStrong({ notes }: SideView): boolean {
  for (const note of notes) if (note.cue === 3 || note.isNot) return true;
  return false;
}

/** `غير` and `عدم` before a word whose counterpart denies nothing by itself: `غير موجود` beside `present`. */
function isImplied({ notes, words }: SideView, i: number, to: SideView): boolean {
  const next = words[i + 1];
  // غير أن: but
  if (!notes[i]!.isNot || /^ان/.test(notes[i + 1]?.form ?? '') || next?.by === undefined || next.covered < 0.5)
    return false;
  return to.notes[next.by]!.cue === 0;
}

/** The cues of an Arabic side's words, what only looks like a negation left out. */
function arabicCues({ content, words, notes }: SideView<ArabicNote>): Cue[] {
  const cues = notes.map((note) => note.cue);
  for (let i = 0; i < cues.length; i += 1) {
    if (cues[i] !== 3) continue;
    const next = notes[i + 1]?.form ?? '';
    const form = notes[i]!.form.replace(/^[وف]/, '');
    if (form === 'لا' || form === 'الا') {
      // no doubt, still, especially, must, not only, at least, at most
      if (
        /^(?:سيما|يقل|تقل|يزيد|تزيد|يتجاوز|تتجاوز|يتعدي|تتعدي|يصدق|تصدق|يعدو|تعدو|شك|ريب|بد|يزال|تزال|يزالون|ازال|نزال|غني|باس|محاله|جدال|مفر)/.test(
          next,
        )
      )
        cues[i] = next.startsWith('سيما') ? 0 : 2;
      else if (!/^[يتنا]/.test(next)) cues[i] = 2;
    }
    if (isOften(notes[i]!)) cues[i] = 2;
    // A piece of words written together may be none.
    if (words[i + 1]?.start === words[i]!.end || words[i - 1]?.end === words[i]!.start) cues[i] = 2;
    // ما لم: unless
    if (form === 'لم' && /^[وف]?ما$/.test(notes[i - 1]?.form ?? '')) cues[i] = 2;
    const follows = (reach: number, is: (form: string) => boolean) =>
      notes.slice(i + 1, i + 1 + reach).some((note) => is(note.form));
    if (/^(?:فقط|مجرد)/.test(next) || follows(7, (one) => one === 'فقط' || one === 'فحسب')) cues[i] = 2;
    if (follows(13, (one) => one === 'الا' || one === 'سوي' || one === 'بعد')) cues[i] = 2;
    if (follows(2, (one) => /^[ويت]?[زي]?(?:زال|يزل|تزل)/.test(one))) cues[i] = 2;
  }
  return withoutQuestions(content, words, cues);
}

/**
 * What may be a negation but is another word as often answers one, and is not missed: `ألم` (pain, unless asked), `أليس` and `فليس` (names), `لِمَ`
 * (why), the dialects' `ماشي` and `مكياش`, and `لايبزيغ`.
 */
function isOften({ form, text }: Note): boolean {
  if (/^[وف]?(?:م|لا..)|^فليس$|^[وف]?ا(?:لم|ليس|لن)$/.test(form)) return true;
  return /^[وف]?لِم/.test(text);
}

/** The cues of an English side's words, what only looks like a negation left out. */
function englishCues({ content, words, notes }: SideView<EnglishNote>): Cue[] {
  const cues = notes.map((note) => note.cue);
  for (let i = 0; i + 1 < cues.length; i += 1)
    if (
      (notes[i]!.lower === 'yet' && notes[i + 1]!.lower === 'to') ||
      (notes[i + 1]!.lower === 'than' && /^(?:less|other|rather)$/.test(notes[i]!.lower))
    )
      cues[i] = 2;
  for (let i = 0; i < cues.length; i += 1) {
    if (cues[i] !== 3) continue;
    const { lower } = notes[i]!;
    const next = notes[i + 1]?.lower ?? '';
    if (
      /^(?:only|just|least|long|less|later|doubt|one|matter|merely|necessarily|simply|more|sooner|other|wonder|forget|help|afford|wait)$/.test(
        next,
      )
    )
      cues[i] = 2;
    if (lower === 'no' && !/[a-z]/.test(content[words[i]!.end] === '.' ? '' : next)) cues[i] = 0;
    if (lower === 'not' && next === 'for' && content[words[i]!.end] === '-') cues[i] = 2;
    if (lower === 'without' && notes[i - 1]?.lower === 'or') cues[i] = 2;
    if (lower === 'nothing' && next === 'but') cues[i] = 2;
  }
  return withoutQuestions(content, words, cues);
}

/** `لا تتجاوز 25` is `below 25`: what belongs to a value is compared with the values. */
function withoutBounds({ words }: SideView, cues: readonly Cue[], values: readonly Span[]): readonly Cue[] {
  if (values.length === 0) return cues;
  const isInValue = areWithin(words, values);
  return cues.map((cue, i) => (cue === 3 && isInValue[i]! ? 2 : cue));
}

/** A question that denies asks for the opposite. */
function withoutQuestions(content: string, words: readonly WordCover[], cues: Cue[]): Cue[] {
  if (!/[?؟]/.test(content)) return cues;
  const isEnd = /[.!?؟]/g;
  // Where the sentence ends in which a word stands.
  let end = -1;
  for (let i = 0; i < cues.length; i += 1) {
    if (cues[i] !== 3) continue;
    if (end < words[i]!.end) {
      isEnd.lastIndex = words[i]!.end;
      end = isEnd.exec(content)?.index ?? content.length;
    }
    if (/[?؟]/.test(content[end] ?? '')) cues[i] = 2;
  }
  return cues;
}
