import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly notice: string;
}

export interface Notices {
  /**
   * Takes note of the packages whose code a build keeps; for the builds of Workers too, whose bundles no other plugin
   * sees.
   */
  collect(): Plugin;
  /** Writes the notices at the top of the one file that a build makes. */
  inFile(): Plugin;
  /**
   * Writes them as a file beside the others, with the texts of further files below, such as what data was made from.
   */
  asFile(name: string, further?: readonly URL[]): Plugin;
}

/**
 * Makes plugins that let the notices which third parties ask for travel with a bundle. What is named is what the
 * bundler kept, not what is installed; a package without a licence ends the build.
 */
export function makeNotices(): Notices {
  const packages = new Map<string, Package>();
  const collect = (bundle: Readonly<Record<string, { readonly type: string }>>) => {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const { modules } = file as unknown as { modules: Readonly<Record<string, { readonly renderedLength: number }>> };
      for (const [id, { renderedLength }] of Object.entries(modules)) {
        if (renderedLength === 0 || !id.includes('/node_modules/')) continue;
        const found = readPackage(dirname(id.replace(/^\0+|\?.*$/g, '')));
        packages.set(`${found.name}@${found.version}`, found);
      }
    }
  };
  return {
    collect: () => ({
      name: 'muqabala:collect-notices',
      generateBundle: (_options, bundle) => collect(bundle),
    }),
    inFile: () => ({
      name: 'muqabala:notices-in-file',
      enforce: 'post',
      generateBundle(_options, bundle) {
        collect(bundle);
        for (const file of Object.values(bundle))
          if (file.type === 'chunk') file.code = `/*!\n${render([...packages.values()])}*/\n${file.code}`;
      },
    }),
    asFile: (name, further = []) => ({
      name: 'muqabala:notices-as-file',
      generateBundle(_options, bundle) {
        collect(bundle);
        const source = [render([...packages.values()]), ...further.map((file) => readFileSync(file, 'utf8'))].join(
          '\n',
        );
        this.emitFile({ type: 'asset', fileName: name, source });
      },
    }),
  };
}

/** One paragraph for each licence, below the packages that come under it. */
function render(packages: readonly Package[]): string {
  const names = new Map<string, string[]>();
  for (const { name, version, licence, notice } of packages) {
    const key = `${licence}\n\n${notice}`;
    names.set(key, [...(names.get(key) ?? []), `${name} ${version}`].sort());
  }
  return [...names]
    .map(([notice, of]) => `${of.join(', ')}\n${notice}\n`)
    .sort()
    .join('\n')
    .replaceAll('*/', '* /');
}

/**
 * The package that a folder belongs to: the nearest with a name and a version, since parts of one have a `package.json`
 * too.
 */
function readPackage(folder: string): Package {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    if (!existsSync(join(at, 'package.json'))) continue;
    const { name, version, license: licence, author } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'));
    if (name === undefined || version === undefined) continue;
    const files = readdirSync(at).filter((file) => /^(?:licen[sc]e|copying|notice)(?:[-.]|$)/i.test(file));
    const notices = files.sort().map((file) => readFileSync(join(at, file), 'utf8').trim());
    if (files.length === 0) {
      const words = WORDS.get(licence);
      const holders = HOLDERS.get(name) ?? (author === undefined ? undefined : `By ${author.name ?? author}.`);
      if (words === undefined || holders === undefined)
        throw new Error(`${name} ${version} has no file with its licence (${licence}).`);
      notices.push(`${holders}\n\nThe package names its licence without its words, which are:\n\n${words}`);
    }
    return { name, version, licence, notice: notices.join('\n\n') };
  }
  throw new Error(`No package was found for ${folder}.`);
}

/**
 * Whose notices the licence in a package's repository names, where what is published of it has no such file and others
 * than its author are named.
 */
const HOLDERS: ReadonlyMap<string, string> = new Map([
  [
    'saxes',
    `Copyright (c) Contributors
Copyright (c) Isaac Z. Schlueter and Contributors (sax, from which saxes was forked)`,
  ],
]);

/** Licences whose words some packages leave out. */
const WORDS: ReadonlyMap<string, string> = new Map([
  [
    'MIT',
    `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ],
  [
    'ISC',
    `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
  ],
]);
