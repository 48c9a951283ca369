import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { documentSchema } from '@muqabala/core/document';
import type { InlineConfig, Plugin } from 'vite';
import * as z from 'zod/mini';
import { fold, type Nested } from './compact-messages.ts';
import { type JsonSchema, shorten } from './compact-schema.ts';
import { makeNotices } from './notices.ts';

// What the single file leaves out, so that a site pays for no more than it uses. The npm package has all of it.

/**
 * `reader` is the viewer for readers, `reading` the layer over a page's own text, `classic` the viewer as a script that
 * is no module.
 */
export type SingleFile = 'viewer' | 'reader' | 'reading' | 'classic';

/**
 * How a single file is built; the browser tests build it the same way. The one for readers leaves out the matrix of all
 * reports and the lines between words.
 */
export function singleFileConfig(which: SingleFile = 'viewer'): InlineConfig {
  return {
    root: fileURLToPath(new URL('..', import.meta.url)),
    plugins: [
      ...(which === 'reader' ? [forReading()] : []),
      likeBesideLike(),
      compactSchema(),
      compactMessages(which === 'reader' ? /^(?:matrix|matrix-label|covered|covered-of|partly|none)$/ : undefined),
      compactI18next(),
      squeezeTemplates(),
      withoutAdvice(),
      shortNames(),
      makeNotices().inFile(),
    ],
    resolve: { conditions: ['muqabala-source', 'browser', 'module', 'import', 'default'] },
    // The page for frames, which has nothing to be bundled.
    publicDir: which === 'viewer' && 'frame',
    build: {
      outDir: 'cdn',
      // The other files are there already.
      emptyOutDir: which === 'viewer',
      target: 'es2022',
      // A library keeps its blanks otherwise; nobody bundles this file again.
      rolldownOptions: { output: { minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } } } },
      lib: {
        entry: which === 'reading' ? 'src/reading/index.ts' : 'src/index.ts',
        formats: [which === 'classic' ? 'iife' : 'es'],
        name: 'Muqabala',
        fileName: () => `muqabala-${which}.js`,
      },
    },
  };
}

/** What only a reviewer looks at, by the ends of the modules' names. */
const FOR_REVIEWERS = {
  '/matrix.ts':
    'export const OFFERS_MATRIX = false, MATRIX_CHUNK = 1, matrixStyles = [], matrixTemplate = null, matrixInTurns = null;',
  '/connector.ts': 'export class Connector { show() {} glance() {} remove() {} }',
};

/** What is done in the matrix; the viewer for readers is never in it, and turns away from it at once. */
const IN_MATRIX = /(?<!OFFERS_MATRIX && )\b(?:this\.)?layout (===|!==) 'matrix'/g;
/** Its sign, and its place among the layouts. */
const CHOICE = /^ *matrix: 'M.*',\n|, 'matrix'(?=\] as const\))/gm;
/** How the lines between words look. */
const LINES = /^ *\.(?:connector|trace)\b[^{}]*\{[^{}]*\}\n/gm;

/** Puts nothing in the place of the matrix of all reports and of the lines between words: 2 kB less. */
function forReading(): Plugin {
  const files = new Map(Object.entries(FOR_REVIEWERS).map(([end, code]) => [`\0muqabala:no${end}`, code]));
  return {
    name: 'muqabala:for-reading',
    enforce: 'pre',
    resolveId: (id) => [...files.keys()].find((name) => id.endsWith(name.slice(name.indexOf('/')))),
    load: (id) => files.get(id),
    transform: (code, id) =>
      id.includes('/viewer/src/')
        ? code
            .replace(IN_MATRIX, (_, sign) => String(sign === '!=='))
            .replace(CHOICE, '')
            .replace(LINES, '')
        : undefined,
  };
}

const COMPACT = '\0muqabala:document-schema';

/** Puts a small check, compiled from the schema, in the place of zod and the schema itself: 10 kB become 3. */
export function compactSchema(): Plugin {
  return {
    name: 'muqabala:compact-schema',
    enforce: 'pre',
    // What the schema takes unread has no references to be followed.
    transform: (code, id) =>
      id.endsWith('/core/src/document/references.ts')
        ? code.replace(/^\s*(?:yield\* checkCandidates|checkAnswers)\(document.*$/gm, '')
        : undefined,
    resolveId(id, importer) {
      return id === './schema.ts' && importer?.endsWith('/core/src/document/parse.ts') ? COMPACT : undefined;
    },
    load(id) {
      if (id !== COMPACT) return undefined;
      const compile = fileURLToPath(new URL('./compact-schema.ts', import.meta.url));
      return `import { compileSchema } from ${JSON.stringify(compile)};
${constants(shorten(documentJsonSchema()), 'whole')}
const { texts, links, findings } = whole;
export const SAID = {};
export const documentSchema = compileSchema(whole);
export const segmentsSchema = compileSchema(texts['*'].segments);
export const linksSchema = compileSchema(links);
export const candidatesSchema = compileSchema('any');
export const findingsSchema = compileSchema(findings);
export const factsSchema = candidatesSchema;`;
    },
  };
}

/** What the viewer never reads: a page does not pay for checking it. */
export const UNREAD: ReadonlySet<string> = new Set([
  'answers',
  'rules',
  'review',
  'rounds',
  'opinions',
  'before',
  'standing',
  'candidates',
  'facts',
  'fact',
  'further',
  'suggestion',
  'group',
  'checked',
  'by',
  'alone',
  'placeholders',
  'alternative',
  'per',
  'exact',
  'ordinal',
  'said',
  'weekday',
  'part',
  'entity',
]);

/**
 * Writes a value as the constant of a name; what occurs in it more than once is written once, as a constant before it.
 */
function constants(value: unknown, name: string): string {
  const count = new Map<string, number>();
  const tally = (part: unknown) => {
    if (typeof part !== 'object' || part === null) return;
    const text = JSON.stringify(part);
    count.set(text, (count.get(text) ?? 0) + 1);
    if (count.get(text) === 1) Object.values(part).forEach(tally);
  };
  tally(value);
  const names = new Map<string, string>();
  const lines: string[] = [];
  const write = (part: unknown): string => {
    if (typeof part !== 'object' || part === null) return JSON.stringify(part);
    const text = JSON.stringify(part);
    if (!names.has(text)) {
      const inner = Array.isArray(part)
        ? `[${part.map(write)}]`
        : `{${Object.entries(part).map(([key, one]) => `${JSON.stringify(key)}:${write(one)}`)}}`;
      if (count.get(text)! < 2 || text.length < SHORTEST) return inner;
      names.set(text, `${name}${names.size}`);
      lines.push(`const ${names.get(text)} = ${inner};`);
    }
    return names.get(text)!;
  };
  const last = write(value);
  return `${lines.join('\n')}\nconst ${name} = ${last};`;
}

/** Shorter parts cost a name as much as themselves. */
const SHORTEST = 20;

/** Returns the JSON Schema of an aligned document, without what checks nothing. */
export function documentJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(documentSchema, { io: 'input' });
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      key === '$schema' ||
      UNREAD.has(key) ||
      key === 'additionalProperties' ||
      key === 'propertyNames' ||
      value === Number.MAX_SAFE_INTEGER ||
      value === Number.MIN_SAFE_INTEGER
        ? undefined
        : value,
    ),
  ) as JsonSchema;
}

/** What resembles each other, by folder; the compression looks back 32 kB and no further. */
const ALIKE = [
  'src/messages/',
  '../core/src/messages/',
  'src/model/',
  'src/element/styles/',
  'src/element/templates/',
  'src/element/rows/',
];

/** Lets modules that resemble each other stand side by side in the file, by importing them first: 1 kB less. */
export function likeBesideLike(): Plugin {
  const folders = ALIKE.map((name) => fileURLToPath(new URL(`../${name}`, import.meta.url)));
  return {
    name: 'muqabala:like-beside-like',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/viewer/src/index.ts')) return undefined;
      const files = folders.flatMap((folder) =>
        readdirSync(folder)
          .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
          .sort()
          .map((file) => `import ${JSON.stringify(folder + file)};`),
      );
      return files.join('') + code;
    },
  };
}

/** What no viewer says. */
const UNSAID = /^(?:role|silent_\w+)$/;

/**
 * Writes the Arabic messages as a list in the order of the English ones, whose keys they share: 0.5 kB less. `unsaid`
 * are further ones that this viewer does not say.
 */
export function compactMessages(unsaid?: RegExp): Plugin {
  return {
    name: 'muqabala:compact-messages',
    enforce: 'pre',
    transform(code, id) {
      const language = /\/(?:viewer|core)\/src\/messages\/(ar|en)\.ts$/.exec(id)?.[1];
      if (language === undefined) return undefined;
      const literal = /export const \w+ = (\{[\s\S]*\})(?: as const)?;/.exec(code)![1]!;
      const messages = JSON.parse(
        JSON.stringify(new Function(`return ${literal}`)(), (key, value) =>
          UNSAID.test(key) || unsaid?.test(key) ? undefined : value,
        ),
      ) as Nested;
      if (language === 'en') return `export const en = ${JSON.stringify(messages)};`;
      const list = fileURLToPath(new URL('./compact-messages.ts', import.meta.url));
      return `import { en } from './en.ts';
import { unfold } from ${JSON.stringify(list)};
export const ar = unfold(en, ${JSON.stringify(fold(messages))});`;
    },
  };
}

/** Puts what `createMessages` uses of i18next in its place: 9 kB become 0.3. */
export function compactI18next(): Plugin {
  return {
    name: 'muqabala:compact-i18next',
    enforce: 'pre',
    resolveId: (id) => (id === 'i18next' ? fileURLToPath(new URL('./compact-i18next.ts', import.meta.url)) : undefined),
  };
}

/** Closes up the blanks of templates and style sheets, which the minifier leaves as they are. */
export function squeezeTemplates(): Plugin {
  return {
    name: 'muqabala:squeeze-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/viewer\/src\/.*\.ts$/.test(id)) return undefined;
      return (
        code
          // No server reads this file: what is for one goes.
          .replace(/\bisServer,? ?(?=[^;]*\} from 'lit')/, '')
          .replace(/\bisServer\b/g, 'false')
          .replace(/css`([^`]*)`/g, (_, sheet: string) => `css\`${squeezeCss(sheet)}\``)
          .replace(/>\s*\n\s*(?=[<$])/g, '>')
          .replace(/\}\s*\n\s*(?=<[a-z/])/g, '}')
      );
    },
  };
}

/** Leaves out what Lit says to those who write style sheets, or load two versions of it: nobody does by this file. */
function withoutAdvice(): Plugin {
  return {
    name: 'muqabala:without-advice',
    transform: (code, id) =>
      /\/(?:css-tag|reactive-element|lit-html|lit-element)\.js$/.test(id)
        ? code
            .replace(/\bError\((?:[^()"'`]|"[^"]*"|'[^']*'|`[^`]*`)*\)/g, 'Error()')
            .replace(/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]*"\)/g, '0')
        : undefined,
  };
}

/** Gives the custom properties that are the viewer's own short names. */
function shortNames(): Plugin {
  return {
    name: 'muqabala:short-names',
    renderChunk(code) {
      const names = new Map<string, string>();
      return code.replace(/--_[a-z-]+/g, (name) => {
        if (!names.has(name)) names.set(name, `--_${names.size.toString(36)}`);
        return names.get(name)!;
      });
    },
  };
}

function squeezeCss(sheet: string): string {
  return sheet
    .replace(/\/\*[^*]*\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .trim();
}
