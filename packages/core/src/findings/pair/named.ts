import { matchingForm } from '../../text/index.ts';
import type { Knowledge } from './knowledge.ts';
import { soundsLike } from './sounds.ts';

/** What the letters and translations of a word tell about its being a name, whatever stands beside it. */
export interface Nameness {
  /** Probability that the word is spelt by its sound in the other language, as names are. */
  readonly spelt: number;
  /** Probability that it is translated by a word that sounds otherwise. */
  readonly translated: number;
}

/** An Arabic word as the check of names sees it. */
export interface ArabicWordType extends Nameness {
  /** Matching form. */
  readonly form: string;
  readonly common: boolean;
  readonly isName: boolean;
  /** The name of a people, with its article and ending. */
  readonly isPeople: boolean;
  /** A name of the tables, a single word. */
  readonly inTables: boolean;
  /** How likely it is a name by its letters. */
  readonly foreign: number;
}

/** Longer words are words written together: their letters say nothing. */
const LONGEST = 11;
const ALIKE = 0;
const KEPT = 1 << 16;
const NEITHER: Nameness = { spelt: 0, translated: 0 };

interface Store {
  readonly arabic: Map<string, ArabicWordType>;
  readonly english: Map<string, Nameness>;
}
const stores = new WeakMap<Knowledge, Store>();

function storeOf(knowledge: Knowledge): Store {
  let store = stores.get(knowledge);
  if (store === undefined) stores.set(knowledge, (store = { arabic: new Map(), english: new Map() }));
  return store;
}

/** Returns what is known of an Arabic word as it stands; remembered. */
export function arabicType(text: string, stem: string, knowledge: Knowledge): ArabicWordType {
  const store = storeOf(knowledge).arabic;
  let type = store.get(text);
  if (type === undefined) {
    if (store.size >= KEPT) store.clear();
    store.set(text, (type = readArabic(text, stem, knowledge)));
  }
  return type;
}

function readArabic(text: string, stem: string, knowledge: Knowledge): ArabicWordType {
  const { common, names, peoples, places } = knowledge;
  const form = matchingForm(text);
  const bare = form.replace(/^[وف]?[بلك]?(?:ال)?/, '');
  const single = form.replace(/^[وفبلك]/, '');
  let sums: Nameness | undefined;
  const translations = () => (sums ??= readTranslations(text, stem, knowledge));
  return {
    // Most words are never asked for these.
    get spelt() {
      return translations().spelt;
    },
    get translated() {
      return translations().translated;
    },
    form,
    common: common.has(form) || common.has(bare) || common.has(`ال${bare}`),
    isName: names.has(form) || names.has(bare),
    isPeople: [form, bare, bare.replace(/(?:[هة]|ون|ين)$/, '')].some((one) => peoples.has(one)),
    inTables: places.has(form) || places.has(single),
    foreign: text.length > LONGEST ? 0 : knowledge.foreignness(form),
  };
}

function readTranslations(text: string, stem: string, { words }: Knowledge): Nameness {
  const id = words?.arabicWords.ids.get(stem);
  if (words === undefined || id === undefined) return NEITHER;
  const [stems, probabilities] = [[] as string[], [] as number[]];
  for (let k = words.starts[id]!; k < words.starts[id + 1]!; k += 1) {
    stems.push(words.englishWords.stems[words.english[k]!]!);
    probabilities.push(words.forward[k]!);
  }
  return weigh(stems, probabilities, (other) => soundsLike(text, other));
}

/** Returns how an English word is put into Arabic; remembered. */
export function englishNameness(text: string, stem: string, knowledge: Knowledge): Nameness {
  const store = storeOf(knowledge).english;
  let nameness = store.get(text);
  if (nameness === undefined) {
    nameness = NEITHER;
    const { words } = knowledge;
    const id = words?.englishWords.ids.get(stem);
    if (words !== undefined && id !== undefined) {
      const [stems, probabilities] = [[] as string[], [] as number[]];
      for (let k = knowledge.reverseStarts[id]!; k < knowledge.reverseStarts[id + 1]!; k += 1) {
        const a = knowledge.reverse[k]!;
        stems.push(words.arabicWords.stems[a]!);
        probabilities.push(knowledge.reverseBackward[k]!);
      }
      nameness = weigh(stems, probabilities, (other) => soundsLike(other, text));
    }
    if (store.size >= KEPT) store.clear();
    store.set(text, nameness);
  }
  return nameness;
}

function weigh(stems: readonly string[], probabilities: readonly number[], sound: (other: string) => number): Nameness {
  let [spelt, translated] = [0, 0];
  stems.forEach((stem, i) => {
    if (sound(stem) > ALIKE) spelt += probabilities[i]!;
    else translated = Math.max(translated, probabilities[i]!);
  });
  return { spelt: Math.min(1, spelt), translated };
}
