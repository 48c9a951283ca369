import { page } from './page.mjs';

/** The words of a section that are searched and shown. */
const MOST = 400;
/** Where a section begins, which goes to the next heading. */
const HEADING = /(?=<h[1-3][ >])/;

/** Returns the page that finds sections of the others, given as their paths with their HTML. */
export function searchPage(pages) {
  const items = pages.flatMap(([path, html]) => {
    const [, title = path] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
    const about = title.replace(' · Muqabala', '');
    return html
      .split(HEADING)
      .slice(1)
      .map((section) => {
        const [heading, words] = [section.slice(0, section.indexOf('</h')), section.slice(section.indexOf('</h'))];
        const id = /^<h\d[^>]* id="([^"]+)"/.exec(heading)?.[1];
        const name = heading.startsWith('<h1') ? plain(heading) : `${plain(heading)} · ${about}`;
        return `<li><a href="${path}${id === undefined ? '' : `#${id}`}">${name}</a> <span>${plain(words)
          .slice(0, MOST)
          .replace(/&[^;]*$/, '')}</span></li>`;
      });
  });
  return page({
    title: 'Search',
    scripts: ['search.js'],
    main: `<search hidden><label>Words <input id="query" type="search" autocomplete="off"></label> <span id="said" role="status"></span></search>
<ul id="sections">
${items.join('\n')}
</ul>`,
  });
}

/** The words of HTML, still escaped. */
function plain(html) {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
