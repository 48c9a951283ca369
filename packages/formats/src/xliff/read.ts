import { count, type Log } from '../log.ts';
import { LONGEST_PAIR, type PairReader, type ReadOptions } from '../read/reader.ts';
import { makeXmlPairReader, OTHER_FORMAT, type XmlHandler, type XmlPairs } from '../xml/index.ts';
import { type Issue, readIssue } from './issues.ts';
import { isPhrase } from './phrase.ts';
import { makeSideReader } from './sides.ts';
import { isYes, type UnitState } from './states.ts';
import { makeSide, pairsOfUnit, type RawSegment, type RawUnit, type UnitPlace } from './unit.ts';

type Attributes = Parameters<XmlHandler['open']>[1];

/** What is about the translations and is none. */
const ASIDE: ReadonlySet<string> = new Set([
  'alt-trans',
  'matches',
  'ignorable',
  'bin-unit',
  'context-group',
  'glossary',
  'metadata',
  'changeTrack',
  'skl',
  'skeleton',
]);

/** What of the parts that are passed over somebody has written, by the reason it is counted under. */
const UNHELD: ReadonlyMap<string, string> = new Map([
  ['alt-trans', 'alternative'],
  ['matches', 'alternative'],
  ['context-group', 'context'],
  ['glossary', 'glossary'],
  ['metadata', 'metadata'],
  ['changeTrack', 'change-track'],
  ['bin-unit', 'binary-unit'],
]);
/** Comments of Trados and memoQ, which stand apart from the words. */
const COMMENTS: ReadonlySet<string> = new Set(['cmt-def', 'comment']);
/** Notes of our own writer about a file. */
const OWN_NOTES: ReadonlySet<string> = new Set(['signature', 'text']);

/** Attributes of a unit that are kept as properties. */
const KEPT = [
  'resname',
  'name',
  'restype',
  'maxwidth',
  'size-unit',
  'state-qualifier',
  'm:level',
  'm:para-id',
  'm:score',
  'm:trans-origin',
  'pgs:switch',
] as const;

/** Those of a segment. */
const KEPT_OF_SEGMENT = ['subState', 'pgs:case'] as const;

/**
 * Reads XLIFF 1.2 (`trans-unit`) and 2.x (`unit`, `segment`), and what Trados (sdlxliff), memoQ (mqxliff) and Phrase
 * (mxliff) keep in it, in pieces. A code is one U+FFFC with a record; a break a space; `mrk mtype="seg"` are segments.
 * What is not translated yet, not for translation, or without target is counted; states, notes and locks are kept.
 * White space with line ends is one space unless the file preserves it. Throws `xml-broken` with the line.
 */
export function makeXliffReader(log: Log, options: ReadOptions = {}): PairReader {
  return makeXmlPairReader(log, options, (pairs) => makeHandler(pairs, log, options));
}

function makeHandler({ add, broken }: XmlPairs, log: Log, options: ReadOptions): XmlHandler {
  let root = '';
  let isOfPhrase = false;
  let languages: readonly [string | undefined, string | undefined] = [undefined, undefined];
  let text = '';
  let depth = 0;
  let aside = 0;
  let size = 0;
  /** The groups that are open, the innermost last. */
  const groups: Array<{ readonly depth: number; readonly name: string }> = [];
  /** Elements that say something of all within them, the innermost last. */
  const scopes: Array<{ readonly depth: number; readonly translate?: boolean; readonly preserve?: boolean }> = [];
  let unit: ReturnType<typeof makeUnit> | undefined;
  let side: ReturnType<ReturnType<typeof makeUnit>['openSide']> | undefined;
  let sideDepth = 0;
  /** Gathers the text of a note or of a code that is kept apart. */
  let gathered: { readonly depth: number; readonly parts: string[]; end(text: string): void } | undefined;

  const scoped = <K extends 'translate' | 'preserve'>(name: K): boolean | undefined =>
    scopes.findLast((scope) => scope[name] !== undefined)?.[name];
  const gather = (end: (text: string) => void) => {
    gathered = { depth, parts: [], end };
  };
  const openScope = ({ translate: said, restype, 'xml:space': space }: Attributes) => {
    // Converters keep what a PO says of itself as a unit like the others.
    const translate = restype === 'x-gettext-domain-header' ? 'no' : said;
    if (translate === undefined && space === undefined) return;
    scopes.push({
      depth,
      ...(translate === undefined ? {} : { translate: translate !== 'no' }),
      ...(space === undefined ? {} : { preserve: space === 'preserve' }),
    });
  };
  const openFile = (attributes: Attributes) => {
    text = attributes['original'] ?? '';
    if (attributes['source-language'] !== undefined)
      languages = [attributes['source-language'], attributes['target-language']];
  };
  const openGroup = ({ id, 'xml:space': _, translate: __, ...more }: Attributes) => {
    const { resname, name, ...others } = more;
    groups.push({ depth, name: id ?? resname ?? name ?? '' });
    if (id !== undefined ? Object.keys(more).length > 0 : Object.keys(others).length > 0) count(log.cleaned, 'group');
  };
  const openRoot = (name: string, attributes: Attributes) => {
    root = name;
    if (name !== 'xliff')
      throw broken(`The root element is <${name.slice(0, 40)}>; <xliff> was expected.`, OTHER_FORMAT);
    languages = [attributes['srcLang'], attributes['trgLang']];
    isOfPhrase = isPhrase(attributes);
  };
  const openSide = (name: 'source' | 'seg-source' | 'target', attributes: Attributes) => {
    side = unit?.openSide(name, attributes, scoped('preserve') ?? false);
    sideDepth = depth;
  };
  const openInUnit = (name: string, attributes: Attributes) => {
    if (name === 'source' || name === 'seg-source' || name === 'target') openSide(name, attributes);
    else if (name === 'segment') unit?.openSegment(attributes);
    else if (name === 'seg' && attributes['id'] !== undefined) unit?.stateOf(attributes['id'], attributes);
    else if (name === 'locQualityIssues') unit?.openIssues(attributes['xml:id'] ?? attributes['id'] ?? '');
    else if (name === 'locQualityIssue') unit?.issue(attributes);
    else if (name === 'data') gather((data) => unit?.data.set(attributes['id'] ?? '', data));
    else if (name === 'note') gather((note) => unit?.note(attributes['category'] ?? attributes['from'], note));
  };

  const countUnheld = (name: string, attributes: Attributes) => {
    const reason =
      UNHELD.get(name) ??
      (COMMENTS.has(name) ? 'comment' : undefined) ??
      (name === 'note' && unit === undefined && !OWN_NOTES.has(attributes['category'] ?? '') ? 'file-note' : undefined);
    if (reason !== undefined) count(log.cleaned, reason);
  };
  const close = (name: string) => {
    if (side !== undefined) {
      if (depth === sideDepth) {
        side.end?.();
        side = undefined;
      } else side.close();
    } else if (gathered !== undefined) {
      if (depth !== gathered.depth) return;
      gathered.end(gathered.parts.join(''));
      gathered = undefined;
    } else if ((name === 'unit' || name === 'trans-unit') && unit !== undefined) {
      const isForTranslation = scoped('translate') ?? true;
      const within = groups.map((group) => group.name).join('\n');
      for (const pair of pairsOfUnit(unit.end({ text, languages, isForTranslation, groups: within }), log, options))
        add(pair);
      unit = undefined;
    }
  };

  return {
    open(name, attributes) {
      depth += 1;
      if (root === '') return openRoot(name, attributes);
      if (aside > 0) return;
      if (side !== undefined) return side.open(name, attributes);
      if (gathered !== undefined) return;
      countUnheld(name, attributes);
      if (ASIDE.has(name)) {
        aside = depth;
        return;
      }
      openScope(attributes);
      if (name === 'file') openFile(attributes);
      else if (name === 'group') openGroup(attributes);
      else if (name === 'unit' || name === 'trans-unit') {
        unit = makeUnit(attributes, isOfPhrase, () => count(log.cleaned, 'annotation'));
        size = 0;
      } else if (unit !== undefined) openInUnit(name, attributes);
    },
    text(piece) {
      if (aside > 0 || (side === undefined && gathered === undefined)) return;
      size += piece.length;
      if (size > LONGEST_PAIR) throw broken('A unit has more than 64 million characters.');
      if (side !== undefined) side.text(piece);
      else gathered?.parts.push(piece);
    },
    close(name) {
      if (aside === depth) aside = 0;
      else if (aside === 0) close(name);
      if (scopes.at(-1)?.depth === depth) scopes.pop();
      if (groups.at(-1)?.depth === depth) groups.pop();
      depth -= 1;
    },
  };
}

interface OpenSegment extends RawSegment {
  languages: { source?: string; target?: string };
  hasTarget: boolean;
  isPreserved: boolean;
  state: UnitState;
}

/** Gathers a unit: of XLIFF 1.2 it is one segment itself, of 2.x it has some. */
function makeUnit(attributes: Attributes, isOfPhrase: boolean, onAnnotation: () => void) {
  const data = new Map<string, string>();
  const notes = new Map<string, string>();
  const standoff = new Map<string, Issue[]>();
  let issues: Issue[] = [];
  const segments: OpenSegment[] = [];
  const kept = keptIn(attributes, KEPT);
  const states = new Map<string, UnitState>();
  const openSegment = (own: Attributes): OpenSegment => {
    const segment: OpenSegment = {
      id: own['id'],
      languages: {},
      source: makeSide(),
      target: makeSide(),
      hasTarget: false,
      isPreserved: false,
      state: stateIn(own, attributes),
      states,
      attributes: keptIn(own, KEPT_OF_SEGMENT, new Map(kept)),
    };
    segments.push(segment);
    return segment;
  };
  return {
    data,
    openIssues(id: string) {
      issues = [];
      standoff.set(id, issues);
    },
    issue(own: Attributes) {
      const issue = readIssue(own);
      if (issue !== undefined) issues.push(issue);
    },
    openSegment: (own: Attributes) => void openSegment(own),
    // What Trados says no level of, nobody has translated.
    stateOf: (mid: string, own: Attributes) => void states.set(mid, stateIn(own, { conf: 'Unspecified' })),
    note(category: string | undefined, note: string) {
      const name = category || 'note';
      const before = notes.get(name);
      notes.set(name, before === undefined ? note : `${before}\n${note}`);
    },
    openSide(name: 'source' | 'seg-source' | 'target', own: Attributes, isPreserved: boolean) {
      const segment = segments.at(-1) ?? openSegment({});
      segment.isPreserved ||= isPreserved || own['xml:space'] === 'preserve';
      const language = own['xml:lang'] ?? own['lang'];
      if (language !== undefined) segment.languages[name === 'target' ? name : 'source'] = language;
      if (name === 'target') {
        segment.hasTarget = true;
        if (own['state'] !== undefined) segment.state = { ...segment.state, state: own['state'] };
      }
      // The source again, with its segments marked.
      const words = name === 'seg-source' ? { ...segment.source, whole: makeSide().whole } : segment[name];
      const dataOf = (id: string | undefined) => (id === undefined ? undefined : data.get(id));
      const { open, text, close, said } = makeSideReader(words, dataOf, onAnnotation, isOfPhrase);
      return { open, text, close, end: said(name, own) };
    },
    end: ({ text, languages, isForTranslation, groups }: UnitPlace): RawUnit => ({
      id: attributes['id'] ?? '',
      text,
      languages,
      isForTranslation,
      groups,
      notes,
      segments,
      standoff,
    }),
  };
}

/** Adds those attributes of an element that have one of the names. */
function keptIn(
  attributes: Attributes,
  names: readonly string[],
  kept = new Map<string, string>(),
): ReadonlyMap<string, string> {
  for (const name of names) if (attributes[name] !== undefined) kept.set(name, attributes[name]);
  return kept;
}

/** What an element says of its state, or, where it does not, the one around it. */
function stateIn(own: Attributes, around: Attributes): UnitState {
  const get = (name: string) => own[name] ?? around[name];
  const confirmed = get('m:confirmed');
  return {
    state: get('state') ?? get('conf') ?? get('mq:status') ?? '',
    approved: get('approved') ?? (confirmed === undefined ? '' : isYes(confirmed) ? 'yes' : 'no'),
    origin: get('origin') ?? '',
    percent: get('percent') ?? get('mq:percent') ?? '',
    locked: get('locked') ?? get('mq:locked') ?? get('m:locked') ?? '',
  };
}
