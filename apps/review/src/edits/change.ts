import type { AlignedDocument } from '@muqabala/core';

type LinkRecord = AlignedDocument['links'][number];
type FindingRecord = AlignedDocument['findings'][number];
type FactRecord = NonNullable<AlignedDocument['facts']>[number];
type UncheckedRecord = NonNullable<AlignedDocument['unchecked']>[number];
type TextRecord = AlignedDocument['texts'][number];
type SegmentRecord = TextRecord['segments'][number];

/** What is known about a text beside its words. */
export type About = Partial<Pick<TextRecord, 'title' | 'outlet' | 'date' | 'url' | 'licence'>>;

interface Place<List extends string, T> {
  readonly in: List;
  readonly id: string;
  readonly index: number;
  readonly before?: T;
  readonly after?: T;
}

/**
 * One record of a document before and after: `before` absent means added, `after` absent means removed. `index` is where it stands (before a
 * removal, after an addition), so that undoing puts it back in its place. A sentence names its `text`; of a text only what is known about it changes.
 */
export type Change =
  | Place<'links', LinkRecord>
  | Place<'findings', FindingRecord>
  | Place<'facts', FactRecord>
  | Place<'unchecked', UncheckedRecord>
  | (Place<'segments', SegmentRecord> & { readonly text: string })
  | (Place<'texts', About> & { readonly before: About; readonly after: About });

/**
 * What one action of a person did, small enough to store and to undo: the changes in the order in which they are made.
 * `name` is the key of the message that says it (`link`, `dismiss`, …).
 */
export interface Edit {
  readonly name: string;
  /** True for what the program did because of the edit before it (checking again): it is undone and done again together with that one. */
  readonly follows?: true;
  readonly changes: readonly Change[];
}

/** Returns the edit that takes an edit back. */
export function invert(edit: Edit): Edit {
  return {
    ...edit,
    changes: [...edit.changes].reverse().map((change) => {
      const { before, after, ...rest } = change;
      return {
        ...rest,
        ...(after === undefined ? {} : { before: after }),
        ...(before === undefined ? {} : { after: before }),
      } as Change;
    }),
  };
}

/**
 * Returns the document after an edit; the given one is left as it is. Records that the edit does not name are the same objects as before.
 * Throws a RangeError when the document is not the one that the edit was made for: an edit is never applied to half a match.
 */
export function apply(document: AlignedDocument, edit: Edit): AlignedDocument {
  const draft = new Draft(document);
  for (const change of edit.changes) {
    if (change.in === 'texts') {
      draft.text(change.id, change.index, (text) => describe(text, change.after));
      continue;
    }
    const list = draft.list(change) as { id: string }[];
    if (change.before === undefined) {
      if (change.index > list.length) throw new RangeError(`There is no place ${change.index} in the ${change.in}.`);
      list.splice(change.index, 0, change.after!);
      continue;
    }
    if (list[change.index]?.id !== change.id)
      throw new RangeError(`${change.id} is not at place ${change.index} of the ${change.in}.`);
    if (change.after === undefined) list.splice(change.index, 1);
    else list[change.index] = change.after;
  }
  return draft.finish();
}

/** Returns what is known about a text beside its words. */
export function aboutOf(text: TextRecord): About {
  const about: Record<string, string> = {};
  for (const key of ABOUT) if (text[key] !== undefined) about[key] = text[key];
  return about;
}

const ABOUT = ['title', 'outlet', 'date', 'url', 'licence'] as const;

function describe(text: TextRecord, about: About): TextRecord {
  const { title: _t, outlet: _o, date: _d, url: _u, licence: _l, ...rest } = text;
  return { ...rest, ...about };
}

/** A document that is being changed: every list is copied once, when it is first touched. */
class Draft {
  readonly #document: AlignedDocument;
  readonly #lists: Record<'links' | 'findings' | 'facts' | 'unchecked', unknown[] | undefined> = {
    links: undefined,
    findings: undefined,
    facts: undefined,
    unchecked: undefined,
  };
  readonly #segments = new Map<string, SegmentRecord[]>();
  #texts: TextRecord[] | undefined;

  constructor(document: AlignedDocument) {
    this.#document = document;
  }

  list(change: Exclude<Change, { in: 'texts' }>): unknown[] {
    if (change.in !== 'segments') {
      this.#lists[change.in] ??= [...(this.#document[change.in] ?? [])];
      return this.#lists[change.in]!;
    }
    let segments = this.#segments.get(change.text);
    if (segments === undefined) {
      const index = this.#document.texts.findIndex((text) => text.id === change.text);
      if (index === -1) throw new RangeError(`There is no text ${change.text}.`);
      segments = [...this.#document.texts[index]!.segments];
      this.#segments.set(change.text, segments);
      const copied = segments;
      this.text(change.text, index, (text) => ({ ...text, segments: copied }));
    }
    return segments;
  }

  text(id: string, index: number, change: (text: TextRecord) => TextRecord): void {
    this.#texts ??= [...this.#document.texts];
    const text = this.#texts[index];
    if (text?.id !== id) throw new RangeError(`${id} is not at place ${index} of the texts.`);
    this.#texts[index] = change(text);
  }

  finish(): AlignedDocument {
    const { facts: known, unchecked: left, ...rest } = this.#document;
    const facts = (this.#lists.facts as FactRecord[] | undefined) ?? known ?? [];
    const unchecked = (this.#lists.unchecked as UncheckedRecord[] | undefined) ?? left ?? [];
    const after = {
      ...rest,
      ...(this.#texts === undefined ? {} : { texts: this.#texts }),
      ...(this.#lists.links === undefined ? {} : { links: this.#lists.links as LinkRecord[] }),
      ...(this.#lists.findings === undefined ? {} : { findings: this.#lists.findings as FindingRecord[] }),
    };
    return {
      ...after,
      ...(facts.length === 0 ? {} : { facts }),
      ...(unchecked.length === 0 ? {} : { unchecked }),
    };
  }
}
