import type { Severity } from '@muqabala/core';

/** Severities as a person names them, the mildest first. */
export const SEVERITIES: readonly Severity[] = ['minor', 'major', 'critical'];

/** At which findings a build is to fail. */
export interface Gate {
  /** Findings at least as severe. */
  readonly severity?: Severity;
  /** Findings of these codes, or of these MQM types, however severe. */
  readonly kinds: ReadonlySet<string>;
}

/** What a gate looks at. */
export interface Gated {
  readonly code?: string | undefined;
  readonly mqm: string;
  readonly severity: Severity;
  readonly state: string;
}

/**
 * Reads severities and kinds of findings with commas between them; of several severities the mildest counts. Returns
 * the first name that is neither as a string.
 */
export function readGate(value: string, kinds: ReadonlySet<string>): Gate | string {
  const names = value.split(',').map((name) => name.trim());
  const wrong = names.find((name) => !SEVERITIES.includes(name as Severity) && !kinds.has(name));
  if (wrong !== undefined) return wrong;
  const severity = SEVERITIES.find((one) => names.includes(one));
  return { ...(severity === undefined ? {} : { severity }), kinds: new Set(names.filter((name) => kinds.has(name))) };
}

/** Whether a finding is one at which the build is to fail; what was dismissed is none. */
export function stops(gate: Gate, { code, mqm, severity, state }: Gated): boolean {
  if (state === 'dismissed') return false;
  if (gate.kinds.has(mqm) || (code !== undefined && gate.kinds.has(code))) return true;
  return gate.severity !== undefined && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(gate.severity);
}
