/** What JSON Schema says of an aligned document, as far as that schema uses it. */
export interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly JsonSchema[];
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

type Checked = { success: true; data: unknown } | { success: false; error: { issues: readonly Issue[] } };

/**
 * Returns a check with the face of a zod schema's `safeParse` over a JSON schema: a seventh of zod's size, for the single file. It takes and
 * refuses the same data (a test compares them); its messages are shorter, and properties that it does not know stay.
 */
export function compileSchema(schema: JsonSchema): { safeParse(data: unknown): Checked } {
  return {
    safeParse(data) {
      const issues: Issue[] = [];
      check(schema, data, [], issues);
      return issues.length === 0 ? { success: true, data } : { success: false, error: { issues } };
    },
  };
}

const MOST_ISSUES = 100;

function check(schema: JsonSchema, value: unknown, path: readonly PropertyKey[], issues: Issue[]): void {
  if (issues.length >= MOST_ISSUES) return;
  const say = (message: string, at: readonly PropertyKey[] = path) => issues.push({ path: at, message });
  if ('const' in schema) {
    if (value !== schema.const) say(`Expected ${JSON.stringify(schema.const)}`);
  } else if (schema.enum) {
    if (!schema.enum.includes(value)) say(`Expected one of ${schema.enum.join(', ')}`);
  } else if (schema.oneOf) {
    const kind = (value as { kind?: unknown } | null)?.kind;
    const branch = schema.oneOf.find(({ properties }) => properties?.['kind']?.const === kind);
    if (branch === undefined) say('Expected another kind', [...path, 'kind']);
    else check(branch, value, path, issues);
  } else if (schema.type === 'array') {
    if (!Array.isArray(value)) say('Expected a list');
    else {
      if (value.length < (schema.minItems ?? 0)) say('Expected more entries');
      // Not forEach, which passes over holes.
      for (let index = 0; index < value.length; index++) check(schema.items!, value[index], [...path, index], issues);
    }
  } else if (schema.type === 'object') {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) say('Expected an object');
    else checkObject(schema, value as Record<string, unknown>, path, issues);
  } else if (schema.type === 'integer' || schema.type === 'number') {
    const fits = schema.type === 'integer' ? Number.isSafeInteger(value) : Number.isFinite(value);
    if (!fits) say(`Expected ${schema.type === 'integer' ? 'a whole number' : 'a number'}`);
    else if ((value as number) < (schema.minimum ?? -Infinity) || (value as number) > (schema.maximum ?? Infinity))
      say('Out of range');
  } else if (typeof value !== schema.type) say(`Expected a ${schema.type}`);
}

function checkObject(
  schema: JsonSchema,
  value: Readonly<Record<string, unknown>>,
  path: readonly PropertyKey[],
  issues: Issue[],
): void {
  for (const name in schema.properties) {
    const inner = value[name];
    if (inner !== undefined || schema.required?.includes(name))
      check(schema.properties[name]!, inner, [...path, name], issues);
  }
  // A refinement of spans that JSON Schema cannot say.
  const { start, end } = value as { start?: number; end?: number };
  if (schema.required?.join() === 'start,end' && (start as number) > (end as number))
    issues.push({ path, message: 'start must not be after end' });
}
