import type { AlignedDocument } from '@muqabala/core';
import type { Change, Edit } from './change.ts';

/**
 * Returns the edit that makes one document out of another of the same texts: links, findings and facts that differ, in their places.
 * Undefined when nothing differs. What is the same on both sides is not named.
 */
export function difference(before: AlignedDocument, after: AlignedDocument, name: string): Edit | undefined {
  const changes = [
    ...differenceOf('findings', before.findings, after.findings),
    ...differenceOf('links', before.links, after.links),
    ...differenceOf('facts', before.facts ?? [], after.facts ?? []),
  ];
  return changes.length === 0 ? undefined : { name, changes };
}

function differenceOf<T extends { readonly id: string }>(
  list: 'links' | 'findings' | 'facts',
  before: readonly T[],
  after: readonly T[],
): Change[] {
  const there = new Map(after.map((record) => [record.id, record]));
  const same = (record: T) => {
    const other = there.get(record.id);
    return other !== undefined && (other === record || JSON.stringify(other) === JSON.stringify(record));
  };
  let kept = new Set(before.filter(same).map((record) => record.id));
  const order = (records: readonly T[]) => records.filter((record) => kept.has(record.id)).map((record) => record.id);
  // Records that only changed places are taken out and put back.
  if (order(before).join('\n') !== order(after).join('\n')) kept = new Set();
  const changes: Change[] = [];
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const record = before[index]!;
    if (!kept.has(record.id)) changes.push({ in: list, id: record.id, index, before: record } as unknown as Change);
  }
  after.forEach((record, index) => {
    if (!kept.has(record.id)) changes.push({ in: list, id: record.id, index, after: record } as unknown as Change);
  });
  return changes;
}
