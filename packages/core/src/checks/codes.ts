import { firstOf, type Span } from '../text/index.ts';

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
  /%(?:\d{1,2}\$)?[-+#]*(?:\d+|\*)?(?:\.\d+)?(?:hh?|ll?|[zjtqL])?[diouxXeEfFgGscCp@](?![A-Za-z\d])|%\([\w.-]+\)[-+#]*\d*(?:\.\d+)?[diouxXeEfFgGrsa]|%\{\w+\}|%<\w+>(?:[\d.]*[a-z])?|\{%[^{}%]+%\}|\{\{[^{}]+\}\}|\$?\{ *[\w.$-]+(?:\[\w+\])*(?:![rsa])?(?::[^{}\s]+|, *(?:number|date|time|spellout|ordinal|duration|list)(?:,[^{}]+)?| *)\}|\$t\([^()]+\)|<\/?[A-Za-z][\w:-]*(?:\s[^<>=]*=[^<>]*|\s+[\w:-]+|\s*\/|\s+)?>|<!--[^<>]*-->|&(?!(?:apos|[lr]squo);)[A-Za-z]{2,10};/g;

/** What readers put for a code: no word, and no white space, behind which words may be wanting. */
const OBJECT = '\uFFFC';

const NEEDLESS = /^(?:<\/?br\b|<!|&|\{%)/i;

/** Returns the places of the codes that stand in a text as words would; nothing in them is a word, value or name. */
export function codesIn(content: string): Code[] {
  if (!/[%{<&$|]/.test(content)) return [];
  const choices = choicesIn(content);
  // A bar may stand in a code (`{{ name|title }}`) beside choices of ICU.
  const selectors = content.includes('|') ? selectorsIn(cover(content, choices)) : [];
  const forms = [...choices, ...selectors].sort(byStart);
  const codes = Array.from(cover(content, forms).matchAll(CODES), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
    key: keyOf(found[0]),
  }));
  return forms.length === 0 ? codes : [...forms, ...codes].sort(byStart);
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}

const CHOICE = /\{ *(\w+) *, *(plural|select|selectordinal) *,/g;
const LONGEST_CHOICE = 4000;

/**
 * Messages of ICU by number or kind, `{count, plural, one{…} other{…}}`, as a whole: either language has the forms that
 * it needs, and what they say is not compared.
 */
function choicesIn(content: string): Code[] {
  const choices: Code[] = [];
  let from = 0;
  for (const found of content.matchAll(CHOICE)) {
    const start = found.index;
    if (start < from) continue;
    const end = closingOf(content, start);
    // What does not close is looked through once.
    from = end ?? start + LONGEST_CHOICE;
    if (end !== undefined) choices.push({ start, end, key: `{${found[1]},${found[2]}}` });
  }
  return choices;
}

const SELECTOR = /(?:^|\|)\s*([{[\]](?:\d+|-?Inf|\*)(?:,\s*(?:\d+|-?Inf|\*))?[}[\]])/g;

/** The numbers for which a form of Symfony or Laravel is: `{0} none|[1,10] some`. */
function selectorsIn(content: string): Code[] {
  return Array.from(content.matchAll(SELECTOR), ({ index, 0: whole, 1: selector }) => {
    const end = index + whole.length;
    return { start: end - selector!.length, end, key: '' };
  });
}

/**
 * Whether two sides are forms by number with a bar between (Symfony, Laravel, Vue), of which either language has as
 * many as it needs.
 */
export function areForms(one: string, other: string): boolean {
  if (!one.includes('|') || !other.includes('|')) return false;
  const [m, n] = [one, other].map((content) => content.split('|').length);
  return m !== n;
}

/** The place behind the brace that closes one; undefined where none does soon enough. */
function closingOf(content: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < content.length && at < start + LONGEST_CHOICE; at += 1) {
    const unit = content.charCodeAt(at);
    if (unit === 0x7b) depth += 1;
    else if (unit === 0x7d && --depth === 0) return at + 1;
  }
  return undefined;
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
  const content = cover(side.content, codes);
  if (side.values === undefined) return { ...side, content };
  // Codes ascend, and a file may be full of them.
  const isCode = ({ start }: Span) => {
    const code = codes[firstOf(codes.length, (c) => codes[c]!.end > start)];
    return code !== undefined && code.start <= start;
  };
  return { ...side, content, values: side.values.filter((value) => !isCode(value)) };
}

/** A content with U+FFFC for every unit of some places, which ascend. */
function cover(content: string, places: readonly Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of places) {
    parts.push(content.slice(from, start), OBJECT.repeat(end - start));
    from = end;
  }
  parts.push(content.slice(from));
  return parts.join('');
}
