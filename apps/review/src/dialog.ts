/**
 * Closes a dialog by Escape within the key press: left to the browser it closes some time later, and the next key is
 * lost in it. What had the focus lets go of it, or would keep it until the page is drawn again.
 */
export function closeByEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.preventDefault();
  const dialog = event.currentTarget as HTMLDialogElement;
  const { activeElement } = dialog.getRootNode() as Document | ShadowRoot;
  if (activeElement instanceof HTMLElement) activeElement.blur();
  dialog.close();
}
