import { bothSides, type Pair, readSpans } from '../pairs/index.ts';
import { primaryLanguage } from '../read/languages.ts';
import { LONGEST_PAIR, type PairReader, type ReadOptions } from '../read/reader.ts';
import { count, type Report } from '../report.ts';
import { makeXmlPairReader, OTHER_FORMAT } from '../xml/index.ts';

/** Elements whose content is formatting code in XLIFF 1.2. */
const CODE: ReadonlySet<string> = new Set(['bpt', 'ept', 'it', 'ph']);
/** Elements that stand for a code and have no words. */
const EMPTY_CODE: ReadonlySet<string> = new Set(['x', 'bx', 'ex', 'sc', 'ec', 'sm', 'em']);

/**
 * Reads XLIFF 1.2 (`trans-unit`) and 2.x (`unit`, `segment`), in pieces. Inline codes are dropped and counted, the words inside `g`, `pc` and
 * `mrk` kept; `<cp hex>` becomes its character. Alternatives (`alt-trans`, `matches`) are no pairs; units without target are counted. Throws
 * `xml-broken` with the line.
 */
export function makeXliffReader(report: Report, options: ReadOptions = {}): PairReader {
  return makeXmlPairReader(report, options, ({ add, broken }) => {
    let root = '';
    let languages: readonly [string, string] = ['und', 'und'];
    let text = '';
    let unit = '';
    let state = '';
    let notes = new Map<string, string>();
    let note: string | undefined;
    let parts: { source: string[]; target: string[] } = { source: [], target: [] };
    let seen = { source: false, target: false };
    let side: 'source' | 'target' | undefined;
    let noteParts: string[] = [];
    let inSide = 0;
    let inCode = 0;
    let aside = 0;
    let size = 0;

    const begin = () => {
      parts = { source: [], target: [] };
      seen = { source: false, target: false };
      state = '';
      size = 0;
    };
    const finish = () => {
      if (!seen.source) return;
      if (!seen.target) {
        count(report.left, 'no-target');
        return;
      }
      const pair = pairOf(parts.source.join(''), parts.target.join(''));
      if (bothSides(pair, report) !== undefined) add(pair);
    };
    const pairOf = (source: string, target: string): Pair => {
      const confidence = Number(notes.get('confidence') ?? Number.NaN);
      const status = notes.get('status') ?? REVIEWS.get(state);
      const ids = (name: string) => (notes.get(name) ?? '').split(' ').filter((id) => id !== '');
      const spans = (name: string) => {
        const found = readSpans(notes.get(name) ?? '');
        return found.length === 0 ? {} : { spans: found };
      };
      const sourceText = notes.get('source-text');
      const ours = notes.has('source-segments');
      return {
        status: 'aligned',
        confidence: confidence >= 0 && confidence <= 1 ? confidence : 1,
        source: {
          ...(sourceText === undefined ? {} : { text: sourceText }),
          language: options.sourceLanguage ?? languages[0],
          segments: ids('source-segments'),
          content: source,
          ...spans('source-offsets'),
        },
        target: {
          ...(ours && text !== '' ? { text } : {}),
          language: options.targetLanguage ?? languages[1],
          segments: ids('target-segments'),
          content: target,
          ...spans('target-offsets'),
        },
        findings: [],
        ...((notes.get('link') ?? unit) === '' ? {} : { id: notes.get('link') ?? unit }),
        ...(text === '' ? {} : { text }),
        ...(status === 'proposed' || status === 'confirmed' || status === 'rejected' ? { review: status } : {}),
      };
    };

    return {
      open(name, attributes) {
        if (root === '') {
          root = name;
          if (name !== 'xliff')
            throw broken(`The root element is <${name.slice(0, 40)}>; <xliff> was expected.`, OTHER_FORMAT);
          languages = [primaryLanguage(attributes['srcLang']), primaryLanguage(attributes['trgLang'])];
          return;
        }
        if (aside > 0) {
          aside += 1;
          return;
        }
        if (inSide > 0) {
          inSide += 1;
          if (name === 'cp') {
            if (inCode === 0) parts[side!].push(characterOf(attributes['hex']));
          } else if (CODE.has(name)) {
            if (inCode === 0) count(report.cleaned, 'inline-code');
            inCode += 1;
          } else if (EMPTY_CODE.has(name)) count(report.cleaned, 'inline-code');
          return;
        }
        switch (name) {
          case 'file':
            text = attributes['original'] ?? '';
            if (attributes['source-language'] !== undefined)
              languages = [
                primaryLanguage(attributes['source-language']),
                primaryLanguage(attributes['target-language']),
              ];
            return;
          case 'alt-trans':
          case 'matches':
          case 'seg-source':
          case 'ignorable':
          case 'originalData':
            aside = 1;
            return;
          case 'unit':
          case 'trans-unit':
            unit = attributes['id'] ?? '';
            notes = new Map();
            if (name === 'trans-unit') begin();
            return;
          case 'segment':
            begin();
            state = attributes['state'] ?? '';
            return;
          case 'source':
          case 'target':
            side = name;
            seen[name] = true;
            inSide = 1;
            if (name === 'target' && attributes['state'] !== undefined) state = attributes['state'];
            return;
          case 'note':
            note = attributes['category'] ?? '';
            noteParts = [];
        }
      },
      text(piece) {
        if (inSide > 0 ? inCode > 0 : note === undefined) return;
        size += piece.length;
        if (size > LONGEST_PAIR) throw broken('A unit has more than 64 million characters.');
        (inSide > 0 ? parts[side!] : noteParts).push(piece);
      },
      close(name) {
        if (aside > 0) aside -= 1;
        else if (inSide > 0) {
          inSide -= 1;
          if (inSide > 0 && CODE.has(name)) inCode -= 1;
        } else if (name === 'note' && note !== undefined) {
          notes.set(note, noteParts.join(''));
          note = undefined;
        } else if (name === 'segment' || name === 'trans-unit') finish();
      },
    };
  });
}

const REVIEWS: ReadonlyMap<string, 'proposed' | 'confirmed'> = new Map([
  ['translated', 'proposed'],
  ['reviewed', 'confirmed'],
  ['final', 'confirmed'],
  ['signed-off', 'confirmed'],
]);

function characterOf(hex: string | undefined): string {
  const code = /^[0-9a-f]{1,6}$/i.test(hex ?? '') ? Number.parseInt(hex!, 16) : -1;
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
