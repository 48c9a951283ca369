import { compareValues, type ValueMention } from '../mentions/index.ts';
import { type LinkContext, valuesOf } from './context.ts';
import type { FindingDraft } from './draft.ts';
import { draft } from './draft.ts';
import type { FindingCode } from './schema.ts';

/** Returns the findings about values of one link: numbers, amounts and dates that differ, are missing or were added. */
export function valueFindings(context: LinkContext): FindingDraft[] {
  const sourcePool = valuesOf(context.sourcePool);
  const targetPool = valuesOf(context.targetPool);
  const lost = unmatched(valuesOf(context.source), targetPool);
  const gained = unmatched(valuesOf(context.target), sourcePool);
  const findings: FindingDraft[] = [];
  for (const source of lost) {
    const at = gained.findIndex((target) => comparable(source, target));
    const target = at === -1 ? undefined : gained.splice(at, 1)[0]!;
    findings.push(
      draft(context, target === undefined ? missing(source) : mismatch(source, target), {
        confidence: target === undefined ? 0.6 : 0.85,
        severity: target === undefined ? 'minor' : 'major',
        source: [span(source)],
        ...(target === undefined ? {} : { target: [span(target)], found: target }),
        expected: source,
      }),
    );
  }
  for (const target of gained) {
    findings.push(
      draft(context, isDate(target) ? 'date-added' : 'number-added', {
        confidence: 0.6,
        severity: 'minor',
        target: [span(target)],
        found: target,
      }),
    );
  }
  return findings;
}

function unmatched(values: readonly ValueMention[], pool: readonly ValueMention[]): ValueMention[] {
  return values.filter((value) => !pool.some((other) => compareValues(value, other) !== 'different'));
}

function comparable(a: ValueMention, b: ValueMention): boolean {
  return a.kind === b.kind || (!isDate(a) && !isDate(b));
}

function isDate(value: ValueMention): boolean {
  return value.kind === 'date' || value.kind === 'time';
}

function missing(value: ValueMention): FindingCode {
  return isDate(value) ? 'date-missing' : 'number-missing';
}

function mismatch(a: ValueMention, b: ValueMention): FindingCode {
  if (isDate(a)) return 'date-mismatch';
  if ('unit' in a && 'unit' in b && a.value === b.value && a.unit !== b.unit)
    return a.kind === 'money' ? 'currency-mismatch' : 'unit-mismatch';
  return 'number-mismatch';
}

function span(value: ValueMention): { start: number; end: number } {
  return { start: value.start, end: value.end };
}
