import type { AlignedDocument, Finding, Link } from '@muqabala/core';
import { difference, type Edit, sameTexts, sayingOf } from '@muqabala/core/document';
import { accordOfLink, mergeLinks } from './merge-links.ts';

type Opinion = NonNullable<Finding['opinions']>[number];

/**
 * How two reviewers stand to a finding: both the same, one alone has it or has decided it, or they differ. Of what both
 * leave open they can differ in the severity alone.
 */
export type Accord = 'agreed' | 'one' | 'severity' | 'decision';

/**
 * Returns the edit that takes another review of the same texts into this one: what either says of a finding is on
 * record as his opinion, and findings that the other one alone has are added. Where they differ, or one alone has
 * decided, the finding is open until somebody settles it; links likewise, see {@link mergeLinks}. Undefined where nothing changes; `other-texts` where the texts
 * are not the same.
 */
export function mergeReview(
  document: AlignedDocument,
  other: AlignedDocument,
  names: readonly [own: string, other: string],
): Edit | undefined | 'other-texts' {
  if (!sameTexts(document, other)) return 'other-texts';
  const others = new Map<string, Finding[]>();
  for (const finding of other.findings) others.set(keyOf(finding), [...(others.get(keyOf(finding)) ?? []), finding]);
  const findings = document.findings.map((finding): Finding => {
    const match = others.get(keyOf(finding))?.shift();
    if (isUndecided(finding, match)) return finding;
    const theirs = match === undefined ? [] : [opinionOf(match, names[1])];
    const said = [...ownOpinion(finding, names[0]), ...theirs];
    const opinions = [...(finding.opinions ?? []).filter(({ by }) => !names.includes(by.name ?? '')), ...said];
    // What was taken in before stands as it was settled.
    if (JSON.stringify(opinions) === JSON.stringify(finding.opinions)) return finding;
    const merged = { ...finding, opinions };
    return ['decision', 'severity', 'one'].includes(accordOf(merged) ?? '') && match !== undefined
      ? { ...merged, state: 'open' }
      : merged;
  });
  const used = new Set(findings.map(({ id }) => id));
  const added = [...others.values()].flat().filter(({ code, state }) => code === undefined || state !== 'open');
  for (const finding of added) {
    let { id } = finding;
    for (let n = 2; used.has(id); n += 1) id = `${finding.id}-${n}`;
    used.add(id);
    const { link: _link, fact: _fact, ...rest } = finding;
    findings.push({ ...rest, id, opinions: [opinionOf(finding, names[1])] });
  }
  const links = [...mergeLinks(document, other, names)];
  return difference(document, { ...document, links, findings }, 'merge-review');
}

/** Returns how the reviewers of a finding stand to each other; undefined where there is none. */
export function accordOf({ opinions }: Pick<Finding, 'opinions'>): Accord | undefined {
  if (opinions === undefined || opinions.length === 0) return undefined;
  const decided = opinions.filter(isDecided);
  const compared = decided.length === 0 ? opinions : decided;
  if (compared.length < 2) return 'one';
  if (new Set(decided.map(({ state }) => state)).size > 1) return 'decision';
  return new Set(compared.map(({ severity, mqm }) => `${severity} ${mqm}`)).size > 1 ? 'severity' : 'agreed';
}

/** Whether a finding waits for somebody to say what becomes of it. */
export function isFindingToSettle(finding: Finding): boolean {
  const accord = accordOf(finding);
  return finding.state === 'open' && accord !== undefined && (accord !== 'agreed' || finding.opinions!.some(isDecided));
}

/** How far two reviewers agree. */
export interface Agreement {
  readonly counts: Readonly<Record<Accord, number>>;
  /** How many both have decided. */
  readonly both: number;
  /** Share of those that they decided alike; undefined where there is none. */
  readonly share: number | undefined;
  /**
   * Cohen's kappa of yes and no: 1 for always alike, 0 for as often as by chance; undefined where one of
   * the two decisions was never taken, as chance alone is then all there is.
   */
  readonly kappa: number | undefined;
}

/** What one has said yes or no to; undefined where he has not decided. */
type Vote = { readonly yes: boolean } | undefined;

/** Counts how the reviewers of merged reviews agree about findings. */
export function agreementOf({ findings }: Pick<AlignedDocument, 'findings'>): Agreement {
  const vote = (opinion: Opinion): Vote => (isDecided(opinion) ? { yes: opinion.state === 'accepted' } : undefined);
  return agreement(findings.map((one) => [accordOf(one), (one.opinions ?? []).map(vote)]));
}

/** Counts how the reviewers of merged reviews agree about links. */
export function agreementOfLinks({ links }: Pick<AlignedDocument, 'links'>): Agreement {
  const vote = ({ status }: NonNullable<Link['opinions']>[number]): Vote =>
    status === 'proposed' ? undefined : { yes: status === 'confirmed' };
  return agreement(links.map((one) => [accordOfLink(one), (one.opinions ?? []).map(vote)]));
}

/** Of more than two opinions the first two that decide count. */
function agreement(list: ReadonlyArray<readonly [accord: Accord | undefined, votes: readonly Vote[]]>): Agreement {
  const counts = { agreed: 0, one: 0, severity: 0, decision: 0 };
  let [both, alike, first, second] = [0, 0, 0, 0];
  for (const [accord, votes] of list) {
    if (accord === undefined) continue;
    counts[accord] += 1;
    const [a, b] = votes.filter((one) => one !== undefined);
    if (a === undefined || b === undefined) continue;
    both += 1;
    if (a.yes === b.yes) alike += 1;
    if (a.yes) first += 1;
    if (b.yes) second += 1;
  }
  if (both === 0) return { counts, both, share: undefined, kappa: undefined };
  const share = alike / both;
  const chance = (first * second + (both - first) * (both - second)) / (both * both);
  return { counts, both, share, kappa: chance === 1 ? undefined : (share - chance) / (1 - chance) };
}

/**
 * Returns the edit that settles a finding as one of its reviewers has it; where all leave it open, it is as any other
 * open finding from then on.
 */
export function settle(document: AlignedDocument, id: string, { state, severity, mqm }: Opinion): Edit | undefined {
  const index = document.findings.findIndex((finding) => finding.id === id);
  const before = document.findings[index];
  if (before === undefined) return undefined;
  const changes = { ...(severity === undefined ? {} : { severity }), ...(mqm === undefined ? {} : { mqm }) };
  const isChanged = (severity ?? before.severity) !== before.severity || (mqm ?? before.mqm) !== before.mqm;
  const { opinions, ...rest } = before;
  const after: Finding = {
    ...(opinions?.some(isDecided) ? before : rest),
    ...changes,
    state: state ?? before.state,
    ...(isChanged && before.before === undefined ? { before: sayingOf(before) } : {}),
  };
  return { name: 'settle', changes: [{ in: 'findings', id, index, before, after }] };
}

function isDecided({ state }: Opinion): boolean {
  return state !== undefined && state !== 'open';
}

/**
 * Whether there is no opinion of a finding: nobody has decided it, and both have it as it came from the program, or
 * alike.
 */
function isUndecided(finding: Finding, match: Finding | undefined): boolean {
  if (finding.state !== 'open' || (match?.state ?? 'open') !== 'open') return false;
  if (match === undefined) return finding.code !== undefined && finding.before === undefined;
  return JSON.stringify(opinionOf(finding, '')) === JSON.stringify(opinionOf(match, ''));
}

/** What he says; before a difference was left open he has said it, and of what the other one added he has not. */
function ownOpinion(finding: Finding, name: string): Opinion[] {
  const earlier = finding.opinions?.find(({ by }) => by.name === name);
  if (finding.opinions !== undefined && earlier === undefined) return [];
  return [finding.state === 'open' && earlier !== undefined ? earlier : opinionOf(finding, name)];
}

function opinionOf({ state, severity, mqm, comment }: Finding, name: string): Opinion {
  return { by: { kind: 'person', name }, state, severity, mqm, ...(comment === undefined ? {} : { comment }) };
}

/** The same for a finding of the same words by the same rule, or of the same error type where a person made it. */
function keyOf(finding: Finding): string {
  const { code, mqm, source, target } = { ...finding, ...finding.before };
  const spans = (list: Finding['source']) => (list ?? []).map(({ start, end }) => [start, end]);
  return JSON.stringify([code ?? mqm, finding.text, spans(source), spans(target)]);
}
