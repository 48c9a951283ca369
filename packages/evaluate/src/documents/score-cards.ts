import { type AlignedDocument, type Card, findingKind, listCards, type Text } from '@muqabala/core/document';
import type { Reference } from '../corpus/index.ts';
import { concerned, family, scoreFindings } from './score-findings.ts';

/** What a reviewer meets before he opens anything. */
export interface CardScore {
  readonly cards: number;
  /** Major discrepancies of the reference, and which of them are on a card of severity major among the first. */
  readonly expected: readonly string[];
  readonly found: readonly string[];
  /** Numbers of cards that the reference contradicts. */
  readonly wrong: readonly string[];
}

/** Cards that are looked at for the major discrepancies. */
export const FIRST_CARDS = 20;

/**
 * Holds the cards of a document against the reference: a major discrepancy is found when a card that is major or worse,
 * among the first {@link FIRST_CARDS}, touches the words that the reader quoted of it in a text and has a kind of its
 * family. A card is wrong where it is one finding that calls an agreement different, or says of a sentence that it has
 * no counterpart which the reader gave one; a card of several when that holds for more than half of them.
 */
export function scoreCards(
  reference: Reference,
  document: AlignedDocument,
  texts: ReadonlyMap<string, Text>,
): CardScore {
  const cards = listCards(document);
  const ids = new Map([...texts].map(([id, text]) => [text.id, id]));
  const heavy = cards.slice(0, FIRST_CARDS).filter(({ severity }) => severity !== 'minor');
  const expected = reference.discrepancies.filter(({ severity }) => severity === 'major');
  const source = reference.pairs[0]?.source ?? '';
  const found = expected.filter((discrepancy) => {
    const targets = concerned(reference, discrepancy, source);
    // What only the other texts say of one another concerns each of them.
    const about = new Set([
      source,
      ...(targets.length > 0 ? targets : discrepancy.occurrences.map(({ text }) => text)),
    ]);
    return heavy.some(({ findings }) =>
      findings.some(
        (finding) =>
          about.has(ids.get(finding.text) ?? '') &&
          isOfFamily(findingKind(finding), discrepancy.code) &&
          placesOf(document, finding).some(({ text, start, end }) =>
            discrepancy.occurrences.some((one) => one.text === ids.get(text) && one.start < end && start < one.end),
          ),
      ),
    );
  });
  const alarms = new Set(scoreFindings(reference, document, texts).falseAlarms.map(({ finding }) => finding));
  const isWrong = (finding: Card['findings'][number]) =>
    alarms.has(finding.id) || hasCounterpart(reference, document, ids, finding);
  const wrong = cards.filter(({ findings }) => 2 * findings.filter(isWrong).length > findings.length);
  return {
    cards: cards.length,
    expected: expected.map(({ id }) => id),
    found: found.map(({ id }) => id),
    wrong: wrong.map(({ number }) => number),
  };
}

/** What the reader calls a denial between two reports may be called a contradiction. */
function isOfFamily(kind: string, code: string): boolean {
  return kind === 'contradiction' || family(kind) === family(code);
}

interface TextPlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function placesOf({ texts }: AlignedDocument, finding: Card['findings'][number]): TextPlace[] {
  const on = (text: string, spans: Card['findings'][number]['source']) =>
    (spans ?? []).map(({ start, end }) => ({ text, start, end }));
  return [
    ...on(texts[0]!.id, finding.source),
    ...on(finding.text, finding.target),
    ...(finding.further ?? []).flatMap(({ text, spans }) => on(text, spans)),
  ];
}

/** Whether the reader found a counterpart of a sentence that is said to have none. */
function hasCounterpart(
  { pairs, sentences }: Reference,
  document: AlignedDocument,
  ids: ReadonlyMap<string, string>,
  finding: Card['findings'][number],
): boolean {
  const kind = findingKind(finding);
  if (kind !== 'omission' && kind !== 'addition') return false;
  const side = kind === 'omission' ? 'source' : 'target';
  return placesOf(document, finding).some(({ text, start, end }) =>
    pairs.some(
      (pair) =>
        pair.target === ids.get(finding.text) &&
        pair[side] === ids.get(text) &&
        pair.links.some(
          (link) =>
            link.relation === 'translation' &&
            link[side].some((index) => {
              const sentence = sentences[pair[side]]![index]!;
              return sentence.start < end && start < sentence.end;
            }),
        ),
    ),
  );
}
