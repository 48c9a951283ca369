import { type FindingDraft, PENALTIES } from '@muqabala/core';
import { findingKind } from '@muqabala/core/document';
import { findWords } from '@muqabala/core/text';
import type { Pair } from '@muqabala/formats';
import { type Coverage, describeCovered } from './coverage.ts';

/** Gathers the fidelity score of pairs one by one. */
export interface Fidelity {
  /** Counts a pair with those of its findings that were not dismissed. */
  add(pair: Pair, findings: readonly FindingDraft[]): void;
  /** The score with its parts, for a person, as a line; none when no source word was read. */
  describe(): string[];
}

/**
 * Makes the score of a run of pairs as `scoreFidelity` does for a document: MQM penalty points per thousand words of
 * the source's body sentences, by kind and severity, beside the share of sentences of either side that have a
 * counterpart, which is counted apart.
 */
export function makeFidelity(coverage: Coverage): Fidelity {
  const rows = new Map<string, { readonly label: string; readonly weight: number; count: number }>();
  let words = 0;
  return {
    add(pair, findings) {
      const { source } = pair;
      if (source !== null && source.role === undefined) words += findWords(source.content).count;
      for (const finding of findings) {
        const { severity } = finding;
        const label = `${severity} ${findingKind(finding)}`;
        const row = rows.get(label) ?? { label, weight: PENALTIES[severity], count: 0 };
        row.count += 1;
        rows.set(label, row);
      }
    },
    describe() {
      if (words === 0) return [];
      const parts = [...rows.values()].sort(
        (a, b) => b.count * b.weight - a.count * a.weight || (a.label < b.label ? -1 : 1),
      );
      const points = parts.reduce((sum, row) => sum + row.count * row.weight, 0);
      const sum = parts.map(({ label, count, weight }) => `${label} ${count}×${weight}`).join(', ');
      return [
        `fidelity: ${((1000 * points) / words).toFixed(1)} penalty points per 1000 source words (0 is best): ${points} ${points === 1 ? 'point' : 'points'} over ${words} words${sum === '' ? '' : `: ${sum}`}; with a counterpart: source ${describeCovered(coverage.source)}, target ${describeCovered(coverage.target)}`,
      ];
    },
  };
}
