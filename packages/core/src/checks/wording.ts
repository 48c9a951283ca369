import { firstOf, type Span } from '../text/index.ts';

/** What the checks of values ask of a side's words, each looked for once. */
export class Wording {
  readonly #content: string;
  #hasMay: boolean | undefined;
  #hasMarch: boolean | undefined;
  #letters: ReadonlySet<string> | undefined;
  #tags: readonly Span[] | undefined;

  constructor(content: string) {
    this.#content = content;
  }

  /** `Mrs May` and the like. */
  get hasMay(): boolean {
    return (this.#hasMay ??= /\bMay\b|(?:^|[^\p{L}])ماي(?:$|[^\p{L}])/u.test(this.#content));
  }

  get hasDay(): boolean {
    return /\b(?:day|daily)\b|(?:^|[^\p{L}])(?:ال|ب|لل)?يوم(?:يا|ياً|يًا)?(?:$|[^\p{L}])/iu.test(this.#content);
  }

  get hasMarch(): boolean {
    return (this.#hasMarch ??= /\bMarch\b|مارش/.test(this.#content));
  }

  /** The letters that stand for themselves after a word: G of `Group G`. */
  get letters(): ReadonlySet<string> {
    return (this.#letters ??= new Set(Array.from(this.#content.matchAll(LETTER), ([, letter]) => letter!)));
  }

  /** Whether a number heads its line as that of an item: `5)`, `(5)`, `5.`, `5 –`. */
  isItemNumber({ start, end }: Span): boolean {
    let at = start - 1;
    while (at >= 0 && start - at <= SIGNS && SIGN.test(this.#content[at]!)) at -= 1;
    const headsLine = at < 0 || this.#content[at] === '\n';
    return headsLine && BEHIND_NUMBER.test(this.#content.slice(end, end + 4));
  }

  /** The Latin word right behind a value that begins with the same figure: `5G`. */
  glossOf({ end }: Span, figure: string): string | undefined {
    const behind = this.#content.slice(end, end + 10);
    const [, gloss, said] = /^[\s(]{1,2}((\d{1,3})[A-Za-z]{1,3})(?![\p{L}\p{N}])/u.exec(behind) ?? [];
    return said === figure ? gloss : undefined;
  }

  has(word: string | undefined): boolean {
    return word !== undefined && this.#content.includes(word);
  }

  /** Whether a value stands within a tag, from `<` to the next `>`. */
  isMarkup(value: Span): boolean {
    this.#tags ??= tagsIn(this.#content);
    const tags = this.#tags;
    const after = firstOf(tags.length, (t) => tags[t]!.start > value.start);
    return after > 0 && tags[after - 1]!.end >= value.end;
  }
}

/** No item has more signs before its number: `### (12)`. */
const SIGNS = 8;
const SIGN = /[#*>•([ –-]/;
const BEHIND_NUMBER = /^(?:[.)\]]{1,2}|[ ]?[-–])\s/u;

const LETTER = /\b[A-Z][a-z]+ ([A-Z])\b/g;

/** What each `<` of a content opens, up to the next `>`. */
function tagsIn(content: string): Span[] {
  const tags: Span[] = [];
  let end = -1;
  for (let start = content.indexOf('<'); start >= 0; start = content.indexOf('<', start + 1)) {
    if (end < start) end = content.indexOf('>', start);
    if (end < 0) break;
    tags.push({ start, end });
  }
  return tags;
}
