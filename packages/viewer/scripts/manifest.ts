// Writes custom-elements.json from the element's source: npx tsx --conditions=muqabala-source scripts/manifest.ts
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../src/element/', import.meta.url));

interface Member {
  readonly kind: 'field';
  readonly name: string;
  readonly type: { readonly text: string };
  readonly description: string;
  readonly attribute?: string;
}

/**
 * Returns the custom elements manifest (schema 1.0.0): attributes, properties, events, slots, parts, custom properties
 * and states.
 */
export function makeManifest(): object {
  const source = readFileSync(join(folder, 'viewer.ts'), 'utf8');
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const members = membersOf(source);
  const about = /\/\*\*\n((?: \*.*\n)+?) \*\/\nexport class MuqabalaViewer/.exec(source)![1]!.replace(/^ \* ?/gm, '');
  return {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: 'dist/element/index.js',
        declarations: [
          {
            kind: 'class',
            customElement: true,
            name: 'MuqabalaViewer',
            tagName: 'muqabala-viewer',
            description: about.slice(0, about.indexOf('@')).trim(),
            members: [
              ...members,
              {
                kind: 'method',
                name: 'show',
                description: /\/\*\*\n {3}\* ([^/]*)\n {3}\*\/\n {2}show\(/
                  .exec(source)![1]!
                  .replace(/\n {3}\* /g, ' '),
                parameters: [{ name: 'address', type: { text: 'string' } }],
                return: { type: { text: 'boolean' } },
              },
            ],
            attributes: members
              .filter(({ attribute }) => attribute !== undefined)
              .map(({ name, type, description, attribute }) => ({
                name: attribute,
                fieldName: name,
                type,
                description,
              })),
            events: matches(about, /@fires \{(\w+)\} (\S+) - (.*)/g).map(([type, name, description]) => ({
              name,
              type: { text: type },
              description,
            })),
            slots: matches(about, /@slot (?:(\w+) )?- (.*)/g).map(([name, description]) => ({
              name: name ?? '',
              description,
            })),
            cssParts: unique(
              matches(all, /part(?:="|: '|: `)([a-z ]+)/g).flatMap(([names]) => names!.trim().split(' ')),
            ).map((name) => ({ name })),
            cssProperties: cssProperties(all),
            cssStates: ['empty', 'loading', 'failed', 'ready'].map((name) => ({ name })),
          },
        ],
        exports: [{ kind: 'js', name: 'MuqabalaViewer', declaration: { name: 'MuqabalaViewer' } }],
      },
      {
        kind: 'javascript-module',
        path: 'dist/index.js',
        declarations: [],
        exports: [
          {
            kind: 'custom-element-definition',
            name: 'muqabala-viewer',
            declaration: { name: 'MuqabalaViewer', module: 'dist/element/index.js' },
          },
        ],
      },
    ],
  };
}

function membersOf(source: string): Member[] {
  const attributes = new Map(
    matches(source, /^ {4}(\w+): \{.*?attribute: '([\w-]+)'.*\},$/gm).map(([name, attribute]) => [name!, attribute!]),
  );
  return matches(source, /\/\*\*(?: |\n {3}\* )([^/]*?)(?: |\n {3})\*\/\n {2}declare (\w+): ([^;\n]*);/g).map(
    ([description, name, type]): Member => ({
      kind: 'field',
      name: name!,
      type: { text: type! },
      description: oneLine(description!),
      ...(name === 'document' || name === 'labels' ? {} : { attribute: attributes.get(name!) ?? name! }),
    }),
  );
}

function oneLine(comment: string): string {
  return comment.replace(/\n {3}\* /g, ' ');
}

function cssProperties(styles: string): { name: string; default: string }[] {
  const found: { name: string; default: string }[] = [];
  for (const match of styles.matchAll(/var\((--muqabala-[\w-]+),\s*/g)) {
    let [depth, at] = [1, match.index + match[0].length];
    const start = at;
    for (; depth > 0; at++) depth += styles[at] === '(' ? 1 : styles[at] === ')' ? -1 : 0;
    const value = styles
      .slice(start, at - 1)
      .replace(/\s+/g, ' ')
      .trim();
    if (!found.some(({ name }) => name === match[1])) found.push({ name: match[1]!, default: value });
  }
  return found;
}

function matches(text: string, pattern: RegExp): (string | undefined)[][] {
  return [...text.matchAll(pattern)].map((match) => match.slice(1));
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('../custom-elements.json', import.meta.url), `${JSON.stringify(makeManifest(), null, 2)}\n`);
