import type { Span } from '../text/index.ts';

/** A code of a side: its place, and by what it is known on the other side. */
export interface Code extends Span {
  /** Empty of what need not be on the other side: a line break, a comment, an entity. */
  readonly key: string;
}

/**
 * Variables of printf, Python, Ruby and Objective-C; of i18next, Vue, ICU, ARB, templates and shells; tags, comments
 * and entities, but those for an apostrophe, which belong to a word.
 */
const CODES =
  /%(?:\d{1,2}\$)?[-+#0]{0,3}(?:\d{1,4}|\*)?(?:\.\d{1,4})?(?:hh?|ll?|[zjtqL])?[diouxXeEfFgGscCp@](?![A-Za-z\d])|%\([\w.-]{1,60}\)[-+#0]{0,3}\d{0,4}(?:\.\d{1,4})?[diouxXeEfFgGrsa]|%\{\w{1,60}\}|%<\w{1,60}>(?:[\d.]{0,6}[a-z])?|\{%[^{}%]{1,200}%\}|\{\{[^{}]{1,200}\}\}|\$?\{[ ]{0,3}[\w.$-]{1,60}(?:\[\w{1,20}\]){0,3}(?:![rsa])?(?::[^{}\s]{1,20})?(?:,[ ]{0,3}(?:number|date|time|spellout|ordinal|duration|list)(?:,[^{}]{1,60})?)?[ ]{0,3}\}|\$t\([^()]{1,80}\)|<\/?[A-Za-z][\w:-]{0,20}(?:\s[^<>]{0,600})?\/?>|<!--[^<>]{0,600}-->|&(?!(?:apos|[lr]squo);)[A-Za-z]{2,10};/g;

/** What readers put for a code: no word, and no white space, behind which words may be wanting. */
const OBJECT = '\uFFFC';

const NEEDLESS = /^(?:<\/?br\b|<!|&|\{%)/i;

/** Returns the places of the codes that stand in a text as words would; nothing in them is a word, value or name. */
export function codesIn(content: string): Code[] {
  if (!/[%{<&$]/.test(content)) return [];
  return Array.from(content.matchAll(CODES), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
    key: keyOf(found[0]),
  }));
}

/** Tags are the same whatever their attributes are, variables whatever their numbers and widths. */
export function keyOf(code: string): string {
  if (NEEDLESS.test(code)) return '';
  const tag = /^<\/?[A-Za-z][\w:-]*/.exec(code);
  if (tag !== null) return tag[0].toLowerCase();
  return code.startsWith('%') ? code.replace(/^%\d{1,2}\$/, '%') : code.replaceAll(' ', '');
}

/** A side with U+FFFC for every unit of its codes, so that places stay, and without the values that are read out of them. */
export function withoutCodes<S extends { readonly content: string; readonly values?: readonly Span[] }>(side: S): S {
  const codes = codesIn(side.content);
  if (codes.length === 0) return side;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of codes) {
    parts.push(side.content.slice(from, start), OBJECT.repeat(end - start));
    from = end;
  }
  parts.push(side.content.slice(from));
  const content = parts.join('');
  if (side.values === undefined) return { ...side, content };
  const isCode = (value: Span) => codes.some(({ start, end }) => value.start >= start && value.start < end);
  return { ...side, content, values: side.values.filter((value) => !isCode(value)) };
}
