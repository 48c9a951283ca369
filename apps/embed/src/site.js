// What every page of the site has: buttons that copy code, and a way to be read from a disk.
for (const code of document.querySelectorAll('pre > code')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  const say = (text) => {
    button.textContent = text;
  };
  say('Copy');
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      say('Copied');
    } catch {
      // Where a page may not write, the reader can.
      getSelection().selectAllChildren(code);
      say('Selected');
    }
    setTimeout(say, 2000, 'Copy');
  });
  code.parentElement.before(button);
}

// From a disk browsers load neither modules nor data: the viewer is there as a script, and its documents too.
if (location.protocol === 'file:') {
  const policy = globalThis.trustedTypes?.createPolicy('muqabala-site', { createScriptURL: (url) => url });
  const viewers = [...document.querySelectorAll('muqabala-viewer[src]')];
  const scripts = new Set(viewers.map((viewer) => `${viewer.getAttribute('src')}.js`));
  for (const url of viewers.length > 0 ? [...scripts, 'muqabala-classic.js'] : []) {
    const script = document.createElement('script');
    script.async = false;
    script.src = policy?.createScriptURL(url) ?? url;
    document.head.append(script);
  }
  if (viewers.length === 0 && document.querySelector('script[type=module]') !== null) {
    const note = document.createElement('p');
    note.textContent =
      'This page needs a web server, as browsers load no modules from a disk: `npx http-server` in its folder is one.';
    document.querySelector('main').prepend(note);
  }
}
