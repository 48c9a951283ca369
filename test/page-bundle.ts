import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';

const ENTRY = 'page-that-aligns';
const SCRIPT = `import { alignPage } from '@muqabala/core/page';
import { loadSmallWords } from '@muqabala/lexicon/small';
window.align = async (source, target) => alignPage(source, target, await loadSmallWords());`;

/**
 * Bundles what a page loads to align with its translation, from what is built, as a site would; returns the bytes of
 * code and of words, gzipped.
 */
export async function pageSizes(): Promise<{ readonly code: number; readonly words: number }> {
  const built = (await build({
    configFile: false,
    root: fileURLToPath(new URL('..', import.meta.url)),
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input: ENTRY } },
    plugins: [
      {
        name: ENTRY,
        resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : undefined),
        load: (id) => (id === `\0${ENTRY}` ? SCRIPT : undefined),
      },
    ],
  })) as Rolldown.RolldownOutput;
  const sizes = { code: 0, words: 0 };
  for (const file of built.output)
    if (file.type === 'chunk') sizes.code += gzipped(file.code);
    else sizes.words += gzipped(file.source);
  return sizes;
}

function gzipped(content: string | Uint8Array): number {
  return gzipSync(content, { level: 9 }).length;
}
