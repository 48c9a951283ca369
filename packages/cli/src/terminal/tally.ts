import type { FindingDraft } from '@muqabala/core';
import { findingKind } from '@muqabala/core/document';
import type { Log, Pair } from '@muqabala/formats';
import type { Fidelity } from './fidelity.ts';
import { describeLogs } from './logs.ts';

/** Counts what was found in a run of pairs. */
export interface Tally {
  /** Counts a pair with its findings, those too that were dismissed, and whether something of it was left unchecked. */
  add(pair: Pair, findings: readonly FindingDraft[], isCut: boolean): void;
  /** What was found, for a person, as lines. */
  describe(log: Log): string[];
}

/** Makes an empty tally; with a fidelity score it says that one too. */
export function makeTally(fidelity: Fidelity | undefined): Tally {
  const codes = new Map<string, number>();
  let withFindings = 0;
  let dismissed = 0;
  let cut = 0;
  return {
    add(pair, findings, isCut) {
      if (isCut) cut += 1;
      const open = findings.filter((finding) => finding.state !== 'dismissed');
      fidelity?.add(pair, open);
      dismissed += findings.length - open.length;
      if (open.length > 0) withFindings += 1;
      for (const finding of open) codes.set(findingKind(finding), (codes.get(findingKind(finding)) ?? 0) + 1);
    },
    describe(log) {
      const kinds = [...codes].sort((a, b) => b[1] - a[1]).map(([code, n]) => `${code} ${n}`);
      const found = `${withFindings} with findings${kinds.length === 0 ? '' : `: ${kinds.join(', ')}`}`;
      const said = [found];
      if (dismissed > 0) said.push(`${dismissed} dismissed`);
      if (cut > 0) said.push(`${cut} not checked in full`);
      const [first, ...reasons] = describeLogs([['checked', log]]);
      return [[first, ...said].join('; '), ...reasons, ...(fidelity?.describe() ?? [])];
    },
  };
}
