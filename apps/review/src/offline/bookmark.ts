/** The address of a review for a bookmark, whichever run of the program serves it. */
const PLACE = '/open';

/**
 * Gives a page that a program serves an address for a bookmark, which leads to the same review in a later run, and says
 * how to start the program while it does not run. Where the browser has no service workers the address stays as it is.
 */
export async function keepBookmark(): Promise<void> {
  const worker = new URL('./bookmark-worker.js', document.baseURI);
  try {
    await navigator.serviceWorker.register(worker, { scope: PLACE, updateViaCache: 'none' });
  } catch {
    return;
  }
  history.replaceState(null, '', `${PLACE}${location.search}${location.hash}`);
}
