import type { Problem } from '@muqabala/core';
import type { Manifest, Reference } from './schema.ts';

/**
 * Checks a reference against its manifest and the texts' contents (by text id) and returns what is wrong: sentences
 * that overlap, are not trimmed or leave words out, quotes that are not at their offsets, links to sentences that are
 * missing, listed twice or boilerplate, unknown ids.
 */
export function checkReference(
  manifest: Manifest,
  reference: Reference,
  contents: Readonly<Record<string, string>>,
): Problem[] {
  const problems: Problem[] = [];
  const check: Check = {
    manifest,
    reference,
    known: new Set(manifest.texts.map((text) => text.id)),
    contentOf: (text) => (Object.hasOwn(contents, text) ? contents[text] : undefined),
    say: (place, message) =>
      problems.push({ code: 'reference-wrong', place, message, remedy: 'Mend the reference, or put the text back.' }),
  };
  if (reference.event !== manifest.event.id) check.say('event', `The manifest is of the event '${manifest.event.id}'.`);
  checkSentences(check);
  for (const p of reference.pairs.keys()) checkPair(check, p);
  checkQuotes(check);
  checkSupport(check);
  return problems;
}

/** What is checked, and against what. */
interface Check {
  readonly manifest: Manifest;
  readonly reference: Reference;
  readonly known: ReadonlySet<string>;
  readonly contentOf: (text: string) => string | undefined;
  readonly say: (place: string, message: string) => void;
}

function sentencesOf({ sentences }: Reference, text: string) {
  return Object.hasOwn(sentences, text) ? sentences[text] : undefined;
}

function checkSentences({ reference, known, contentOf, say }: Check): void {
  for (const text of known) if (!sentencesOf(reference, text)) say('sentences', `The text '${text}' has no sentences.`);
  for (const [text, sentences] of Object.entries(reference.sentences)) {
    if (!known.has(text)) say(`sentences.${text}`, 'The manifest has no such text.');
    const problem = spansProblem(contentOf(text) ?? '', sentences);
    if (problem !== undefined) say(`sentences.${text}.${problem.index}`, problem.message);
  }
}

function checkPair({ manifest, reference, say }: Check, p: number): void {
  const pair = reference.pairs[p]!;
  const seen = new Set<string>();
  if (pair.source !== manifest.texts[0]!.id) say(`pairs.${p}.source`, 'The source is not the first text.');
  for (const [l, link] of pair.links.entries()) {
    const place = `pairs.${p}.links.${l}`;
    for (const side of ['source', 'target'] as const)
      for (const index of link[side]) {
        const role = sentencesOf(reference, pair[side])?.[index]?.role;
        if (role !== 'body' && role !== 'heading')
          say(`${place}.${side}`, `Sentence ${index} is ${role ?? 'missing'}.`);
      }
    for (const i of link.source)
      for (const j of link.target) {
        if (seen.has(`${i}-${j}`)) say(place, `The sentences ${i} and ${j} are judged twice.`);
        seen.add(`${i}-${j}`);
      }
  }
}

function checkQuotes({ reference, contentOf, say }: Check): void {
  const ids = new Set<string>();
  for (const list of ['discrepancies', 'agreements', 'remarks'] as const)
    for (const [k, item] of reference[list].entries()) {
      const place = `${list}.${k}`;
      if (ids.has(item.id)) say(place, `The id '${item.id}' is used twice.`);
      ids.add(item.id);
      for (const { text, start, end, quote } of item.occurrences)
        if (contentOf(text)?.slice(start, end) !== quote)
          say(place, `The quote is not at ${start}–${end} of '${text}': ${quote}`);
    }
}

function checkSupport({ reference, known, say }: Check): void {
  for (const [k, { support }] of reference.discrepancies.entries()) {
    const named = [...support.says.flatMap((one) => one.texts), ...support.silent];
    if (named.length !== known.size || named.some((text) => !known.has(text)) || new Set(named).size !== known.size)
      say(`discrepancies.${k}.support`, 'Every text has to be named once, as saying a value or as silent.');
  }
}

/**
 * Returns the first sentence whose span is not that of trimmed words, or that leaves words out before it (or after the
 * last).
 */
export function spansProblem(
  content: string,
  sentences: ReadonlyArray<{ readonly start: number; readonly end: number }>,
): { readonly index: number; readonly message: string } | undefined {
  let last = 0;
  for (const [index, { start, end }] of sentences.entries()) {
    if (start < last || end <= start || end > content.length)
      return { index, message: `The span ${start}–${end} overlaps another, is empty or leaves the text.` };
    const words = content.slice(start, end);
    if (words !== words.trim()) return { index, message: 'The sentence is not trimmed.' };
    if (content.slice(last, start).trim() !== '')
      return { index, message: 'There are words before the sentence that are in none.' };
    last = end;
  }
  if (content.slice(last).trim() !== '')
    return { index: sentences.length, message: 'There are words after the last sentence.' };
  return undefined;
}
