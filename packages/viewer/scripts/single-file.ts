import { fileURLToPath } from 'node:url';
import { documentSchema } from '@muqabala/core/document';
import type { InlineConfig, Plugin } from 'vite';
import * as z from 'zod/mini';
import { type JsonSchema, shorten } from './compact-schema.ts';
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

function squeezeCss(sheet: string): string {
  return sheet
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .trim();
}
