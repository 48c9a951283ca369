import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A project of somebody else: what it installs beside core and lexicon, its files, how it is built or run. */
export interface Host {
  readonly name: string;
  readonly packages: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  /** Commands in its folder, one after another; `node_modules/.bin` programs by their path. */
  readonly build: readonly (readonly [command: string, ...args: string[]])[];
  /** The folder that a browser opens; where there is none, the last command prints the findings itself. */
  readonly site?: string;
  /** Whether it can be installed from the packages of this repository, without a network. */
  readonly near?: true;
}

const ALIGN = (place = '') => `import { alignTexts, explain } from '@muqabala/core';
import { loadLexicon } from '@muqabala/lexicon';

export async function align() {
  const texts = [
    { id: 'ar', content: 'وقع البلدان 7 اتفاقيات في مجال الطاقة.' },
    { id: 'en', content: 'The two countries signed 8 agreements on energy.' },
  ];
  const document = await alignTexts(texts, await loadLexicon(${place}));
  return document.links.length + ' ' + document.findings.map((finding) => finding.code + ' ' + explain(document, finding)).join();
}
`;
const SHOW = `import { align } from './align.js';
align().then((said) => { document.title = said; }, (error) => { document.title = 'failed: ' + error; });
`;
const WORKER = `import { align } from './align.js';
align().then((said) => postMessage(said), (error) => postMessage('failed: ' + error));
`;
const SHOW_WORKER = `const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
worker.onmessage = ({ data }) => { document.title = data; };
`;
const page = (script: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>waiting</title><script type="module" src="${script}"></script></html>`;
const bin = (name: string) => `node_modules/.bin/${name}`;
const COPY: Host['build'][number] = [
  'node',
  '-e',
  "require('fs').copyFileSync(require.resolve('@muqabala/lexicon/data/words.bin'), 'out/words.bin')",
];

const vite = (version: string, near = false): Host[] => [
  {
    name: `Vite ${version}, build`,
    packages: [`vite@${version}`],
    files: { 'index.html': page('/main.js'), 'main.js': SHOW, 'align.js': ALIGN() },
    build: [[bin('vite'), 'build', '--outDir', 'out']],
    site: 'out',
    ...(near ? { near: true } : {}),
  },
  {
    name: `Vite ${version}, build with a Worker`,
    packages: [`vite@${version}`],
    files: {
      'index.html': page('/main.js'),
      'main.js': SHOW_WORKER,
      'worker.js': WORKER,
      'align.js': ALIGN(),
      'vite.config.js': "export default { worker: { format: 'es' } };",
    },
    build: [[bin('vite'), 'build', '--outDir', 'out']],
    site: 'out',
  },
];

export const HOSTS: readonly Host[] = [
  {
    name: 'Node',
    packages: [],
    files: { 'align.js': ALIGN(), 'main.js': "import { align } from './align.js';\nconsole.log(await align());\n" },
    build: [['node', 'main.js']],
    near: true,
  },
  {
    name: 'esbuild',
    packages: ['esbuild'],
    files: { 'out/index.html': page('/main.js'), 'main.js': SHOW, 'align.js': ALIGN("{ url: '/words.bin' }") },
    build: [[bin('esbuild'), 'main.js', '--bundle', '--format=esm', '--minify', '--outdir=out'], COPY],
    site: 'out',
    near: true,
  },
  ...vite('8', true),
  ...vite('7'),
  ...vite('6'),
  {
    name: 'Rollup',
    packages: ['rollup', '@rollup/plugin-node-resolve', '@rollup/plugin-commonjs'],
    files: {
      'out/index.html': page('/main.js'),
      'main.js': SHOW,
      'align.js': ALIGN("{ url: '/words.bin' }"),
      'rollup.config.js': `import resolve from '@rollup/plugin-node-resolve';
import commonjs from '@rollup/plugin-commonjs';
export default { input: 'main.js', output: { dir: 'out', format: 'es' }, plugins: [resolve({ browser: true }), commonjs()] };`,
    },
    build: [[bin('rollup'), '-c'], COPY],
    site: 'out',
  },
  {
    name: 'webpack 5',
    packages: ['webpack@5', 'webpack-cli'],
    files: {
      'out/index.html': page('/main.js'),
      'main.js': SHOW,
      'align.js': ALIGN(),
      'webpack.config.js': `import { fileURLToPath } from 'node:url';
export default { mode: 'production', entry: './main.js', output: { path: fileURLToPath(new URL('out', import.meta.url)), filename: 'main.js', publicPath: '/' }, performance: { hints: false } };`,
    },
    build: [[bin('webpack'), '--fail-on-warnings']],
    site: 'out',
  },
  {
    name: 'Next, route handler and server component',
    packages: ['next', 'react', 'react-dom'],
    files: {
      'app/layout.js': 'export default ({ children }) => <html lang="en"><body>{children}</body></html>;',
      'app/page.js': `import { align } from '../align.js';
export const dynamic = 'force-dynamic';
export default async function Page() { return <p>{await align()}</p>; }`,
      'app/api/route.js': `import { align } from '../../align.js';
export const dynamic = 'force-dynamic';
export async function GET() { return new Response(await align()); }`,
      'align.js': ALIGN(),
      'ask.js': `import { spawn } from 'node:child_process';
const server = spawn('node_modules/.bin/next', ['start', '-p', '43178'], { stdio: ['ignore', 'pipe', 'inherit'] });
for (;;) { const { value } = await server.stdout[Symbol.asyncIterator]().next(); if (/Ready/.test(String(value))) break; }
const read = async (path) => (await fetch('http://127.0.0.1:43178' + path)).text();
const [page, route] = [await read('/'), await read('/api')];
server.kill();
console.log(page.includes('number-mismatch') ? route : 'failed: ' + page.slice(0, 300));
process.exit(0);`,
    },
    build: [
      [bin('next'), 'build'],
      ['node', 'ask.js'],
    ],
  },
];

/** A folder of `examples/sites`: a page with the viewer in somebody else's framework. */
export interface ExampleSite {
  readonly name: string;
  /** Where its framework takes files as they are from. */
  readonly files: 'public' | 'static';
  /** The folder that a browser opens after `npm run build`. */
  readonly site: string;
  /** Further files: wrong use, which its types must refuse. */
  readonly wrong?: Readonly<Record<string, string>>;
}

export const EXAMPLES: readonly ExampleSite[] = [
  {
    name: 'react',
    files: 'public',
    site: 'dist',
    wrong: {
      'src/wrong.tsx': `import { MuqabalaViewer } from '@muqabala/viewer/react';
import { MuqabalaReading } from '@muqabala/viewer/react/reading';
// @ts-expect-error no such mode
export const mode = <MuqabalaViewer mode="edit" />;
// @ts-expect-error a number is no document
export const document = <MuqabalaViewer document={7} />;
// @ts-expect-error no such event
export const event = <MuqabalaReading onFinding={() => {}} />;
// @ts-expect-error a finding has a code, and no number
export const finding = <MuqabalaViewer onFinding={({ finding }) => finding.number} />;
// @ts-expect-error no such layout
export const element = <muqabala-viewer layout="rows" />;
export const right = <muqabala-viewer layout="flow" onmuqabala-view={({ layout }) => layout} />;`,
    },
  },
  { name: 'next', files: 'public', site: 'out' },
  {
    name: 'vue',
    files: 'public',
    site: 'dist',
    wrong: {
      'src/Wrong.vue': `<script setup lang="ts">
import type {} from '@muqabala/viewer/vue';
</script>
<template>
  <!-- @vue-expect-error no such mode -->
  <muqabala-viewer mode="edit" />
  <!-- @vue-expect-error a finding has no number -->
  <muqabala-viewer @muqabala-finding="$event.finding.number" />
  <muqabala-reading for="#article" src="report.json" place="beside" />
</template>`,
    },
  },
  {
    name: 'sveltekit',
    files: 'static',
    site: 'build',
    wrong: {
      'src/Wrong.svelte': `<script lang="ts">
  import type {} from '@muqabala/viewer/svelte';
  import type { SvelteHTMLElements } from 'svelte/elements';
  // @ts-expect-error no such mode
  export const wrong: SvelteHTMLElements['muqabala-viewer'] = { mode: 'edit' };
</script>
<muqabala-reading for="#article" src="report.json" place="beside"></muqabala-reading>`,
    },
  },
  { name: 'astro', files: 'public', site: 'dist' },
  { name: 'server', files: 'public', site: 'site' },
];

/** Lays an example with a document into a folder. */
export function layOutExample(folder: string, { name, files, wrong = {} }: ExampleSite, report: object): void {
  cpSync(fileURLToPath(new URL(`../../examples/sites/${name}`, import.meta.url)), folder, { recursive: true });
  for (const [path, text] of Object.entries({ ...wrong, [`${files}/report.json`]: JSON.stringify(report) })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Writes the files of a host into its folder. */
export function layOut(folder: string, host: Host): void {
  const manifest = JSON.stringify({ name: 'host', private: true, type: 'module' });
  for (const [path, text] of Object.entries({ 'package.json': manifest, ...host.files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** The files of a built site as pages of a test site. */
export function pagesOf(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: path.slice(folder.length).replaceAll('\\', '/'),
      page: { type: TYPES[extname(path)] ?? 'application/octet-stream', body: readFileSync(path) as Uint8Array },
    }));
}
