import { count, type Log } from '../log.ts';
import {
  bothSides,
  type Content,
  type Draft,
  makeContent,
  makeProperties,
  type Pair,
  type PairSide,
  readSpans,
  UNIT_ID,
} from '../pairs/index.ts';
import { primaryLanguage } from '../read/languages.ts';
import type { ReadOptions } from '../read/reader.ts';
import { regionNamed } from '../read/regions.ts';
import { NUMBERED } from './ids.ts';
import { findingsOfMarks, type SaidOfWords, type Standoff } from './issues.ts';
import { GROUP, SEGMENT } from './places.ts';
import type { UnitSide } from './sides.ts';
import { isUntranslated, isYes, reviewOf, type UnitState } from './states.ts';

/** Both sides of a segment, or of a unit that is one, with what the file says of it. */
export interface RawSegment {
  readonly id: string | undefined;
  /** What its source and target say themselves. */
  readonly languages: { readonly source?: string; readonly target?: string };
  readonly source: UnitSide;
  readonly target: UnitSide;
  readonly hasTarget: boolean;
  readonly isPreserved: boolean;
  readonly state: UnitState;
  /** What the file says of each marked segment, by its `mid`. */
  readonly states: ReadonlyMap<string, UnitState>;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Where a unit stands. */
export interface UnitPlace {
  /** Name of the file that it is of. */
  readonly text: string;
  readonly languages: readonly [source: string | undefined, target: string | undefined];
  readonly isForTranslation: boolean;
  /** The groups around it, a line for each. */
  readonly groups: string;
}

/** A `unit` or `trans-unit`. */
export interface RawUnit extends UnitPlace {
  readonly id: string;
  /** Notes by their category, the other attributes of the unit. */
  readonly notes: ReadonlyMap<string, string>;
  readonly segments: readonly RawSegment[];
  /** Issues of quality that the unit tells beside its words. */
  readonly standoff: Standoff;
}

/** Notes of our own writer, which say where a pair comes from. */
const OURS: ReadonlySet<string> = new Set(
  'confidence status link source-text source-segments source-offsets target-segments target-offsets findings'.split(
    ' ',
  ),
);

export function makeSide(): UnitSide {
  return { whole: makeContent(), segments: new Map(), said: [] };
}

/** Gives the pairs of a unit; what is no translation is counted by its reason. */
export function* pairsOfUnit(unit: RawUnit, log: Log, options: ReadOptions): Generator<Pair> {
  const parts = numbered(unit.segments.flatMap((segment) => partsOf(segment, log)));
  const notesOf = notesOfParts(unit.notes, parts);
  for (const part of parts) {
    const reason = unit.isForTranslation ? reasonAgainst(part) : 'not-for-translation';
    if (reason !== undefined) {
      count(log.left, reason);
      continue;
    }
    const id = parts.length === 1 ? unit.id : `${unit.id}.${part.id}`;
    const pair = pairOf(unit, notesOf(part), part, id, options, parts.length === 1);
    if (bothSides(pair, log) !== undefined) yield pair;
  }
}

/** One of several has its number where the file gives it no id. */
function numbered(parts: readonly UnitPart[]): readonly UnitPart[] {
  if (parts.length < 2) return parts;
  return parts.map((part, n) => (part.id === undefined ? { ...part, id: String(n + 1) } : part));
}

/** The notes of each part: a note of ours that is of one has its id behind the category. */
function notesOfParts(notes: RawUnit['notes'], parts: readonly UnitPart[]): (part: UnitPart) => RawUnit['notes'] {
  if (parts.length === 1) return () => notes;
  const own = new Map(parts.map(({ id }) => [id, new Map<string, string>()]));
  const shared = new Map<string, string>();
  for (const [category, note] of notes) {
    const at = category.lastIndexOf(' ');
    const of = at > 0 ? own.get(category.slice(at + 1)) : undefined;
    if (of === undefined) shared.set(category, note);
    else of.set(category.slice(0, at), note);
  }
  return ({ id }) => {
    const mine = own.get(id);
    return mine === undefined || mine.size === 0 ? shared : new Map([...shared, ...mine]);
  };
}

interface UnitPart {
  readonly said: Readonly<Record<'source' | 'target', readonly SaidOfWords[]>>;
  readonly languages: RawSegment['languages'];
  readonly id: string | undefined;
  readonly source: Pick<PairSide, 'content' | 'placeholders'>;
  readonly target: Pick<PairSide, 'content' | 'placeholders'> | undefined;
  readonly state: UnitState;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The marked segments of both sides, by their `mid`; the segment as a whole where either side has none. */
function partsOf(segment: RawSegment, log: Log): UnitPart[] {
  const { languages, source, target, states, attributes, isPreserved } = segment;
  const words = (content: Content | undefined) => content?.end(!isPreserved);
  const said = (left: Content, right: Content | undefined) => ({
    source: source.said.filter(({ content }) => content === left),
    target: target.said.filter(({ content }) => content === right),
  });
  if (source.segments.size === 0 || (target.segments.size === 0 && segment.hasTarget && !target.whole.isEmpty()))
    return [
      {
        id: segment.id,
        languages,
        said: said(source.whole, target.whole),
        source: words(source.whole)!,
        target: segment.hasTarget ? words(target.whole) : undefined,
        state: states.size === 1 ? [...states.values()][0]! : segment.state,
        attributes,
      },
    ];
  const strangers = [...target.segments].filter(([mid, one]) => !source.segments.has(mid) && !one.isEmpty());
  count(log.left, 'no-source', strangers.length);
  return [...source.segments].map(([mid, content]) => ({
    id: mid,
    languages,
    said: said(content, target.segments.get(mid)),
    source: words(content)!,
    target: words(target.segments.get(mid)),
    state: states.get(mid) ?? segment.state,
    attributes,
  }));
}

function reasonAgainst({ target, state }: UnitPart): string | undefined {
  if (target === undefined || target.content.trim() === '') return 'no-target';
  return isUntranslated(state) ? 'not-translated' : undefined;
}

function pairOf(
  unit: RawUnit,
  notes: RawUnit['notes'],
  part: UnitPart,
  id: string,
  options: ReadOptions,
  isAlone: boolean,
): Pair {
  const { text } = unit;
  const confidence = Number(notes.get('confidence') ?? Number.NaN);
  const isOurs = notes.has('confidence');
  // Where no review is known, ours say that a translation is there.
  const isTold = isOurs && (notes.has('status') || part.state.state === 'translated');
  const status = notes.get('status') ?? (isTold ? undefined : reviewOf(part.state));
  const ownId = notes.get('link') ?? (isOurs && NUMBERED.test(id) ? '' : id);
  const side = (name: 'source' | 'target', words: UnitPart['source'], from: string | undefined): PairSide => {
    const code = codeOf(name, part, unit);
    const spans = readSpans(notes.get(`${name}-offsets`) ?? '');
    const language = (name === 'source' ? options.sourceLanguage : options.targetLanguage) ?? primaryLanguage(code);
    const segments = (notes.get(`${name}-segments`) ?? '').split(' ').filter((segment) => segment !== '');
    const { content, placeholders } = words;
    const made: Draft<PairSide> =
      from === undefined ? { language, segments, content } : { text: from, language, segments, content };
    if (placeholders !== undefined) made.placeholders = placeholders;
    if (spans.length > 0) made.spans = spans;
    return Object.assign(made, regionNamed(code));
  };
  const ours = notes.has('source-segments');
  const pair: Draft<Pair> = {
    status: 'aligned',
    confidence: confidence >= 0 && confidence <= 1 ? confidence : 1,
    source: side('source', part.source, notes.get('source-text')),
    target: side('target', part.target!, ours && text !== '' ? text : undefined),
    findings: findingsOfMarks(
      {
        source: { marks: part.said.source, content: part.source.content },
        target: { marks: part.said.target, content: part.target!.content },
      },
      unit.standoff,
      isAlone,
    ),
  };
  if (ownId !== '') pair.id = ownId;
  if (text !== '') pair.text = text;
  if (status === 'proposed' || status === 'confirmed' || status === 'rejected') pair.review = status;
  return Object.assign(pair, propertiesOf(unit, notes, part, isAlone, isTold));
}

/** The code of a side's language: its own, unless it is that of the other one, by the file else. */
function codeOf(name: 'source' | 'target', { languages }: UnitPart, unit: RawUnit): string | undefined {
  const [own, other] = name === 'source' ? unit.languages : ([unit.languages[1], unit.languages[0]] as const);
  const said = languages[name];
  return said === undefined || (own !== undefined && primaryLanguage(said) === primaryLanguage(other)) ? own : said;
}

function propertiesOf(
  { id, groups }: RawUnit,
  notes: RawUnit['notes'],
  { id: segment, state, attributes }: UnitPart,
  isAlone: boolean,
  isTold: boolean,
): Pick<Pair, 'properties'> {
  const properties = makeProperties();
  properties.add(GROUP, groups);
  if (!isAlone) properties.add(UNIT_ID, id);
  properties.add(SEGMENT, segment);
  // Our own states say what the review says.
  if (!isTold) {
    properties.add('state', state.state);
    properties.add('approved', state.approved);
  }
  properties.add('origin', state.origin);
  properties.add('percent', state.percent);
  if (isYes(state.locked) || state.locked === 'locked') properties.add('locked', 'yes');
  for (const [name, value] of attributes) properties.add(name, value);
  for (const [name, value] of notes) if (!OURS.has(name)) properties.add(name, value);
  return properties.end();
}
