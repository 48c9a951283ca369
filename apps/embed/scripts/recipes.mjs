// The page of the recipes, from the projects of examples/sites, which are built and opened by the tests.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { escapeHtml, inline, page } from './page.mjs';

const folder = fileURLToPath(new URL('../../../examples/sites/', import.meta.url));
const frame = readFileSync(new URL('../../../packages/viewer/README.md', import.meta.url), 'utf8').match(
  /## In a frame[\s\S]*?```html\n([\s\S]*?)```/,
)[1];

/** What each project is called, and the files that matter of it. */
const PROJECTS = {
  react: ['React with Vite', ['src/report.tsx', 'src/main.tsx']],
  next: ['Next', ['app/page.tsx', 'next.config.mjs']],
  vue: ['Vue with Vite', ['src/Report.vue', 'vite.config.js']],
  sveltekit: ['SvelteKit', ['src/routes/+page.svelte', 'src/routes/+page.js']],
  astro: ['Astro', ['src/pages/index.astro']],
  server: ['A server of your own, with a strict policy', ['render.js']],
};

/** Returns the page; a project without a place here is an error. */
export function recipesPage() {
  const about = new Map(
    [...readFileSync(`${folder}README.md`, 'utf8').matchAll(/^\| `(\w+)` \| (.*) \|$/gm)].map(([, name, said]) => [
      name,
      said,
    ]),
  );
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of names)
    if (!(name in PROJECTS) || !about.has(name)) throw new Error(`The page of the recipes says nothing of ${name}.`);
  const sections = Object.entries(PROJECTS).map(
    ([name, [title, files]]) =>
      `<section id="${name}">\n<h2>${title}</h2>\n<p>${inline(about.get(name))}. The whole project: <code>examples/sites/${name}</code>.</p>\n${files.map((file) => `<h3><code>${file}</code></h3>\n<pre><code>${escapeHtml(readFileSync(`${folder}${name}/${file}`, 'utf8').trim())}</code></pre>`).join('\n')}\n</section>`,
  );
  const frames = `<section id="frame">\n<h2>In a frame, without modules</h2>
<p>For editors that take scripts or unknown elements away. Copy <code>muqabala-frame.html</code>, <code>.css</code>, <code>.js</code> and <code>muqabala-classic.js</code> of <code>@muqabala/viewer/cdn</code> into one folder of your site; the frame grows with what it shows, and shows documents of its own site only.</p>
<pre><code>${escapeHtml(frame.trim())}</code></pre>
<p>Where a script is all that is allowed: <code>&lt;script src="muqabala-classic.js"&gt;</code> is no module. <a href="muqabala-frame.html?src=report.json&amp;mode=read&amp;target=report-b">The frame’s page by itself.</a></p>\n</section>`;
  return page({
    title: 'Recipes',
    intro:
      'The viewer in frameworks, drawn by a server, and in a frame. <code>npm run test:hosts</code> builds each project from the packed packages, checks its types and opens it in a browser. The document is a file that <code>muqabala align … --format json</code> writes.',
    main: [...sections, frames].join('\n'),
  });
}
