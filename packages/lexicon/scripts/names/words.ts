import { nameEvidence } from '../../../core/src/mentions/names/similarity.ts';
import { matchingForm } from '../../../core/src/text/index.ts';
import { inflectNationality } from '../../src/inflect.ts';
import type { Tables } from './tables.ts';

const ARABIC_WORDS = 5000;
const ENGLISH_WORDS = 8000;
const PROCLITICS = /^(?:[وف]?(?:[بكل]|ال|لل)?)(?=.{3})/;

/**
 * Returns the single Arabic words of the tables that stand in two sentences or more and have their English name beside
 * them in less than half: مالي is mostly `financial`, not Mali.
 */
export function doubtfulNames(parallel: readonly string[], tables: Tables): string[] {
  const english = englishOfNames(tables);
  const counts = new Map<string, { all: number; named: number }>();
  for (const [ar, en] of pairsOf(parallel))
    for (const [word] of ar.matchAll(/[\p{L}\p{M}]+/gu))
      for (const reading of readingsOf(matchingForm(word))) {
        const names = english.get(reading);
        if (names === undefined) continue;
        const count = counts.get(reading) ?? { all: 0, named: 0 };
        count.all += 1;
        if (names.some((name) => en.includes(name))) count.named += 1;
        counts.set(reading, count);
      }
  return [...counts]
    .filter(([, { all, named }]) => all > 1 && named / all < 0.5)
    .map(([form]) => form)
    .sort();
}

/** The two sides of the lines that have both. */
function* pairsOf(parallel: readonly string[]): Generator<readonly [ar: string, en: string]> {
  for (const line of parallel.slice(1)) {
    const [, , ar, en] = line.split('\t');
    if (ar && en) yield [ar, en];
  }
}

/** A word, and what it is without what may be written onto it. */
function readingsOf(form: string): Set<string> {
  return new Set([form, form.replace(/^[وبلفك](?=.{3})/, ''), form.replace(/^(?:و?لل|[وبفك]ال)(?=.{3})/, 'ال')]);
}

/** The English names of each single Arabic word of the tables; a country's and its people's are one another's. */
function englishOfNames(tables: Tables): Map<string, string[]> {
  const english = new Map<string, string[]>();
  const countries = new Map<string, string[]>();
  for (const [kind, entries] of Object.entries(tables) as [string, Tables['regions']][]) {
    if (kind === 'titles') continue;
    const isCountry = kind === 'regions' || kind === 'nationalities';
    for (const { code, en, ar } of entries) {
      if (isCountry) countries.set(code, [...(countries.get(code) ?? []), ...en]);
      const names = isCountry ? countries.get(code)! : [...en];
      for (const name of kind === 'nationalities' ? inflectNationality(ar.join(';')) : ar)
        if (!name.includes(' '))
          english.set(matchingForm(name), [...(english.get(matchingForm(name)) ?? []), ...names]);
    }
  }
  return english;
}

/** Returns the names of Wikidata that were seen five times or more, with their most frequent Latin spelling. */
export function knownNames(lines: readonly string[]): { arabic: string; latin: string }[] {
  const best = new Map<string, { latin: string; count: number }>();
  for (const line of lines) {
    const [arabic, latin, count] = line.split('\t');
    if (!arabic || !latin || Number(count) < 5 || !/^[a-z-]{3,}$/.test(latin) || arabic.length < 3) continue;
    const form = matchingForm(arabic);
    if (nameEvidence(arabic, latin) < 2) continue;
    if ((best.get(form)?.count ?? 0) < Number(count)) best.set(form, { latin, count: Number(count) });
  }
  return [...best].map(([arabic, { latin }]) => ({ arabic, latin })).sort((a, b) => (a.arabic < b.arabic ? -1 : 1));
}

/**
 * Returns frequent words that are no names: Arabic ones that stand beside no like-sounding capitalised English word in
 * most of their sentences, English ones that are mostly written small.
 */
export function commonWords(
  parallel: readonly string[],
  glosses: readonly string[],
  tables: Tables,
): { ar: string[]; en: string[] } {
  const arabic = new Map<string, { all: number; named: number }>();
  const english = new Map<string, { small: number; capital: number }>();
  for (const [ar, en] of pairsOf(parallel)) {
    const capitals = countCapitals(en, english);
    for (const [word] of ar.matchAll(/[\p{L}\p{M}]+/gu)) {
      const form = matchingForm(word);
      const count = arabic.get(form) ?? { all: 0, named: 0 };
      count.all += 1;
      const readings = [word, word.replace(PROCLITICS, '')];
      if (capitals.some((capital) => readings.some((reading) => nameEvidence(reading, capital) > 2))) count.named += 1;
      arabic.set(form, count);
    }
  }
  const tabled = new Set<string>();
  for (const entries of [tables.regions, tables.cities, tables.people, tables.organisations])
    for (const { ar } of entries) for (const name of ar) tabled.add(matchingForm(name));
  for (const { ar } of tables.nationalities)
    for (const name of inflectNationality(ar.join(';'))) tabled.add(matchingForm(name));
  const ar = [...arabic]
    .filter(
      ([form, { all, named }]) =>
        all >= 3 && named / all < 0.34 && !tabled.has(form) && /^[\u0621-\u064a]{2,}$/.test(form),
    )
    .sort((a, b) => b[1].all - a[1].all || (a[0] < b[0] ? -1 : 1))
    .slice(0, ARABIC_WORDS)
    .map(([form]) => form);
  addGlosses(glosses, english);
  const en = [...english]
    .filter(
      ([word, { small, capital }]) =>
        small >= 1.4 && capital / (small + capital) < (small >= 2 ? 0.85 : 0.6) && /^[a-z]{2,}$/.test(word),
    )
    .sort((a, b) => b[1].small - a[1].small || (a[0] < b[0] ? -1 : 1))
    .slice(0, ENGLISH_WORDS)
    .map(([word]) => word);
  return { ar, en };
}

/** Counts how the words of a sentence are written, and returns those with a capital. */
function countCapitals(sentence: string, counts: Map<string, { small: number; capital: number }>): string[] {
  const capitals: string[] = [];
  for (const [i, word] of [...sentence.matchAll(/\p{L}[\p{L}'’]*/gu)].entries()) {
    const small = word[0].toLowerCase().replace(/['’]s?$/, '');
    const count = counts.get(small) ?? { small: 0, capital: 0 };
    if (word[0] === word[0].toLowerCase()) count.small += 1;
    else {
      // The first word of a sentence has its capital from there.
      if (i > 0) count.capital += 1;
      capitals.push(small);
    }
    counts.set(small, count);
  }
  return capitals;
}

/** Words of glosses in small letters count too, a little less. */
function addGlosses(glosses: readonly string[], counts: Map<string, { small: number; capital: number }>): void {
  for (const line of glosses.slice(1)) {
    const [, , part, gloss] = line.split('\t');
    const words = part === 'name' ? [] : (gloss ?? '').split(/[^\p{L}]+/u);
    for (const word of words.filter((one) => one.length > 2 && one === one.toLowerCase())) {
      const count = counts.get(word) ?? { small: 0, capital: 0 };
      count.small += 0.7;
      counts.set(word, count);
    }
  }
}
