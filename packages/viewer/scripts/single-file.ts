import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { documentSchema } from '@muqabala/core/document';
import type { InlineConfig, Plugin } from 'vite';
import * as z from 'zod/mini';
import type { JsonSchema } from './compact-schema.ts';

// What the single file leaves out, so that a site pays for no more than it uses. The npm package has all of it.

/** How the single file is built; the browser tests build it the same way. */
export function singleFileConfig(): InlineConfig {
  return {
    root: fileURLToPath(new URL('..', import.meta.url)),
    plugins: [compactSchema(), slimI18next(), squeezeTemplates()],
    resolve: { conditions: ['muqabala-source', 'browser', 'module', 'import', 'default'] },
    build: {
      outDir: 'cdn',
      target: 'es2022',
      // A library keeps its blanks otherwise; nobody bundles this file again.
      rolldownOptions: { output: { minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } } } },
      lib: { entry: 'src/index.ts', formats: ['es'], fileName: () => 'muqabala-viewer.js' },
    },
  };
}

const COMPACT = '\0muqabala:document-schema';

/** Puts a small check, compiled from the schema, in the place of zod and the schema itself: 10 kB become 3. */
export function compactSchema(): Plugin {
  return {
    name: 'muqabala:compact-schema',
    enforce: 'pre',
    resolveId(id, importer) {
      return id === './schema.ts' && importer?.endsWith('/core/src/document/parse.ts') ? COMPACT : undefined;
    },
    load(id) {
      if (id !== COMPACT) return undefined;
      const compile = fileURLToPath(new URL('./compact-schema.ts', import.meta.url));
      return `import { compileSchema } from ${JSON.stringify(compile)};
export const documentSchema = compileSchema(${JSON.stringify(documentJsonSchema())});`;
    },
  };
}

/** Returns the JSON Schema of an aligned document, without what checks nothing. */
export function documentJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(documentSchema, { io: 'input' });
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      key === '$schema' ||
      key === 'additionalProperties' ||
      value === Number.MAX_SAFE_INTEGER ||
      value === Number.MIN_SAFE_INTEGER
        ? undefined
        : value,
    ),
  ) as JsonSchema;
}

/** Takes out of i18next what a viewer never calls: loading from backends and the built-in formats. */
export function slimI18next(): Plugin {
  const file = createRequire(import.meta.url)
    .resolve('i18next/package.json')
    .replace('package.json', 'dist/esm/i18next.js');
  return {
    name: 'muqabala:slim-i18next',
    enforce: 'pre',
    load(id) {
      if (!id.replaceAll('\\', '/').endsWith('/i18next/dist/esm/i18next.js')) return undefined;
      let code = readFileSync(file, 'utf8');
      code = replaceClass(code, 'Formatter', 'class Formatter { init() {} format(value) { return value; } }');
      code = replaceClass(
        code,
        'Connector',
        'class Connector extends EventEmitter { state = {}; load(l, n, done) { done(); } }',
      );
      for (const [owner, method, body] of UNUSED_METHODS) code = replaceMethod(code, owner, method, body);
      // Nobody listens: the viewer never turns debugging on.
      code = code.replace(/^\s*(?:this\.logger|baseLogger)\.(?:warn|deprecate|error|log|once)\(.*\);$/gm, '');
      return code;
    },
  };
}

const UNUSED_METHODS = [
  ['Interpolator', 'nest', 'return str;'],
  ['Translator', 'getUsedParamsDetails', ''],
  ['LanguageUtil', 'getBestMatchFromCodes', 'return codes;'],
  ['LanguageUtil', 'formatLanguageCode', 'return code;'],
  ['LanguageUtil', 'toResolveHierarchy', "return code === 'en' ? ['en'] : [code, 'en'];"],
  ['LanguageUtil', 'getFallbackCodes', "return ['en'];"],
  ['I18n', 'exists', ''],
  ['I18n', 'setDefaultNamespace', ''],
  ['ResourceStore', 'removeResourceBundle', ''],
  ['LanguageUtil', 'deprecateBareCode', ''],
  ['Logger', 'forward', ''],
  ['I18n', 'dir', ''],
  ['I18n', 'getFixedT', ''],
  ['I18n', 'use', 'return this;'],
  ['I18n', 'hydrate', ''],
  ['I18n', 'cloneInstance', ''],
  ['I18n', 'loadNamespaces', ''],
  ['I18n', 'loadLanguages', ''],
  ['I18n', 'reloadResources', ''],
  ['I18n', 'hasLoadedNamespace', 'return true;'],
  ['I18n', 'loadResources', 'callback();'],
] as const;

function replaceMethod(code: string, owner: string, name: string, body: string): string {
  const from = code.indexOf(`\nclass ${owner} `);
  const head = new RegExp(`\\n  ${name}\\([^\\n]*\\{\\n`, 'g');
  head.lastIndex = from;
  const found = from < 0 ? null : head.exec(code);
  const end = found === null ? -1 : code.indexOf('\n  }\n', found.index);
  if (found === null || end < 0) throw new Error(`i18next has no ${owner}.${name} any more: look at it again.`);
  return code.slice(0, found.index + found[0].length) + body + code.slice(end);
}

function replaceClass(code: string, name: string, by: string): string {
  const start = code.indexOf(`\nclass ${name} `) + 1;
  const end = code.indexOf('\n}\n', start);
  if (start === 0 || end < 0) throw new Error(`i18next has no class ${name} any more: look at it again.`);
  return code.slice(0, start) + by + code.slice(end + 2);
}

/** Closes up the blanks of templates and style sheets, which the minifier leaves as they are. */
export function squeezeTemplates(): Plugin {
  return {
    name: 'muqabala:squeeze-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/viewer\/src\/element\/.*\.ts$/.test(id)) return undefined;
      return code
        .replace(/css`([^`]*)`/g, (_, sheet: string) => `css\`${squeezeCss(sheet)}\``)
        .replace(/>\s*\n\s*(?=[<$])/g, '>')
        .replace(/\}\s*\n\s*(?=<[a-z/])/g, '}');
    },
  };
}

function squeezeCss(sheet: string): string {
  return sheet
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .trim();
}
