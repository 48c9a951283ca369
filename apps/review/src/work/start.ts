/**
 * Starts a Worker whose script may do no more than the page: a Worker from a script of the page's own (a blob) has the
 * page's content security policy, one from an address has whatever the server sends with it, which on a static server
 * is none.
 */
export function startWorker(address: string): Worker {
  const url = new URL(address, import.meta.url).href;
  const own = URL.createObjectURL(new Blob([`import ${JSON.stringify(url)};`], { type: 'text/javascript' }));
  return new Worker(own, { type: 'module' });
}
