/** Returns the language that the page gives to an element: the nearest `lang` around it, also outside its shadow tree. */
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

/**
 * Scrolls an element into sight, and once more when what has come into sight with it has taken its true size: rows that were never drawn
 * stand in the page with an estimate.
 */
export function bringIntoSight(element: HTMLElement, block: ScrollLogicalPosition): void {
  element.scrollIntoView({ block });
  requestAnimationFrame(() => requestAnimationFrame(() => element.scrollIntoView({ block })));
}
