/** Everything that the production Char of XML 1.0 leaves out: most controls, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What has none of these needs no closer look; one class without looking around is three times as fast. */
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Replaces what XML cannot hold, by nothing unless told otherwise. */
export function replaceForbidden(text: string, by: (character: string, at: number) => string = () => ''): string {
  return SUSPECT.test(text) ? text.replace(FORBIDDEN, by) : text;
}

/**
 * Escapes text content; a carriage return is written as a reference, because readers turn a bare one into a line feed.
 */
export function escapeText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (c) => REFERENCES[c]!) : text;
}

/**
 * Escapes an attribute's value in double quotes; white space other than the space is written as references, which
 * survive.
 */
export function escapeAttribute(value: string): string {
  return /[&<>"\t\n\r]/.test(value) ? value.replace(/[&<>"\t\n\r]/g, (c) => REFERENCES[c]!) : value;
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
