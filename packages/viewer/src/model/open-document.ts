import type { Row } from '@muqabala/core/document';
import {
  type AlignedDocument,
  drain,
  type Finding,
  type Segment,
  type Text,
  type Turns,
} from '@muqabala/core/document';
import { type Address, formatAddress, parseAddress } from './address.ts';
import { type Filter, filterRows, parseFilter, passes } from './filter.ts';
import { findingKeys, sentenceKeys } from './keys.ts';
import { type Matrix, matrixInTurns } from './matrix.ts';
import { findPhrase, type Phrase } from './search.ts';
import { type PlacedFinding, type View, viewInTurns } from './view.ts';

/** Where an address leads. */
export interface Destination {
  /** Id of the target text to show. */
  readonly target: string;
  /** Index of the row in that text's view. */
  readonly row: number;
  readonly finding?: Finding;
}

/** What a filter leaves of a view. */
export interface Selection {
  readonly filter: Filter;
  readonly rows: readonly Row[];
  /** The findings that next and previous step through. */
  readonly steps: readonly PlacedFinding[];
}

/** A document that is being shown: remembers what was worked out for each of its target texts. */
export class OpenDocument {
  readonly document: AlignedDocument;
  readonly targets: readonly Text[];
  #first: Text | undefined;
  protected readonly views = new Map<string, View>();
  #matrix: Matrix | undefined;
  #last:
    | { readonly address: string; readonly target: string | undefined; readonly place: Destination | undefined }
    | undefined;

  constructor(document: AlignedDocument) {
    this.document = document;
    this.targets = document.texts.slice(1);
  }

  /** Those of all target texts that are not dismissed. */
  get findings(): readonly Finding[] {
    return this.document.findings.filter(({ state }) => state !== 'dismissed');
  }

  /**
   * Returns the target text of an id, else the first that answers to the source at all; undefined when there is none.
   */
  target(id: string | undefined): Text | undefined {
    const { links } = this.document;
    const isLinked = ({ id: own }: Text) => links.some(({ text }) => text === own);
    this.#first ??= this.targets.find(isLinked) ?? this.targets[0];
    return this.targets.find((text) => text.id === id) ?? this.#first;
  }

  view(target: string): View {
    return drain(this.viewInTurns(target));
  }

  *viewInTurns(target: string): Turns<View> {
    let view = this.views.get(target);
    if (view === undefined) {
      view = yield* viewInTurns(this.document, target);
      this.views.set(target, view);
    }
    return view;
  }

  get matrix(): Matrix {
    return drain(this.matrixInTurns());
  }

  *matrixInTurns(): Turns<Matrix> {
    this.#matrix ??= yield* matrixInTurns(this.document);
    return this.#matrix;
  }

  /** Tells whether the view of a target text has been worked out. */
  has(target: string): boolean {
    return this.views.has(target);
  }

  get hasMatrix(): boolean {
    return this.#matrix !== undefined;
  }

  /**
   * Returns the id of the target text that an address leads to, without looking for its row; undefined when it leads
   * nowhere.
   */
  targetOf(address: string, shown: string | undefined): string | undefined {
    const parsed = parseAddress(address);
    if (parsed === undefined) return undefined;
    const { links, texts } = this.document;
    const text =
      'text' in parsed
        ? parsed.text
        : (parsed.kind === 'link' ? links.find(({ id }) => id === parsed.id) : this.#finding(parsed.id))?.text;
    if (text === texts[0]!.id) return this.target(shown)?.id;
    return this.targets.find(({ id }) => id === text)?.id;
  }

  /**
   * Finds the row that an address leads to; a sentence of the source is looked for in the target text that is shown.
   */
  find(address: string, shown: string | undefined): Destination | undefined {
    if (this.#last?.address !== address || this.#last.target !== shown) {
      const parsed = parseAddress(address);
      const target = this.target(shown)?.id;
      const place = parsed === undefined || target === undefined ? undefined : this.#resolve(parsed, target);
      this.#last = { address, target: shown, place };
    }
    return this.#last.place;
  }

  #resolve(address: Address, shown: string): Destination | undefined {
    const { document } = this;
    const source = document.texts[0]!;
    if (address.kind === 'finding') {
      const finding = this.#finding(address.id);
      if (finding === undefined) return undefined;
      const target = finding.text === source.id ? shown : finding.text;
      const row = this.view(target).findings.find((placed) => placed.finding === finding)?.row ?? -1;
      return row < 0 ? undefined : { target, row, finding };
    }
    if (address.kind === 'link') {
      const link = document.links.find(({ id }) => id === address.id);
      const row = link && this.view(link.text).rowOfLink.get(link.id);
      return link === undefined || row === undefined ? undefined : { target: link.text, row };
    }
    const inSource = address.kind === 'pair' || address.text === source.id;
    const target = address.text === source.id ? shown : address.text;
    if (!this.targets.some(({ id }) => id === target)) return undefined;
    const view = this.view(target);
    const text = inSource ? view.source : view.target;
    const index = text.segments.findIndex(({ id }) => id === address.id);
    const named = index < 0 ? text.segments.indexOf(sentenceKeys(text).get(address.id)!) : index;
    const row = (inSource ? view.homeOfSource : view.homeOfTarget)[named];
    return row === undefined ? undefined : { target, row };
  }

  #finding(id: string): Finding | undefined {
    const { findings } = this.document;
    return findings.find((finding) => finding.id === id) ?? findingKeys(this.document).get(id);
  }

  /** Returns the address of a finding, by its words. */
  addressOf(finding: Finding): string {
    return formatAddress({ kind: 'finding', id: findingKeys(this.document).get(finding) });
  }
}

/** Applies a filter, written as {@link parseFilter} reads it, to a view. */
export function selectRows(view: View, filterText: string): Selection {
  const filter = parseFilter(filterText);
  return {
    filter,
    rows: filterRows(view, filter),
    steps: view.findings.filter(({ finding, row }) => row >= 0 && passes(finding, filter)),
  };
}

/**
 * Returns the place in `steps` that lies before or after a finding, else before or after a row; round the ends; -1 when
 * there are none.
 */
export function stepFrom(
  steps: readonly PlacedFinding[],
  from: { readonly finding?: Finding; readonly row: number } | undefined,
  by: 1 | -1,
): number {
  const count = steps.length;
  if (count === 0) return -1;
  const at = from?.finding === undefined ? -1 : steps.findIndex(({ finding }) => finding.id === from.finding!.id);
  if (at >= 0) return (at + by + count) % count;
  if (from === undefined) return by > 0 ? 0 : count - 1;
  const next =
    by > 0 ? steps.findIndex(({ row }) => row >= from.row) : steps.findLastIndex(({ row }) => row <= from.row);
  return next >= 0 ? next : by > 0 ? 0 : count - 1;
}

/**
 * Returns the row of each place where a phrase stands, in the order of the rows; a sentence that is shown again counts
 * once. Pauses after every few hundred rows.
 */
export function* searchInTurns(view: View, rows: readonly Row[], phrase: Phrase): Turns<readonly number[]> {
  const hits: number[] = [];
  const look = (text: Text, index: number, row: number) => {
    const { start, end } = text.segments[index]!;
    for (const _ of findPhrase(text.content, start, end, phrase)) hits.push(row);
  };
  for (const [r, row] of rows.entries()) {
    if (r % PIECE === 0) yield;
    for (const s of row.source) look(view.source, s, row.index);
    for (const { index, again } of row.target) if (!again) look(view.target, index, row.index);
  }
  return hits;
}

/** So many rows are searched between two pauses. */
const PIECE = 256;

/** Returns the ids of what a row holds, and the address that leads back to it, by the words of its first sentence. */
export function identify(view: View, row: Row) {
  const source = row.source.map((s) => view.source.segments[s]!);
  const target = row.target.map(({ index }) => view.target.segments[index]!);
  const links = row.links.map(({ id }) => id);
  const { source: text, target: other } = view;
  const address =
    source[0] === undefined
      ? sentenceAddress(other, target[0]!)
      : sentenceAddress(text, source[0], links.length > 0 ? other : undefined);
  return {
    address,
    text: view.target.id,
    sourceSegments: source.map(({ id }) => id),
    targetSegments: target.map(({ id }) => id),
    links,
  };
}

/** Returns the address of a sentence of a text, or of what another has for it. */
export function sentenceAddress(text: Text, segment: Segment, pairedWith?: Text): string {
  const kind = pairedWith === undefined ? 'segment' : 'pair';
  return formatAddress({ kind, text: (pairedWith ?? text).id, id: sentenceKeys(text).get(segment) });
}
