import type { AlignedDocument } from '../schema.ts';

type Filled = Required<AlignedDocument>;
type TextRecord = Filled['texts'][number];
type SegmentRecord = TextRecord['segments'][number];

/** Lists whose records have ids. */
export const LISTS = ['findings', 'links', 'facts', 'unchecked', 'answers', 'numbers'] as const;
export type ListName = (typeof LISTS)[number];

/** What a document says as a whole. */
export const FIELDS = ['signature', 'original', 'precise', 'candidates', 'rules', 'review', 'rounds'] as const;
export type FieldName = (typeof FIELDS)[number];

/** What is known about a text beside its words. */
export type About = Partial<Pick<TextRecord, 'title' | 'outlet' | 'date' | 'url' | 'licence'>>;

interface Replacement<In extends string, T> {
  readonly in: In;
  readonly id: string;
  readonly index: number;
  readonly before?: T;
  readonly after?: T;
}

type RecordIn<Name extends ListName> = NonNullable<AlignedDocument[Name]> extends readonly (infer T)[] ? T : never;
type ListChange = { [Name in ListName]: Replacement<Name, RecordIn<Name>> }[ListName];
type SegmentChange = Replacement<'segments', SegmentRecord> & { readonly text: string };
type TextChange = Replacement<'texts', About> & { readonly before: About; readonly after: About };
type FieldChange = Replacement<'document', Filled[FieldName]> & { readonly id: FieldName };

/**
 * One record of a document before and after: `before` absent means added, `after` absent means removed. `index` is
 * where it stands (before a removal, after an addition), so that undoing puts it back in its place. A sentence names
 * its `text`; of a text only what is known about it changes; what the document says as a whole (`in: 'document'`) has
 * the field's name for an id.
 */
export type Change = ListChange | SegmentChange | TextChange | FieldChange;

/**
 * What one action of a person did, small enough to store and to undo: the changes in the order in which they are made.
 * `name` says which action it was (`link`, `dismiss`, …).
 */
export interface Edit {
  readonly name: string;
  /**
   * True for what the program did because of the edit before it (checking again): it is undone and done again together
   * with that one.
   */
  readonly follows?: true;
  readonly changes: readonly Change[];
}

/** Returns the edit that takes an edit back. */
export function invertEdit(edit: Edit): Edit {
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
 * Returns the document after an edit; the given one is left as it is. Records that the edit does not name are the same
 * objects as before. Throws a RangeError when the document is not the one that the edit was made for: an edit is never
 * applied to half a match.
 */
export function applyEdit(document: AlignedDocument, edit: Edit): AlignedDocument {
  const draft = new Draft(document);
  for (const change of edit.changes) {
    if (change.in === 'document') draft.set(change.id, change.after);
    else if (change.in === 'texts') draft.changeText(change.id, change.index, (text) => describe(text, change.after));
    else replace(change.in === 'segments' ? draft.segments(change.text) : draft.list(change.in), change);
  }
  return draft.finish();
}

interface Identified {
  readonly id: string;
}

function replace(list: Identified[], { in: name, id, index, before, after }: Replacement<string, Identified>): void {
  if (before === undefined) {
    if (!Number.isInteger(index) || index < 0 || index > list.length)
      throw new RangeError(`There is no place ${index} in the ${name}.`);
    list.splice(index, 0, after!);
    return;
  }
  // A damaged edit may name no id and a place far behind the end.
  if (list[index] === undefined || list[index].id !== id)
    throw new RangeError(`${id} is not at place ${index} of the ${name}.`);
  if (after === undefined) list.splice(index, 1);
  else list[index] = after;
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
  readonly #after: Omit<AlignedDocument, ListName> & { [Name in ListName]?: readonly Identified[] | undefined };
  readonly #copies = new Map<string, Identified[]>();

  constructor(document: AlignedDocument) {
    this.#after = { ...document };
  }

  set(field: FieldName, value: unknown): void {
    if (value === undefined) delete this.#after[field as 'rules'];
    else (this.#after as Record<string, unknown>)[field] = value;
  }

  list(name: ListName): Identified[] {
    return this.#copy(name, this.#after[name] ?? [], (copy) => {
      this.#after[name] = copy;
    });
  }

  segments(id: string): Identified[] {
    const index = this.#after.texts.findIndex((text) => text.id === id);
    if (index === -1) throw new RangeError(`There is no text ${id}.`);
    return this.#copy(`segments ${id}`, this.#after.texts[index]!.segments, (copy) =>
      this.changeText(id, index, (text) => ({ ...text, segments: copy as SegmentRecord[] })),
    );
  }

  changeText(id: string, index: number, change: (text: TextRecord) => TextRecord): void {
    const text = this.#after.texts[index];
    if (text === undefined || text.id !== id) throw new RangeError(`${id} is not at place ${index} of the texts.`);
    this.#after.texts = [...this.#after.texts];
    this.#after.texts[index] = change(text);
  }

  finish(): AlignedDocument {
    for (const name of ['facts', 'unchecked', 'answers', 'numbers'] as const)
      if (this.#after[name]?.length === 0) delete this.#after[name];
    return this.#after as AlignedDocument;
  }

  #copy(key: string, list: readonly Identified[], put: (copy: Identified[]) => void): Identified[] {
    let copy = this.#copies.get(key);
    if (copy === undefined) {
      copy = [...list];
      this.#copies.set(key, copy);
      put(copy);
    }
    return copy;
  }
}
