import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

// The comments of the schemas in core become the descriptions of the JSON Schemas. They are read from the sources, so
// that no page that checks a document loads a word of them.

const sources = fileURLToPath(new URL('../../core/src/', import.meta.url));

/** A JSON Schema, as far as descriptions are put into it. */
export interface Describable {
  description?: string;
  $ref?: string;
  $defs?: Record<string, Describable>;
  properties?: Record<string, Describable>;
  items?: Describable;
  additionalProperties?: Describable;
  anyOf?: Describable[];
  oneOf?: Describable[];
}

/** A node of the syntax tree, as far as it is looked at. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly name?: string;
  readonly id?: Node;
  readonly init?: Node;
  readonly callee?: Node;
  readonly object?: Node;
  readonly property?: Node;
  readonly arguments?: readonly Node[];
  readonly elements?: readonly Node[];
  readonly properties?: readonly Node[];
  readonly argument?: Node;
  readonly key?: Node;
  readonly value?: Node;
  readonly declaration?: Node | null;
  readonly declarations?: readonly Node[];
}

/** A constant with its comment, and the file in which the names of its value are known. */
interface Constant {
  readonly value: Node;
  readonly about: string | undefined;
  readonly file: File;
}

interface File {
  readonly constants: Map<string, Constant>;
  /** The comment that ends right before a place. */
  before(place: number): string | undefined;
}

/** Puts the comment of each property into a JSON Schema that was made from the constant of this name. */
export function describeSchema(schema: Describable, name: string): void {
  const files = readFiles();
  const find = (wanted: string, file?: File) =>
    file?.constants.get(wanted) ??
    files.map(({ constants }) => constants.get(wanted)).find((constant) => constant !== undefined);
  const resolve = (json: Describable) =>
    json.$ref === undefined ? json : schema.$defs![json.$ref.slice(json.$ref.lastIndexOf('/') + 1)]!;

  /** What is said of a constant, where its use says nothing. */
  const saidOf = (node: Node, file: File): string | undefined => {
    if (node.type === 'CallExpression') {
      const of = inner(node);
      return of && saidOf(of, file);
    }
    const constant = node.type === 'Identifier' ? find(node.name!, file) : undefined;
    return constant && (constant.about ?? saidOf(constant.value, constant.file));
  };

  const describe = (node: Node, json: Describable | undefined, file: File, said = saidOf(node, file)) => {
    if (json === undefined) return;
    if (said !== undefined) json.description ??= said;
    fill(node, resolve(json), file);
  };

  const fill = (node: Node, json: Describable, file: File): void => {
    if (node.type === 'Identifier') {
      const constant = find(node.name!, file);
      if (constant !== undefined) fill(constant.value, json, constant.file);
      return;
    }
    for (const property of node.properties ?? []) {
      if (property.type === 'SpreadElement') fill(property.argument!, json, file);
      else describe(property.value!, json.properties?.[property.key!.name!], file, file.before(property.start));
    }
    if (node.type !== 'CallExpression') return;
    const [first, second] = node.arguments!;
    const kind = node.callee!.property!.name!;
    const of = inner(node);
    if (of !== undefined) fill(of, json, file);
    else if (kind === 'object') fill(first!, json, file);
    else if (kind === 'array') describe(first!, json.items, file);
    else if (kind === 'record') describe(second!, json.additionalProperties, file);
    const options = kind === 'union' ? first : kind === 'discriminatedUnion' ? second : undefined;
    for (const [index, option] of (options?.elements ?? []).entries())
      describe(option, (json.anyOf ?? json.oneOf)![index], file, file.before(option.start));
  };

  const top = find(name)!;
  if (top.about !== undefined) schema.description = top.about;
  fill(top.value, schema, top.file);
}

/** What is checked further, or may be left out. */
function inner({ callee, arguments: given }: Node): Node | undefined {
  if (callee!.property!.name === 'check') return callee!.object;
  return callee!.property!.name === 'optional' ? given![0] : undefined;
}

function readFiles(): File[] {
  return readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((name) => /schema\.ts$|^text.span\.ts$/.test(name))
    .sort()
    .map((name) => readFile(readFileSync(join(sources, name), 'utf8')));
}

function readFile(text: string): File {
  const { program, comments } = parseSync('schema.ts', text) as unknown as {
    readonly program: { readonly body: readonly Node[] };
    readonly comments: ReadonlyArray<{ readonly value: string; readonly start: number; readonly end: number }>;
  };
  const file: File = {
    constants: new Map(),
    before: (place) => {
      const comment = comments.findLast(({ end }) => end <= place);
      if (!comment?.value.startsWith('*') || text.slice(comment.end, place).trim() !== '') return undefined;
      return comment.value
        .slice(1)
        .replace(/^\s*\* ?/gm, '')
        .replace(/\s+/g, ' ')
        .trim();
    },
  };
  for (const statement of program.body) {
    const declaration = statement.declaration ?? statement;
    if (declaration.type !== 'VariableDeclaration') continue;
    for (const { id, init } of declaration.declarations!)
      file.constants.set(id!.name!, { value: init!, about: file.before(statement.start), file });
  }
  return file;
}
