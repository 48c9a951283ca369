/** What a command tells `main` beside its output. */
export interface State {
  /** The exit code when nothing was thrown. */
  code: number;
}

/** The folder that the examples in the help run on, from the root of the repository. */
export const EXAMPLE = 'corpus/tokayev-tehran-2022';
