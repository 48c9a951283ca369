// Makes the site in dist/: the playground, the pages of src/ and of the findings, the viewer with its hash, and the corpus
// aligned.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { alignTexts } from '@muqabala/core';
import { manifestTexts, parseManifest } from '@muqabala/evaluate';
import { loadLexicon } from '@muqabala/lexicon';
import { build } from 'vite';
import { apiPages } from './api.mjs';
import { dataPage } from './data.mjs';
import { findingPages } from './findings.mjs';
import { formatsPage } from './formats.mjs';
import { escapeHtml, nav } from './page.mjs';
import { recipesPage } from './recipes.mjs';
import { searchPage } from './search.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const viewer = dirname(createRequire(import.meta.url).resolve('@muqabala/viewer/package.json'));
const corpus = join(root, '../../corpus/tokayev-tehran-2022');
const out = join(root, 'dist');

const sample = join(root, '../../packages/cli/sample');

const lexicon = await loadLexicon();

await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });

const file = readFileSync(join(viewer, 'cdn/muqabala-viewer.js'));
writeFileSync(join(out, 'muqabala-viewer.js'), file);
const reading = readFileSync(join(viewer, 'cdn/muqabala-reading.js'));
writeFileSync(join(out, 'muqabala-reading.js'), reading);
for (const name of ['muqabala-classic.js', 'muqabala-frame.html', 'muqabala-frame.css', 'muqabala-frame.js'])
  cpSync(join(viewer, 'cdn', name), join(out, name));
writeDocument('report.json', await alignCorpus());
writeDocument('article.json', await alignTexts(article(), lexicon));

const elements = JSON.parse(readFileSync(join(viewer, 'custom-elements.json'), 'utf8')).modules.flatMap(
  ({ declarations }) => declarations,
);
const [element, overText] = elements;
const zipped = (path) => gzipSync(readFileSync(path), { level: 9 }).length;
const kB = (bytes) => String(Math.round(bytes / 1000));
const assets = readdirSync(join(out, 'assets')).map((name) => join(out, 'assets', name));
const values = {
  nav: nav(),
  sampleSource: escapeHtml(readFileSync(join(sample, 'council.ar.txt'), 'utf8')),
  sampleTarget: escapeHtml(readFileSync(join(sample, 'council.en.txt'), 'utf8')),
  viewerZipped: kB(gzipSync(file, { level: 9 }).length),
  alignZipped: kB(assets.reduce((sum, path) => sum + zipped(path), 0)),
  wordsZipped: kB(zipped(assets.find((path) => path.endsWith('.bin')))),
  integrity: `sha384-${createHash('sha384').update(file).digest('base64')}`,
  readingZipped: kB(gzipSync(reading, { level: 9 }).length),
  readingAttributes: table(overText.attributes),
  themeNewspaper: theme('newspaper'),
  themeDark: theme('dark'),
  themePlain: theme('plain'),
  sampleParagraphs: paragraphs(readFileSync(join(sample, 'council.en.txt'), 'utf8')),
  size: String(Math.round(file.length / 1000)),
  attributes: table(element.attributes),
  events: table(element.events),
  slots: table(element.slots.map(({ name, description }) => ({ name: name || '(default)', description }))),
  properties: table(
    element.cssProperties.map(({ name, description, default: value }) => ({
      name,
      description: `${description}: \`${value}\``,
    })),
  ),
  parts: table(element.cssParts),
  states: table(element.cssStates),
};
for (const [folder, pages] of Object.entries({ findings: findingPages(), api: apiPages() })) {
  mkdirSync(join(out, folder));
  for (const [name, page] of pages) writeFileSync(join(out, folder, name), page);
}
for (const [name, page] of Object.entries({ recipes: recipesPage(), formats: formatsPage(), data: dataPage() }))
  writeFileSync(join(out, `${name}.html`), page);
for (const { name } of readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isFile())) {
  if (!name.endsWith('.html')) {
    cpSync(join(root, 'src', name), join(out, name));
    continue;
  }
  const page = readFileSync(join(root, 'src', name), 'utf8');
  writeFileSync(
    join(out, name),
    page.replace(/\{\{(\w+)\}\}/g, (whole, key) => values[key] ?? whole),
  );
}

const written = readdirSync(out, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.html') && path !== 'muqabala-frame.html' && path !== 'search.html')
  .sort();
writeFileSync(
  join(out, 'search.html'),
  searchPage(written.map((path) => [path, readFileSync(join(out, path), 'utf8')])),
);

/** Writes a document for the viewers of the pages, and as a script for those who read the pages from a disk. */
function writeDocument(name, document) {
  const json = JSON.stringify(document);
  writeFileSync(join(out, name), json);
  writeFileSync(
    join(out, `${name}.js`),
    `for (const viewer of document.querySelectorAll('muqabala-viewer[src="${name}"]')) viewer.document = ${json};\n`,
  );
}

async function alignCorpus() {
  const manifest = parseManifest(JSON.parse(readFileSync(join(corpus, 'manifest.json'), 'utf8')));
  const inputs = manifestTexts(manifest).map(({ file: name, sha256: _, ...text }) => ({
    ...text,
    content: readFileSync(join(corpus, name), 'utf8'),
  }));
  return alignTexts(inputs, lexicon);
}

/** The sample whose English text stands on the page, as two papers would have it. */
function article() {
  const outlets = { ar: 'النخيل اليوم', en: 'The Nakhil Courier' };
  return Object.entries(outlets).map(([id, outlet]) => ({
    id,
    outlet,
    date: '2024-05-14',
    content: readFileSync(join(sample, `council.${id}.txt`), 'utf8'),
  }));
}

function theme(name) {
  return escapeHtml(readFileSync(join(root, 'src', `theme-${name}.css`), 'utf8').trim());
}

function paragraphs(text) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('\n');
}

function table(entries) {
  return entries
    .map(
      ({ name, description }) =>
        `<tr><th scope="row"><code>${escapeHtml(name)}</code></th><td>${escapeHtml(description).replace(/`([^`]*)`/g, '<code>$1</code>')}</td></tr>`,
    )
    .join('\n');
}
