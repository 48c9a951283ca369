import { count, type Log } from '../log.ts';
import { escapeAttribute, escapeText, replaceForbidden } from './characters.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A writer that cannot emit a character outside XML Char: such ones are removed and counted as `xml-character`. */
export interface XmlWriter {
  /** Escaped text. */
  text(text: string): string;
  /** A start tag with its attributes, those that are undefined left out. */
  open(name: string, attributes?: Attributes): string;
  /** An element with text content. */
  element(name: string, attributes: Attributes, content: string): string;
  /** An element without content. */
  empty(name: string, attributes: Attributes): string;
}

export function makeXmlWriter(log: Log): XmlWriter {
  const drop = () => {
    count(log.cleaned, 'xml-character');
    return '';
  };
  const clean = (text: string) => replaceForbidden(text, drop);
  const tag = (name: string, attributes: Attributes) => {
    let out = `<${name}`;
    for (const key in attributes) {
      const value = attributes[key];
      if (value !== undefined) out += ` ${key}="${escapeAttribute(clean(String(value)))}"`;
    }
    return out;
  };
  return {
    text: (text) => escapeText(clean(text)),
    open: (name, attributes = {}) => `${tag(name, attributes)}>`,
    element: (name, attributes, content) => `${tag(name, attributes)}>${escapeText(clean(content))}</${name}>`,
    empty: (name, attributes) => `${tag(name, attributes)}/>`,
  };
}
