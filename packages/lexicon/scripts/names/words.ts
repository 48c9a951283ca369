import { nameEvidence } from '../../../core/src/mentions/names/similarity.ts';
import { matchingForm } from '../../../core/src/text/index.ts';
import { inflectNationality } from '../../src/inflect.ts';
import type { Tables } from './tables.ts';

const ARABIC_WORDS = 5000;
const ENGLISH_WORDS = 8000;
const PROCLITICS = /^(?:[وف]?(?:[بكل]|ال|لل)?)(?=.{3})/;

/**
 * Returns the single Arabic words of the tables that stand in two sentences or more and have their English name beside them in less than
 * half: مالي is mostly `financial`, not Mali.
 */
export function doubtfulNames(parallel: readonly string[], tables: Tables): string[] {
  const english = new Map<string, string[]>();
  const countries = new Map<string, string[]>();
  for (const [kind, entries] of Object.entries(tables) as [string, Tables['regions']][])
    for (const { code, en, ar } of entries) {
      if (kind === 'titles') continue;
      const forms = kind === 'nationalities' ? inflectNationality(ar.join(';')) : ar;
      if (kind === 'regions' || kind === 'nationalities') countries.set(code, [...(countries.get(code) ?? []), ...en]);
      const names = kind === 'regions' || kind === 'nationalities' ? countries.get(code)! : [...en];
      for (const name of forms)
        if (!name.includes(' '))
          english.set(matchingForm(name), [...(english.get(matchingForm(name)) ?? []), ...names]);
    }
  const counts = new Map<string, { all: number; named: number }>();
  for (const line of parallel.slice(1)) {
    const [, , ar, en] = line.split('\t');
    if (!ar || !en) continue;
    for (const [word] of ar.matchAll(/[\p{L}\p{M}]+/gu)) {
      const form = matchingForm(word);
      for (const reading of [
        form,
        form.replace(/^[وبلفك](?=.{3})/, ''),
        form.replace(/^(?:و?لل|[وبفك]ال)(?=.{3})/, 'ال'),
      ].filter((r, i, all) => all.indexOf(r) === i)) {
        const names = english.get(reading);
        if (names === undefined) continue;
        const count = counts.get(reading) ?? { all: 0, named: 0 };
        count.all += 1;
        if (names.some((name) => en.includes(name))) count.named += 1;
        counts.set(reading, count);
      }
    }
  }
  return [...counts]
    .filter(([, { all, named }]) => all > 1 && named / all < 0.5)
    .map(([form]) => form)
    .sort();
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
 * Returns frequent words that are no names: Arabic ones that stand beside no like-sounding capitalised English word in most of their
 * sentences, English ones that are mostly written small.
 */
export function commonWords(
  parallel: readonly string[],
  glosses: readonly string[],
  tables: Tables,
): { ar: string[]; en: string[] } {
  const arabic = new Map<string, { all: number; named: number }>();
  const english = new Map<string, { small: number; capital: number }>();
  for (const line of parallel.slice(1)) {
    const [, , ar, en] = line.split('\t');
    if (!ar || !en) continue;
    const capitals: string[] = [];
    for (const [i, word] of [...en.matchAll(/\p{L}[\p{L}'’]*/gu)].entries()) {
      const small = word[0].toLowerCase().replace(/['’]s?$/, '');
      const count = english.get(small) ?? { small: 0, capital: 0 };
      if (word[0] === word[0].toLowerCase()) count.small += 1;
      else {
        if (i > 0) count.capital += 1;
        capitals.push(small);
      }
      english.set(small, count);
    }
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
  for (const line of glosses.slice(1)) {
    const [, , part, gloss] = line.split('\t');
    if (part === 'name') continue;
    for (const word of (gloss ?? '').split(/[^\p{L}]+/u))
      if (word.length > 2 && word === word.toLowerCase()) {
        const count = english.get(word) ?? { small: 0, capital: 0 };
        count.small += 0.7;
        english.set(word, count);
      }
  }
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
