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

/**
 * The same in few bytes: the name of a JavaScript type, `any`, or `integer` or `number` with its least and most; the
 * values of an enumeration; an object, whose optional properties end in `?`; `*` the entries of a list, `#` how many it
 * has at least; `|` objects told apart by their `kind`.
 */
export type Terse = string | readonly unknown[] | { readonly [name: string]: Terse | number };

/** Shortens a schema for {@link compileSchema}. */
export function shorten(schema: JsonSchema): Terse {
  const { type, items, minItems, minimum, maximum, properties = {}, required = [] } = schema;
  if ('const' in schema) return [schema.const];
  if (schema.enum) return schema.enum;
  if (schema.oneOf)
    return {
      '|': Object.fromEntries(
        schema.oneOf.map((branch) => [String(branch.properties?.['kind']?.const), shorten(branch)]),
      ),
    };
  if (type === 'array') return { '*': shorten(items ?? {}), ...(minItems ? { '#': minItems } : {}) };
  if (type === 'object')
    return Object.fromEntries(
      Object.entries(properties).map(([name, inner]) => [required.includes(name) ? name : `${name}?`, shorten(inner)]),
    );
  return [type ?? 'any', minimum, maximum].filter((part) => part !== undefined).join(' ');
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

type Checked = { success: true; data: unknown } | { success: false; error: { issues: readonly Issue[] } };

/** What a check has come to: where it is, and what it found. */
interface Walk {
  readonly path: PropertyKey[];
  readonly issues: Issue[];
}

type Check = (value: unknown, walk: Walk) => void;

/**
 * Returns a check with the face of a zod schema's `safeParse` over a JSON schema: a seventh of zod's size, for the
 * single file. It takes and refuses the same data (a test compares them); its messages are shorter, and properties that
 * it does not know stay.
 */
export function compileSchema(schema: Terse): { safeParse(data: unknown): Checked } {
  const check = compile(schema);
  return {
    safeParse(data) {
      const issues: Issue[] = [];
      check(data, { path: [], issues });
      return issues.length === 0 ? { success: true, data } : { success: false, error: { issues } };
    },
  };
}

const MOST_ISSUES = 100;

/**
 * A document of twenty thousand pairs has a million values: the schema is looked at once, and nothing is made for a
 * value that is right.
 */
function compile(schema: Terse): Check {
  if (typeof schema === 'string') return compileType(schema);
  if (Array.isArray(schema)) {
    const known = new Set(schema);
    return (value, walk) => {
      if (!known.has(value)) say(walk, `Expected one of ${schema.join(', ')}`);
    };
  }
  const parts = schema as { readonly [name: string]: Terse };
  if (parts['|']) return compileKinds(parts['|'] as typeof parts);
  if (parts['*']) return compileList(parts['*'], Number(parts['#'] ?? 0));
  return compileObject(parts);
}

function compileType(schema: string): Check {
  const [type, least = -Infinity, most = Infinity] = schema.split(' ');
  const isNumber = type === 'integer' ? Number.isSafeInteger : type === 'number' ? Number.isFinite : undefined;
  return (value, walk) => {
    if (isNumber ? !isNumber(value) : type !== 'any' && typeof value !== type) say(walk, `Expected a ${type}`);
    else if (isNumber && (Number(value) < Number(least) || Number(value) > Number(most))) say(walk, 'Out of range');
  };
}

function say({ path, issues }: Walk, message: string): void {
  if (issues.length < MOST_ISSUES) issues.push({ path: [...path], message });
}

function inside(name: PropertyKey, check: Check, value: unknown, walk: Walk): void {
  walk.path.push(name);
  check(value, walk);
  walk.path.pop();
}

function compileKinds(branches: { readonly [name: string]: Terse }): Check {
  const kinds = new Map<unknown, Check>(Object.entries(branches).map(([kind, branch]) => [kind, compile(branch)]));
  return (value, walk) => {
    const branch = kinds.get((value as { kind?: unknown } | null)?.kind);
    if (branch !== undefined) branch(value, walk);
    else inside('kind', (_, at) => say(at, 'Unknown kind'), value, walk);
  };
}

function compileList(entry: Terse, least: number): Check {
  const check = compile(entry);
  return (value, walk) => {
    if (!Array.isArray(value)) {
      say(walk, 'Expected a list');
      return;
    }
    if (value.length < least) say(walk, 'Too few');
    // Not forEach, which passes over holes.
    for (let index = 0; index < value.length && walk.issues.length < MOST_ISSUES; index++)
      inside(index, check, value[index], walk);
  };
}

function compileObject(schema: { readonly [name: string]: Terse }): Check {
  const properties = Object.entries(schema).map(([key, inner]) => {
    const name = key.replace('?', '');
    return { name, check: compile(inner), required: name === key };
  });
  // A refinement of spans that JSON Schema cannot say.
  const span = Object.keys(schema).join() === 'start,end';
  return (value, walk) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      say(walk, 'Expected an object');
      return;
    }
    for (const { name, check, required } of properties) {
      const inner = (value as Readonly<Record<string, unknown>>)[name];
      if (inner !== undefined || required) inside(name, check, inner, walk);
    }
    if (!span) return;
    const { start, end } = value as { start?: unknown; end?: unknown };
    // What is no number was told above; comparing it would ask its methods, which may be anything.
    if (typeof start === 'number' && typeof end === 'number' && start > end) say(walk, 'start must not be after end');
  };
}
