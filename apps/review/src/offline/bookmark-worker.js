// Answers a bookmark of the workbench while the program that serves it does not run, with how to start it. What a server answers passes as it is,
// and nothing is kept. The build puts the page and the digest of its script in.
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'DIGEST'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.mode !== 'navigate' || request.method !== 'GET') return;
  event.respondWith(fetch(request).catch(() => new Response('PAGE', { headers: HEADERS })));
});
