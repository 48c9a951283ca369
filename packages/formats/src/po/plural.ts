/** The property that names the only number that a plural form is for. */
export const FORM_NUMBER = 'form-number';

/** So long an expression is none that a person wrote. */
const LONGEST = 400;
/** Numbers by which forms are told apart: those of all rules of CLDR, and what is like them further on. */
const SAMPLE: readonly number[] = [
  ...Array.from({ length: 201 }, (_, n) => n),
  1000,
  1001,
  1002,
  1003,
  1011,
  1_000_000,
];

/** What the forms of a catalogue are for. */
export interface PluralForms {
  /** The form that a number takes. */
  formOf(n: number): number;
  /** The only number that takes a form; undefined for one of several. */
  onlyNumberOf(form: number): number | undefined;
}

/**
 * Reads the field `Plural-Forms` of a catalogue, `nplurals=2; plural=n != 1;`: the expression of C is evaluated here, by
 * numbers alone. Undefined for anything else.
 */
export function readPluralForms(field = ''): PluralForms | undefined {
  const expression = /\bplural\s*=([^;]*)/.exec(field)?.[1] ?? '';
  if (expression.length > LONGEST) return undefined;
  const evaluate = parsePlural(expression);
  if (evaluate === undefined) return undefined;
  const numbers = new Map<number, number[]>();
  for (const n of SAMPLE) {
    const form = evaluate(n);
    const known = numbers.get(form);
    if (known === undefined) numbers.set(form, [n]);
    else known.push(n);
  }
  return {
    formOf: evaluate,
    onlyNumberOf(form) {
      const [first, second] = numbers.get(form) ?? [];
      return second === undefined ? first : undefined;
    },
  };
}

type Evaluate = (n: number) => number;

/** The operators of C in the order in which they bind, the loosest first. */
const BINARY: ReadonlyArray<Readonly<Record<string, (a: number, b: number) => number>>> = [
  { '||': (a, b) => Number(a !== 0 || b !== 0) },
  { '&&': (a, b) => Number(a !== 0 && b !== 0) },
  { '==': (a, b) => Number(a === b), '!=': (a, b) => Number(a !== b) },
  {
    '<': (a, b) => Number(a < b),
    '>': (a, b) => Number(a > b),
    '<=': (a, b) => Number(a <= b),
    '>=': (a, b) => Number(a >= b),
  },
  { '+': (a, b) => a + b, '-': (a, b) => a - b },
  {
    '*': (a, b) => a * b,
    '/': (a, b) => (b === 0 ? Number.NaN : Math.trunc(a / b)),
    '%': (a, b) => (b === 0 ? Number.NaN : a % b),
  },
];

const TOKEN = /\d+|n|\|\||&&|[=!<>]=|[-+*/%<>!?:()]|\S/g;

function parsePlural(expression: string): Evaluate | undefined {
  const tokens = expression.match(TOKEN) ?? [];
  let at = 0;
  const take = (token: string) => {
    if (tokens[at] !== token) return false;
    at += 1;
    return true;
  };
  const choice = (): Evaluate | undefined => {
    const condition = binary(0);
    if (condition === undefined || !take('?')) return condition;
    const yes = choice();
    if (yes === undefined || !take(':')) return undefined;
    const no = choice();
    return no && ((n) => (condition(n) !== 0 ? yes(n) : no(n)));
  };
  const binary = (level: number): Evaluate | undefined => {
    const operators = BINARY[level];
    if (operators === undefined) return unary();
    let left = binary(level + 1);
    for (
      let apply = operators[tokens[at] ?? ''];
      left !== undefined && apply !== undefined;
      apply = operators[tokens[at] ?? '']
    ) {
      at += 1;
      const [first, second, operate] = [left, binary(level + 1), apply];
      left = second && ((n) => operate(first(n), second(n)));
    }
    return left;
  };
  const unary = (): Evaluate | undefined => {
    if (take('!')) {
      const of = unary();
      return of && ((n) => Number(of(n) === 0));
    }
    if (take('(')) {
      const within = choice();
      return take(')') ? within : undefined;
    }
    if (take('n')) return (n) => n;
    const number = /^\d{1,9}$/.exec(tokens[at] ?? '')?.[0];
    if (number === undefined) return undefined;
    at += 1;
    return () => Number(number);
  };
  const whole = choice();
  return at === tokens.length ? whole : undefined;
}
