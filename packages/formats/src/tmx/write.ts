import type { Properties } from '@muqabala/core/document';
import { findingKind } from '@muqabala/core/document';
import type { Log } from '../log.ts';
import {
  bothSides,
  LANGUAGE_PROPERTY,
  openCodes,
  type Pair,
  type PairSide,
  type PairsAbout,
  type PairWriter,
  regionOf,
  SOURCE_PROPERTY,
  writeSpans,
} from '../pairs/index.ts';
import { makeXmlWriter } from '../xml/index.ts';
import { UNIT_ATTRIBUTES } from './attributes.ts';
import { writeSeg } from './codes.ts';

export interface TmxOptions {
  /** Language codes to write instead of the bare ones, such as `{ ar: 'ar-EG', en: 'en-GB' }`. */
  readonly regions?: Readonly<Record<string, string>>;
  /** False leaves out where each pair came from. */
  readonly provenance?: boolean;
  /**
   * Date of creation, ISO 8601 in UTC, for the header; left out when absent, so that the same input gives the same
   * file.
   */
  readonly created?: string;
  /** Version of the program that is named in the header. */
  readonly toolVersion?: string;
}

/**
 * Writes TMX 1.4b: a `tu` for every pair with both sides, where it came from in `prop`s (`x-text`, `x-confidence`,
 * `x-status`, `x-segments`, `x-offsets`, `x-findings`, `x-findings-by`). Sentences without counterpart stay out and are counted, as are
 * pairs with an empty side.
 */
export function makeTmxWriter(about: PairsAbout, log: Log, options: TmxOptions = {}): PairWriter {
  const xml = makeXmlWriter(log);
  const code = (language: string) => regionOf(language, options.regions);
  const withProvenance = options.provenance !== false;
  const prop = (indent: string, type: string, value: string | undefined) =>
    value === undefined || value === '' ? '' : `\n${indent}<prop type="${type}">${xml.text(value)}</prop>`;

  const tuv = (side: PairSide) => {
    const props = withProvenance
      ? prop('      ', 'x-segments', side.segments.join(' ')) + prop('      ', 'x-offsets', writeSpans(side.spans))
      : '';
    const { [LANGUAGE_PROPERTY]: region, ...properties } = side.properties ?? {};
    const [attributes, more] = withProvenance ? given(properties, '      ') : [{}, ''];
    const language = Object.hasOwn(options.regions ?? {}, side.language)
      ? code(side.language)
      : (region ?? side.language);
    return `    ${xml.open('tuv', { 'xml:lang': language, ...attributes })}${more}${props}\n      <seg>${writeSeg(side, xml)}</seg>\n    </tuv>\n`;
  };
  /** What another memory said of a unit or variant: attributes, then notes and properties. */
  const given = (properties: Properties, indent: string): readonly [Properties, string] => {
    const attributes: Record<string, string> = {};
    let more = '';
    for (const [name, value] of Object.entries(properties)) {
      if (ATTRIBUTES.has(name)) attributes[name] = value;
      else if (name === 'note') more = `\n${indent}${xml.element('note', {}, value)}${more}`;
      else more += `\n${indent}${xml.element('prop', { type: name }, value)}`;
    }
    return [attributes, more];
  };

  return {
    begin() {
      const header = xml.open('header', {
        creationtool: 'muqabala',
        creationtoolversion: options.toolVersion ?? '0',
        segtype: 'sentence',
        'o-tmf': 'muqabala',
        adminlang: 'en',
        srclang: code(about.sourceLanguage),
        datatype: 'plaintext',
        creationdate: options.created?.replace(/[-:]|\.\d+/g, ''),
      });
      const props = withProvenance
        ? prop('    ', 'x-signature', about.signature) +
          (about.texts ?? []).map(({ id, ...more }) => prop('    ', 'x-text', JSON.stringify({ id, ...more }))).join('')
        : '';
      return `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n  ${header}${props}\n  </header>\n  <body>\n`;
    },
    pair(pair) {
      const sides = bothSides(pair, log);
      if (sides === undefined) return '';
      const [source, target] = sides;
      log.pairs += 1;
      const [attributes, more] = withProvenance ? given(pair.properties ?? {}, '    ') : [{}, ''];
      const props = withProvenance
        ? more +
          prop('    ', 'x-text', pair.text) +
          prop('    ', 'x-confidence', String(Math.round(pair.confidence * 1e4) / 1e4)) +
          prop('    ', 'x-status', pair.review) +
          prop('    ', 'x-by', pair.by === undefined ? undefined : JSON.stringify(pair.by)) +
          prop('    ', 'x-findings', openCodes(pair)) +
          prop('    ', 'x-findings-by', tellersOf(pair))
        : '';
      return `  ${xml.open('tu', { tuid: withProvenance ? idOf(pair) : undefined, ...attributes })}${props}\n${tuv(source)}${tuv(target)}  </tu>\n`;
    },
    end: () => '  </body>\n</tmx>\n',
  };
}

const ATTRIBUTES: ReadonlySet<string> = new Set([...UNIT_ATTRIBUTES, SOURCE_PROPERTY]);

/** Ids may repeat in TMX: keeping all of them to avoid it would take the memory that streaming saves. */
function idOf(pair: Pair): string | undefined {
  const { id, text } = pair;
  if (id === undefined) return undefined;
  // Read from a memory of ours, it has the text in front already.
  return (text === undefined || text === '' || id.startsWith(`${text}.`) ? id : `${text}.${id}`).replace(/\s+/g, '_');
}

/** Returns who told the open findings of a pair that the program did not, as JSON: what each is, and its maker. */
function tellersOf({ findings }: Pair): string | undefined {
  const told = findings.filter(({ by, state }) => by !== undefined && by.kind !== 'program' && state !== 'dismissed');
  return told.length === 0
    ? undefined
    : JSON.stringify(told.map((finding) => ({ finding: findingKind(finding), by: finding.by })));
}
