import type { AlignedDocument, Text } from '../schema.ts';
import { aboutOf, type Change, type Edit, FIELDS, LISTS, type ListName } from './change.ts';

/**
 * Returns the edit that makes one document out of another of the same texts: what differs of its lists, sentences and
 * fields, and of what is known about the texts. Undefined when nothing does. What is the same on both sides is not
 * named, and lists that are mostly the same objects are compared in one quick pass.
 */
export function difference(before: AlignedDocument, after: AlignedDocument, name: string): Edit | undefined {
  const changes = [
    ...LISTS.flatMap((list) =>
      differenceOf<{ readonly id: string }>({ in: list }, before[list] ?? [], after[list] ?? []),
    ),
    ...before.texts.flatMap((text, index) => differenceOfTexts(index, text, after.texts[index]!)),
    ...FIELDS.flatMap((field) =>
      same(before[field], after[field])
        ? []
        : [
            {
              in: 'document',
              id: field,
              index: 0,
              ...only('before', before[field]),
              ...only('after', after[field]),
            } as Change,
          ],
    ),
  ];
  return changes.length === 0 ? undefined : { name, changes };
}

function only<Key extends string>(key: Key, value: unknown) {
  return value === undefined ? {} : { [key]: value };
}

/** Returns the changes that make one text out of another of the same words, the one at `index` of its document. */
export function differenceOfTexts(index: number, before: Text, after: Text): Change[] {
  if (before === after) return [];
  const about = [aboutOf(before), aboutOf(after)] as const;
  return [
    ...differenceOf({ in: 'segments', text: before.id }, before.segments, after.segments),
    ...(same(...about) ? [] : [{ in: 'texts' as const, id: before.id, index, before: about[0], after: about[1] }]),
  ];
}

/** Says whether two documents have the same texts word for word, so that one can be made out of the other. */
export function sameTexts(a: AlignedDocument, b: AlignedDocument): boolean {
  return (
    a.texts.length === b.texts.length &&
    a.texts.every((text, index) => {
      const other = b.texts[index]!;
      return text === other || (text.id === other.id && text.content === other.content);
    })
  );
}

type Where = { readonly in: ListName } | { readonly in: 'segments'; readonly text: string };

function differenceOf<T extends { readonly id: string }>(
  where: Where,
  allBefore: readonly T[],
  allAfter: readonly T[],
): Change[] {
  // Both ends are the same objects more often than not.
  let from = 0;
  while (from < allBefore.length && allBefore[from] === allAfter[from]) from += 1;
  let [endBefore, endAfter] = [allBefore.length, allAfter.length];
  while (endBefore > from && endAfter > from && allBefore[endBefore - 1] === allAfter[endAfter - 1]) {
    endBefore -= 1;
    endAfter -= 1;
  }
  const [before, after] = [allBefore.slice(from, endBefore), allAfter.slice(from, endAfter)];
  if (before.length === 0 && after.length === 0) return [];
  const there = new Map(after.map((record) => [record.id, record]));
  let kept = new Set(before.filter((record) => same(record, there.get(record.id))).map((record) => record.id));
  const order = (records: readonly T[]) => records.filter((record) => kept.has(record.id)).map((record) => record.id);
  // Records that only changed places are taken out and put back.
  if (order(before).join('\n') !== order(after).join('\n')) kept = new Set();
  const changes: Change[] = [];
  const add = (id: string, index: number, records: { before: T } | { after: T }) =>
    changes.push({ ...where, id, index: from + index, ...records } as unknown as Change);
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const record = before[index]!;
    if (!kept.has(record.id)) add(record.id, index, { before: record });
  }
  after.forEach((record, index) => {
    if (!kept.has(record.id)) add(record.id, index, { after: record });
  });
  return changes;
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));
}
