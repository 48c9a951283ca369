import type { Finding } from '@muqabala/core';
import { type Content, makerOf, type Pair, type PairFinding, type QuotedSpan, suggestionOf } from '../pairs/index.ts';
import type { XmlWriter } from '../xml/index.ts';

type Attributes = Readonly<Record<string, string>>;
type SideName = 'source' | 'target';

/** The ITS module of XLIFF 2.1 has these types, of ITS 2.0, 8.9; by the nodes of a path of MQM. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['omission', 'omission'],
  ['addition', 'addition'],
  ['untranslated', 'untranslated'],
  ['do-not-translate', 'untranslated'],
  ['terminology', 'terminology'],
  ['number', 'numbers'],
  ['entity', 'inconsistent-entities'],
  ['grammar', 'grammar'],
  ['spelling', 'misspelling'],
  ['punctuation', 'typographical'],
  ['language-register', 'register'],
  ['style', 'style'],
  ['locale-conventions', 'locale-violation'],
  ['accuracy', 'mistranslation'],
  ['mistranslation', 'mistranslation'],
]);
/** ITS has a number between 0 and 100. */
const SEVERITIES = { minor: 25, major: 50, critical: 100 } as const;
/** Names our findings where ITS asks for the profile that an issue is of; what ITS has no place for stands behind it. */
const PROFILE = 'urn:muqabala:finding?';

/** A stretch of a side that an issue is about. */
export interface IssueMark {
  readonly id: string;
  readonly issue: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Returns the findings of a pair as ITS localization quality issues that stand off, for the beginning of its unit, and
 * where their words stand on either side. `next` gives numbers that no other unit has.
 */
export function issuesOf(findings: Pair['findings'], xml: XmlWriter, next: () => number) {
  const marks: Record<SideName, IssueMark[]> = { source: [], target: [] };
  const written = findings.map((finding) => {
    const issue = `lqi${next()}`;
    for (const side of ['source', 'target'] as const)
      for (const { start, end } of finding[side])
        if (start < end)
          marks[side].push({ id: `${issue}.${marks.source.length + marks.target.length + 1}`, issue, start, end });
    const { severity, state, mqm, comment } = finding;
    const attributes = {
      locQualityIssueType: typeOf(mqm),
      locQualityIssueComment: comment,
      locQualityIssueSeverity: SEVERITIES[severity],
      locQualityIssueProfileRef: PROFILE + profileOf(finding),
      locQualityIssueEnabled: state === 'dismissed' ? 'no' : 'yes',
    };
    return `      ${xml.open('its:locQualityIssues', { 'xml:id': issue })}\n        ${xml.empty('its:locQualityIssue', attributes)}\n      </its:locQualityIssues>\n`;
  });
  return { standoff: written.join(''), marks };
}

function typeOf(mqm: string): string {
  const nodes = mqm.split('/').reverse();
  const known = nodes.map((node) => TYPES.get(node)).find((type) => type !== undefined);
  return known ?? (nodes.includes('fluency') || nodes.includes('linguistic-conventions') ? 'grammar' : 'other');
}

function profileOf({ code, mqm, confidence, state, reason, suggestion, by }: PairFinding): string {
  return new URLSearchParams([
    ...(code === undefined ? [] : [['code', code]]),
    ['mqm', mqm],
    ['confidence', String(confidence)],
    ['state', state],
    ...(reason === undefined ? [] : [['reason', reason]]),
    ...(suggestion === undefined ? [] : [['suggestion', JSON.stringify(suggestion)]]),
    ...(by === undefined ? [] : [['by', JSON.stringify(by)]]),
  ]).toString();
}

/** An issue that a file tells of, without its words. */
export type Issue = Omit<PairFinding, 'source' | 'target'>;

/**
 * Reads an issue of ITS from its attributes, with `its:` before their names where they stand on an element of XLIFF;
 * undefined where there is none.
 */
export function readIssue(attributes: Attributes, prefix = ''): Issue | undefined {
  const get = (name: string) => attributes[`${prefix}locQualityIssue${name}`];
  const [type, comment] = [get('Type'), get('Comment')];
  if (type === undefined && comment === undefined) return undefined;
  const [severity, profile = ''] = [get('Severity'), get('ProfileRef')];
  const own = new URLSearchParams(profile.startsWith(PROFILE) ? profile.slice(PROFILE.length) : '');
  const [code, state, reason, confidence] = ['code', 'state', 'reason', 'confidence'].map((name) => own.get(name));
  const share = confidence == null ? 1 : Number(confidence);
  return {
    ...(code == null ? {} : { code: code as NonNullable<Finding['code']> }),
    mqm: own.get('mqm') ?? mqmOf(type),
    severity: severityOf(Number(severity ?? 0)),
    confidence: share >= 0 && share <= 1 ? share : 1,
    state: get('Enabled') === 'no' ? 'dismissed' : state === 'accepted' ? 'accepted' : 'open',
    ...(reason == null ? {} : { reason }),
    ...(comment === undefined || comment === '' ? {} : { comment }),
    ...suggestionOf(parsed(own.get('suggestion'))),
    ...makerOf(parsed(own.get('by'))),
  };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}

function mqmOf(type: string | undefined): string {
  return [...TYPES].find(([, one]) => one === type)?.[0] ?? 'other';
}

function severityOf(score: number): PairFinding['severity'] {
  return score > 75 ? 'critical' : score > 33 ? 'major' : 'minor';
}

/** What an element of a file says of the quality of its words: an issue, or the name of issues that stand elsewhere. */
export interface SaidOfWords {
  readonly content: Content;
  readonly start: number;
  end: number | undefined;
  readonly issue: Issue | string;
}

/** Without one of these an element says nothing: nearly every one. */
const NAMED = ['its:locQualityIssuesRef', 'its:locQualityIssueType', 'its:locQualityIssueComment'] as const;

/** What an element says; of others undefined. */
export function saidBy(attributes: Attributes): Issue | string | undefined {
  if (!NAMED.some((name) => attributes[name] !== undefined)) return undefined;
  const reference = attributes['its:locQualityIssuesRef'];
  // XLIFF 2 points with `#its=`, others with `#`.
  return reference === undefined ? readIssue(attributes, 'its:') : reference.replace(/^#(?:its=)?/, '');
}

/** The issues that a unit tells beside its words, by their name. */
export type Standoff = ReadonlyMap<string, readonly Issue[]>;

/**
 * Returns the findings of a pair by what its two sides tell of them; where it is all of its unit (`isAlone`), also those
 * of the unit that are about no words.
 */
export function findingsOfMarks(
  sides: Readonly<Record<SideName, { readonly marks: readonly SaidOfWords[]; readonly content: string }>>,
  standoff: Standoff,
  isAlone: boolean,
): PairFinding[] {
  if (sides.source.marks.length + sides.target.marks.length + standoff.size === 0) return [];
  const found = new Map<Issue, Record<SideName, QuotedSpan[]>>();
  const spansOf = (issue: Issue) => {
    const known = found.get(issue) ?? { source: [], target: [] };
    found.set(issue, known);
    return known;
  };
  if (isAlone) for (const issues of standoff.values()) for (const issue of issues) spansOf(issue);
  for (const name of ['source', 'target'] as const) {
    const { marks, content } = sides[name];
    const places = new Map<Content, (place: number) => number>();
    for (const { issue, start, end = start, content: words } of marks) {
      const place = places.get(words) ?? placeIn(words.end().content, content);
      places.set(words, place);
      const span = { start: place(start), end: place(end) };
      for (const one of typeof issue === 'string' ? (standoff.get(issue) ?? []) : [issue]) {
        const spans = spansOf(one)[name];
        if (span.start < span.end) spans.push({ ...span, text: content.slice(span.start, span.end) });
      }
    }
  }
  return [...found].map(([issue, spans]) => {
    const { code, mqm, severity, confidence, state, ...rest } = issue;
    return { ...(code === undefined ? {} : { code }), mqm, severity, confidence, state, ...spans, ...rest };
  });
}

/** Where a place of words stands when runs of white space in them have become one. */
function placeIn(raw: string, content: string): (place: number) => number {
  if (raw === content) return (place) => place;
  const before = solidBefore(raw);
  const solid = [...content.matchAll(/\S/g)].map(({ index }) => index);
  return (place) => {
    const count = before[Math.min(place, raw.length)]!;
    // What begins a word begins behind the white space before it.
    if (/\S/.test(raw[place] ?? '')) return solid[count] ?? content.length;
    return count === 0 ? 0 : (solid[count - 1] ?? content.length - 1) + 1;
  };
}

/** How many units that are no white space stand before each place. */
function solidBefore(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i += 1) before[i + 1] = before[i]! + (/\s/.test(text[i]!) ? 0 : 1);
  return before;
}
