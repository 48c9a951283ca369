import { count, type Log } from '../log.ts';
import { makeProperties, type Pair, type PairSide } from '../pairs/index.ts';
import { chooseTwo, primaryLanguage } from '../read/languages.ts';
import { LONGEST_PAIR, type PairReader, type ReadOptions } from '../read/reader.ts';
import { regionNamed } from '../read/regions.ts';
import { makeXmlPairReader, OTHER_FORMAT } from '../xml/index.ts';

const CONCEPT: ReadonlySet<string> = new Set(['termEntry', 'conceptEntry']);

/** Elements around one term and what is said of it. */
const AROUND_TERM: ReadonlySet<string> = new Set(['tig', 'ntig', 'termSec']);

/** Elements that say something of a concept or term, kept by their type. */
const ABOUT: ReadonlySet<string> = new Set(['descrip', 'note', 'admin', 'termNote', 'xref']);

interface Term {
  readonly code: string;
  readonly text: string;
  readonly properties: ReturnType<typeof makeProperties>;
}

/**
 * Reads a glossary in TBX (`martif` and `termEntry`, or `tbx` and `conceptEntry`): every term of a concept in one
 * language beside every one in the other, Arabic and English first of all; what is said of the concept is kept as
 * properties of the pair, what is said of a term as its side's. Throws `xml-broken` with the line.
 */
export function makeTbxReader(log: Log, options: ReadOptions = {}): PairReader {
  return makeXmlPairReader(log, options, ({ add, broken }) => {
    let root = '';
    let concept:
      | { readonly id: string; readonly terms: Term[]; readonly properties: ReturnType<typeof makeProperties> }
      | undefined;
    let code = '';
    let ofTerm: Term['properties'] | undefined;
    let gathered: { readonly name: string; readonly parts: string[]; depth: number } | undefined;
    let size = 0;
    const openRoot = (name: string) => {
      root = name;
      if (name !== 'martif' && name !== 'tbx')
        throw broken(`The root element is <${name.slice(0, 40)}>; <martif> or <tbx> was expected.`, OTHER_FORMAT);
    };
    const endGathered = ({ name, parts }: NonNullable<typeof gathered>) => {
      const text = parts.join('').replace(/\s+/g, ' ').trim();
      if (name !== '') (ofTerm ?? concept?.properties)?.add(name, text);
      else if (text !== '') concept?.terms.push({ code, text, properties: ofTerm ?? makeProperties() });
    };
    return {
      open(name, attributes) {
        if (root === '') openRoot(name);
        else if (gathered !== undefined) gathered.depth += 1;
        else if (CONCEPT.has(name)) {
          concept = { id: attributes['id'] ?? '', terms: [], properties: makeProperties() };
          size = 0;
        } else if (name === 'langSet' || name === 'langSec') code = attributes['xml:lang'] ?? attributes['lang'] ?? '';
        else if (AROUND_TERM.has(name)) ofTerm = makeProperties();
        else if (name === 'term') gathered = { name: '', parts: [], depth: 0 };
        else if (ABOUT.has(name)) gathered = { name: attributes['type'] ?? name, parts: [], depth: 0 };
      },
      text(text) {
        if (gathered === undefined) return;
        size += text.length;
        if (size > LONGEST_PAIR) throw broken('A concept has more than 64 million characters.');
        gathered.parts.push(text);
      },
      close(name) {
        if (gathered !== undefined && gathered.depth > 0) gathered.depth -= 1;
        else if (gathered !== undefined) {
          endGathered(gathered);
          gathered = undefined;
        } else if (AROUND_TERM.has(name)) ofTerm = undefined;
        else if (CONCEPT.has(name) && concept !== undefined) {
          for (const pair of pairsOf(concept.id, concept.terms, concept.properties.end(), log)) add(pair);
          concept = undefined;
        }
      },
    };
  });
}

/** No concept has more terms in a language; what is beyond is a file made to hurt. */
const MOST_TERMS = 50;

function* pairsOf(id: string, terms: readonly Term[], properties: Pick<Pair, 'properties'>, log: Log): Generator<Pair> {
  const languages = terms.map(({ code }) => primaryLanguage(code));
  const two = chooseTwo(languages);
  if (two === undefined) {
    count(log.left, 'no-pair-of-languages');
    return;
  }
  const of = (language: string) => terms.filter((_, t) => languages[t] === language).slice(0, MOST_TERMS);
  const [sources, targets] = [of(languages[two[0]]!), of(languages[two[1]]!)];
  count(log.left, 'other-variant', terms.length - sources.length - targets.length);
  const side = ({ code, text, properties: said }: Term): PairSide => {
    const properties = { ...regionNamed(code).properties, ...said.end().properties };
    return {
      language: primaryLanguage(code),
      segments: [],
      content: text,
      ...(Object.keys(properties).length === 0 ? {} : { properties }),
    };
  };
  for (const source of sources)
    for (const target of targets)
      yield {
        status: 'aligned',
        confidence: 1,
        source: side(source),
        target: side(target),
        findings: [],
        ...(id === '' ? {} : { id }),
        ...properties,
      };
}
