// A viewer in a frame that is as high as what it shows. On the page this gives every frame the height that it tells; in
// the frame it makes the viewer of the address (muqabala-frame.html?src=report.json&mode=read) and tells its height.
(() => {
  if (document.currentScript.baseURI.split(/[?#]/)[0].endsWith('/muqabala-frame.html')) inFrame();
  else onPage();

  function onPage() {
    addEventListener('message', ({ source, origin, data }) => {
      const height = Number(data?.muqabalaHeight);
      if (!(height > 0 && height < 1e7)) return;
      for (const frame of document.querySelectorAll('iframe'))
        if (frame.contentWindow === source && new URL(frame.src, location.href).origin === origin)
          frame.style.blockSize = `${Math.ceil(height)}px`;
    });
  }

  function inFrame() {
    const asked = new URLSearchParams(location.search);
    const viewer = document.createElement('muqabala-viewer');
    for (const name of ['mode', 'layout', 'target', 'source-side', 'filter', 'selected'])
      if (asked.has(name)) viewer.setAttribute(name, asked.get(name));
    const lang = asked.get('lang') ?? '';
    if (/^[a-z]{2,3}\b/i.test(lang)) document.documentElement.lang = lang;
    if (/^(?:ar|fa|he|ur)\b/i.test(lang)) document.documentElement.dir = 'rtl';
    // Whoever writes the address of the frame must not make this site show texts of another one.
    const src = new URL(asked.get('src') ?? '', location.href);
    if (src.origin === location.origin) viewer.src = src.href;
    document.body.append(viewer);
    // The page that stands around is not known; a height is no secret.
    const tell = () => parent.postMessage({ muqabalaHeight: document.body.scrollHeight }, '*');
    new ResizeObserver(tell).observe(document.body);
    tell();
  }
})();
