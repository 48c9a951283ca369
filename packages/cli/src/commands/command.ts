import { sampleFolder } from '../version.ts';

/** What a command tells `main` beside its output. */
export interface State {
  /** The exit code when nothing was thrown. */
  code: number;
}

/** The folder that the examples in the help run on. */
export const EXAMPLE = sampleFolder();
