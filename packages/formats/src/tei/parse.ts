import type { Log } from '../log.ts';
import { makeXmlReader } from '../xml/index.ts';
import { makeLinks } from './links.ts';
import type { Marked } from './types.ts';
import { MarkedWords } from './words.ts';

/**
 * Reads a file of TEI or its kin in pieces: the texts and links that it holds. Throws `xml-broken` with the line.
 */
export function makeMarkedReader(log: Log, place?: string) {
  const words = new MarkedWords(() => xml.broken('A paragraph has more than 64 million characters.'));
  const links = makeLinks();
  let root = '';
  let title: string[] | undefined;
  let isInTitle = false;
  let isInStatement = false;
  const xml = makeXmlReader(
    {
      open(name, attributes) {
        if (root === '') root = name.toLowerCase();
        if (name === 'titleStmt') isInStatement = true;
        else if (name === 'title' && isInStatement && title === undefined) {
          title = [];
          isInTitle = true;
        }
        links.open(name, attributes);
        words.open(name, attributes);
      },
      text(text) {
        if (isInTitle) title!.push(text);
        words.text(text);
      },
      close(name) {
        if (name === 'title') isInTitle = false;
        else if (name === 'titleStmt') isInStatement = false;
        words.close(name);
      },
    },
    log,
    place,
  );
  return {
    push: (chunk: string) => xml.push(chunk),
    end(): Marked {
      xml.end();
      const said = title?.join('').replace(/\s+/g, ' ').trim() ?? '';
      return { root, ...(said === '' ? {} : { title: said }), texts: words.end(), groups: links.end() };
    },
  };
}

/** Reads a file of TEI or its kin that is whole. */
export function readMarked(content: string, log: Log, place?: string): Marked {
  const reader = makeMarkedReader(log, place);
  reader.push(content);
  return reader.end();
}
