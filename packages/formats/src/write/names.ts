/** Formats that are written pair by pair, whatever the pairs come from. */
export const PAIR_FORMATS = [
  'jsonl',
  'tsv',
  'csv',
  'tmx',
  'xliff',
  'po',
  'srt',
  'vtt',
  'moses-source',
  'moses-target',
] as const;

export type PairFormat = (typeof PAIR_FORMATS)[number];

export function isPairFormat(format: string): format is PairFormat {
  return (PAIR_FORMATS as readonly string[]).includes(format);
}

/** Formats that hold a document as a whole; the others hold its pairs. */
const DOCUMENT_FORMATS = ['json', 'html', 'beads', 'tei'] as const;

export type WriteFormat = PairFormat | (typeof DOCUMENT_FORMATS)[number];

/** Formats that hold one target text, which is named where a document has several. */
export const ONE_TARGET_FORMATS: readonly WriteFormat[] = ['srt', 'vtt', 'beads'];

/** Every format that a document can be written in. */
export const WRITE_FORMATS: readonly WriteFormat[] = [
  'json',
  'jsonl',
  ...PAIR_FORMATS.filter((f) => f !== 'jsonl'),
  'html',
  'beads',
  'tei',
];
