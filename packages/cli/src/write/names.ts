import { WRITE_FORMATS, type WriteFormat } from '@muqabala/formats';
import type { FilterFlags } from './options.ts';

type OneFile = Exclude<WriteFormat, 'moses-source' | 'moses-target'>;

/** Formats that are no text, written pair by pair. */
export type PackedFormat = 'xlsx' | 'parquet';

/** Formats as `--format` names them; `moses` is two files at once, `xlsx`, `parquet` and `docx` are no text. */
export type OutputFormat = OneFile | PackedFormat | 'docx' | 'moses';

/** Formats that are one text. */
export type TextOutput = OneFile;

export const OUTPUT_FORMATS: readonly OutputFormat[] = [
  ...WRITE_FORMATS.filter((format): format is OneFile => !format.startsWith('moses-')),
  'xlsx',
  'parquet',
  'docx',
  'moses',
];

export function isPacked(format: OutputFormat): format is PackedFormat {
  return format === 'xlsx' || format === 'parquet';
}

/** Whether an output shows findings or goes by them; those of whole sentences always count: a sentence is as sure. */
export function usesFindings({ format, withoutFindings }: FilterFlags & { readonly format: OutputFormat }): boolean {
  return withoutFindings === true || !WITHOUT_FINDINGS.has(format);
}

const WITHOUT_FINDINGS: ReadonlySet<OutputFormat> = new Set<OutputFormat>(['beads', 'moses']);

/** Whether a format is no text, of one file. */
export function isBytes(format: OutputFormat): format is PackedFormat | 'docx' {
  return isPacked(format) || format === 'docx';
}
