/**
 * Has the app kept for use without a network, where the browser can; a page without it works as long as its server
 * does.
 */
export function keepForOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register(new URL('./service-worker.js', document.baseURI)).catch(() => {});
}
