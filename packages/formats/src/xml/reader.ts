import { MuqabalaError } from '@muqabala/core/problems';
import { SaxesParser } from 'saxes';
import { count, type Log } from '../log.ts';

export interface XmlHandler {
  /** A start tag: its name without prefix and its attributes by full name; the depth of the root is 1. */
  open(name: string, attributes: Readonly<Record<string, string>>, depth: number): void;
  text(text: string): void;
  close(name: string): void;
}

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const DEEPEST = 200;
/** What to do with a file that is whole and of another kind. */
export const OTHER_FORMAT = 'Leave out --from, or name the format that the file is of.';

/** What other programs get wrong without making the text unreadable. */
const FORGIVEN: ReadonlyArray<readonly [message: RegExp, reason: string]> = [
  [/disallowed character\.$/, 'xml-character'],
  [/malformed character entity\.$/, 'xml-character'],
  [/undefined entity\.$/, 'xml-entity'],
  [/must be at the start|must appear at the start|XML declaration|encoding value|version number/, 'xml-declaration'],
  [/the string "\]\]>" is disallowed/, 'xml-cdata-end'],
];

export function isForgiven(message: string): boolean {
  return FORGIVEN.some(([pattern]) => pattern.test(message));
}

const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  rlm: '\u200f',
  lrm: '\u200e',
  ndash: '–',
  mdash: '—',
};

/**
 * Reads XML in pieces through saxes. Characters that XML forbids, raw or as references, are dropped and counted; no
 * entity is ever expanded that the file itself defines. Throws a `MuqabalaError` `xml-broken` with the line where the
 * structure is broken.
 */
export function makeXmlReader(handler: XmlHandler, log: Log, place?: string) {
  const parser = new SaxesParser({ xmlns: false, position: true });
  Object.assign(parser.ENTITIES, NAMED);
  let depth = 0;
  let begun = false;
  let references = false;
  const drop = () => {
    count(log.cleaned, 'xml-character');
    return '';
  };
  const broken = (message: string, remedy = 'The file is damaged or cut off; export or fetch it again.') =>
    new MuqabalaError({
      code: 'xml-broken',
      ...(place === undefined ? {} : { place }),
      offset: parser.line,
      offsetUnit: 'line',
      message,
      remedy,
    });
  parser.on('error', (error) => {
    // The parser puts line and column in front.
    const message = error.message.replace(/^\d+:\d+: /, '');
    if (depth === 0 && !begun && message.startsWith('text data outside'))
      throw broken('There is text before the first element, which XML has not.', OTHER_FORMAT);
    const forgiven = FORGIVEN.find(([pattern]) => pattern.test(message));
    if (forgiven === undefined) throw broken(`The XML is broken: ${message.replace(/\.?$/, '.')}`);
    if (message.startsWith('malformed character')) references = true;
    count(log.cleaned, forgiven[1]);
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    begun = true;
    if (depth > DEEPEST) throw broken(`The elements are nested more than ${DEEPEST} deep.`);
    handler.open(local(tag.name), tag.attributes as Record<string, string>, depth);
  });
  parser.on('text', (text) => {
    if (references) {
      references = false;
      handler.text(dropReferences(text));
    } else handler.text(text);
  });
  parser.on('cdata', (text) => handler.text(text));
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close(local(tag.name));
  });
  return {
    push(chunk: string): void {
      parser.write(chunk.replace(FORBIDDEN, drop));
    },
    end(): void {
      parser.close();
    },
    broken,
  };
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** saxes leaves a reference to a forbidden character as it stands, `&#x0B;`. */
function dropReferences(text: string): string {
  return text.replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (reference, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const allowed =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 0x20 && code <= 0xd7ff) ||
      (code >= 0xe000 && code <= 0xfffd) ||
      (code >= 0x10000 && code <= 0x10ffff);
    return allowed ? reference : '';
  });
}
