// Keeps the workbench for use without a network. It answers for the app's own files alone and asks nobody else for anything; the build puts the
// names of the files and of their version in.
const CACHE = `muqabala-${'VERSION'}`;
const FILES = ['FILES'];

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(CACHE).then((cache) => cache.addAll(FILES.map((name) => new Request(name, { cache: 'reload' })))),
  );
});

// A new version takes over when no tab has the old one open, whose parts it would not have.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const page = new URL('index.html', self.registration.scope).href;
  const url = new URL(request.url);
  const isPage = request.mode === 'navigate' && [page, self.registration.scope].includes(url.origin + url.pathname);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  const name = isPage ? page : url.href;
  if (!FILES.some((file) => new URL(file, self.registration.scope).href === name)) return;
  event.respondWith(
    caches
      .open(CACHE)
      .then((cache) => cache.match(name))
      .then((found) => found ?? fetch(request)),
  );
});
