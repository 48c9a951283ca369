import { count, type Log } from '../log.ts';
import {
  bothSides,
  LANGUAGE_PROPERTY,
  openCodes,
  type Pair,
  type PairSide,
  type PairsAbout,
  type PairWriter,
  regionOf,
  UNIT_ID,
  unitIdOf,
  writeSpans,
} from '../pairs/index.ts';
import { escapeText, makeXmlWriter, replaceForbidden } from '../xml/index.ts';
import { type Codes, makeCodes, writeData, writeWords } from './codes.ts';
import { makeIds, NUMBERED } from './ids.ts';
import { issuesOf } from './issues.ts';
import { GROUP, makePlaces, SEGMENT } from './places.ts';

export interface XliffOptions {
  readonly regions?: Readonly<Record<string, string>>;
  /** False leaves out where each pair came from. */
  readonly provenance?: boolean;
}

/** What the review says, as a state of XLIFF. */
const STATES = { proposed: 'translated', confirmed: 'reviewed', rejected: 'initial' } as const;

/** States of other files that say more than that a person has confirmed. */
const FINAL: ReadonlySet<string> = new Set(['final', 'signed-off', 'ApprovedSignOff']);

function stateOf({ review = 'proposed', properties }: Pair): string {
  return review === 'confirmed' && FINAL.has(properties?.['state'] ?? '') ? 'final' : STATES[review];
}

/**
 * Writes XLIFF 2.1: a `file` for every target text, a `unit` for every pair with both sides, or a `segment` of one where
 * another XLIFF had it so; ids and groups are those of that file, as far as they are valid. Where a pair came from stands in
 * `notes`, its findings as localization quality issues of ITS 2.0 that stand off. Characters that XML forbids are written as `<cp hex>`, so that any text comes back. Sentences without
 * counterpart stay out and are counted.
 */
export function makeXliffWriter(about: PairsAbout, log: Log, options: XliffOptions = {}): PairWriter {
  const xml = makeXmlWriter(log);
  const code = (language: string) => regionOf(language, options.regions);
  const withProvenance = options.provenance !== false;
  let file: string | undefined;
  let files = 0;
  let issues = 0;
  let places = makePlaces(xml, log);
  let unit: OpenUnit | undefined;

  const words = (text: string) => {
    let out = '';
    let from = 0;
    replaceForbidden(text, (character, at) => {
      out += `${escapeText(text.slice(from, at))}<cp hex="${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}"/>`;
      from = at + 1;
      return character;
    });
    return out + escapeText(text.slice(from));
  };
  const noted = (notes: readonly Note[], indent: string) => {
    if (notes.length === 0) return '';
    const written = notes.map(([category, note]) => `${indent}  ${xml.element('note', { category }, note)}\n`);
    return `${indent}<notes>\n${written.join('')}${indent}</notes>\n`;
  };
  const openFile = (id: string) => {
    const closed = file === undefined ? '' : `${places.end()}  </file>\n`;
    file = id;
    files += 1;
    places = makePlaces(xml, log);
    const notes = withProvenance ? notesOfFile(id, about) : [];
    return `${closed}  ${xml.open('file', { id: `f${files}`, original: id === '' ? undefined : id, 'xml:space': 'preserve', srcDir: direction(about.sourceLanguage), trgDir: direction(about.targetLanguage) })}\n${noted(notes, '    ')}`;
  };
  const openUnit = (pair: Pair, given: string | undefined): OpenUnit => {
    const isOfGroup = withProvenance && pair.properties?.[GROUP] !== undefined;
    const begun = isOfGroup ? places.move(pair.properties![GROUP]!.split('\n')) : places.move([]);
    return { begun, given, id: places.unitId(given), codes: makeCodes(), standoff: '', names: new Set(), segments: [] };
  };
  const addSegment = (to: OpenUnit, pair: Pair, source: PairSide, target: PairSide) => {
    const { standoff, marks } = issuesOf(withProvenance ? pair.findings : [], xml, () => {
      issues += 1;
      return issues;
    });
    to.standoff += standoff;
    const left = writeWords(source, words, to.codes, 'source', marks.source);
    const right = writeWords(target, words, to.codes, 'target', marks.target);
    const name = withProvenance ? pair.properties?.[SEGMENT] : undefined;
    if (name !== undefined) {
      to.names.add(name);
      to.segmentId ??= makeIds('s', 'segment-id', log);
    }
    const id = name === undefined ? undefined : to.segmentId!(name);
    to.segments.push({
      id,
      notes: withProvenance ? notesOf(pair, about, to) : [],
      written: `      ${xml.open('segment', { id, state: stateOf(pair) })}\n        <source>${left}</source>\n        <target>${right}</target>\n      </segment>\n`,
    });
  };
  /** Writes the unit that is open, whose notes and codes stand before its segments. */
  const endUnit = () => {
    if (unit === undefined) return '';
    const { begun, id, standoff, codes, segments } = unit;
    unit = undefined;
    return `${begun}    ${xml.open('unit', { id })}\n${standoff}${noted(notesOfUnit(segments), '      ')}${writeData(codes, words)}${segments.map(({ written }) => written).join('')}    </unit>\n`;
  };

  /** The languages of the file with the regions of its first pair, once its beginning is written. */
  let regions: { readonly source: string; readonly target: string } | undefined;
  const regionFor = (language: string, side: PairSide | undefined) =>
    Object.hasOwn(options.regions ?? {}, language) || !withProvenance
      ? code(language)
      : (side?.properties?.[LANGUAGE_PROPERTY] ?? language);
  const begin = (source?: PairSide, target?: PairSide) => {
    const own = { source: regionFor(about.sourceLanguage, source), target: regionFor(about.targetLanguage, target) };
    if (regions !== undefined) {
      for (const name of ['source', 'target'] as const) if (own[name] !== regions[name]) count(log.cleaned, 'region');
      return '';
    }
    regions = own;
    return `<?xml version="1.0" encoding="UTF-8"?>\n${xml.open('xliff', {
      xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
      version: '2.1',
      'xmlns:its': 'http://www.w3.org/2005/11/its',
      'its:version': '2.0',
      srcLang: regions!.source,
      trgLang: regions!.target,
    })}\n`;
  };

  return {
    // The first pair says which regions the file is for.
    begin: () => '',
    pair(pair) {
      const sides = bothSides(pair, log);
      if (sides === undefined) return '';
      const [source, target] = sides;
      log.pairs += 1;
      const begun = begin(source, target);
      const isOfFile = file !== undefined && (pair.text ?? '') === file;
      const given = withProvenance ? (unitIdOf(pair) ?? pair.id) : undefined;
      const segment = withProvenance ? pair.properties?.[SEGMENT] : undefined;
      const isNext = isOfFile && given !== undefined && segment !== undefined && unit?.given === given;
      const before = isNext && !unit!.names.has(segment!) ? '' : endUnit();
      const opening = isOfFile ? '' : openFile(pair.text ?? '');
      unit ??= openUnit(pair, given);
      addSegment(unit, pair, source, target);
      // Only of a unit whose segments have ids others may follow.
      return `${begun}${before}${opening}${segment === undefined ? endUnit() : ''}`;
    },
    // A document without a file is invalid; an empty unit is the least that a file may hold.
    end: () =>
      file === undefined
        ? `${begin()}${openFile('')}    <unit id="u0">\n      <segment>\n        <source/>\n      </segment>\n    </unit>\n  </file>\n</xliff>\n`
        : `${endUnit()}${places.end()}  </file>\n</xliff>\n`,
  };
}

/** A unit that is being written. */
interface OpenUnit {
  /** The ends and beginnings of groups before it. */
  readonly begun: string;
  /** Its id in the file that its pairs are from. */
  readonly given: string | undefined;
  readonly id: string;
  readonly codes: Codes;
  standoff: string;
  /** What its segments are called in that file. */
  readonly names: Set<string>;
  segmentId?: ReturnType<typeof makeIds>;
  readonly segments: WrittenSegment[];
}

type Note = readonly [category: string, note: string];

interface WrittenSegment {
  readonly id: string | undefined;
  readonly notes: readonly Note[];
  readonly written: string;
}

/** The signature, and what is known of the source text and this target text. */
function notesOfFile(id: string, about: PairsAbout): Note[] {
  const [source, ...targets] = about.texts ?? [];
  const texts = [source, targets.find((text) => text.id === id)].filter((text) => text !== undefined);
  return [
    ...(about.signature === undefined ? [] : [['signature', about.signature] as const]),
    ...texts.map((text) => ['text', JSON.stringify(text)] as const),
  ];
}

/** The notes of a unit: what is not said of all of its segments has the id of one behind its category. */
function notesOfUnit(segments: readonly WrittenSegment[]): readonly Note[] {
  if (segments.length === 1) return segments[0]!.notes;
  const keyOf = (note: Note) => note.join('\u0000');
  const counts = new Map<string, number>();
  for (const { notes } of segments)
    for (const note of notes) counts.set(keyOf(note), (counts.get(keyOf(note)) ?? 0) + 1);
  return segments.flatMap(({ id, notes }, s) =>
    notes.flatMap((note): Note[] => {
      if (counts.get(keyOf(note)) !== segments.length) return [[`${note[0]} ${id}`, note[1]]];
      return s === 0 ? [note] : [];
    }),
  );
}

/** What the places of units and segments say. */
const PLACES: ReadonlySet<string> = new Set([UNIT_ID, GROUP, SEGMENT]);

function notesOf(pair: Pair, about: PairsAbout, { id, given }: OpenUnit): Note[] {
  const { [SEGMENT]: segment } = pair.properties ?? {};
  const notes: Note[] = [
    ['confidence', String(Math.round(pair.confidence * 1e4) / 1e4)],
    ['status', pair.review ?? ''],
    ['link', id === given && !NUMBERED.test(id) ? '' : [given, segment].filter((part) => part !== undefined).join('.')],
    ['source-text', pair.source?.text ?? about.texts?.[0]?.id ?? ''],
    ['source-segments', pair.source?.segments.join(' ') ?? ''],
    ['source-offsets', writeSpans(pair.source?.spans)],
    ['target-segments', pair.target?.segments.join(' ') ?? ''],
    ['target-offsets', writeSpans(pair.target?.spans)],
    ['findings', openCodes(pair)],
    ...Object.entries(pair.properties ?? {}).filter(([name]) => !PLACES.has(name)),
  ];
  return notes.filter(([, note]) => note !== '');
}

function direction(language: string): 'rtl' | 'ltr' | undefined {
  if (language === 'und') return undefined;
  return /^(ar|fa|ur|he|ps|ckb|ug|sd|yi)\b/.test(language) ? 'rtl' : 'ltr';
}
