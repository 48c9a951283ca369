import type { AlignedDocument } from '@muqabala/core';

type LinkRecord = AlignedDocument['links'][number];
type FindingRecord = AlignedDocument['findings'][number];
type FactRecord = NonNullable<AlignedDocument['facts']>[number];
type TextRecord = AlignedDocument['texts'][number];

/**
 * One record of a document before and after: `before` absent means added, `after` absent means removed. `index` is where it stands (before a
 * removal, after an addition), so that undoing puts it back in its place.
 */
export type Change =
  | {
      readonly in: 'links';
      readonly id: string;
      readonly index: number;
      readonly before?: LinkRecord;
      readonly after?: LinkRecord;
    }
  | {
      readonly in: 'findings';
      readonly id: string;
      readonly index: number;
      readonly before?: FindingRecord;
      readonly after?: FindingRecord;
    }
  | {
      readonly in: 'facts';
      readonly id: string;
      readonly index: number;
      readonly before?: FactRecord;
      readonly after?: FactRecord;
    }
  | {
      readonly in: 'texts';
      readonly id: string;
      readonly index: number;
      readonly before: TextRecord;
      readonly after: TextRecord;
    };

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
  const lists = {
    links: document.links,
    findings: document.findings,
    facts: document.facts ?? [],
    texts: document.texts,
  };
  const copied = new Set<string>();
  for (const change of edit.changes) {
    if (!copied.has(change.in)) {
      copied.add(change.in);
      Object.assign(lists, { [change.in]: [...lists[change.in]] });
    }
    const list = lists[change.in] as { id: string }[];
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
  const { facts, ...rest } = { ...document, ...lists };
  return facts.length === 0 ? rest : { ...rest, facts };
}
