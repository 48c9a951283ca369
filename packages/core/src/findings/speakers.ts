import type { SpeechWords } from '../lexicon/index.ts';
import { remember } from '../memo/index.ts';
import type { NameMention } from '../mentions/index.ts';
import { findWords, firstOf, matchingForm } from '../text/index.ts';
import type { CollatedSegment, CollatedText } from './context.ts';

/** Words between a speaker and the verb, at most. */
const REACH = 3;
/** Titles and first names stand between an Arabic verb and the name that is known. */
const ARABIC_REACH = 6;

/** The words of speech in matching form. */
interface Speech {
  readonly arabicVerbs: ReadonlySet<string>;
  readonly englishVerbs: ReadonlySet<string>;
  /** Whose name is not known. */
  readonly others: ReadonlySet<string>;
}

const speechOf = remember(({ verbs, speakers }: SpeechWords): Speech => {
  const forms = (words: readonly string[]) => new Set(words.map(matchingForm));
  return { arabicVerbs: forms(verbs.ar), englishVerbs: forms(verbs.en), others: forms(speakers.en) };
});

/**
 * Returns for each sentence of a text the person who is made to say it, where that is clear: a name beside a verb of
 * speech, or the last speaker where the verb stands beside a pronoun or, in Arabic, alone. Undefined where nobody
 * speaks or where two do.
 */
export function speakersOf(text: CollatedText, words: SpeechWords | undefined): (NameMention | undefined)[] {
  if (words === undefined) return text.segments.map(() => undefined);
  const speech = speechOf(words);
  const read = text.language === 'ar' ? arabicSpeakers : englishSpeakers;
  let last: NameMention | undefined;
  return text.segments.map((segment) => {
    if (segment.role !== 'body') return undefined;
    const found = read(wordsOf(text, segment), personsOf(segment), speech);
    if (found.length === 0) return undefined;
    const named = found.filter((one): one is NameMention => one !== SAME && one !== UNKNOWN);
    const entities = new Set(named.map((one) => one.entity));
    if (entities.size > 1 || found.includes(UNKNOWN)) {
      last = undefined;
      return undefined;
    }
    last = named[0] ?? last;
    return last;
  });
}

/** Whoever spoke before, and somebody who is not known. */
const SAME = 'same';
const UNKNOWN = 'unknown';
type Speaker = NameMention | typeof SAME | typeof UNKNOWN;

interface Word {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** What stands before it, behind the word before. */
  readonly gap: string;
}

function wordsOf({ content }: CollatedText, { start, end }: CollatedSegment): Word[] {
  const sentence = content.slice(start, end);
  const { starts, ends, count } = findWords(sentence);
  return Array.from({ length: count }, (_, i) => ({
    form: matchingForm(sentence.slice(starts[i], ends[i])),
    start: start + starts[i]!,
    end: start + ends[i]!,
    gap: sentence.slice(i === 0 ? 0 : ends[i - 1]!, starts[i]),
  }));
}

/** The persons whom a sentence names, in order. */
function personsOf({ mentions }: CollatedSegment): NameMention[] {
  return mentions.filter((one): one is NameMention => one.kind === 'name' && one.type === 'person');
}

function personAt(persons: readonly NameMention[], { start, end }: Word): NameMention | undefined {
  const person = persons[firstOf(persons.length, (p) => persons[p]!.end > start)];
  return person !== undefined && person.start < end ? person : undefined;
}

const PRONOUNS = new Set(['he', 'she']);
function englishSpeakers(
  words: readonly Word[],
  persons: readonly NameMention[],
  { englishVerbs, others }: Speech,
): Speaker[] {
  const found: Speaker[] = [];
  for (const [i, { form }] of words.entries()) {
    if (form === 'according' && words[i + 1]?.form === 'to') found.push(after(words, i + 2, persons) ?? UNKNOWN);
    if (!englishVerbs.has(form)) continue;
    let speaker: Speaker | undefined;
    for (let k = i - 1; k >= Math.max(0, i - REACH - 1) && speaker === undefined; k -= 1)
      speaker =
        personAt(persons, words[k]!) ??
        (PRONOUNS.has(words[k]!.form) ? SAME : others.has(words[k]!.form) ? UNKNOWN : undefined);
    speaker ??= i + 1 < words.length && /^\s$/.test(words[i + 1]!.gap) ? personAt(persons, words[i + 1]!) : undefined;
    if (speaker !== undefined) found.push(speaker);
  }
  return found;
}

function after(words: readonly Word[], from: number, persons: readonly NameMention[]): NameMention | undefined {
  for (let k = from; k < Math.min(words.length, from + REACH); k += 1) {
    const person = personAt(persons, words[k]!);
    if (person !== undefined) return person;
  }
  return undefined;
}

const CLAUSE = new Set(['ان', 'بان', 'انه', 'انها', 'الي', 'علي', 'ب']);

function arabicSpeakers(words: readonly Word[], persons: readonly NameMention[], { arabicVerbs }: Speech): Speaker[] {
  const found: Speaker[] = [];
  for (const [i, word] of words.entries()) {
    // وصفت begins with a letter of its own, وقالت with `and`.
    if (!arabicVerbs.has(word.form) && !arabicVerbs.has(word.form.replace(/^[وف](?=...)/, ''))) continue;
    let speaker: Speaker = SAME;
    for (let k = i + 1; k < Math.min(words.length, i + 1 + ARABIC_REACH); k += 1) {
      if (CLAUSE.has(words[k]!.form) || /[:،,.«"“]/.test(words[k]!.gap)) break;
      const person = personAt(persons, words[k]!);
      if (person !== undefined) {
        speaker = person;
        break;
      }
      // A subject without a name: whoever he is, it is not the one before.
      if (k === i + 1 && words[k]!.form.startsWith('ال')) speaker = UNKNOWN;
    }
    found.push(speaker);
  }
  return found;
}
