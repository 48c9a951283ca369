import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const read = (name: string) => readFileSync(new URL(`./src/offline/${name}`, import.meta.url), 'utf8');

/**
 * Writes the service workers beside the app: the one of a static site with the names of all files that the app needs
 * without a network and a name for this very set of them, the one of a served page with what it shows while no program
 * serves it.
 */
export function offline(): Plugin {
  return {
    name: 'muqabala-offline',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const hash = createHash('sha256');
      const files = Object.keys(bundle).sort();
      for (const name of files) {
        const file = bundle[name]!;
        hash.update(name).update(file.type === 'chunk' ? file.code : file.source);
      }
      this.emitFile({
        type: 'asset',
        fileName: 'service-worker.js',
        source: read('service-worker.js')
          .replace("'FILES'", files.map((name) => JSON.stringify(name)).join(', '))
          .replace("'VERSION'", JSON.stringify(hash.digest('hex').slice(0, 16))),
      });
      const page = read('stopped.html');
      const script = page.slice(page.indexOf('<script>') + '<script>'.length, page.indexOf('</script>'));
      const digest = createHash('sha256').update(script).digest('base64');
      this.emitFile({
        type: 'asset',
        fileName: 'bookmark-worker.js',
        source: read('bookmark-worker.js')
          .replace('DIGEST', `sha256-${digest}`)
          .replace("'PAGE'", () => JSON.stringify(page)),
      });
    },
  };
}
