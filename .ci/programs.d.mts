export type ProgramName =
  | 'xmllint'
  | 'gettext'
  | 'translate-toolkit'
  | 'OmegaT'
  | 'LibreOffice'
  | 'Redis'
  | 'Slurm'
  | 'Snakemake'
  | 'GNU parallel'
  | 'Zstandard';
export declare const PROGRAM_NAMES: readonly ProgramName[];
export declare function findProgram(name: ProgramName): string | undefined;
export declare function missingPrograms(): ReadonlyArray<{ readonly name: ProgramName; readonly package: string }>;
export declare function installPrograms(): ReturnType<typeof missingPrograms>;
