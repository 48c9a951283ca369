import { SaxesParser } from 'saxes';

/** An element of a file as it stands, nothing forgiven. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: ReadonlyArray<Node | string>;
}

/** Parses XML strictly; throws at the first thing that is not well-formed. */
export function parseTree(text: string): Node {
  const parser = new SaxesParser({ xmlns: false });
  const top: Array<Node | string> = [];
  const stack: Array<Array<Node | string>> = [top];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const children: Array<Node | string> = [];
    stack[stack.length - 1]!.push({ name, attributes: attributes as Record<string, string>, children });
    stack.push(children);
  });
  parser.on('text', (words) => void stack[stack.length - 1]!.push(words));
  parser.on('closetag', () => void stack.pop());
  parser.write(text).close();
  return top.find((child): child is Node => typeof child !== 'string')!;
}

export const elements = (node: Node, name?: string): Node[] =>
  node.children.filter(
    (child): child is Node => typeof child !== 'string' && (name === undefined || child.name === name),
  );

export function* descendants(node: Node): Generator<Node> {
  yield node;
  for (const child of elements(node)) yield* descendants(child);
}

/** What an element may hold and carry. */
export interface Rule {
  /**
   * The names of its children in order as a regular expression over `name ` after `name `; absent when text is allowed.
   */
  readonly content?: RegExp;
  /** Elements that may stand in its text. */
  readonly inline?: readonly string[];
  /** Attributes and the form of each; those in `required` must be there. */
  readonly attributes: Readonly<Record<string, RegExp>>;
  readonly required?: readonly string[];
}

/** Returns what in a tree is against the rules, each with its element. */
export function violations(root: Node, rules: Readonly<Record<string, Rule>>): string[] {
  return [...descendants(root)].flatMap((node) => {
    const rule = rules[node.name];
    return rule === undefined
      ? [`<${node.name}> is not known`]
      : [...contentOf(node, rule), ...attributesOf(node, rule)];
  });
}

function contentOf(node: Node, { content, inline }: Rule): string[] {
  const order = elements(node)
    .map((child) => `${child.name} `)
    .join('');
  const isWrong =
    content === undefined
      ? elements(node).some((child) => !inline?.includes(child.name))
      : !new RegExp(`^(?:${content.source})$`).test(order);
  const hasText = node.children.some((child) => typeof child === 'string' && child.trim() !== '');
  return [
    ...(isWrong ? [`<${node.name}> holds ${order}`] : []),
    ...(content !== undefined && hasText ? [`<${node.name}> holds text`] : []),
  ];
}

function attributesOf(node: Node, { attributes, required = [] }: Rule): string[] {
  const found: string[] = [];
  for (const [name, value] of Object.entries(node.attributes)) {
    const form = attributes[name];
    if (form === undefined) found.push(`<${node.name}> has ${name}`);
    else if (!new RegExp(`^(?:${form.source})$`, form.flags).test(value))
      found.push(`<${node.name} ${name}="${value}">`);
  }
  for (const name of required) if (!(name in node.attributes)) found.push(`<${node.name}> lacks ${name}`);
  return found;
}

/** Returns the values that stand twice. */
export function repeated(values: readonly (string | undefined)[]): string[] {
  const seen = new Set<string>();
  return values.flatMap((value) => {
    if (value === undefined) return [];
    if (seen.has(value)) return [value];
    seen.add(value);
    return [];
  });
}
