import type { AlignedDocument, Text } from '@muqabala/core';
import { difference, type Edit } from '@muqabala/core/document';
import type { InterfaceLanguage } from '@muqabala/core/messages';
import {
  type Returned,
  readAnnotations,
  readFindingsSheet,
  readRatings,
  withReturned,
  writeCampaign,
  writeFindingsSheet,
  writeRatings,
} from '@muqabala/formats';

/** In what findings go out, to be decided elsewhere and to come back; the report for Word is to be read. */
export const FINDING_FORMATS = ['findings-xlsx', 'report-docx', 'pearmut', 'ratings'] as const;
export type FindingFormat = (typeof FINDING_FORMATS)[number];

export function isFindingFormat(format: string): format is FindingFormat {
  return (FINDING_FORMATS as readonly string[]).includes(format);
}

/** Whether a file of findings is of one target text. */
export function isOfOneText(format: FindingFormat): boolean {
  return format === 'pearmut' || format === 'ratings';
}

/**
 * Writes the findings; ratings and campaigns are of one target text, the first unless one is named. What makes files
 * for Word is large and loaded when it is wanted.
 */
export async function writeFindings(
  document: AlignedDocument,
  format: FindingFormat,
  { language, title, text }: { readonly language: InterfaceLanguage; readonly title: string; readonly text?: string },
): Promise<{ readonly ending: string; readonly pieces: BlobPart[] }> {
  const target = targetOf(document, text);
  if (format === 'report-docx') {
    const { writeDocxReport } = await import('@muqabala/formats/docx-report');
    const bytes = await writeDocxReport(document, { language, title, ...(text === undefined ? {} : { text }) });
    return { ending: 'report.docx', pieces: [bytes.slice()] };
  }
  if (format === 'findings-xlsx')
    return { ending: 'findings.xlsx', pieces: [writeFindingsSheet(document, { language }).slice()] };
  if (format === 'pearmut') return { ending: 'pearmut.json', pieces: [writeCampaign(document, target)] };
  return { ending: 'ratings.tsv', pieces: [...writeRatings(document, target)] };
}

function targetOf({ texts }: AlignedDocument, text: string | undefined): Text {
  return texts.find(({ id }, t) => t > 0 && id === text) ?? texts[1]!;
}

/**
 * Returns the edit that takes in what was decided in a file that went out. What one reviewer says is decided; where
 * several have gone over the same findings each opinion is kept, and nothing is decided yet. Undefined where nothing
 * changes. Throws a MuqabalaError at a file that is none of these.
 */
export function returnedEdit(
  document: AlignedDocument,
  bytes: Uint8Array,
  name: string,
  text?: string,
): Edit | undefined {
  const target = targetOf(document, text);
  if (/\.xlsx$/i.test(name)) {
    const decisions = readFindingsSheet(bytes, undefined, name);
    return difference(document, withReturned(document, { decisions, added: [] }), 'returned');
  }
  const lines = new TextDecoder().decode(bytes);
  const read = lines.trimStart().startsWith('{') ? readAnnotations : readRatings;
  const returned = [...read(document, target, lines, name)];
  const [first, ...others] = returned;
  if (first === undefined) return undefined;
  const after = others.length === 0 ? withReturned(document, first[1]) : withOpinions(document, returned);
  return difference(document, after, 'returned');
}

function withOpinions(
  document: AlignedDocument,
  returned: ReadonlyArray<readonly [string, Returned]>,
): AlignedDocument {
  const opinions = new Map<string, NonNullable<AlignedDocument['findings'][number]['opinions']>>();
  for (const [name, { decisions }] of returned)
    for (const { id, state, severity, mqm } of decisions) {
      const list = opinions.get(id) ?? [];
      opinions.set(id, list);
      list.push({
        by: { kind: 'person', name },
        ...(state === undefined ? {} : { state }),
        ...(severity === undefined ? {} : { severity }),
        ...(mqm === undefined ? {} : { mqm }),
      });
    }
  const added = returned.reduce(
    (before, [, one]) => withReturned(before, { decisions: [], added: one.added }),
    document,
  );
  return {
    ...added,
    findings: added.findings.map((finding) => {
      const list = opinions.get(finding.id);
      return list === undefined ? finding : { ...finding, opinions: list };
    }),
  };
}
