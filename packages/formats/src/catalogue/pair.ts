import { count, type Log } from '../log.ts';
import { makeProperties, type Pair, type PairSide } from '../pairs/index.ts';
import { primaryLanguage, tellLanguages } from '../read/languages.ts';
import type { ReadOptions } from '../read/reader.ts';
import { regionNamed } from '../read/regions.ts';
import type { Catalogue, Entry } from './types.ts';

/**
 * Pairs the messages of two catalogues by their keys, in the order of the source; a plural form that one
 * of them has not (`items_few`, `items#two`) answers to its form for all others. What is in one alone, twice under a key, or the same
 * for all languages is counted.
 */
export function pairCatalogues(source: Catalogue, target: Catalogue, log: Log, options: ReadOptions = {}): Pair[] {
  // A name that both have is no language.
  if (source.language !== undefined && source.language === target.language)
    return pairCatalogues({ entries: source.entries }, { entries: target.entries }, log, options);
  const [left, right] = [source, target].map(({ entries }) => byKey(entries, log)) as [Entries, Entries];
  const pairs: Pair[] = [];
  const add = (entry: Entry, other: Entry | undefined) => {
    const reason = reasonAgainst(entry, other);
    if (reason === undefined) pairs.push(pairOf(entry, other!, source, target));
    else count(log.left, reason);
  };
  for (const [key, entry] of left) add(entry, right.get(key) ?? right.get(rareForm(key, right)));
  for (const [key, entry] of right) {
    if (left.has(key)) continue;
    const other = left.get(otherForm(key));
    if (other !== undefined && entry.content.trim() !== '') pairs.push(pairOf(other, entry, source, target));
    else count(log.left, 'no-source');
  }
  log.pairs += pairs.length;
  return tellLanguages(pairs, log, options);
}

/** Plural forms that Arabic has and English has not. */
const RARE = ['zero', 'two', 'few', 'many'] as const;

type Entries = ReadonlyMap<string, Entry>;

function byKey(entries: readonly Entry[], log: Log): Entries {
  const known = new Map<string, Entry>();
  for (const entry of entries) {
    if (known.has(entry.key)) count(log.left, 'duplicate-key');
    known.set(entry.key, entry);
  }
  return known;
}

function reasonAgainst(source: Entry, target: Entry | undefined): string | undefined {
  if (source.isForTranslation === false || target?.isForTranslation === false) return 'not-for-translation';
  if (target === undefined || target.content.trim() === '') return 'no-target';
  return source.content.trim() === '' ? 'empty' : undefined;
}

/** The key of the plural form for all other numbers, of one for few, two and so on. */
function otherForm(key: string): string {
  return key.replace(/([_#.])(?:zero|one|two|few|many)$/, '$1other');
}

/** The key of the form for all others, where it answers to a form that English has not; one with more forms lacks this one. */
function rareForm(key: string, entries: Entries): string {
  const other = key.replace(/([_#.])(?:zero|two|few|many)$/, '$1other');
  const stem = other.slice(0, -'other'.length);
  return other !== key && RARE.some((form) => entries.has(stem + form)) ? key : other;
}

function pairOf(source: Entry, target: Entry, from: Catalogue, to: Catalogue): Pair {
  // Of two forms the rarer names the pair, or several would have one name.
  const key = otherForm(target.key) === target.key ? source.key : target.key;
  const properties = makeProperties();
  properties.add('key', key);
  properties.add('comment', source.comment ?? target.comment);
  const side = ({ content, placeholders }: Entry, code: string | undefined): PairSide => ({
    language: primaryLanguage(code),
    segments: [],
    content,
    ...(placeholders === undefined ? {} : { placeholders }),
    ...regionNamed(code),
  });
  return {
    status: 'aligned',
    confidence: 1,
    source: side(source, from.language),
    target: side(target, to.language),
    findings: [],
    id: key,
    ...properties.end(),
  };
}
