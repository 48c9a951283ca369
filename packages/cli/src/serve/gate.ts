import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { BOOKMARK, headers } from './site-files.ts';

/**
 * Whether a request loads a document for a person, whose content nobody else sees. What a service worker asks for on
 * behalf of a page has another destination (`empty`), and neither can be made up by a script; what a page of this
 * origin has opened it could look into. A browser that says nothing of it (Chromium before 80, Firefox before 90,
 * Safari before 16.4) is not let in.
 */
export function isDirect(asked: IncomingHttpHeaders): boolean {
  return asked['sec-fetch-dest'] === 'document' && asked['sec-fetch-site'] !== 'same-origin' && !isAhead(asked);
}

/**
 * Whether the browser asks for something that nobody wants to see yet, or that a service worker is to be given before
 * the page is: a navigation preload looks like the page's own request in all else.
 */
export function isAhead(asked: IncomingHttpHeaders): boolean {
  return AHEAD.some((name) => asked[name] !== undefined) || asked['purpose'] === 'prefetch';
}

const AHEAD = ['sec-purpose', 'service-worker-navigation-preload'] as const;

/**
 * Answers with the gate: a page that loads nothing else, so that no service worker of whoever had the port before can
 * have a hand in it, and that exchanges its token for the key only where there is no such worker. One that is there is
 * sent away, and the person asked for a new address; one that stands before bookmarks alone may be the workbench's own,
 * or have taken its place: it is sent away without a word, and the page gets its own again.
 */
export function answerGate(response: ServerResponse, token: string, page: string): void {
  const script = scriptOf(token, page);
  const hash = createHash('sha256').update(script).digest('base64');
  response.writeHead(200, {
    ...headers('.html'),
    'content-security-policy': `default-src 'none'; script-src 'sha256-${hash}'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  });
  response.end(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Muqabala — مقابلة</title>
<main hidden>
<p>Another program that used this port has left a service worker in this browser, which could have read your review.
It was removed. Press Enter where <code>muqabala review</code> runs and open the address that it prints.</p>
<p lang="ar" dir="rtl">ترك برنامج آخر استعمل هذا المنفذ عامل خدمة في هذا المتصفح، وكان بوسعه قراءة مراجعتك. أُزيل الآن.
اضغط Enter حيث يعمل <code dir="ltr">muqabala review</code> وافتح العنوان الذي يطبعه.</p>
</main>
<noscript>The workbench needs JavaScript. المنضدة تحتاج إلى جافاسكربت.</noscript>
<script>${script}</script>
</html>
`);
}

/** How long a worker that comes back by itself is waited for, in milliseconds. */
const SETTLING = 200;

/** The key is told by `sessionStorage`; where the browser has none, by the address. */
function scriptOf(token: string, page: string): string {
  return `(async () => {
  const workers = navigator.serviceWorker;
  const look = async () => (workers === undefined ? [] : workers.getRegistrations());
  let found = await look();
  const own = new URL(${JSON.stringify(BOOKMARK)}, location.href).href;
  if (!workers?.controller && found.length > 0 && found.every(({ scope }) => scope === own)) {
    for (const one of found) await one.unregister();
    await new Promise((done) => setTimeout(done, ${SETTLING}));
    found = await look();
  }
  if (workers?.controller || found.length > 0) {
    for (const one of found) await one.unregister();
    document.querySelector('main').hidden = false;
    return;
  }
  const body = JSON.stringify({ token: ${JSON.stringify(token)} });
  const answer = await fetch('/enter', { method: 'POST', body, cache: 'no-store' });
  const { key } = await answer.json();
  let place = ${JSON.stringify(page)};
  try {
    sessionStorage.setItem('muqabala-key', key);
  } catch {
    place += '#key=' + key;
  }
  location.replace(place);
})();`;
}
