import { findingCodeSchema } from '@muqabala/core';
import { type Covered, describeCovered, percent } from '../terminal/coverage.ts';
import { say } from '../terminal/say.ts';
import { type Gate, stops } from './gate.ts';
import { openJunit } from './junit.ts';
import { type Contents, type FoundInSides, type Reported, reported } from './reported.ts';
import { openSarif } from './sarif.ts';

/** What a build asks for: at what to fail, and reports. */
export interface GateFlags {
  /** See {@link Gate}. */
  readonly failOn?: string;
  /** Per cent of the source's body sentences that must have a counterpart. */
  readonly minCoverage?: number;
  readonly sarif?: string;
  readonly junit?: string;
}

/** MQM error types, by which findings of persons are called, and terms that are not rendered. */
const TYPES = ['omission', 'addition', 'mistranslation', 'untranslated', 'terminology'];

/** All that `--fail-on` takes beside severities. */
export function findingKinds(): ReadonlySet<string> {
  return new Set([...findingCodeSchema.options, ...TYPES]);
}

/** A gate that is open for findings: what it has heard decides whether the build fails. */
export interface GateRun {
  /** Hears of a finding, once. */
  find(finding: FoundInSides, contents: Contents, at: Pick<Reported, 'name' | 'places'>): Promise<void> | undefined;
  /** Hears of a pair, which is a case of the report for build servers, with its findings. */
  pair(file: string, name: string, contents: Contents, findings: readonly FoundInSides[]): void;
  /** Ends the reports, says why the build fails, and returns whether it does. */
  close(coverages: ReadonlyArray<{ readonly file: string; readonly covered: Readonly<Covered> }>): Promise<boolean>;
  /** Takes the reports back. */
  abort(): Promise<void>;
}

/** Opens the reports that were asked for; `gate` is what `--fail-on` says. */
export async function openGate(
  flags: GateFlags,
  gate: Gate | undefined,
  { suite, signature }: { readonly suite: string; readonly signature: string },
): Promise<GateRun> {
  const sarif = flags.sarif === undefined ? undefined : await openSarif(flags.sarif, findingKinds(), signature);
  const junit = flags.junit === undefined ? undefined : await openJunit(flags.junit, suite);
  const reports = [sarif, junit].filter((report) => report !== undefined);
  let stopping = 0;
  return {
    find(finding, contents, at) {
      if (gate !== undefined && stops(gate, finding)) stopping += 1;
      return sarif?.add(reported(finding, contents, gate, at));
    },
    pair(file, name, contents, findings) {
      junit?.add(
        file,
        name,
        findings.map((finding) => reported(finding, contents, gate, { name, places: [] })),
      );
    },
    async close(coverages) {
      let isFailing = stopping > 0;
      if (isFailing) say(`fails: ${stopping} ${stopping === 1 ? 'finding' : 'findings'} of --fail-on ${flags.failOn}`);
      const least = flags.minCoverage;
      for (const { file, covered } of least === undefined ? [] : coverages) {
        const isLow = percent(covered) < least!;
        const said = `coverage of the source ${describeCovered(covered)} is below ${least} %`;
        junit?.addOther(file, 'coverage', isLow ? said : undefined);
        if (isLow) say(`fails: ${file}: ${said}`);
        isFailing ||= isLow;
      }
      for (const report of reports) await report.commit();
      return isFailing;
    },
    async abort() {
      for (const report of reports) await report.abort();
    },
  };
}
