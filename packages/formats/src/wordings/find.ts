import type { AlignedDocument, Text } from '@muqabala/core';
import { firstOf } from '@muqabala/core/document';
import { squeeze, squeezedOffsets, squeezedWords } from './squeezed.ts';
import type { FileForm, FileUnit } from './types.ts';
import { pairsOfText, sentenceOf, type WantedPair } from './wanted.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where words of a review stand in a file: in which unit, and how many units of squeezed words come before them. */
export interface Found {
  readonly unit: FileUnit;
  readonly before: number;
}

export type NotFound = 'not-in-file' | 'several-in-file' | 'is-source';

/**
 * Makes what finds the words of a target text in a file. Where the file has all of the text and nothing else, by their
 * place in it; else by the words of their pair, the first of the same pairs for the first …; else by their sentence,
 * where the file has it once.
 */
export function makeFinder(document: AlignedDocument, text: Text, form: FileForm): (span: Span) => Found | NotFound {
  const targets = form.units.map(({ target }) => squeezedWords(form, target));
  const all = targets.join('');
  const isWhole = all === squeeze(text.content);
  const offsets = squeezedOffsets(text.content);
  const starts = new Float64Array(targets.length);
  for (let u = 1; u < targets.length; u += 1) starts[u] = starts[u - 1]! + targets[u - 1]!.length;
  const squeezedBefore = (from: number, to: number) => offsets[to]! - offsets[from]!;
  /** The unit in which a place of all words lies; one with words. */
  const unitAt = (place: number) => Math.max(0, firstOf(targets.length, (u) => starts[u]! > place) - 1);
  const byPair = isWhole ? undefined : matchPairs(pairsOfText(document, text), form, targets);
  return (span) => {
    if (isWhole) {
      const place = squeezedBefore(0, span.start);
      const u = unitAt(place);
      return { unit: form.units[u]!, before: place - starts[u]! };
    }
    const paired = byPair!(span);
    if (typeof paired === 'object') return { unit: paired.unit, before: squeezedBefore(paired.start, span.start) };
    const sentence = sentenceOf(text, span);
    const words = sentence === undefined ? '' : squeeze(text.content.slice(sentence.start, sentence.end));
    const at = words === '' ? -1 : all.indexOf(words);
    if (at === -1) return paired ?? 'not-in-file';
    const u = unitAt(at);
    if (at + words.length > starts[u]! + targets[u]!.length) return paired ?? 'not-in-file';
    if (all.indexOf(words, at + 1) !== -1) return 'several-in-file';
    return { unit: form.units[u]!, before: at - starts[u]! + squeezedBefore(sentence!.start, span.start) };
  };
}

type Paired = { readonly unit: FileUnit; readonly start: number } | Exclude<NotFound, 'not-in-file'> | undefined;

/** Pairs of a review and units of a file with the same words on both sides belong together in their order. */
function matchPairs(pairs: readonly WantedPair[], form: FileForm, targets: readonly string[]): (span: Span) => Paired {
  const wanted = new Map<string, WantedPair[]>();
  for (const pair of pairs) add(wanted, keyOf(pair.source, pair.target), pair);
  const known = new Set(pairs.map(({ target }) => target));
  const sources = new Set(pairs.map(({ source }) => source));
  const found = new Map<string, FileUnit[]>();
  const turned = new Set<string>();
  for (const [u, unit] of form.units.entries()) {
    const target = targets[u]!;
    if (!known.has(target) && !sources.has(target)) continue;
    for (const source of new Set(unit.sources.map((words) => squeezedWords(form, words)))) {
      add(found, keyOf(source, target), unit);
      turned.add(keyOf(target, source));
    }
  }
  return (span) => {
    const pair = pairs.find(({ start, end }) => start <= span.start && span.end <= end);
    if (pair === undefined) return undefined;
    const key = keyOf(pair.source, pair.target);
    const units = found.get(key) ?? [];
    const same = wanted.get(key)!;
    if (units.length === 0) return turned.has(key) ? 'is-source' : undefined;
    if (units.length !== same.length && units.length > 1) return 'several-in-file';
    return { unit: units[units.length === 1 ? 0 : same.indexOf(pair)]!, start: pair.start };
  };
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function keyOf(source: string, target: string): string {
  return `${source}\n${target}`;
}
