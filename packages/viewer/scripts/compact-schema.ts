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
export function compileSchema(schema: JsonSchema): { safeParse(data: unknown): Checked } {
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
function compile(schema: JsonSchema): Check {
  if ('const' in schema) {
    const message = `Expected ${JSON.stringify(schema.const)}`;
    return (value, walk) => {
      if (value !== schema.const) say(walk, message);
    };
  }
  if (schema.enum) {
    const known = new Set(schema.enum);
    return (value, walk) => {
      if (!known.has(value)) say(walk, `Expected one of ${schema.enum!.join(', ')}`);
    };
  }
  if (schema.oneOf) return compileKinds(schema.oneOf);
  if (schema.type === 'array') return compileList(schema);
  if (schema.type === 'object') return compileObject(schema);
  if (schema.type === 'integer' || schema.type === 'number') return compileNumber(schema);
  return (value, walk) => {
    if (schema.type && typeof value !== schema.type) say(walk, `Expected a ${schema.type}`);
  };
}

function say({ path, issues }: Walk, message: string): void {
  if (issues.length < MOST_ISSUES) issues.push({ path: [...path], message });
}

function compileKinds(branches: readonly JsonSchema[]): Check {
  const kinds = new Map(branches.map((branch) => [branch.properties?.['kind']?.const, compile(branch)]));
  return (value, walk) => {
    const branch = kinds.get((value as { kind?: unknown } | null)?.kind);
    if (branch !== undefined) branch(value, walk);
    else {
      walk.path.push('kind');
      say(walk, 'Unknown kind');
      walk.path.pop();
    }
  };
}

function compileList(schema: JsonSchema): Check {
  const check = compile(schema.items!);
  const least = schema.minItems ?? 0;
  return (value, walk) => {
    if (!Array.isArray(value)) {
      say(walk, 'Expected a list');
      return;
    }
    if (value.length < least) say(walk, 'Too few');
    // Not forEach, which passes over holes.
    for (let index = 0; index < value.length && walk.issues.length < MOST_ISSUES; index++) {
      walk.path.push(index);
      check(value[index], walk);
      walk.path.pop();
    }
  };
}

function compileNumber({ type, minimum = -Infinity, maximum = Infinity }: JsonSchema): Check {
  const fits = type === 'integer' ? Number.isSafeInteger : Number.isFinite;
  return (value, walk) => {
    if (!fits(value)) say(walk, 'Expected a number');
    else if ((value as number) < minimum || (value as number) > maximum) say(walk, 'Out of range');
  };
}

function compileObject(schema: JsonSchema): Check {
  const properties = Object.entries(schema.properties ?? {}).map(([name, inner]) => ({
    name,
    check: compile(inner),
    required: schema.required?.includes(name) ?? false,
  }));
  // A refinement of spans that JSON Schema cannot say.
  const span = schema.required?.join() === 'start,end';
  return (value, walk) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      say(walk, 'Expected an object');
      return;
    }
    for (const { name, check, required } of properties) {
      const inner = (value as Readonly<Record<string, unknown>>)[name];
      if (inner === undefined && !required) continue;
      walk.path.push(name);
      check(inner, walk);
      walk.path.pop();
    }
    if (!span) return;
    const { start, end } = value as { start?: unknown; end?: unknown };
    // What is no number was told above; comparing it would ask its methods, which may be anything.
    if (typeof start === 'number' && typeof end === 'number' && start > end) say(walk, 'start must not be after end');
  };
}
