import { count, type Log } from '../log.ts';
import { bothSides, type Draft, makeProperties, makerOf, type Pair, SOURCE_PROPERTY } from '../pairs/index.ts';
import { primaryLanguage } from '../read/languages.ts';
import type { PairReader, ReadOptions } from '../read/reader.ts';
import { LONGEST_PAIR } from '../read/reader.ts';
import { makeXmlPairReader, OTHER_FORMAT, type XmlHandler, type XmlPairs } from '../xml/index.ts';
import { UNIT_ATTRIBUTES } from './attributes.ts';
import { makeSegReader, makeVariant, readVariantProp, sideOf, type Variant } from './variant.ts';

type Attributes = Parameters<XmlHandler['open']>[1];

/**
 * Reads TMX of any version, in pieces. Of every `tu` the pair of languages asked for, else Arabic and English, else the
 * first two; the source is the one in `srclang`, or the first. A code is one U+FFFC with a record, a break a space;
 * dates, users, notes, `prop`s and regions are kept as properties. Units without such a pair, and variants beyond it,
 * are counted. Throws `xml-broken` with the line.
 */
export function makeTmxReader(log: Log, options: ReadOptions = {}): PairReader {
  return makeXmlPairReader(log, options, (pairs) => makeHandler(pairs, log, options));
}

interface Unit {
  readonly attributes: Attributes;
  readonly variants: Variant[];
  /** Our own `prop`s of the unit. */
  readonly own: Map<string, string>;
  readonly properties: ReturnType<typeof makeProperties>;
}

const OWN: ReadonlySet<string> = new Set(['x-confidence', 'x-status', 'x-by', 'x-text', 'x-findings', 'x-findings-by']);
/** What our own headers have, which is of the document and not of the memory. */
const OWN_HEADER: ReadonlySet<string> = new Set(['x-signature', 'x-text']);

function makeHandler({ add, broken }: XmlPairs, log: Log, options: ReadOptions): XmlHandler {
  let root = '';
  let headerSource = '';
  /** The source of the first unit, in whose direction pairs are written. */
  let usualSource: string | undefined;
  let unit: Unit | undefined;
  let variant: Variant | undefined;
  let seg: ReturnType<typeof makeSegReader> | undefined;
  /** A `note` or `prop` that is open. */
  let about: { readonly name: string; readonly parts: string[] } | undefined;
  let size = 0;

  const endAbout = ({ name, parts }: { readonly name: string; readonly parts: readonly string[] }) => {
    const value = parts.join('');
    if (variant !== undefined) readVariantProp(variant, name, value);
    else if (unit === undefined) {
      if (!OWN_HEADER.has(name)) count(log.cleaned, 'header-note');
    } else if (OWN.has(name)) unit.own.set(name, value);
    else unit.properties.add(name, value);
  };
  const openRoot = (name: string) => {
    root = name;
    if (name !== 'tmx') throw broken(`The root element is <${name.slice(0, 40)}>; <tmx> was expected.`, OTHER_FORMAT);
  };
  const openUnit = (attributes: Attributes) => {
    const properties = propertiesIn(attributes);
    const source = attributes[SOURCE_PROPERTY] ?? headerSource;
    usualSource ??= source;
    if (source !== usualSource) properties.add(SOURCE_PROPERTY, source);
    unit = { attributes, variants: [], own: new Map(), properties };
    size = 0;
  };
  const openVariant = (of: Unit, attributes: Attributes) => {
    variant = makeVariant(attributes, propertiesIn(attributes));
    of.variants.push(variant);
  };
  return {
    open(name, attributes) {
      if (root === '') return openRoot(name);
      if (seg !== undefined) return seg.open(name, attributes);
      if (name === 'header') headerSource = attributes['srclang'] ?? '';
      else if (name === 'tu') openUnit(attributes);
      else if (name === 'tuv' && unit !== undefined) openVariant(unit, attributes);
      else if (name === 'seg' && variant !== undefined) seg = makeSegReader(variant.content, log);
      else if (name === 'prop') about = { name: attributes['type'] ?? '', parts: [] };
      else if (name === 'note') about = { name: 'note', parts: [] };
    },
    text(text) {
      if (seg === undefined && about === undefined) return;
      size += text.length;
      if (size > LONGEST_PAIR) throw broken('A unit has more than 64 million characters.');
      if (seg !== undefined) seg.text(text);
      else about!.parts.push(text);
    },
    close(name) {
      if (seg !== undefined) {
        if (seg.isAtEnd()) seg = undefined;
        else seg.close();
      } else if (about !== undefined && (name === 'prop' || name === 'note')) {
        endAbout(about);
        about = undefined;
      } else if (name === 'tuv') variant = undefined;
      else if (name === 'tu' && unit !== undefined) {
        const pair = pairOf(unit, unit.attributes[SOURCE_PROPERTY] ?? headerSource, log, options);
        unit = undefined;
        if (pair !== undefined && bothSides(pair, log) !== undefined) add(pair);
      }
    },
  };
}

function propertiesIn(attributes: Attributes): Unit['properties'] {
  const properties = makeProperties();
  for (const key of UNIT_ATTRIBUTES) properties.add(key, attributes[key]);
  return properties;
}

function pairOf(unit: Unit, sourceCode: string, log: Log, options: ReadOptions): Pair | undefined {
  const chosen = chooseVariants(unit.variants, primaryLanguage(sourceCode), options);
  if (chosen === undefined) {
    count(log.left, 'no-pair-of-languages');
    return undefined;
  }
  count(log.left, 'other-variant', unit.variants.length - 2);
  const [source, target] = chosen;
  const { own } = unit;
  const id = unit.attributes['tuid'] ?? '';
  const confidence = Number(own.get('x-confidence') ?? Number.NaN);
  const status = own.get('x-status');
  const text = own.get('x-text');
  const pair: Draft<Pair> = {
    status: 'aligned',
    confidence: confidence >= 0 && confidence <= 1 ? confidence : 1,
    source: sideOf(source),
    target: sideOf(target),
    findings: [],
  };
  if (id !== '') pair.id = id;
  if (text !== undefined) pair.text = text;
  if (status === 'proposed' || status === 'confirmed' || status === 'rejected') pair.review = status;
  return Object.assign(pair, madeBy(own.get('x-by')), unit.properties.end());
}

/** Who made a link, as a memory of ours has it in JSON. */
function madeBy(said: string | undefined): Pick<Pair, 'by'> {
  if (said === undefined) return {};
  try {
    return makerOf(JSON.parse(said));
  } catch {
    return {};
  }
}

function chooseVariants(
  variants: readonly Variant[],
  sourceLanguage: string,
  options: ReadOptions,
): readonly [Variant, Variant] | undefined {
  const find = (language: string | undefined, besides?: Variant) =>
    language === undefined
      ? undefined
      : variants.find((variant) => variant !== besides && variant.language === language);
  let source = find(options.sourceLanguage);
  let target = find(options.targetLanguage, source);
  if (options.sourceLanguage === undefined && options.targetLanguage === undefined) {
    const arabic = find('ar');
    const english = find('en');
    const both = arabic !== undefined && english !== undefined ? [arabic, english] : variants.slice(0, 2);
    source = both.find(({ language }) => language === sourceLanguage) ?? variants.find((one) => both.includes(one));
    target = both.find((variant) => variant !== source);
  } else if (options.sourceLanguage === undefined) source = variants.find((variant) => variant !== target);
  else if (options.targetLanguage === undefined) target = variants.find((variant) => variant !== source);
  return source === undefined || target === undefined ? undefined : [source, target];
}
