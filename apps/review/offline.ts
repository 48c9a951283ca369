import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Writes the service worker beside the app, with the names of all files that the app needs without a network and a name
 * for this very set of them.
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
      const template = readFileSync(new URL('./src/offline/service-worker.js', import.meta.url), 'utf8');
      this.emitFile({
        type: 'asset',
        fileName: 'service-worker.js',
        source: template
          .replace("'FILES'", files.map((name) => JSON.stringify(name)).join(', '))
          .replace("'VERSION'", JSON.stringify(hash.digest('hex').slice(0, 16))),
      });
    },
  };
}
