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
    const article = articleIn(parse(script.textContent ?? ''));
    if (article !== undefined) return article;
  }
  return {};
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function articleIn(data: unknown): LinkedData | undefined {
  const queue: unknown[] = Array.isArray(data) ? [...data] : [data];
  // The queue grows while it is gone through.
  for (let i = 0; i < Math.min(queue.length, 200); i += 1) {
    const item = queue[i];
    if (typeof item !== 'object' || item === null) continue;
    const record = item as Record<string, unknown>;
    if (Array.isArray(record['@graph'])) for (const one of record['@graph'].slice(0, 100)) queue.push(one);
    if (/Article|Report|BlogPosting/.test(String(record['@type']))) return articleOf(record);
  }
  return undefined;
}

function articleOf(record: Record<string, unknown>): LinkedData {
  const text = (value: unknown) => (typeof value === 'string' ? tidy(value) : undefined);
  const headline = text(record['headline']);
  const publisher = text((record['publisher'] as { name?: unknown } | undefined)?.name);
  const date = text(record['datePublished']);
  return {
    ...(headline === undefined ? {} : { headline }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
  };
}

function tidy(text: string | null | undefined): string | undefined {
  const tidied = text?.replace(/\s+/g, ' ').trim();
  return tidied ? tidied : undefined;
}

/** The day of an ISO 8601 or RFC 2822 date; the day as written, whatever the time zone. */
function dayOf(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const iso = /^(\d{4})[-/](\d{2})[-/](\d{2})(?!\d)/.exec(date);
  const [, year, month, day] = iso ?? /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(date) ?? [];
  if (year !== undefined) {
    const valid = !Number.isNaN(Date.parse(`${year}-${month}-${day}T00:00:00Z`));
    return valid ? `${year}-${month}-${day}` : undefined;
  }
  const worded = /^(?:[A-Za-z]{3},? )?(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})/.exec(date);
  if (worded === null) return undefined;
  const number = MONTHS.indexOf(worded[2]!) + 1;
  return number === 0 ? undefined : `${worded[3]}-${String(number).padStart(2, '0')}-${worded[1]!.padStart(2, '0')}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
