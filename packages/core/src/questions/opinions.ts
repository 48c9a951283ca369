import type { Finding, MarkedError } from '../findings/schema.ts';
import { sayingOf } from '../findings/schema.ts';
import type { Maker } from '../provenance/schema.ts';

/** Whether the same person or reader, of one version and day, made both. */
export function isMaker(a: Maker | undefined, b: Maker): boolean {
  return a !== undefined && a.kind === b.kind && a.name === b.name && a.version === b.version && a.date === b.date;
}

/** A finding with what somebody says of it; of another kind it keeps what it was. */
export function withOpinion(
  finding: Finding,
  by: Maker,
  state: Finding['state'],
  error: MarkedError | undefined,
): Finding {
  const { mqm, severity } = error ?? {};
  const opinion = { by, state, ...(mqm === undefined ? {} : { mqm }), ...(severity === undefined ? {} : { severity }) };
  const opinions = [...(finding.opinions ?? []), opinion];
  if (mqm === undefined || severity === undefined) return { ...finding, opinions };
  const before = finding.before ?? sayingOf(finding);
  const { code: _, ...rest } = finding;
  return { ...rest, mqm, severity, before, opinions };
}

/** A finding as it was before somebody said something of it; none where he made it and nobody has decided about it. */
export function withoutOpinion(finding: Finding, by: Maker): Finding | undefined {
  const given = finding.opinions?.find((opinion) => isMaker(opinion.by, by));
  if (given === undefined) {
    const isUntouched = finding.state === 'open' || by.kind === 'person';
    return isMaker(finding.by, by) && isUntouched ? undefined : finding;
  }
  const { opinions, ...rest } = finding;
  const others = opinions!.filter((opinion) => opinion !== given);
  const said = others.length === 0 ? {} : { opinions: others };
  const state = finding.state === given.state ? ('open' as const) : finding.state;
  if (given.mqm === undefined || finding.mqm !== given.mqm || rest.before === undefined)
    return { ...rest, ...said, state };
  const { before, ...plain } = rest;
  return { ...plain, ...before, ...said, state };
}
