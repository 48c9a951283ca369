import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Describable } from '../../scripts/describe-schema.ts';
import { readSchema, renderSchema, SCHEMAS, type SchemaName } from '../../scripts/json-schema.ts';
import { anyDocument, smallDocument } from '../documents.ts';
import { write } from './samples.ts';

const validate = new Ajv2020({ strict: true }).compile(JSON.parse(readSchema()));

describe('JSON by its published schema (ajv)', () => {
  it('takes the rules that the page of the command line shows', () => {
    const page = readFileSync(new URL('../../../cli/README.md', import.meta.url), 'utf8');
    const rules = JSON.parse(/^```json\n([\s\S]*?)^```$/m.exec(page)![1]!);
    const takes = new Ajv2020({ strict: true }).compile(JSON.parse(readSchema('rules')));
    expect([takes(rules), takes.errors]).toEqual([true, null]);
    expect(takes({ ...rules, leastConfidence: 2 })).toBe(false);
  });

  it.each(Object.keys(SCHEMAS) as SchemaName[])(
    '%s is the schema that core defines; after a change there run `npm run json-schema`',
    (name) => {
      expect(JSON.parse(readSchema(name))).toEqual(JSON.parse(renderSchema(name)));
    },
  );

  it.each(Object.keys(SCHEMAS) as SchemaName[])('%s says of everything what it is', (name) => {
    const silent: string[] = [];
    const look = (schema: Describable | undefined, path: string) => {
      if (schema === undefined) return;
      for (const [key, inner] of Object.entries(schema.properties ?? {})) {
        if (!inner.description) silent.push(`${path}.${key}`);
        look(inner, `${path}.${key}`);
      }
      for (const [key, inner] of Object.entries(schema.$defs ?? {})) look(inner, `${path}/${key}`);
      for (const inner of [schema.items, schema.additionalProperties, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])])
        look(inner, `${path}[]`);
    };
    const schema = JSON.parse(readSchema(name)) as Describable;
    look(schema, '');
    expect(schema.description).toMatch(/\w{3}/);
    expect(silent).toEqual([]);
  });

  it('says of a property what its comment in core says, whichever way it is written there', () => {
    const { properties, $defs } = JSON.parse(readSchema()) as Required<Describable>;
    const linked = properties['links']!.items!.properties!;
    expect(linked['confidence']!.description).toBe('Calibrated: of the links at 0.9, nine in ten are right.');
    // The comment of the constant that it is, and of one that is spread into its object.
    expect(linked['status']!.description).toMatch(/^Proposed by the program/);
    expect(JSON.stringify($defs)).toContain('"description":"The upper end of a range."');
  });

  it('is valid, whatever the document', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(validate(JSON.parse(write(document, 'json')))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('would be refused without a text, with an unknown code, with a place that is no number', () => {
    const document = smallDocument();
    for (const broken of [
      { ...document, texts: [] },
      { ...document, version: 3 },
      { ...document, findings: [{ ...document.findings[0], code: 'strange' }] },
      {
        ...document,
        texts: [{ ...document.texts[0], segments: [{ id: 's1', start: 'a', end: 1, role: 'body', mentions: [] }] }],
      },
    ])
      expect(validate(broken)).toBe(false);
  });
});
