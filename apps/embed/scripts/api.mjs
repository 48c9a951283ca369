// A page for each entry of each package, from the docstrings of what is built.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { DATA } from './data.mjs';
import { escapeHtml, inline, page } from './page.mjs';

const packages = fileURLToPath(new URL('../../../packages/', import.meta.url));
const PACKAGES = ['core', 'lexicon', 'formats', 'viewer', 'evaluate', 'reader', 'service'];

/** Returns the pages by their names. */
export function apiPages() {
  const entries = PACKAGES.flatMap(entriesOf).map((entry) => ({ ...entry, names: namesOf(entry.types) }));
  const list = entries.map(
    ({ specifier, file, names }) =>
      `<tr><th scope="row"><a href="${file}"><code>${specifier}</code></a></th><td>${names.length} names</td></tr>`,
  );
  const index = page({
    title: 'API',
    up: '../',
    intro:
      'What each package exports, from its docstrings. Places are UTF-16 units; the data that all share is in <a href="../data.html">the document</a>.',
    main: `<table><tbody>\n${list.join('\n')}\n</tbody></table>`,
  });
  return new Map([['index.html', index], ...entries.map((entry) => [entry.file, entryPage(entry)])]);
}

function entriesOf(name) {
  const folder = join(packages, name);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.entries(manifest.exports).flatMap(([path, target]) => {
    const types = typeof target === 'object' ? (target.types ?? target.node?.types) : undefined;
    if (types === undefined || !types.startsWith('./dist/')) return [];
    const specifier = manifest.name + path.slice(1);
    return [
      {
        specifier,
        file: `${specifier.slice('@muqabala/'.length).replaceAll('/', '-')}.html`,
        types: join(folder, types),
      },
    ];
  });
}

/** The names that a file of types exports, with their docstrings and declarations, in alphabetical order. */
function namesOf(file) {
  const names = new Map();
  collect(file, (name) => name, names);
  return [...names.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** `as` gives the name under which a name of this file is exported, if it is. */
function collect(file, as, names) {
  const text = readFileSync(file, 'utf8');
  const { program, comments } = parseSync(file, text);
  for (const statement of program.body) {
    if (statement.type === 'ExportAllDeclaration') follow(statement, as);
    else if (statement.type === 'ExportNamedDeclaration' && statement.source === null) add(statement);
    else if (statement.type === 'ExportNamedDeclaration') {
      const renamed = new Map(statement.specifiers.map(({ local, exported }) => [local.name, as(exported.name)]));
      follow(statement, (name) => renamed.get(name));
    }
  }

  function follow({ source }, under) {
    const from = resolveFrom(file, source.value);
    if (from !== undefined) collect(from, under, names);
  }

  function add({ declaration, start, end }) {
    const comment = comments.findLast((one) => one.end <= start);
    const about = comment && text.slice(comment.end, start).trim() === '' ? comment.value : '';
    for (const { id } of declaration?.declarations ?? [declaration ?? {}]) {
      const name = id?.name && as(id.name);
      if (name === undefined) continue;
      const known = names.get(name);
      const code = text.slice(start, end).replace(/^export (?:declare )?/, '');
      names.set(name, { name, about: known?.about || about, code: known ? `${known.code}\n${code}` : code });
    }
  }
}

/** The file of types that is meant, if it is one of the project. */
function resolveFrom(file, specifier) {
  if (!specifier.startsWith('.')) return undefined;
  const path = resolve(dirname(file), specifier.replace(/\.[jt]s$/, '.d.ts'));
  return existsSync(path) ? path : undefined;
}

function entryPage({ specifier, names }) {
  return page({
    title: specifier,
    up: '../',
    main: names
      .map(
        ({ name, about, code }) =>
          `<section id="${name}">\n<h2><a href="#${name}"><code>${name}</code></a></h2>\n${docstring(about)}\n${declaration(name, code)}\n</section>`,
      )
      .join('\n'),
  });
}

function docstring(comment) {
  const [text, ...tags] = comment
    .replace(/^\*/, '')
    .replace(/^ *\* ?/gm, '')
    .split(/^@/m);
  const paragraphs = text
    .trim()
    .split(/\n\s*\n/)
    .filter(Boolean);
  const examples = tags.filter((tag) => tag.startsWith('example'));
  return [
    ...paragraphs.map((one) => `<p>${inline(one.replace(/\{@link (\w+)\}/g, '`$1`'))}</p>`),
    ...examples.map((one) => `<pre><code>${escapeHtml(one.slice('example'.length).trim())}</code></pre>`),
  ].join('\n');
}

/** A type that is made of a schema is told by the page of the data. */
function declaration(name, code) {
  if (/z\.infer<|z\.Zod/.test(code)) {
    return name in DATA
      ? `<p>Its properties: <a href="../data.html#${name}">${name}</a>.</p>`
      : '<p>Made of the schema of the same data.</p>';
  }
  return `<pre><code>${escapeHtml(code.replace(/ {4}/g, '  '))}</code></pre>`;
}
