import type { en } from './en.ts';
import type { ParameterOf } from './parameters.ts';

export type { ParameterOf } from './parameters.ts';
export { UNTIL_FIRST } from './until-first.ts';

/** Every code that a problem can have; `en.ts` lists them with what they mean. */
export type ProblemCode = keyof typeof en;

/** What the message of a problem says besides its own sentence, by name. */
type Named<Code extends ProblemCode> = Exclude<ParameterOf<(typeof en)[Code]>, 'message'>;

/** The codes whose problems come without parameters. */
export type PlainProblemCode = {
  [Code in ProblemCode]: [Named<Code>] extends [never] ? Code : never;
}[ProblemCode];

/** A code with the parameters that its message says. */
type Coded =
  | { readonly code: PlainProblemCode; readonly values?: never }
  | {
      [Code in Exclude<ProblemCode, PlainProblemCode>]: {
        readonly code: Code;
        readonly values: { readonly [Name in Named<Code>]: string | number };
      };
    }[Exclude<ProblemCode, PlainProblemCode>];

interface Said {
  /** What was found and what was expected, in English, one sentence. */
  readonly message: string;
  /** File name, text id or document path; absent when the place is the whole input. */
  readonly place?: string;
  /** Zero-based offset in UTF-16 units; in bytes, or a line counted from one, when `offsetUnit` says so. */
  readonly offset?: number;
  readonly offsetUnit?: 'utf-16' | 'byte' | 'line';
  /** What the person can do about it, in English, one sentence. */
  readonly remedy: string;
}

/**
 * Something wrong with an input, said as data: a stable code with what its message names, where it is, what was
 * expected and what to do. Every language says it from the code and these values; `message` and `remedy` are what the
 * command line prints.
 */
export type Problem = Said & Coded;

/** An error that carries a {@link Problem}; the only error that the packages throw on purpose for bad input. */
export class MuqabalaError extends Error {
  /** Errors of another copy of this module, such as one that a program bundles, are the same. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'MuqabalaError' && 'problem' in value;
  }

  readonly code: ProblemCode;
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(describeProblem(problem));
    this.name = 'MuqabalaError';
    this.code = problem.code;
    this.problem = problem;
  }
}

/** Throws a MuqabalaError (`argument-invalid`) at a place of a call, unless what was expected stands there. */
export function expectArgument(holds: boolean, place: string, expected: string, value: unknown, remedy: string): void {
  if (holds) return;
  const found = called(value);
  throw new MuqabalaError({
    code: 'argument-invalid',
    values: { found, expected },
    place,
    message: `Expected ${expected}, found ${found}.`,
    remedy,
  });
}

/** What a value is called where another was expected. */
function called(value: unknown): string {
  if (value === null || value === undefined) return value === null ? 'null' : 'nothing';
  if (Array.isArray(value)) return 'an array';
  if (value instanceof Promise) return 'a promise that was not awaited';
  return typeof value === 'object' ? 'another object' : `a ${typeof value}`;
}

/** Returns a problem as one English line: place, what is wrong, what to do. */
export function describeProblem(problem: Problem): string {
  const unit = problem.offsetUnit === 'byte' ? 'byte ' : problem.offsetUnit === 'line' ? 'line ' : 'offset ';
  const where = [problem.place, problem.offset === undefined ? undefined : unit + problem.offset]
    .filter(Boolean)
    .join(', ');
  return `${where === '' ? '' : `${where}: `}${problem.message} ${problem.remedy}`;
}
