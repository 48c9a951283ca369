import type { NameTables } from '@muqabala/core';
import { commonArabic, commonEnglish, doubtfulArabic, known } from './generated/name-words.ts';
import * as generated from './generated/names.ts';
import { inflectNationality } from './inflect.ts';
import { nameParts } from './name-parts.ts';

/** Everyday words that are also names, beside those that the texts showed. */
const DOUBTFUL =
  'مالي نيوي الغرب ماليه الماليه مالية فتح بالي نيس تشاد بابل قم مشهد مهر عكا فاس حماه تعز سرت الخليل القاعده الجزيره العربيه قطري قمري غاني عاجي بني برن ليون كان كوبا دكا دبي بنما سينا واس تاس بنوك ماهي القرم'.split(
    ' ',
  );

/** English words that are no name for all their capital: particles, titles, weekdays, months, small words. */
const NAMELESS =
  `the of and in on at for a an to by with from mr mrs ms dr sir lord lady de da del di la le el al van von der den i monday tuesday wednesday
  thursday friday saturday sunday january february march april may june july august september october november december st saint did i've i'm
  i'd i'll it he she they we you his her but as if when what who how why where`.split(/\s+/);

/** What national teams are called, by country: they stand for its people. */
const TEAMS = new Map(
  `ZA Springboks;Proteas;Bafana Bafana|NZ All Blacks;Black Caps|AU Wallabies;Socceroos|AR Albiceleste|IT Azzurri|FR Les Bleus
  BR Seleção;Selecao|MA Atlas Lions|NG Super Eagles|GH Black Stars|CM Indomitable Lions|SN Lions of Teranga|DZ Desert Foxes;Fennecs
  TN Carthage Eagles|NL Oranje|JM Reggae Boyz|FJ Flying Fijians|SA Green Falcons|IQ Lions of Mesopotamia`
    .split(/[|\n]/)
    .map((line) => line.trim())
    .map((line): [string, string[]] => [line.slice(0, 2), line.slice(3).split(';')]),
);

/** Known names in both languages; see SOURCES.md for where they come from. */
export const names: NameTables = {
  regions: entries(generated.regions),
  // Their Arabic forms are written `masculine;…+broken plural;…` and inflected here.
  nationalities: entries(generated.nationalities).map((entry) => ({
    ...entry,
    en: [...entry.en, ...(TEAMS.get(entry.code) ?? [])],
    ar: inflectNationality(entry.ar.join(';')),
  })),
  cities: entries(generated.cities),
  organisations: entries(generated.organisations),
  people: entries(generated.people),
  others: entries(generated.others),
  titles: entries(generated.titles),
  parts: nameParts,
  common: { ar: commonArabic.split(' '), en: commonEnglish.split(' ') },
  nameless: NAMELESS,
  doubtful: { ar: [...doubtfulArabic.split(' '), ...DOUBTFUL] },
  given: generated.given.split(' '),
  known: new Map(known.split(',').map((pair) => pair.split(' ') as [string, string])),
};

/** Reads lines of `code|English;…|Arabic;…`. */
function entries(lines: string) {
  return lines.split('\n').map((line) => {
    const [code = '', en = '', ar = ''] = line.split('|');
    return { code, en: en === '' ? [] : en.split(';'), ar: ar === '' ? [] : ar.split(';') };
  });
}
