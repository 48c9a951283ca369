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
  writeSpans,
} from '../pairs/index.ts';
import { escapeText, makeXmlWriter, replaceForbidden } from '../xml/index.ts';
import { makeCodes, writeData, writeWords } from './codes.ts';
import { issuesOf } from './issues.ts';

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
 * Writes XLIFF 2.1: a `file` for every target text, a `unit` for every pair with both sides, where it came from in
 * `notes`, its findings as localization quality issues of ITS 2.0 that stand off. Characters that XML forbids are written as `<cp hex>`, so that any text comes back. Sentences without
 * counterpart stay out and are counted.
 */
export function makeXliffWriter(about: PairsAbout, log: Log, options: XliffOptions = {}): PairWriter {
  const xml = makeXmlWriter(log);
  const code = (language: string) => regionOf(language, options.regions);
  const withProvenance = options.provenance !== false;
  let file: string | undefined;
  let files = 0;
  let units = 0;
  let issues = 0;

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
  const noted = (notes: ReadonlyArray<readonly [string, string]>, indent: string) => {
    if (notes.length === 0) return '';
    const written = notes.map(([category, note]) => `${indent}  ${xml.element('note', { category }, note)}\n`);
    return `${indent}<notes>\n${written.join('')}${indent}</notes>\n`;
  };
  const openFile = (id: string) => {
    const closed = file === undefined ? '' : '  </file>\n';
    file = id;
    files += 1;
    units = 0;
    const notes = withProvenance ? notesOfFile(id, about) : [];
    return `${closed}  ${xml.open('file', { id: `f${files}`, original: id === '' ? undefined : id, 'xml:space': 'preserve', srcDir: direction(about.sourceLanguage), trgDir: direction(about.targetLanguage) })}\n${noted(notes, '    ')}`;
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
      const opening = file === undefined || (pair.text ?? '') !== file ? openFile(pair.text ?? '') : '';
      units += 1;
      const notes = withProvenance ? notesOf(pair, about) : [];
      const codes = makeCodes();
      const { standoff, marks } = issuesOf(withProvenance ? pair.findings : [], xml, () => {
        issues += 1;
        return issues;
      });
      const left = writeWords(source, words, codes, marks.source);
      const right = writeWords(target, words, codes, marks.target);
      return `${begun}${opening}    ${xml.open('unit', { id: `u${units}` })}\n${standoff}${noted(notes, '      ')}${writeData(codes, words)}      ${xml.open('segment', { state: stateOf(pair) })}\n        <source>${left}</source>\n        <target>${right}</target>\n      </segment>\n    </unit>\n`;
    },
    // A document without a file is invalid; an empty unit is the least that a file may hold.
    end: () =>
      file === undefined
        ? `${begin()}${openFile('')}    <unit id="u0">\n      <segment>\n        <source/>\n      </segment>\n    </unit>\n  </file>\n</xliff>\n`
        : '  </file>\n</xliff>\n',
  };
}

/** The signature, and what is known of the source text and this target text. */
function notesOfFile(id: string, about: PairsAbout): Array<readonly [string, string]> {
  const [source, ...targets] = about.texts ?? [];
  const texts = [source, targets.find((text) => text.id === id)].filter((text) => text !== undefined);
  return [
    ...(about.signature === undefined ? [] : [['signature', about.signature] as const]),
    ...texts.map((text) => ['text', JSON.stringify(text)] as const),
  ];
}

function notesOf(pair: Pair, about: PairsAbout): Array<readonly [string, string]> {
  const notes: Array<readonly [string, string]> = [
    ['confidence', String(Math.round(pair.confidence * 1e4) / 1e4)],
    ['status', pair.review ?? ''],
    ['link', pair.id ?? ''],
    ['source-text', pair.source?.text ?? about.texts?.[0]?.id ?? ''],
    ['source-segments', pair.source?.segments.join(' ') ?? ''],
    ['source-offsets', writeSpans(pair.source?.spans)],
    ['target-segments', pair.target?.segments.join(' ') ?? ''],
    ['target-offsets', writeSpans(pair.target?.spans)],
    ['findings', openCodes(pair)],
    ...Object.entries(pair.properties ?? {}),
  ];
  return notes.filter(([, note]) => note !== '');
}

function direction(language: string): 'rtl' | 'ltr' | undefined {
  if (language === 'und') return undefined;
  return /^(ar|fa|ur|he|ps|ckb|ug|sd|yi)\b/.test(language) ? 'rtl' : 'ltr';
}
