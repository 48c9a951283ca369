import {
  bothSides,
  openCodes,
  type Pair,
  type PairSide,
  type PairsAbout,
  type PairWriter,
  regionOf,
  writeSpans,
} from '../pairs/index.ts';
import type { Report } from '../report.ts';
import { makeXmlWriter } from '../xml/index.ts';

export interface TmxOptions {
  /** Language codes to write instead of the bare ones, such as `{ ar: 'ar-EG', en: 'en-GB' }`. */
  readonly regions?: Readonly<Record<string, string>>;
  /** False leaves out where each pair came from. */
  readonly provenance?: boolean;
  /** Date of creation, ISO 8601 in UTC, for the header; left out when absent, so that the same input gives the same file. */
  readonly created?: string;
  /** Version of the program that is named in the header. */
  readonly toolVersion?: string;
}

/**
 * Writes TMX 1.4b: a `tu` for every pair with both sides, where it came from in `prop`s (`x-text`, `x-confidence`, `x-status`,
 * `x-segments`, `x-offsets`, `x-findings`). Sentences without counterpart stay out and are counted, as are pairs with an empty side.
 */
export function makeTmxWriter(about: PairsAbout, report: Report, options: TmxOptions = {}): PairWriter {
  const xml = makeXmlWriter(report);
  const code = (language: string) => regionOf(language, options.regions);
  const withProvenance = options.provenance !== false;
  const prop = (indent: string, type: string, value: string | undefined) =>
    value === undefined || value === '' ? '' : `\n${indent}<prop type="${type}">${xml.text(value)}</prop>`;

  const tuv = (side: PairSide) => {
    const props = withProvenance
      ? prop('      ', 'x-segments', side.segments.join(' ')) + prop('      ', 'x-offsets', writeSpans(side.spans))
      : '';
    return `    ${xml.open('tuv', { 'xml:lang': code(side.language) })}${props}\n      <seg>${xml.text(side.content)}</seg>\n    </tuv>\n`;
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
      const sides = bothSides(pair, report);
      if (sides === undefined) return '';
      const [source, target] = sides;
      report.pairs += 1;
      const props = withProvenance
        ? prop('    ', 'x-text', pair.text) +
          prop('    ', 'x-confidence', String(Math.round(pair.confidence * 1e4) / 1e4)) +
          prop('    ', 'x-status', pair.review) +
          prop('    ', 'x-findings', openCodes(pair))
        : '';
      return `  ${xml.open('tu', { tuid: withProvenance ? idOf(pair) : undefined })}${props}\n${tuv(source)}${tuv(target)}  </tu>\n`;
    },
    end: () => '  </body>\n</tmx>\n',
  };
}

/** Ids may repeat in TMX: keeping all of them to avoid it would take the memory that streaming saves. */
function idOf(pair: Pair): string | undefined {
  return pair.id === undefined ? undefined : [pair.text, pair.id].filter(Boolean).join('.').replace(/\s+/g, '_');
}
