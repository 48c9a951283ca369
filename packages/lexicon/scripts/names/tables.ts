import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface Entry {
  readonly code: string;
  readonly en: readonly string[];
  readonly ar: readonly string[];
}

export interface Tables {
  readonly regions: readonly Entry[];
  readonly nationalities: readonly Entry[];
  readonly cities: readonly Entry[];
  readonly organisations: readonly Entry[];
  readonly people: readonly Entry[];
  readonly others: readonly Entry[];
  readonly titles: readonly Entry[];
}

const load = createRequire(import.meta.url);
/** Names that CLDR lists and that are no names of places in running text, or are everyday words there. */
const NO_REGIONS = new Set(['ZZ', 'XA', 'XB', 'QO', 'EU', 'EZ', 'UN', 'CQ', 'AC', 'CP', 'DG', 'TA', 'UM']);
const NO_CITIES =
  /^(?:Etc|GMT|UTC|Unknown|Center|Nauru|Jan_Mayen|Troll|Vostok|Casey|Davis|Mawson|Palmer|Rothera|Syowa|South_Pole|McMurdo|Macquarie|Easter|Eucla|Lindeman|Marengo|Knox|Vevay|Winamac|Vincennes|Monticello|Petersburg|Louisville|Creston|Phoenix|Adak|Nome|Yap|Truk|Wake|Midway|Wallis|Faroe|Canary|Chatham|Efate|Male|Jersey|Guernsey|Regina|Resolute|Merida|Nipigon|Rainy_River|Thunder_Bay|Central|Eastern|Pacific|Mountain|Boise|Metlakatla|Juneau|Sitka|Yakutat|Apia|Auckland|Niue|Samoa|Coral_Harbour|Blanc-Sablon|Goose_Bay|Belize|Jamaica|Martinique|Guadeloupe|Reunion|Mauritius|Singapore|Hong_Kong|Macau|Kuwait|Bahrain|Qatar|Cyprus|Malta|Monaco|Luxembourg|Andorra|San_Marino|Vatican|Gibraltar|Djibouti|Panama|El_Salvador|Costa_Rica|Guatemala|Puerto_Rico|Dominica|Grenada|Barbados|Antigua|Aruba|Curacao|Bermuda|Cayman|Anguilla|Montserrat|Tortola|St_.*|Isle_of_Man|Jan_Mayen|Maldives|Mayotte|Comoro|Fiji|Tahiti|Guam|Palau|Kosrae|Saipan|Majuro|Norfolk|Christmas|Cocos|Kerguelen|Chagos|Stanley|South_Georgia|Bougainville|Galapagos|Noumea|Tarawa|Funafuti|Fakaofo|Pitcairn|Gambier|Marquesas|Enderbury|Kanton|Kiritimati|Rarotonga|Tongatapu|Algiers|Tunis)$/;

/** Returns all tables: what CLDR has, completed by the lists beside this file. */
export function nameTables(): Tables {
  const cldr = { en: territories('en'), ar: territories('ar') };
  const regions = new Map<string, { en: string[]; ar: string[] }>();
  for (const [code, names] of cldr.en)
    if (/^[A-Z]{2}$/.test(code) && !NO_REGIONS.has(code))
      regions.set(code, { en: names.map(plainName), ar: cldr.ar.get(code) ?? [] });
  const nationalities: Entry[] = [];
  const cities: Entry[] = [];
  const capitals = new Set<string>();
  for (const [code, en, ar, people, peopleAr, capital, capitalAr] of rows('nations.txt')) {
    const region = regions.get(code!) ?? { en: [], ar: [] };
    regions.set(code!, { en: [...region.en, ...list(en)], ar: [...region.ar, ...list(ar)] });
    addNationality(nationalities, code!, people, peopleAr);
    if (!capital) continue;
    cities.push({ code: `capital:${code}`, en: list(capital), ar: list(capitalAr) });
    for (const name of list(capital)) capitals.add(plain(name));
  }
  for (const [code, en, ar, people, peopleAr] of rows('more-regions.txt')) {
    if (en || ar) regions.set(code!, { en: list(en), ar: list(ar) });
    addNationality(nationalities, code!, people, peopleAr);
  }
  const seen = new Set(capitals);
  for (const [en, ar] of rows('cities.txt')) {
    const names = list(en);
    for (const name of names) seen.add(plain(name));
    cities.push({ code: `city:${slug(names[0]!)}`, en: names, ar: list(ar) });
  }
  for (const [en, ar] of exemplarCities()) {
    if (seen.has(plain(en)) || [...regions.values()].some((region) => region.en.includes(en))) continue;
    cities.push({ code: `city:${slug(en)}`, en: distinct([en, plainName(en)]), ar: [ar] });
  }
  return {
    regions: [...regions].map(([code, { en, ar }]) => ({ code, en: distinct(en), ar: distinct(ar) })),
    nationalities,
    cities,
    organisations: rows('organisations.txt').map(entry),
    people: rows('people.txt').map(entry),
    others: rows('others.txt').map(entry),
    titles: rows('titles.txt').map(([kind, code, en, ar]) => ({ code: `${kind}:${code}`, en: list(en), ar: list(ar) })),
  };
}

/** Returns the list of given names. */
export function givenNames(): string[] {
  return rows('given.txt').flatMap(([line]) => line!.split(' '));
}

function addNationality(to: Entry[], code: string, people: string | undefined, peopleAr: string | undefined): void {
  const en = list(people).flatMap((name) =>
    /(?:[sS.]|sh|ch|ese|men|man|woman|US)$/.test(name) ? [name] : [name, `${name}s`],
  );
  const ar = peopleAr ? [peopleAr] : [];
  if (en.length > 0 || ar.length > 0) to.push({ code, en: distinct(en), ar: distinct(ar) });
}

function entry([code, en, ar]: readonly string[]): Entry {
  return { code: code!, en: list(en), ar: list(ar) };
}

function rows(file: string): string[][] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|'));
}

function list(names: string | undefined): string[] {
  return (names ?? '').split(';').filter((name) => name !== '');
}

function territories(language: string): Map<string, string[]> {
  const file = load(`cldr-localenames-full/main/${language}/territories.json`);
  const names = file.main[language].localeDisplayNames.territories as Record<string, string>;
  const byCode = new Map<string, string[]>();
  for (const [key, name] of Object.entries(names)) {
    const code = key.replace(/-alt-.*/, '');
    byCode.set(code, [...(byCode.get(code) ?? []), clean(name)]);
  }
  return byCode;
}

function exemplarCities(): [string, string][] {
  const en = zones('en');
  const pairs: [string, string][] = [];
  for (const [zone, ar] of zones('ar')) {
    if (NO_CITIES.test(zone) || /[()،,]/.test(ar)) continue;
    pairs.push([en.get(zone) ?? zone.replaceAll('_', ' '), ar]);
  }
  return pairs;
}

function zones(language: string): Map<string, string> {
  const file = load(`cldr-dates-full/main/${language}/timeZoneNames.json`);
  const found = new Map<string, string>();
  const walk = (node: Record<string, unknown>, name: string): void => {
    if (typeof node['exemplarCity'] === 'string') found.set(name, clean(node['exemplarCity']));
    else for (const [key, inner] of Object.entries(node)) if (typeof inner === 'object') walk(inner as never, key);
  };
  walk(file.main[language].dates.timeZoneNames.zone, '');
  return found;
}

function clean(name: string): string {
  return name.replace(/[\u200e\u200f\u061c]/g, '').replace(/ \(.*\)$/, '');
}

function plainName(name: string): string {
  return name.replace(/ & /g, ' and ');
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function slug(name: string): string {
  return plain(name).replace(/[^a-z0-9]+/g, '-');
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names.filter((name) => name !== ''))];
}
