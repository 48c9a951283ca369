const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
};

/** Returns the words of a string of C between its quotation marks. */
export function unescapePo(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:x([\da-fA-F]{1,2})|([0-7]{1,3})|(.))/gs,
    (_, hex?: string, octal?: string, other?: string) => {
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      return ESCAPES[other!] ?? other!;
    },
  );
}

/** Writes words as strings of C, one for each line as gettext has it. */
export function quotePo(text: string): string {
  const lines = text.split(/(?<=\n)/);
  const quoted = lines.map((line) => `"${escapePo(line)}"`);
  return quoted.length > 1 ? `""\n${quoted.join('\n')}` : (quoted[0] ?? '""');
}

export function escapePo(text: string): string {
  return text
    .replace(/[\\"]/g, '\\$&')
    .replace(/[\u0000-\u001f\u007f]/g, (c) => WRITTEN.get(c) ?? `\\${c.charCodeAt(0).toString(8).padStart(3, '0')}`)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

const WRITTEN: ReadonlyMap<string, string> = new Map(Object.entries(ESCAPES).map(([letter, c]) => [c, `\\${letter}`]));
