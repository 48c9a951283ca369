const EDGE = 3;

/**
 * Tells the styles how high the parts are that stay at the top while a reader scrolls: `--_tuck` of the first line of
 * the controls, which goes out of sight, `--_bar` of what stays of them, `--_head` of the names of the texts. Set on an
 * element's style by script, which a strict content security policy allows.
 */
export class Sticky {
  readonly #viewer: HTMLElement;
  readonly #watch = new ResizeObserver(() => this.#measure());
  #watched: readonly Element[] = [];

  constructor(viewer: HTMLElement) {
    this.#viewer = viewer;
  }

  /** To be called when the viewer was drawn: parts come and go. */
  update(): void {
    // Each is found before the rows; both sought at once go through all of them.
    const parts = ['.toolbar', '.head'].flatMap((part) => this.#viewer.querySelector(part) ?? []);
    if (parts.length === this.#watched.length && parts.every((part, p) => part === this.#watched[p])) return;
    this.#watch.disconnect();
    for (const part of parts) this.#watch.observe(part);
    this.#watched = parts;
  }

  #measure(): void {
    const bar = this.#viewer.querySelector<HTMLElement>('.toolbar');
    const tools = bar?.querySelector<HTMLElement>('.tools');
    const head = this.#viewer.querySelector<HTMLElement>('.head');
    // A little of the second line's edge goes too: the mark below a chosen tab would show at the top otherwise.
    const tuck = bar && tools ? tools.getBoundingClientRect().top - bar.getBoundingClientRect().top + EDGE : 0;
    const height = bar?.offsetHeight ?? 0;
    const names = head !== null && getComputedStyle(head).position === 'sticky' ? head.offsetHeight : 0;
    // All is read before anything is set: each reading after that would style every row anew.
    this.#set('--_tuck', tuck);
    this.#set('--_bar', height - tuck);
    this.#set('--_head', names);
  }

  #set(name: string, pixels: number): void {
    this.#viewer.style.setProperty(name, `${pixels}px`);
  }
}
