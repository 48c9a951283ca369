import type { Span } from '../text/index.ts';
import { type Cue, IMPLIED, NEGATION, NONE } from './cues.ts';
import type { ArabicProfile, EnglishProfile } from './profiles.ts';
import type { SideView } from './view.ts';
import { areWithin } from './within.ts';

/**
 * Returns the cues of an Arabic side's words: what only looks like a negation, belongs to one of `values` (`لا تتجاوز
 * 25` is `below 25`) or stands in a question, which asks for the opposite, is none.
 */
export function arabicCues(side: SideView<ArabicProfile>, values: readonly Span[]): readonly Cue[] {
  const cues = side.profiles.map((_profile, i) => arabicCueAt(side, i, values.length > 0));
  return withoutBounds(side, withoutQuestions(side, cues), values);
}

/** Returns the cues of an English side's words, as {@link arabicCues} does. */
export function englishCues(side: SideView<EnglishProfile>, values: readonly Span[]): readonly Cue[] {
  const cues = side.profiles.map((_profile, i) => englishCueAt(side, i));
  return withoutBounds(side, withoutQuestions(side, cues), values);
}

/**
 * What makes no negation of لا before it: no doubt, no ground (false), still, especially, must, not only, at least, at
 * most, integral, considerable.
 */
const AFTER_LA =
  /^(?:سيما|يصدق|تصدق|يعدو|تعدو|شك|ريب|بد|يزال|تزال|يزالون|ازال|نزال|غني|باس|محاله|جدال|مفر|اساس|[يت]تجزا|[يت]ستهان)/;

/** Verbs that bound a value, where there is one. */
const BOUNDING = /^(?:يقل|تقل|يزيد|تزيد|يتجاوز|تتجاوز|يتعدي|تتعدي)/;

function arabicCueAt(side: SideView<ArabicProfile>, i: number, hasValues: boolean): Cue {
  const { words, profiles } = side;
  const { cue, form, text } = profiles[i]!;
  if (cue !== NEGATION) return isSpokenNot(profiles, i) ? NEGATION : cue;
  const next = profiles[i + 1]?.form ?? '';
  const bare = form.replace(/^[وف]/, '');
  // A piece of words written together may be none.
  const isPiece = words[i + 1]?.start === words[i]!.end || words[i - 1]?.end === words[i]!.start;
  // ما لم: unless
  const isUnless = bare === 'لم' && /^[وف]?ما$/.test(profiles[i - 1]?.form ?? '');
  if (isOften(form, text) || isPiece || isUnless || isExclusive(side, i)) return IMPLIED;
  if (/^(?:فقط|مجرد)/.test(next) || profiles[i + 2]?.form === 'مجرد') return IMPLIED;
  if (bare !== 'لا' && bare !== 'الا') return NEGATION;
  if (next.startsWith('سيما')) return NONE;
  return AFTER_LA.test(next) || (hasValues && BOUNDING.test(next)) || !/^[يتنا]/.test(next) ? IMPLIED : NEGATION;
}

/** What the dialects deny by `ما`: a verb in ب or with ش, and what there is. */
const SPOKEN = /^(?:ب(?:ي(?!ن)|ت|دي|دنا|عرف|قدر|حب)[ا-ي]*|[ا-ي]{3,}ش|عندي|عندك|عنده|عندها|عندنا|عندهم)$/;

/** `ما بعرف`, `ما شفتوش`, `ما في` at the head of its sentence, `عمري ما`. */
function isSpokenNot(profiles: readonly ArabicProfile[], i: number): boolean {
  if (!/^[وف]?ما$/.test(profiles[i]!.form)) return false;
  const [before, next] = [profiles[i - 1]?.form ?? '', profiles[i + 1]?.form ?? ''];
  // `مدينةٍ ما`: some town
  if (/[\u064b-\u064d]$/.test(profiles[i - 1]?.text ?? '')) return false;
  // `أو ما بعرف ب`: or what is known as, misspelt
  return (
    (SPOKEN.test(next) && before !== 'او') ||
    /^عمر(?:ي|ك|ه|ها|نا|هم)$/.test(before) ||
    (i === 0 && /^في(?:ش|ه)?$/.test(next))
  );
}

/** Words behind a negation in which `only`, `except` and `still` are its own. */
const ONLY = 7;
const EXCEPT = 13;
const STILL = 2;

const EXCEPTING = /^(?:باستثناء?|[وب]?ما?عدا|غير(?:ي|ك|كم|ه|ها|هم|نا))$/;

/** `not … only`, `not … except`, `no longer … but`: what is denied is said of all else. */
function isExclusive(side: SideView<ArabicProfile>, i: number): boolean {
  const { profiles } = side;
  const last = Math.min(profiles.length - 1, i + EXCEPT);
  for (let k = i + 1; k <= last; k += 1) {
    const { form } = profiles[k]!;
    if (form === 'الا' || form === 'سوي' || EXCEPTING.test(form)) return true;
    if (form === 'بعد' && !isYet(side, k) && !isDistance(profiles, k)) return true;
    if (k <= i + ONLY && (form === 'فقط' || form === 'فحسب')) return true;
    if (k <= i + STILL && /^[ويت]?[زي]?(?:زال|يزل|تزل)/.test(form)) return true;
  }
  return false;
}

/** `على بعد أميال`: miles away. */
function isDistance(profiles: readonly ArabicProfile[], k: number): boolean {
  return /^[وف]?علي$/.test(profiles[k - 1]?.form ?? '');
}

/** Before these, or at the end of a clause, `بعد` is yet (`لم يصل بعد إلى`) and not after (`بعد أن`, `بعد الظهر`). */
const BEHIND_YET = /^(?:الي|في|من|عن|علي|مع|و.{3,})$/;

function isYet({ content, words, profiles }: SideView<ArabicProfile>, k: number): boolean {
  const next = profiles[k + 1];
  return (
    next === undefined ||
    BEHIND_YET.test(next.form) ||
    /[،؛.:!؟"»”]/.test(content.slice(words[k]!.end, words[k + 1]!.start))
  );
}

/**
 * What may be a negation but is another word as often answers one, and is not missed: `ألم` (pain, unless asked),
 * `أليس` and `فليس` (names), `لِمَ` (why), the dialects' `ماشي` and `مكياش`, and `لايبزيغ`.
 */
function isOften(form: string, text: string): boolean {
  return /^[وف]?(?:م|لا..)|^فليس$|^[وف]?ا(?:لم|ليس|لن)$/.test(form) || /^[وف]?لِم/.test(text);
}

function englishCueAt(side: SideView<EnglishProfile>, i: number): Cue {
  const { cue, lower } = side.profiles[i]!;
  const next = side.profiles[i + 1]?.lower ?? '';
  const isYetTo = lower === 'yet' && next === 'to';
  const isThan = next === 'than' && /^(?:less|other|rather)$/.test(lower);
  // too late to make it, more hope than belief
  const isBeyond =
    (lower === 'too' && isWithinFew(side, i, 'to')) ||
    (lower === 'more' && next !== 'than' && isWithinFew(side, i, 'than'));
  // far from improving, but not far from the city
  const isFar = lower === 'far' && next === 'from' && /..ing$/.test(side.profiles[i + 2]?.lower ?? '');
  if (isYetTo || isThan || isBeyond || isFar) return IMPLIED;
  return cue === NEGATION ? negationAt(side, i, next) : cue;
}

/** Words between `too` and `to`, `more` and `than`. */
const FEW = 3;

function isWithinFew({ profiles }: SideView<EnglishProfile>, i: number, word: string): boolean {
  for (let k = i + 2; k <= Math.min(profiles.length - 1, i + 1 + FEW); k += 1)
    if (profiles[k]!.lower === word) return true;
  return false;
}

/** Words that make no negation of the one before them. */
const AFTER_NOT =
  /^(?:only|just|least|long|less|later|doubt|one|matter|merely|necessarily|simply|more|sooner|other|wonder|forget|help|afford|wait)$/;

function negationAt({ content, words, profiles }: SideView<EnglishProfile>, i: number, next: string): Cue {
  const { lower } = profiles[i]!;
  const behind = content[words[i]!.end];
  if (
    (lower === 'not' && next === 'for' && behind === '-') ||
    (lower === 'without' && profiles[i - 1]?.lower === 'or') ||
    (lower === 'nothing' && next === 'but') ||
    (lower === 'no' && (next === 'problem' || (next === 'time' && profiles[i - 1]?.lower === 'in')))
  )
    return IMPLIED;
  // `No. 5`
  if (lower === 'no' && !/[a-z]/.test(behind === '.' ? '' : next)) return NONE;
  return AFTER_NOT.test(next) ? IMPLIED : NEGATION;
}

function withoutBounds({ words }: SideView, cues: readonly Cue[], values: readonly Span[]): readonly Cue[] {
  if (values.length === 0) return cues;
  const isInValue = areWithin(words, values);
  return cues.map((cue, i) => (cue === NEGATION && isInValue[i]! ? IMPLIED : cue));
}

function withoutQuestions({ content, words }: SideView, cues: readonly Cue[]): readonly Cue[] {
  if (!/[?؟]/.test(content)) return cues;
  const isEnd = /[.!?؟]/g;
  // Where the sentence ends in which a word stands.
  let end = -1;
  return cues.map((cue, i) => {
    if (cue !== NEGATION) return cue;
    if (end < words[i]!.end) {
      isEnd.lastIndex = words[i]!.end;
      end = isEnd.exec(content)?.index ?? content.length;
    }
    return /[?؟]/.test(content[end] ?? '') ? IMPLIED : cue;
  });
}
