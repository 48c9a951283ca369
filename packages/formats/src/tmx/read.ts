import { bothSides, type Pair, type PairSide, readSpans } from '../pairs/index.ts';
import { primaryLanguage } from '../read/languages.ts';
import type { PairReader, ReadOptions } from '../read/reader.ts';
import { LONGEST_PAIR } from '../read/reader.ts';
import { count, type Report } from '../report.ts';
import { makeXmlPairReader, OTHER_FORMAT } from '../xml/index.ts';

interface Variant {
  language: string;
  parts: string[];
  segments: string[];
  spans: NonNullable<PairSide['spans']>;
}

/** Elements inside `seg` whose content is formatting code, not words. */
const CODE: ReadonlySet<string> = new Set(['bpt', 'ept', 'it', 'ph', 'ut']);

/**
 * Reads TMX of any version, in pieces. Of every `tu` the pair of languages asked for, else Arabic and English, else the first two; the source
 * is the one in `srclang`, or the first. Formatting codes inside `seg` are dropped and counted, words in `hi` and `sub` kept; region codes
 * (`ar-EG`) are cut to the language. Units without such a pair are counted. Throws `xml-broken` with the line.
 */
export function makeTmxReader(report: Report, options: ReadOptions = {}): PairReader {
  return makeXmlPairReader(report, options, ({ add, broken }) => {
    let headerSource = '';
    let unitSource = '';
    let id = '';
    let root = '';
    let variants: Variant[] = [];
    let variant: Variant | undefined;
    let props = new Map<string, string>();
    let prop: string | undefined;
    let propParts: string[] = [];
    let inSegment = 0;
    let inCode = 0;
    let inSub = 0;
    let size = 0;

    return {
      open(name, attributes) {
        if (root === '') {
          root = name;
          if (name !== 'tmx')
            throw broken(`The root element is <${name.slice(0, 40)}>; <tmx> was expected.`, OTHER_FORMAT);
        }
        if (inSegment > 0) {
          inSegment += 1;
          if (CODE.has(name)) {
            if (inCode === 0) count(report.cleaned, 'inline-code');
            inCode += 1;
          } else if (name === 'sub') inSub += 1;
          return;
        }
        if (name === 'header') headerSource = attributes['srclang'] ?? '';
        else if (name === 'tu') {
          unitSource = attributes['srclang'] ?? headerSource;
          id = attributes['tuid'] ?? '';
          variants = [];
          props = new Map();
          size = 0;
        } else if (name === 'tuv') {
          const language = attributes['xml:lang'] ?? attributes['lang'] ?? 'und';
          variant = { language, parts: [], segments: [], spans: [] };
          variants.push(variant);
        } else if (name === 'seg' && variant !== undefined) inSegment = 1;
        else if (name === 'prop') {
          prop = attributes['type'] ?? '';
          propParts = [];
        }
      },
      text(text) {
        if (inSegment > 0 ? inCode > 0 && inSub === 0 : prop === undefined) return;
        size += text.length;
        if (size > LONGEST_PAIR) throw broken('A unit has more than 64 million characters.');
        (inSegment > 0 ? variant!.parts : propParts).push(text);
      },
      close(name) {
        if (inSegment > 0) {
          inSegment -= 1;
          if (inSegment > 0) {
            if (CODE.has(name)) inCode -= 1;
            else if (name === 'sub') inSub -= 1;
          }
        } else if (name === 'prop' && prop !== undefined) {
          const value = propParts.join('');
          if (variant !== undefined) readVariantProp(variant, prop, value);
          else props.set(prop, value);
          prop = undefined;
        } else if (name === 'tuv') variant = undefined;
        else if (name === 'tu') {
          const pair = pairOf(variants, unitSource, id, props, options);
          if (pair === undefined) count(report.left, 'no-pair-of-languages');
          else if (bothSides(pair, report) !== undefined) add(pair);
        }
      },
    };
  });
}

function readVariantProp(variant: Variant, type: string, value: string) {
  if (type === 'x-segments') variant.segments = value.split(' ').filter((id) => id !== '');
  else if (type === 'x-offsets') variant.spans = readSpans(value);
}

function pairOf(
  variants: readonly Variant[],
  unitSource: string,
  id: string,
  props: ReadonlyMap<string, string>,
  options: ReadOptions,
): Pair | undefined {
  const find = (language: string | undefined, besides?: Variant) =>
    language === undefined
      ? undefined
      : variants.find((variant) => variant !== besides && primaryLanguage(variant.language) === language);
  let source = find(options.sourceLanguage);
  let target = find(options.targetLanguage, source);
  if (options.sourceLanguage === undefined && options.targetLanguage === undefined) {
    const arabic = find('ar');
    const english = find('en');
    const both = arabic !== undefined && english !== undefined ? [arabic, english] : variants.slice(0, 2);
    source =
      both.find((variant) => primaryLanguage(variant.language) === primaryLanguage(unitSource)) ??
      variants.find((v) => both.includes(v));
    target = both.find((variant) => variant !== source);
  } else if (options.sourceLanguage === undefined) source = variants.find((variant) => variant !== target);
  else if (options.targetLanguage === undefined) target = variants.find((variant) => variant !== source);
  if (source === undefined || target === undefined) return undefined;
  const confidence = Number(props.get('x-confidence') ?? Number.NaN);
  const status = props.get('x-status');
  const text = props.get('x-text');
  return {
    status: 'aligned',
    confidence: confidence >= 0 && confidence <= 1 ? confidence : 1,
    source: sideOf(source),
    target: sideOf(target),
    findings: [],
    ...(id === '' ? {} : { id }),
    ...(text === undefined ? {} : { text }),
    ...(status === 'proposed' || status === 'confirmed' || status === 'rejected' ? { review: status } : {}),
  };
}

function sideOf(variant: Variant): PairSide {
  return {
    language: primaryLanguage(variant.language),
    segments: variant.segments,
    content: variant.parts.join(''),
    ...(variant.spans.length === 0 ? {} : { spans: variant.spans }),
  };
}
