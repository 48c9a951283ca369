import type { Knowledge } from '../knowledge.ts';
import type { PairView, SideView } from '../view.ts';
import type { NameCandidate } from './candidates.ts';
import { tabledOf } from './named.ts';
import type { Reader } from './reader.ts';

/** Words between a people and the role of one of it: `the Turkish foreign minister`. */
const REACH = 3;
/** A role to which a word of the other side answers stands for no name. */
const ANSWERED = 0.3;

/**
 * Tells whether one side calls somebody by people and office where the other has the name: `أردوغان` beside `the
 * Turkish president`. Nothing may answer to the office: `الرئيس الأمريكي` beside `the Turkish president` is another's.
 */
export function isByTitle(view: PairView, knowledge: Knowledge, { word, left }: NameCandidate): boolean {
  if (left === undefined) return false;
  const e = view.english.words.indexOf(word);
  const a = view.arabic.words.indexOf(left);
  const ofPeople = knowledge.demonyms.has(view.english.profiles[e]!.form);
  const isPeople = tabledOf(view.arabic.profiles[a]!, knowledge).isPeople;
  if (ofPeople === isPeople) return false;
  return ofPeople
    ? hasOffice(view.english, e + 1, 1, (k) => ENGLISH.test(view.english.profiles[k]!.lower))
    : hasOffice(view.arabic, a - 1, -1, (k) => ARABIC.test(view.arabic.profiles[k]!.form));
}

/**
 * Whether an English word only says what kind of place a name is that has its counterpart: `the Republic of Moldova`
 * beside مولدوفا.
 */
export function isKindOfPlace(reader: Reader, { word }: NameCandidate): boolean {
  const { words, profiles } = reader.view.english;
  const i = words.indexOf(word);
  if (!PLACE.test(profiles[i]!.lower)) return false;
  const name = profiles[i + 1]?.lower === 'of' ? i + (profiles[i + 2]?.lower === 'the' ? 3 : 2) : i - 1;
  return profiles[name]?.isCapital === true && reader.isExplained(name);
}

const PLACE =
  /^(?:republic|kingdom|state|sultanate|emirate|commonwealth|federation|city|town|province|governorate|county|district|region|island|islands|river|lake|mount|mountains|sea|desert|valley|bridge|street|square|avenue|road|tower|palace|airport|park|canal|dam|port|strait|gulf|bay|peninsula)$/;

function hasOffice({ words }: SideView, from: number, step: 1 | -1, isOffice: (k: number) => boolean): boolean {
  for (let k = from; k >= 0 && k < words.length && Math.abs(k - from) < REACH; k += step)
    if (isOffice(k)) return words[k]!.covered < ANSWERED;
  return false;
}

const ENGLISH =
  /^(?:president|vice-president|minister|premier|king|queen|prince|princess|emir|sultan|pope|chancellor|ambassador|leader|envoy|spokes(?:man|woman|person)|general|coach|captain|striker|goalkeeper|player|author|writer|director|singer)$/;
const ARABIC =
  /^[وفبل]?(?:ال)?(?:رئيس|وزير|ملك|امير|سلطان|بابا|مستشار|سفير|زعيم|قائد|مبعوث|ناطق|متحدث|مدرب|مهاجم|حارس|لاعب|كاتب|مخرج|مطرب|مغني)[هة]?$/;
