import { fileURLToPath } from 'node:url';
import { documentSchema } from '@muqabala/core/document';
import type { InlineConfig, Plugin } from 'vite';
import * as z from 'zod/mini';
import type { JsonSchema } from './compact-schema.ts';
import { makeNotices } from './notices.ts';

// What the single file leaves out, so that a site pays for no more than it uses. The npm package has all of it.

/** How the single file is built; the browser tests build it the same way. */
export function singleFileConfig(): InlineConfig {
  return {
    root: fileURLToPath(new URL('..', import.meta.url)),
    plugins: [compactSchema(), compactI18next(), squeezeTemplates(), makeNotices().inFile()],
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
const whole = ${JSON.stringify(documentJsonSchema())};
const { texts, links, findings, facts } = whole.properties;
export const documentSchema = compileSchema(whole);
export const segmentsSchema = compileSchema(texts.items.properties.segments);
export const linksSchema = compileSchema(links);
export const candidatesSchema = compileSchema({ type: 'array', items: {} });
export const findingsSchema = compileSchema(findings);
export const factsSchema = compileSchema(facts);`;
    },
  };
}

/** What only the workbench and the report read: a page does not pay for checking it. */
const UNREAD: ReadonlySet<string> = new Set([
  'answers',
  'rules',
  'review',
  'rounds',
  'opinions',
  'before',
  'standing',
  'candidates',
]);

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
