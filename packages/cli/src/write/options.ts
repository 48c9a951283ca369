import type { PageOptions, PairFilter, PairWriteOptions } from '@muqabala/formats';
import { version } from '../version.ts';
import { viewerSource } from './viewer.ts';

/** Flags that say which pairs go out and how they are written. */
export interface FilterFlags {
  readonly text?: string;
  readonly confirmed?: true;
  readonly minConfidence?: number;
  readonly alignedOnly?: true;
  readonly withoutFindings?: true;
  readonly deduplicate?: true;
  readonly maxRatio?: number;
  readonly direction?: 'ar-en' | 'en-ar';
  readonly bom?: true;
  readonly header: boolean;
  readonly languageNames?: true;
  readonly provenance: boolean;
  readonly guard: boolean;
  readonly interface?: 'ar' | 'en';
  readonly title?: string;
  readonly viewer: boolean;
  readonly regions?: Readonly<Record<string, string>>;
}

export function filterOf(flags: FilterFlags): PairFilter {
  return {
    ...(flags.text === undefined ? {} : { text: flags.text }),
    ...(flags.confirmed ? { confirmed: true } : {}),
    ...(flags.minConfidence === undefined ? {} : { minimumConfidence: flags.minConfidence }),
    ...(flags.alignedOnly ? { alignedOnly: true } : {}),
    ...(flags.withoutFindings ? { withoutFindings: true } : {}),
    ...(flags.deduplicate ? { deduplicate: true } : {}),
    ...(flags.maxRatio === undefined ? {} : { lengthRatio: flags.maxRatio }),
    ...(flags.direction === undefined ? {} : { from: flags.direction.slice(0, 2) }),
  };
}

/** Returns the options of the writers; reads the viewer's single-file build when a page is to carry it. */
export async function writeOptionsOf(
  flags: FilterFlags & { readonly format: string },
): Promise<PairWriteOptions & { readonly page: PageOptions }> {
  const viewer = flags.format === 'html' && flags.viewer ? await viewerSource() : undefined;
  return {
    page: {
      ...(flags.interface === undefined ? {} : { language: flags.interface }),
      ...(flags.title === undefined ? {} : { title: flags.title }),
      ...(viewer === undefined ? {} : { viewer }),
    },
    toolVersion: version(),
    bom: flags.bom ?? false,
    header: flags.header,
    names: flags.languageNames ?? false,
    provenance: flags.provenance,
    guard: flags.guard,
    ...(flags.regions === undefined ? {} : { regions: flags.regions }),
  };
}
