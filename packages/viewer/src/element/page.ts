import type { Turns } from '@muqabala/core/document';

/**
 * Returns the language that the page gives to an element: the nearest `lang` around it, also outside its shadow tree.
 */
export function closestLanguage(element: Element): string {
  for (let at: Element | null = element; at !== null; ) {
    const named: Element | null = at.parentElement?.closest('[lang]') ?? null;
    if (named !== null) return named.getAttribute('lang') ?? '';
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
    if (at?.hasAttribute('lang')) return at.getAttribute('lang') ?? '';
  }
  return '';
}

/** Waits for the next task, without the four milliseconds that nested timers cost. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Waits until what is in the page was painted; a tenth of a second where nothing is, as in a tab out of sight. */
export function painted(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}

/** How long the page waits for one slice of work, in milliseconds. */
const SLICE = 12;

/**
 * Does work in slices, between which the page can answer; rejects when the signal says that nobody wants it any more.
 */
export async function inSlices<T>(steps: Turns<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await nextTask();
    signal.throwIfAborted();
  }
}

/**
 * Scrolls an element into sight, and once more when what has come into sight with it has taken its true size: rows that
 * were never drawn stand in the page with an estimate. Of one that is too tall the beginning is shown, where its words
 * are.
 */
export function bringIntoSight(element: HTMLElement, block: ScrollLogicalPosition): void {
  const scroll = () => element.scrollIntoView({ block: element.offsetHeight > innerHeight / 2 ? 'start' : block });
  scroll();
  requestAnimationFrame(() => requestAnimationFrame(scroll));
}

/** Scrolls a strip of tabs sideways, and nothing else, until its chosen one is in sight. */
export function showChosenTab(tabs: HTMLElement): void {
  const chosen = tabs.querySelector<HTMLElement>('[aria-selected="true"]');
  if (chosen === null) return;
  const [strip, tab] = [tabs.getBoundingClientRect(), chosen.getBoundingClientRect()];
  if (tab.left < strip.left) tabs.scrollLeft -= strip.left - tab.left;
  else if (tab.right > strip.right) tabs.scrollLeft += tab.right - strip.right;
}
