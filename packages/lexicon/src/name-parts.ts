import type { NameParts } from '@muqabala/core';

/**
 * By hand; a line each: the list, its words, and texts in which each of them, in the place of `{}`, changes what names
 * are read (Arabic, then English where it needs that). Titles stand by their codes, `{}` is their first spelling.
 */
const LINES = `
heads | عبد | سالم و{} الرحيم | Salem and Abdulrahim
heads | ابو | سالم و{} بكر | Salem and Abubakr
heads | ابي | سالم و{} طالب | Salem and Abitalib
heads | ابن | سالم و{} كيران | Salem and Ibnkiran
heads | ام | {} كلثوم | Umkulthum
heads | سعد | {} الحق | Saadulhaq
heads | نور | {} الهدى | Nourelhouda
heads | بو | {} تفليقة | Bouteflika
heads | بني | {} ملال | Benimellal
heads | سيف | {} النصر | Saifalnasr
heads | علا | {} الحق | Alaulhaq
heads | صلاح | {} الحق | Salahulhaq
heads | جمال | {} الحق | Jamalulhaq
heads | محي | {} الحق | Mohiulhaq
heads | محيي | {} الحق | Mohiyulhaq
heads | فخر | {} الحق | Fakhrulhaq
heads | ناصر | {} الحق | Naserulhaq
heads | نصر | {} الحق | Nasrulhaq
heads | بدر | {} الحق | Badrulhaq
heads | شمس | {} الحق | Shamsulhaq

tails | الله | عون {} | Awnallah
tails | الدين | عز {} | Izzaldin
tails | الاسلام | ضياء {} | Ziaulislam
tails | الرحمن | عطا {} | Ataalrahman

links | بن ابن بنت ال ابي الدين الله دي دو فان لا دا | السيد أحمد {} حداد
links | ديل | السيد {} الحداد

particles | de del della di da dos du van von der den ter bin ibn bint al el ul ud ad e la le y abu | | Omar {} Haddad

calendarNames | may april june august march jan friday | | Omar {}

honorifics | mr mrs dr professor ayatollah hojjatoleslam sheikh sir | {} زغلوط

ranks | prince princess emir sultan king queen representative | | the Saudi foreign minister, and Saudi Foreign Minister {} Thorvald
`;

/** A line of the lists, for tests too. */
export interface NamePartLine {
  readonly list: keyof NameParts;
  readonly words: readonly string[];
  readonly arabic: string;
  readonly english: string;
}

const TITLES: Partial<Record<keyof NameParts, string>> = { honorifics: 'honorific:', ranks: 'office:' };

export const namePartLines: readonly NamePartLine[] = LINES.trim()
  .split(/\n+/)
  .map((line) => {
    const [list = '', words = '', arabic = '', english = ''] = line.split('|').map((field) => field.trim());
    const key = list as keyof NameParts;
    return { list: key, words: words.split(' ').map((word) => (TITLES[key] ?? '') + word), arabic, english };
  });

const listed = (list: keyof NameParts) => namePartLines.flatMap((line) => (line.list === list ? line.words : []));

/** Small words by which names are put together. */
export const nameParts: NameParts = {
  heads: listed('heads'),
  tails: listed('tails'),
  links: listed('links'),
  particles: listed('particles'),
  calendarNames: listed('calendarNames'),
  honorifics: listed('honorifics'),
  ranks: listed('ranks'),
};
