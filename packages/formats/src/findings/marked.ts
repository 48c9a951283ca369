import type { AlignedDocument, Finding, Text } from '@muqabala/core';
import type { Maker } from '@muqabala/core/document';
import type { Decision, Returned } from './decisions.ts';
import { inText, type Mark, marksOf, type Unit } from './units.ts';

/** Returns what each of several people says, by name: {@link compareMarks} of the marks that each has left. */
export function compareEach(
  document: AlignedDocument,
  target: Text,
  units: readonly Unit[],
  marksOfEach: ReadonlyMap<string, ReadonlyArray<readonly Mark[] | undefined>>,
): ReadonlyMap<string, Returned> {
  return new Map(
    [...marksOfEach].map(([name, marks]) => [
      name,
      compareMarks(document, target, units, marks, { kind: 'person', name }),
    ]),
  );
}

/**
 * Returns what somebody says who has gone over the marks of some units: a finding is accepted where its words are still
 * marked, with the severity and error type that they have now, and dismissed where they are not; other marks are new
 * findings of his own. A unit that he has not seen (no list) is left as it is.
 */
function compareMarks(
  document: AlignedDocument,
  target: Text,
  units: readonly Unit[],
  marks: ReadonlyArray<readonly Mark[] | undefined>,
  by: Maker,
): Returned {
  const decisions: Decision[] = [];
  const added: Finding[] = [];
  const used = new Set(document.findings.map(({ id }) => id));
  let next = 1;
  const freshId = () => {
    while (used.has(`own${next}`)) next += 1;
    used.add(`own${next}`);
    return `own${next}`;
  };
  for (const [u, unit] of units.entries()) {
    const left = marks[u] === undefined ? undefined : [...marks[u]];
    if (left === undefined) continue;
    for (const finding of unit.findings) {
      const own = marksOf(unit, finding, target.id);
      const kept = own.flatMap((mark) => {
        const at = left.findIndex((one) => isSamePlace(one, mark));
        return at === -1 ? [] : left.splice(at, 1);
      });
      if (own.length === 0) continue;
      const [first] = kept;
      decisions.push(
        first === undefined
          ? { id: finding.id, state: 'dismissed', reason: by.name ?? '' }
          : { id: finding.id, state: 'accepted', severity: first.severity, mqm: first.mqm },
      );
    }
    for (const mark of left) {
      const spans = inText(unit.pair[mark.side], mark);
      if (spans.length === 0) continue;
      added.push({
        id: freshId(),
        mqm: mark.mqm ?? 'accuracy',
        severity: mark.severity ?? 'minor',
        confidence: 1,
        text: target.id,
        ...(unit.pair.id === undefined ? {} : { link: unit.pair.id }),
        [mark.side]: spans,
        state: 'accepted',
        by,
      });
    }
  }
  return { decisions, added };
}

function isSamePlace(a: Mark, b: Mark): boolean {
  return a.side === b.side && a.start === b.start && a.end === b.end;
}
