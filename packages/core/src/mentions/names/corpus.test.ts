import { readFileSync } from 'node:fs';
import { tables } from '@muqabala/lexicon';
import { describe, expect, it } from 'vitest';
import { findNames } from './index.ts';

const FILES = ['al-ahed.ar.txt', 'mehr.en.txt', 'report-a.en.txt', 'report-b.en.txt', 'iran-press.en.txt'];
const texts = FILES.map((file) => ({
  id: file,
  language: file.includes('.ar.') ? 'ar' : 'en',
  content: readFileSync(new URL(`../../../../../corpus/tokayev-tehran-2022/${file}`, import.meta.url), 'utf8'),
}));
const found = findNames(texts, tables);
const [ahed, mehr, a, b, press] = FILES as [string, string, string, string, string];

/** Who and what two reports or more name: a spelling in each of them that a reader takes for the same. */
const SHARED: readonly (readonly [string, Readonly<Record<string, readonly string[]>>])[] = [
  [
    'Khamenei',
    { [ahed]: ['الخامنئي'], [a]: ['Ali Khamenei', 'Khamenei', 'Leader'], [b]: ['Ali Khamenei', 'Khamenei', 'Leader'] },
  ],
  [
    'Tokayev',
    {
      [ahed]: ['قاسم جورمات توكاييف', 'توكاييف'],
      [mehr]: ['Kassym-Jomart Tokayev', 'Tokayev', 'leader'],
      [a]: ['Kassym-Jomart Tokayev', 'Tokayev'],
      [b]: ['Kassym-Jomart Tokayev', 'Tokayev', 'president'],
    },
  ],
  [
    'Raisi',
    {
      [ahed]: ['إبراهيم رئيسي', 'رئيسي'],
      [mehr]: ['Ebrahim Raisi', 'Raisi'],
      [a]: ['Ebrahim Raisi', 'Raisi'],
      [b]: ['Ebrahim Raisi', 'Raisi'],
    },
  ],
  ['Al-Farabi', { [ahed]: ['الفارابي'], [a]: ['Alpharabius'], [b]: ['Al-Farabi'] }],
  [
    'Nur-Sultan',
    { [ahed]: ['نورسلطان', 'نور سلطان'], [mehr]: ['Nur-Sultan'], [a]: ['Nur-Sultan'], [b]: ['Nur-Sultan'] },
  ],
  [
    'Tehran',
    {
      [ahed]: ['طهران'],
      [mehr]: ['TEHRAN', 'Tehran'],
      [a]: ['Tehran'],
      [b]: ['TEHRAN', 'Tehran'],
      [press]: ['Tehran'],
    },
  ],
  ['Saadabad', { [ahed]: ['سعد آباد'], [mehr]: ['Saadabad Palace'] }],
  ['NATO', { [ahed]: ['الناتو'], [a]: ['NATO', 'North Atlantic Treaty Organization'], [b]: ['NATO'] }],
  ['Ukraine', { [ahed]: ['أوكرانيا'], [a]: ['Ukraine'], [b]: ['Ukraine'] }],
  [
    'Iran',
    {
      [ahed]: ['إيران'],
      [mehr]: ['Iran', 'Islamic Republic of Iran'],
      [a]: ['Iran'],
      [b]: ['Iran'],
      [press]: ['Iran', 'Islamic Republic of Iran'],
    },
  ],
  [
    'Kazakhstan',
    {
      [ahed]: ['كازاخستان'],
      [mehr]: ['Kazakhstan'],
      [a]: ['Kazakhstan'],
      [b]: ['Kazakhstan'],
      [press]: ['Kazakhstan'],
    },
  ],
  [
    'Iranian',
    { [ahed]: ['الإيراني'], [mehr]: ['Iranian', 'Iranians'], [a]: ['Iranian'], [b]: ['Iranian'], [press]: ['Iranian'] },
  ],
  [
    'Kazakh',
    {
      [ahed]: ['الكازاخستاني', 'كازاخستاني'],
      [mehr]: ['Kazakh'],
      [a]: ['Kazakh'],
      [b]: ['Kazakh'],
      [press]: ['Kazakh'],
    },
  ],
  ['Americans', { [ahed]: ['الأميركان'], [a]: ['Americans'], [b]: ['Americans'] }],
  ['Westerners', { [ahed]: ['الغربيين'], [b]: ['Westerners'] }],
  ['West Asia', { [ahed]: ['غرب آسيا'], [b]: ['West Asia'] }],
  [
    'Shanghai Cooperation Organization',
    { [mehr]: ['Shanghai Cooperation Organization'], [a]: ['Shanghai Cooperation Organization'] },
  ],
  ['Eurasian Union', { [mehr]: ['Eurasian Union'], [a]: ['Eurasian Economic Union'] }],
  ['Afghanistan', { [mehr]: ['Afghanistan'], [a]: ['Afghanistan'], [press]: ['Afghanistan'] }],
  ['Caspian Sea', { [mehr]: ['Caspian Sea'], [a]: ['Caspian Sea'] }],
];

describe('the five reports', () => {
  it.each(SHARED)('%s is one entity', (_, spellings) => {
    const ids = new Set<string>();
    for (const [file, wanted] of Object.entries(spellings)) {
      const t = FILES.indexOf(file);
      for (const spelling of wanted) {
        const names = found[t]!.filter(({ start, end }) => texts[t]!.content.slice(start, end) === spelling);
        expect(names.length, `${spelling} in ${file}`).toBeGreaterThan(0);
        for (const name of names) ids.add(name.entity);
      }
    }
    expect([...ids]).toHaveLength(1);
  });

  it('keeps the two presidents and the Leader apart', () => {
    const of = (file: string, spelling: string) =>
      found[FILES.indexOf(file)]!.find(
        ({ start, end }) => texts[FILES.indexOf(file)]!.content.slice(start, end) === spelling,
      )!.entity;
    expect(
      new Set([of(a, 'Tokayev'), of(a, 'Raisi'), of(a, 'Khamenei'), of(press, 'Tursanev'), of(press, 'Bagheri')]).size,
    ).toBe(5);
  });
});
