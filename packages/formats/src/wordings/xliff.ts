import type { Replacement } from '../text/index.ts';
import { isPhrase, phraseCodes } from '../xliff/phrase.ts';
import { isUntranslated } from '../xliff/states.ts';
import type { FileForm, FileUnit, Words } from './types.ts';
import { makeWordsOf, scanTags, type Tag, type TagHandler, withAttribute, xmlWords } from './xml.ts';

const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'it', 'ph']);
/** What has sources and targets that are not those of the unit. */
const ASIDE: ReadonlySet<string> = new Set(['alt-trans', 'matches', 'bin-unit', 'ignorable']);

interface Side {
  readonly whole: Words;
  readonly marked: Map<string, Words>;
}

/** A `trans-unit`, or a `segment` of a `unit`. */
interface Segment {
  /** The tag that has its state; of XLIFF 1.2 its target. */
  tag: Tag;
  readonly isNew: boolean;
  readonly source: Side;
  target?: Side;
  /** What Trados says of each segment. */
  readonly said: Map<string, Tag>;
}

/**
 * Finds the targets of an XLIFF (1.2, 2.x, and what Trados, memoQ and Phrase keep in it), segment by segment. A target
 * that changes is said to be reviewed, in the words of the program that wrote the file. Throws `xml-broken`.
 */
export function openXliff(content: string, place?: string): FileForm {
  const units: FileUnit[] = [];
  scanTags(
    content,
    makeHandler(content, (segment) => {
      for (const unit of unitsOf(segment, content)) units.push(unit);
    }),
    place,
  );
  return { units, ...xmlWords(content) };
}

function makeHandler(content: string, add: (segment: Segment) => void): TagHandler {
  let depth = 0;
  let isOfPhrase = false;
  const codesIn = (start: number, end: number) =>
    isOfPhrase
      ? phraseCodes(content.slice(start, end)).map((code) => ({ start: code.start + start, end: code.end + start }))
      : [];
  let aside = 0;
  let segments: Segment[] = [];
  let unit: Tag | undefined;
  let words: ReturnType<typeof makeWordsOf> | undefined;
  /** The marked segments that are open in a side. */
  let marks: Array<Words | undefined> = [];
  let side: Side | undefined;
  const openSegment = (tag: Tag, isNew: boolean): Segment => {
    const segment: Segment = { tag, isNew, source: makeSide(), said: new Map() };
    segments.push(segment);
    return segment;
  };
  const openSide = (tag: Tag) => {
    const segment = segments.at(-1) ?? openSegment(unit!, false);
    side = tag.name === 'target' ? makeSide() : segment.source;
    // The source again, with its segments marked.
    const whole = tag.name === 'seg-source' ? makeWords() : side.whole;
    if (tag.name === 'target') {
      segment.target = side;
      if (!segment.isNew) segment.tag = tag;
    }
    marks = [];
    words = makeWordsOf([whole], (name) => CODES.has(name), codesIn);
  };
  const openWithin = (tag: Tag, from: number) => {
    words!.open(tag, from);
    const mid = tag.name === 'mrk' && tag.attributes['mtype'] === 'seg' ? (tag.attributes['mid'] ?? '') : undefined;
    const marked = mid === undefined ? undefined : (side!.marked.get(mid) ?? makeWords());
    if (marked !== undefined) {
      side!.marked.set(mid!, marked);
      words!.sinks.push(marked);
    }
    marks.push(marked);
  };
  const closeWithin = (start: number, from: number) => {
    words!.close(start, from);
    if (marks.pop() !== undefined) words!.sinks.pop();
  };
  const openInUnit = (tag: Tag) => {
    if (tag.name === 'source' || tag.name === 'seg-source' || tag.name === 'target') openSide(tag);
    else if (tag.name === 'segment') openSegment(tag, true);
    else if (tag.name === 'seg' && tag.attributes['id'] !== undefined)
      segments.at(-1)?.said.set(tag.attributes['id'], tag);
  };
  return {
    open(tag, from) {
      depth += 1;
      if (depth === 1) isOfPhrase = isPhrase(tag.attributes);
      if (aside > 0) return;
      if (words !== undefined) return openWithin(tag, from);
      if (ASIDE.has(tag.name)) aside = depth;
      else if (tag.name === 'unit' || tag.name === 'trans-unit') {
        unit = tag;
        segments = [];
      } else if (unit !== undefined) openInUnit(tag);
    },
    close(name, start, from) {
      if (aside === depth) aside = 0;
      else if (aside === 0) {
        if (words !== undefined && !words.isAtEnd) closeWithin(start, from);
        else if (words !== undefined) {
          words.end(start, from);
          words = undefined;
        } else if ((name === 'unit' || name === 'trans-unit') && unit !== undefined) {
          for (const segment of segments) add(withUnit(segment, unit));
          unit = undefined;
        }
      }
      depth -= 1;
    },
  };
}

function makeWords(): Words {
  return { pieces: [], barriers: [], marks: [] };
}

function makeSide(): Side {
  return { whole: makeWords(), marked: new Map() };
}

/** What memoQ and Phrase say, they say of the unit. */
function withUnit(segment: Segment, unit: Tag): Segment {
  const isOfUnit = TOOL_STATES.some(([name]) => unit.attributes[name] !== undefined);
  return isOfUnit ? { ...segment, tag: unit } : segment;
}

/** The attributes in which programs keep a state, with what they call reviewed, and what says more. */
const TOOL_STATES: ReadonlyArray<readonly [name: string, reviewed: string, more: readonly string[]]> = [
  ['conf', 'ApprovedTranslation', ['ApprovedSignOff']],
  ['mq:status', 'Reviewer1Confirmed', ['Reviewer2Confirmed', 'Proofread']],
  ['m:confirmed', '1', []],
];

function* unitsOf(segment: Segment, content: string): Generator<FileUnit> {
  const { source, target, said, tag } = segment;
  if (target === undefined || isUntranslated({ state: tag.attributes['state'] ?? '', approved: '', locked: '' }))
    return;
  const [first] = said.values();
  if (source.marked.size === 0 || target.marked.size === 0)
    return yield { sources: [source.whole], target: target.whole, state: stateOf(content, segment, first) };
  for (const [mid, words] of target.marked) {
    const answered = source.marked.get(mid);
    yield {
      sources: answered === undefined ? [] : [answered],
      target: words,
      state: stateOf(content, segment, said.get(mid)),
    };
  }
}

/** The tag that says how far a target has come, written anew. */
function stateOf(content: string, segment: Segment, said: Tag | undefined): Replacement[] {
  const tag = said ?? segment.tag;
  const written = content.slice(tag.start, tag.end);
  const tool = TOOL_STATES.find(([name]) => tag.attributes[name] !== undefined);
  const changed = tool === undefined ? reviewed(written, segment, tag) : ofTool(written, tag, tool);
  return changed === written ? [] : [{ start: tag.start, end: tag.end, text: changed }];
}

function ofTool(written: string, tag: Tag, [name, state, more]: (typeof TOOL_STATES)[number]): string {
  return more.includes(tag.attributes[name]!) ? written : withAttribute(written, name, state);
}

function reviewed(written: string, { isNew, target }: Segment, tag: Tag): string {
  // A unit without target has no place for a state.
  if (target === undefined || (tag.name !== 'segment' && tag.name !== 'target')) return written;
  if (tag.attributes['state'] === 'final') return written;
  // What the state was due to is no longer so; XLIFF 2 asks that it be taken away with it.
  return withAttribute(
    withAttribute(written, 'state', isNew ? 'reviewed' : 'signed-off'),
    isNew ? 'subState' : 'state-qualifier',
    undefined,
  );
}
