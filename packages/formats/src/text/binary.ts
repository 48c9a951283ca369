const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d] as const;

/** First bytes of files that people hand in by mistake, with a name that says what to do. */
const SIGNATURES: ReadonlyArray<readonly [name: string, ...bytes: number[]]> = [
  ['a PDF document', ...PDF],
  ['a Word, Excel or other zipped document', ...ZIP],
  ['an old Word or Excel document', 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  ['a gzip archive', 0x1f, 0x8b, 0x08],
  ['a PNG image', 0x89, 0x50, 0x4e, 0x47],
  ['a JPEG image', 0xff, 0xd8, 0xff],
  ['a GIF image', 0x47, 0x49, 0x46, 0x38],
  ['an RTF document', 0x7b, 0x5c, 0x72, 0x74, 0x66],
  ['a program', 0x7f, 0x45, 0x4c, 0x46],
];

/** Returns what a known kind of binary file is, by its first bytes, or undefined. */
export function nameOfBinary(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(([, ...signature]) => signature.every((byte, i) => bytes[i] === byte))?.[0];
}

/** Whether bytes begin as an archive does, which a Word document is. */
export function isZip(bytes: Uint8Array): boolean {
  return ZIP.every((byte, i) => bytes[i] === byte);
}

export function isPdf(bytes: Uint8Array): boolean {
  return PDF.every((byte, i) => bytes[i] === byte);
}
