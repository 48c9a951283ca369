/**
 * Something wrong with an input, said as data: a stable code, where it is, what was expected and what to do.
 * Message texts are made from it elsewhere, so that they can be translated.
 */
export interface Problem {
  readonly code: string;
  /** What was found and what was expected, in English, one sentence. */
  readonly message: string;
  /** File name, text id or document path; absent when the place is the whole input. */
  readonly place?: string;
  /** Zero-based offset in UTF-16 units, or in bytes when `offsetUnit` says so. */
  readonly offset?: number;
  readonly offsetUnit?: 'utf-16' | 'byte' | 'line';
  /** What the person can do about it, in English, one sentence. */
  readonly remedy: string;
}

/** An error that carries a {@link Problem}; the only error that the packages throw on purpose for bad input. */
export class MuqabalaError extends Error {
  readonly code: string;
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(describeProblem(problem));
    this.name = 'MuqabalaError';
    this.code = problem.code;
    this.problem = problem;
  }
}

/** Returns a problem as one English line: place, what is wrong, what to do. */
export function describeProblem(problem: Problem): string {
  const unit = problem.offsetUnit === 'byte' ? 'byte ' : problem.offsetUnit === 'line' ? 'line ' : 'offset ';
  const where = [problem.place, problem.offset === undefined ? undefined : unit + problem.offset]
    .filter(Boolean)
    .join(', ');
  return `${where === '' ? '' : `${where}: `}${problem.message} ${problem.remedy}`;
}
