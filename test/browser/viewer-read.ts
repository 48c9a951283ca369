import type { MuqabalaViewer } from '@muqabala/viewer/element';
import type { Page } from 'playwright-core';

/** Reads from the shadow tree of the first viewer. */
export function read<T>(page: Page, how: (root: ShadowRoot, element: MuqabalaViewer) => T): Promise<T> {
  return page.evaluate(
    `(${how})(document.querySelector('muqabala-viewer').shadowRoot, document.querySelector('muqabala-viewer'))`,
  ) as Promise<T>;
}

/** Writes down every event of the viewers. */
export function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    for (const type of ['muqabala-select', 'muqabala-finding', 'muqabala-view'])
      document.addEventListener(type, (event) => heard.push({ ...event, type }));
  });
}

/** The events that were written down. */
export function heard(page: Page): Promise<{ type: string; address?: string; text?: string }[]> {
  return page.evaluate('heard') as Promise<{ type: string; address?: string; text?: string }[]>;
}
