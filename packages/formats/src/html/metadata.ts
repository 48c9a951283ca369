import type { PageDocument } from './dom.ts';

export interface PageMetadata {
  readonly title?: string;
  readonly outlet?: string;
  /** ISO 8601, the day. */
  readonly date?: string;
  readonly url?: string;
  /** The language that the page declares, as it stands; pages are often wrong about it. */
  readonly language?: string;
  readonly direction?: 'rtl' | 'ltr';
}

/** Reads what a page says of itself: Open Graph, JSON-LD of news articles, `meta`, `time`, `lang` and `dir`. */
export function readMetadata(document: PageDocument): PageMetadata {
  const linked = linkedData(document);
  const meta = (...names: string[]) => {
    for (const name of names) {
      const found = document.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`);
      const content = tidy(found?.getAttribute('content'));
      if (content !== undefined) return content;
    }
    return undefined;
  };
  const title = linked.headline ?? meta('og:title', 'twitter:title') ?? tidy(document.querySelector('h1')?.textContent);
  const outlet = linked.publisher ?? meta('og:site_name', 'application-name', 'publisher');
  const date = [
    linked.date,
    meta('article:published_time', 'datePublished', 'date', 'pubdate', 'DC.date', 'dc.date.issued', 'parsely-pub-date'),
    tidy(
      document.querySelector('article time[datetime], main time[datetime], time[datetime]')?.getAttribute('datetime'),
    ),
  ]
    .map(dayOf)
    .find((day) => day !== undefined);
  const address =
    tidy(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ?? meta('og:url') ?? undefined;
  const language = tidy(document.documentElement?.getAttribute('lang')) ?? meta('og:locale', 'content-language');
  const direction = (
    document.documentElement?.getAttribute('dir') ?? document.querySelector('body')?.getAttribute('dir')
  )?.toLowerCase();
  return {
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(date === undefined ? {} : { date }),
    ...(address !== undefined && /^https?:\/\//i.test(address) ? { url: address } : {}),
    ...(language === undefined ? {} : { language }),
    ...(direction === 'rtl' || direction === 'ltr' ? { direction } : {}),
  };
}

interface LinkedData {
  headline?: string;
  publisher?: string;
  date?: string;
}

/** The first article among the JSON-LD of a page; what is broken is passed over. */
function linkedData(document: PageDocument): LinkedData {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = articleIn(looseJson(script.textContent ?? ''));
    if (article !== undefined) return article;
  }
  return {};
}

function articleIn(data: unknown): LinkedData | undefined {
  const queue: unknown[] = Array.isArray(data) ? [...data] : [data];
  // The queue grows while it is gone through.
  for (let i = 0; i < Math.min(queue.length, 200); i += 1) {
    const item = queue[i];
    if (typeof item !== 'object' || item === null) continue;
    const record = item as Record<string, unknown>;
    for (const inner of [record['@graph'], record['mainEntity']].flat().slice(0, 100)) queue.push(inner);
    if (/Article|Report|BlogPosting/.test(String(record['@type']))) return articleOf(record);
  }
  return undefined;
}

function articleOf(record: Record<string, unknown>): LinkedData {
  const headline = text(record['headline']);
  const publisher = text((record['publisher'] as { name?: unknown } | undefined)?.name);
  const date = text(record['datePublished']) ?? text(record['dateCreated']) ?? text(record['uploadDate']);
  return {
    ...(headline === undefined ? {} : { headline }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
  };
}

/**
 * Reads JSON as pages have it: within CDATA or a comment, with line ends in its strings; undefined for what is none.
 */
function looseJson(text: string): unknown {
  // Whatever stands around: marks of CDATA or of a comment, a semicolon, the brackets of a list.
  const bare = `[${text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)}]`;
  for (const json of [text, bare, bare.replace(/[\u0000-\u001f]+/g, ' ')]) {
    try {
      return JSON.parse(json);
    } catch {
      // The next reading of it forgives more.
    }
  }
  return undefined;
}

/** The words of a value, the first of several, or those of a value with its type beside it (`{"@value": …}`). */
function text(value: unknown): string | undefined {
  if (typeof value === 'string') return tidy(value);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? undefined : text(value[0]);
  return typeof value === 'object' && value !== null && '@value' in value ? text(value['@value']) : undefined;
}

function tidy(text: string | null | undefined): string | undefined {
  const tidied = text?.replace(/\s+/g, ' ').trim();
  return tidied ? tidied : undefined;
}

/**
 * The day of a date as pages have it (ISO 8601, RFC 2822, in words, seconds since 1970); the day as written, whatever
 * the time zone.
 */
function dayOf(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const date = given.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const [, year, month, day] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(date) ?? /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(date) ?? [];
  if (year !== undefined) return dayIn(year, Number(month), Number(day));
  if (/^\d{10}(?:\d{3})?$/.test(date)) {
    const time = Number(date) * (date.length === 10 ? 1000 : 1);
    return new Date(time).toISOString().slice(0, 10);
  }
  const [, dayFirst, monthAfter, yearLast] =
    /^(?:\p{L}{3,9},? )?(\d{1,2})\.? (\p{L}{3,9})\.?,? (\d{4})/u.exec(date) ?? [];
  if (dayFirst !== undefined) return dayIn(yearLast!, monthOf(monthAfter!), Number(dayFirst));
  const [, monthFirst, dayAfter, yearAfter] =
    /^(?:\p{L}{3,9},? )?(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/u.exec(date) ?? [];
  return monthFirst === undefined ? undefined : dayIn(yearAfter!, monthOf(monthFirst), Number(dayAfter));
}

function dayIn(year: string, month: number, day: number): string | undefined {
  const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== written ? undefined : written;
}

function monthOf(name: string): number {
  const english = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return english > 0 ? english : ARABIC_MONTHS.findIndex((names) => names.includes(name)) + 1;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ARABIC_MONTHS = [
  ['يناير'],
  ['فبراير', 'شباط'],
  ['مارس', 'آذار'],
  ['أبريل', 'إبريل', 'نيسان'],
  ['مايو', 'أيار'],
  ['يونيو', 'حزيران'],
  ['يوليو', 'تموز'],
  ['أغسطس', 'آب'],
  ['سبتمبر', 'أيلول'],
  ['أكتوبر'],
  ['نوفمبر'],
  ['ديسمبر'],
];
