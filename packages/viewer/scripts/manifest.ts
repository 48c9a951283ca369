import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DESCRIPTIONS } from './descriptions.ts';

const sources = fileURLToPath(new URL('../src/', import.meta.url));

interface Member {
  readonly kind: 'field';
  readonly name: string;
  readonly type: { readonly text: string };
  readonly description: string;
  readonly attribute?: string;
}

interface ElementOf {
  readonly name: string;
  readonly tag: string;
  /** Its folder below `src`, and the file of its class. */
  readonly folder: string;
  readonly file: string;
  /** Where it is defined. */
  readonly defined: string;
}

const ELEMENTS: readonly ElementOf[] = [
  { name: 'MuqabalaViewer', tag: 'muqabala-viewer', folder: 'element', file: 'viewer.ts', defined: 'dist/index.js' },
  {
    name: 'MuqabalaReading',
    tag: 'muqabala-reading',
    folder: 'reading',
    file: 'reading.ts',
    defined: 'dist/reading/index.js',
  },
];

/**
 * Returns the custom elements manifest (schema 1.0.0): attributes, properties, events, slots, parts, custom properties
 * and states.
 */
export function makeManifest(): object {
  return {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    modules: ELEMENTS.flatMap(({ name, tag, folder, file, defined }) => {
      const path = `dist/${folder}/index.js`;
      const code = {
        kind: 'javascript-module',
        path,
        declarations: [declarationOf({ name, tag, folder, file, defined })],
      };
      const definition = {
        kind: 'custom-element-definition',
        name: tag,
        declaration: { name, module: path },
      };
      const exported = { kind: 'js', name, declaration: { name } };
      return path === defined
        ? [{ ...code, exports: [exported, definition] }]
        : [
            { ...code, exports: [exported] },
            { kind: 'javascript-module', path: defined, declarations: [], exports: [definition] },
          ];
    }),
  };
}

function declarationOf({ name, tag, folder, file }: ElementOf): object {
  const place = join(sources, folder);
  const source = readFileSync(join(place, file), 'utf8');
  const all = readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((one) => one.endsWith('.ts'))
    .sort()
    .map((one) => readFileSync(join(place, one), 'utf8'))
    .join('\n');
  const members = membersOf(source);
  const about = new RegExp(`/\\*\\*\\n((?: \\*.*\\n)+?) \\*/\\nexport class ${name}`)
    .exec(source)![1]!
    .replace(/^ \* ?/gm, '');
  const states = name === 'MuqabalaViewer' ? ['empty', 'loading', 'failed', 'ready'] : [];
  return {
    kind: 'class',
    customElement: true,
    name,
    tagName: tag,
    description: about.slice(0, about.indexOf('@')).trim().replaceAll('\n', ' '),
    members: [...members, ...methodsOf(source)],
    attributes: [
      ...members
        .filter(({ attribute }) => attribute !== undefined)
        .map(({ name: fieldName, type, description, attribute }) => ({
          name: attribute,
          fieldName,
          type,
          description,
        })),
      ...matches(about, /@attr (\w+) - (.*)/g).map(([attribute, description]) => ({
        name: attribute,
        type: { text: 'string' },
        description,
      })),
    ],
    events: matches(about, /@fires \{(\w+)\} (\S+) - (.*)/g).map(([type, event, description]) => ({
      name: event,
      type: { text: type },
      description,
    })),
    slots: matches(about, /@slot (?:(\w+) )?- (.*)/g).map(([slot, description]) => ({ name: slot ?? '', description })),
    cssParts: unique([
      // Which side is put in where it is drawn.
      ...(/part(?:="|: `)\w+ \$\{/.test(all) ? ['source', 'target'] : []),
      ...matches(all, /(?:part(?:="|: '|: `)|'part', ')([a-z ]+)/g).flatMap(([names]) => names!.trim().split(' ')),
    ]).map((part) => described('cssParts', part)),
    cssProperties: cssProperties(all),
    cssStates: states.map((state) => described('cssStates', state)),
  };
}

/** The methods for pages, which are those with a comment and a result. */
function methodsOf(source: string): object[] {
  return matches(
    source,
    /\/\*\*(?: |\n {3}\* )([^/]*?)(?: |\n {3})\*\/\n {2}(show|close)\((?:(\w+): (\w+))?\): (\w+) \{/g,
  ).map(([description, name, parameter, type, result]) => ({
    kind: 'method',
    name,
    description: oneLine(description!),
    parameters: parameter === undefined ? [] : [{ ...described('parameters', parameter), type: { text: type } }],
    return: { type: { text: result } },
  }));
}

/** Properties without an attribute. */
const UNSET = new Set(['document', 'labels', 'progress']);

function membersOf(source: string): Member[] {
  const attributes = new Map(
    matches(source, /^ {4}(\w+): \{.*?attribute: '([\w-]+)'.*\},$/gm).map(([name, attribute]) => [name!, attribute!]),
  );
  return matches(
    source,
    /\/\*\*(?: |\n {3}\* )([^/]*?)(?: |\n {3})\*\/\n {2}(?:declare (\w+): ([^;\n]*);|get (\w+)\(\): (.*) \{)/g,
  ).map(([description, field, type, getter, result]): Member => {
    const name = field ?? getter!;
    const attribute = attributes.get(name) ?? (field === undefined || UNSET.has(name) ? undefined : name);
    return {
      kind: 'field',
      name,
      type: { text: type ?? result! },
      description: oneLine(description!),
      ...(attribute === undefined ? {} : { attribute }),
    };
  });
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
    if (!found.some(({ name }) => name === match[1]))
      found.push({ ...described('cssProperties', match[1]!), default: value });
  }
  return found;
}

function matches(text: string, pattern: RegExp): (string | undefined)[][] {
  return [...text.matchAll(pattern)].map((match) => match.slice(1));
}

/** Throws where nothing is said of a name. */
function described(kind: string, name: string): { name: string; description: string } {
  const description = DESCRIPTIONS[kind]?.[name];
  if (description === undefined) throw new Error(`scripts/descriptions.ts says nothing of ${name} (${kind}).`);
  return { name, description };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
