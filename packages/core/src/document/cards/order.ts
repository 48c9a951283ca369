import type { FindingCode } from '../../checks/schema.ts';
import type { Finding } from '../../findings/schema.ts';
import { remember } from '../../memo/index.ts';

/**
 * What a difference does to a reader, the worst first: he is told something false, then somebody else says it, then he
 * is not told, then told more.
 */
const EFFECTS: Readonly<Record<FindingCode, number>> = {
  unrelated: 0,
  'number-mismatch': 1,
  'currency-mismatch': 1,
  'unit-mismatch': 1,
  'date-mismatch': 1,
  'negation-mismatch': 2,
  opposite: 2,
  'name-mismatch': 3,
  'attribution-mismatch': 4,
  'partial-omission': 5,
  'word-missing': 5,
  'quotation-mismatch': 6,
  inconsistent: 6,
  untranslated: 7,
  'number-missing': 7,
  'date-missing': 7,
  'name-missing': 7,
  'placeholder-missing': 7,
  omission: 8,
  'number-added': 9,
  'date-added': 9,
  'name-added': 9,
  'partial-addition': 9,
  'word-added': 9,
  addition: 10,
};

/** By MQM type where no rule told it. */
const TYPES: Readonly<Record<string, number>> = { terminology: 3, omission: 8, untranslated: 7, addition: 10 };
const OTHER = 4;

/** Remembered, as in an order each finding is compared many times. */
const effectOf = remember(({ code, mqm }: Finding): number => {
  const type = mqm.split('/').find((node) => node in TYPES);
  return (code === undefined ? undefined : EFFECTS[code]) ?? (type === undefined ? OTHER : TYPES[type]!);
});

const WEIGHT = { critical: 2, major: 1, minor: 0 } as const;

/** More texts than any review has. */
const TEXTS = 1e6;

/**
 * Returns where a reviewer wants a finding, the least first: critical ones, then by what they do to a reader, by
 * severity, by how many other texts (`told`) tell what it leaves out: the more, the sooner.
 */
export function rankOf(finding: Finding, told: number): number {
  const isCritical = finding.severity === 'critical';
  return ((isCritical ? 0 : 16) + effectOf(finding)) * 4 + 2 - WEIGHT[finding.severity] - told / TEXTS;
}

/** Compares findings by {@link rankOf}, then by confidence. */
export function compareByEffect(a: Finding, b: Finding, told: (finding: Finding) => number): number {
  return rankOf(a, told(a)) - rankOf(b, told(b)) || b.confidence - a.confidence;
}
