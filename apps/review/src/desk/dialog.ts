/** Closes a dialog by Escape within the key press: left to the browser it closes some time later, and the next key is lost in it. */
export function closeByEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.preventDefault();
  (event.currentTarget as HTMLDialogElement).close();
}
