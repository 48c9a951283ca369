/** The names under which a page can style the marks: `::highlight(muqabala-sentence)`, `::highlight(muqabala-lit)`. */
type MarkName = 'muqabala-sentence' | 'muqabala-lit';

const STYLES = `@media screen {
  ::highlight(muqabala-sentence) {
    text-decoration: underline dotted color-mix(in srgb, currentcolor 45%, transparent) 1px;
  }
  ::highlight(muqabala-lit) { background-color: color-mix(in srgb, #e8a200 32%, transparent); }
}
@media screen and (forced-colors: active) {
  ::highlight(muqabala-lit) { background-color: Highlight; color: HighlightText; }
}`;

/**
 * Marks stretches of a page by the CSS Custom Highlight API, which changes neither its nodes nor its layout; a browser
 * without it marks nothing. Several articles of a page share the two names.
 */
export class Marks {
  readonly #ranges = new Map<MarkName, readonly AbstractRange[]>();
  #sheet: CSSStyleSheet | undefined;
  #root: DocumentOrShadowRoot | undefined;

  /** Styles the marks in the tree that holds an article; a page's own rules come after and win. */
  style(article: Element): void {
    const root = article.getRootNode() as unknown as DocumentOrShadowRoot;
    if (!supported() || root === this.#root || !('adoptedStyleSheets' in root)) return;
    this.#unstyle();
    this.#sheet ??= new CSSStyleSheet();
    this.#sheet.replaceSync(`@layer muqabala { ${STYLES} }`);
    this.#root = root;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
  }

  set(name: MarkName, ranges: readonly AbstractRange[]): void {
    if (!supported()) return;
    let highlight = CSS.highlights.get(name);
    if (highlight === undefined) {
      highlight = new Highlight();
      if (name === 'muqabala-lit') highlight.priority = 1;
      CSS.highlights.set(name, highlight);
    }
    for (const range of this.#ranges.get(name) ?? []) highlight.delete(range);
    for (const range of ranges) highlight.add(range);
    this.#ranges.set(name, ranges);
  }

  remove(): void {
    for (const name of this.#ranges.keys()) this.set(name, []);
    this.#unstyle();
  }

  #unstyle(): void {
    const root = this.#root;
    if (root !== undefined) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    this.#root = undefined;
  }
}

function supported(): boolean {
  return 'highlights' in CSS && typeof Highlight === 'function';
}
