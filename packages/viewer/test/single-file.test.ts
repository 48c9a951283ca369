import { gzipSync } from 'node:zlib';
import { documentSchema } from '@muqabala/core/document';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildSingleFile } from '../../../test/browser/viewer-site.ts';
import { compileSchema, shorten } from '../scripts/compact-schema.ts';
import { documentJsonSchema, UNREAD } from '../scripts/single-file.ts';
import { fixtureDocument } from './fixture.ts';

// The single file checks documents with a compiled schema instead of zod. The two must take and refuse the same.

const compiled = compileSchema(shorten(documentJsonSchema()));
const document = fixtureDocument();
const paths = pathsOf({ ...document, texts: document.texts.slice(0, 2), links: document.links.slice(0, 3) }).filter(
  (path) => !path.some((name) => UNREAD.has(String(name))),
);

function pathsOf(value: unknown, path: readonly PropertyKey[] = []): PropertyKey[][] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) =>
          pathsOf(item, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return [[...path], ...inner];
}

function replaced(value: unknown, path: readonly PropertyKey[], by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<PropertyKey, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

/** Whether zod refuses nothing of what a page reads; another kind makes other values of the same properties right. */
function takenByZod(data: unknown): boolean {
  const { error } = documentSchema.safeParse(data);
  return !error?.issues.some(({ path }) => !path.some((name) => UNREAD.has(String(name))));
}

it('takes the fixture', () => {
  expect(compiled.safeParse(document)).toEqual({ success: true, data: document });
});

it('takes anything where the schema says nothing, as of candidates, which a page does not read', () => {
  const candidates = [{ text: 'en', source: 's1', target: 's1' }];
  expect(compileSchema('any').safeParse(candidates)).toEqual({ success: true, data: candidates });
});

it('takes and refuses what zod takes and refuses', () => {
  const odd = fc.oneof(
    fc.constantFrom(
      undefined,
      null,
      '',
      'ltr',
      'number',
      'date',
      0,
      -1,
      1.5,
      NaN,
      Infinity,
      2 ** 60,
      true,
      [],
      {},
      [null],
      [undefined],
    ),
    fc.constantFrom(
      { start: 3, end: 2 },
      { kind: 'number', start: 1, end: 2, value: 3 },
      { kind: 'time', start: 1, end: 2 },
    ),
    fc.anything(),
  );
  fc.assert(
    fc.property(fc.constantFrom(...paths), odd, (path, by) => {
      const data = replaced(document, path, by);
      expect(compiled.safeParse(data).success).toBe(takenByZod(data));
    }),
    {
      numRuns: 1500,
      examples: [
        [['findings', 14, 'target', 0, 'start'], { toString: 0 }],
        [['links', 0, 'status'], 'constructor'],
        [['texts', 0, 'segments', 1, 'mentions', 0], { kind: '__proto__' }],
        // A name's `by` is none of a date's, and is not read of either.
        [['texts', 0, 'segments', 4, 'mentions', 2, 'kind'], 'date'],
      ],
    },
  );
  // 1,500 documents are checked twice each, which a loaded machine takes its time for.
}, 180_000);

it('names the place', () => {
  const result = compiled.safeParse(replaced(document, ['texts', 1, 'segments', 2, 'end'], 'x'));
  expect(result).toMatchObject({ error: { issues: [{ path: ['texts', 1, 'segments', 2, 'end'] }] } });
});

it('stays below 40 kB gzipped for reading, 43 kB with what reviewers look at', async () => {
  for (const [which, limit] of [
    ['reader', 40_000],
    ['viewer', 43_000],
  ] as const)
    expect(gzipSync(await buildSingleFile(which), { level: 9 }).length).toBeLessThanOrEqual(limit);
});

it('carries nothing of zod', async () => {
  expect(await buildSingleFile()).not.toMatch(/ZodType|\$constructor/);
});
