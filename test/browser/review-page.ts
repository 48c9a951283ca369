import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AlignedDocument } from '@muqabala/core';
import { keepNumbers } from '@muqabala/core/document';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** The open document, as the desk has it. */
export function documentOf(page: Page): Promise<AlignedDocument> {
  return page.evaluate(() => {
    const desk = document.querySelector('muqabala-review')!.shadowRoot!.querySelector('muqabala-screen')!;
    return (desk as unknown as { session: { document: AlignedDocument } }).session.document;
  });
}

/** A document as a review of it begins: its findings keep the numbers of their cards. */
export function asOpened(document: AlignedDocument): AlignedDocument {
  return { ...document, numbers: keepNumbers(document) };
}

/** State of a finding, with the reason of a dismissal. */
export async function stateOf(page: Page, id: string): Promise<string> {
  const { state, reason } = (await documentOf(page)).findings.find((finding) => finding.id === id)!;
  return reason === undefined ? state : `${state}: ${reason}`;
}

/** Waits until everything done so far is kept, and checked where a link was changed. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const desk = document.querySelector('muqabala-review')!.shadowRoot!.querySelector('muqabala-screen');
    return desk !== null && (desk as unknown as { isQuiet: boolean }).isQuiet;
  });
}

/** Waits until an open review says that it is kept in the browser. */
export function kept(page: Page) {
  return page.waitForSelector('muqabala-screen .kept.kept:not(.keeping):not(.loose)');
}

/** Opens the board on the first linked sentence of the source. */
export async function openBoard(page: Page): Promise<void> {
  await page.waitForSelector('muqabala-viewer');
  await page.keyboard.press('2');
  await page.waitForSelector('muqabala-link-editor [role="gridcell"]:focus');
  for (const key of ['ArrowRight', 'Home', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe has against a page: the rule and where, none of a page that is fine. */
export async function axeOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}
