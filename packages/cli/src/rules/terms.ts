import type { Rules } from '@muqabala/core';
import { makeLog, type Pair } from '@muqabala/formats';
import { openInput, pairsOf } from '../files/pairs.ts';

type Terms = NonNullable<Rules['terms']>;

/** Terms are looked up by so many of their first characters. */
const BEGINNING = 3;

/** The terms of a glossary that words of a language have, with their renderings in the other. */
export type TermsOf = (side: { readonly language: string; readonly content: string } | null) => Terms;

/**
 * Reads a glossary in any format of pairs (tbx, csv, xlsx, tmx …) for either direction: a term with all its renderings.
 * What words have of it is found in time that grows with them, however many terms there are.
 */
export async function readTerms(path: string): Promise<TermsOf> {
  const byLanguage = new Map<string, Map<string, Set<string>>>();
  const add = (from: Pair['source'], to: Pair['source']) => {
    const [term, rendering] = [from?.content.trim() ?? '', to?.content.trim() ?? ''];
    if (term === '' || rendering === '' || isDeprecated(to)) return;
    const terms = grown(byLanguage, from!.language, () => new Map<string, Set<string>>());
    grown(terms, term, () => new Set<string>()).add(rendering);
  };
  const log = makeLog();
  for await (const pairs of pairsOf(await openInput(path), undefined, { log }))
    for (const { source, target } of pairs) {
      add(source, target);
      add(target, source);
    }
  const indexes = new Map([...byLanguage].map(([language, terms]) => [language, indexOf(terms)]));
  return (side) => (side === null ? [] : termsIn(side.content, indexes.get(side.language)));
}

/** A rendering that a glossary (TBX) names in order that nobody uses it. */
function isDeprecated(side: Pair['source']): boolean {
  return /^(?:deprecated|superseded|obsolete)Term/.test(side?.properties?.['administrativeStatus'] ?? '');
}

interface Index {
  /** The terms by their first characters, as many as they are looked up by. */
  readonly beginnings: ReadonlyMap<string, Terms>;
  /** Numbers of characters that the terms begin with: shorter ones have fewer. */
  readonly lengths: readonly number[];
}

function indexOf(terms: ReadonlyMap<string, ReadonlySet<string>>): Index {
  const beginnings = new Map<string, Terms>();
  for (const [source, target] of terms)
    grown(beginnings, source.slice(0, BEGINNING), (): Terms => []).push({ source, target: [...target] });
  return { beginnings, lengths: [...new Set([...beginnings.keys()].map(({ length }) => length))] };
}

function termsIn(content: string, index: Index | undefined): Terms {
  if (index === undefined) return [];
  const found = new Set<Terms[number]>();
  for (let at = 0; at < content.length; at += 1)
    for (const length of index.lengths)
      for (const term of index.beginnings.get(content.slice(at, at + length)) ?? [])
        if (content.startsWith(term.source, at) && isWhole(content, at, at + term.source.length)) found.add(term);
  return [...found];
}

/** Latin letters around a term make another word of it; what Arabic words begin and end with does not. */
function isWhole(content: string, start: number, end: number): boolean {
  const isLatin = (at: number) => /[A-Za-z\u00c0-\u024f]/.test(content[at] ?? '');
  return !(isLatin(start) && isLatin(start - 1)) && !(isLatin(end - 1) && isLatin(end));
}

function grown<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
