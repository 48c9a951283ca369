// What all pages of the site have alike.

export function escapeHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Words with code between backquotes, as HTML. */
export function inline(text) {
  return escapeHtml(text).replace(/`([^`]*)`/g, '<code>$1</code>');
}

const PAGES = [
  ['index.html', 'Viewer'],
  ['themes.html', 'Themes'],
  ['recipes.html', 'Recipes'],
  ['reading.html', 'Over an article'],
  ['playground.html', 'Playground'],
  ['findings/index.html', 'Findings'],
  ['formats.html', 'Formats'],
  ['data.html', 'The document'],
  ['api/index.html', 'API'],
  ['accessibility.html', 'Accessibility'],
  ['performance.html', 'Performance'],
  ['search.html', 'Search'],
];

/** The links to all pages, from a folder of the site. */
export function nav(up = '') {
  return `<nav aria-label="Pages"><p>${PAGES.map(([path, name]) => `<a href="${up}${path}">${name}</a>`).join(' · ')}</p></nav>`;
}

/** The beginning of a page, up to its first heading; `scripts` are those that it has beside the site's. */
export function head(title, up = '', scripts = []) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'none'">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} · Muqabala</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${up}page.css">
${['site.js', ...scripts].map((script) => `<script defer src="${up}${script}"></script>`).join('\n')}
</head>
<body>
<header>
${nav(up)}
`;
}

/** A whole page. */
export function page({ title, up = '', intro, main, scripts }) {
  return `${head(title, up, scripts)}<h1>${escapeHtml(title)}</h1>
${intro === undefined ? '' : `<p>${intro}</p>\n`}</header>
<main>
${main}
</main>
</body>
</html>
`;
}
