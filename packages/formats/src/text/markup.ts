/** What stands before the content of a file of marks. */
export interface Markup {
  /** The name of the first element in lower case, without its prefix; absent where there is none. */
  readonly root?: string;
  /** Where that element begins, in UTF-16 units. */
  readonly at: number;
  /** The name that a document type declaration gives, in lower case. */
  readonly doctype?: string;
  /** False when the text ends before anything could be told. */
  readonly isWhole: boolean;
}

/**
 * Reads the beginning of a page or of an XML file up to the first element, over white space, processing instructions,
 * comments and a document type declaration with all that it declares. One pass, whatever stands there; undefined for
 * what begins as no marks do.
 */
export function readMarkup(text: string): Markup | undefined {
  let at = skipBlanks(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  if (at < text.length && text.charCodeAt(at) !== LESS) return undefined;
  let doctype: string | undefined;
  const end = (isWhole: boolean, root?: string): Markup => ({
    at,
    isWhole,
    ...(root === undefined ? {} : { root }),
    ...(doctype === undefined ? {} : { doctype }),
  });
  while (text.charCodeAt(at) === LESS) {
    let next: number;
    if (text.startsWith('<!--', at)) next = after(text, '-->', at + 2);
    else if (text.charCodeAt(at + 1) === QUESTION) next = after(text, '>', at + 2);
    else if (text.charCodeAt(at + 1) === EXCLAMATION) {
      doctype ??= /^<!doctype\s{1,100}([\w.:-]{1,100})/i.exec(text.slice(at, at + 220))?.[1]?.toLowerCase();
      // Pages close their quotation marks as they please.
      next = doctype === 'html' ? after(text, '>', at) : skipDeclaration(text, at + 2);
    } else {
      const [tag, name] = /^<(?:[\w.-]{1,100}:)?([\w.-]{1,100})?/.exec(text.slice(at, at + 220))!;
      return end(at + tag.length < text.length, name?.toLowerCase());
    }
    if (next === -1) return end(false);
    at = skipBlanks(text, next);
  }
  return end(at < text.length);
}

const LESS = 0x3c;
const GREATER = 0x3e;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const QUOTES: ReadonlySet<number> = new Set([0x22, 0x27]);

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? -1 : found + mark.length;
}

/**
 * The end of a declaration: its `>`, not one in quotes, or among what stands in its brackets. -1 when the text ends
 * before.
 */
function skipDeclaration(text: string, from: number): number {
  let open = 0;
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (QUOTES.has(unit)) {
      at = text.indexOf(text[at]!, at + 1);
      if (at === -1) return -1;
    } else if (unit === 0x5b) open += 1;
    else if (unit === 0x5d) open -= 1;
    else if (unit === LESS && text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at + 4);
      if (end === -1) return -1;
      at = end + 2;
    } else if (unit === GREATER && open <= 0) return at + 1;
  }
  return -1;
}

/**
 * Elements that a page, or what was saved of one, begins with: those by which browsers know it (MIME Sniffing, 7.1) and
 * some newer ones.
 */
const PAGE: ReadonlySet<string> = new Set(
  'html head body title script style iframe table div font p a b br h1 h2 h3 article main section header meta link'.split(
    ' ',
  ),
);

/** Whether a text begins as a web page does. */
export function isPage({ root, doctype }: Markup): boolean {
  return doctype === 'html' || (root !== undefined && PAGE.has(root));
}
