import { MuqabalaError } from '@muqabala/core/problems';

const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d] as const;

const DOCUMENT = 'Save it as plain text (UTF-8) or as a Word document (docx), and give that file.';
const TABLE = 'Export it as CSV or JSON lines (UTF-8), and give that file.';
const IMAGE = 'Let a program for text recognition (OCR) read it, and give the text that it saves.';
const RECORDING = 'Give its words: subtitles (srt, vtt) or a transcript.';
const PACKED = 'Unpack it and give the file that is in it.';
const OTHER = 'Check that this is the right file.';

/**
 * First bytes of files that people hand in by mistake, or those from an offset on, and what to do with each; `?` is any
 * byte.
 */
const SIGNATURES: ReadonlyArray<readonly [name: string, remedy: string, signature: string, at?: number]> = [
  ['a PDF document', DOCUMENT, '%PDF-'],
  ['a Word, Excel or other zipped document', DOCUMENT, 'PK\x03\x04'],
  ['an archive that holds no file', OTHER, 'PK\x05\x06'],
  [
    'an old Word or Excel document',
    'Open it in Word, Excel or LibreOffice and save it as docx or xlsx.',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  ],
  ['an RTF document', DOCUMENT, '{\\rtf'],
  ['a table in Parquet', TABLE, 'PAR1'],
  ['a table in Arrow', TABLE, 'ARROW1'],
  ['a database of SQLite', TABLE, 'SQLite format 3\0'],
  ['an array of NumPy', TABLE, '\x93NUMPY'],
  ['a compiled catalogue of gettext', 'Give its PO file, or make it: `msgunfmt FILE -o FILE.po`.', '\xde\x12\x04\x95'],
  ['a compiled catalogue of gettext', 'Give its PO file, or make it: `msgunfmt FILE -o FILE.po`.', '\x95\x04\x12\xde'],
  ['a gzip archive', PACKED, '\x1f\x8b\x08'],
  ['a 7-Zip archive', PACKED, "7z\xbc\xaf'\x1c"],
  ['a RAR archive', PACKED, 'Rar!\x1a\x07'],
  ['an xz archive', PACKED, '\xfd7zXZ\0'],
  ['a bzip2 archive', PACKED, 'BZh?1AY&SY'],
  ['a Zstandard archive', PACKED, '\x28\xb5\x2f\xfd'],
  ['a tar archive', PACKED, 'ustar', 257],
  ['a PNG image', IMAGE, '\x89PNG'],
  ['a JPEG image', IMAGE, '\xff\xd8\xff'],
  ['a GIF image', IMAGE, 'GIF8'],
  ['a WebP image', IMAGE, 'RIFF????WEBP'],
  ['a TIFF image', IMAGE, 'II*\0'],
  ['a TIFF image', IMAGE, 'MM\0*'],
  ['a HEIF image', IMAGE, '\0\0\0?ftyphei'],
  ['a HEIF image', IMAGE, '\0\0\0?ftypmif'],
  ['an AVIF image', IMAGE, '\0\0\0?ftypavif'],
  ['a recording (mp4)', RECORDING, '\0\0\0?ftyp'],
  ['a recording (mp3)', RECORDING, 'ID3\x02'],
  ['a recording (mp3)', RECORDING, 'ID3\x03'],
  ['a recording (mp3)', RECORDING, 'ID3\x04'],
  ['a recording (wav)', RECORDING, 'RIFF????WAVE'],
  ['a recording (ogg)', RECORDING, 'OggS\0'],
  ['a recording (mkv, webm)', RECORDING, '\x1a\x45\xdf\xa3'],
  ['a program', OTHER, '\x7fELF'],
];

/** Returns the error for a file of a known kind that is no text, by its first bytes; undefined for any other. */
export function refusalOfBinary(bytes: Uint8Array, place: string | undefined): MuqabalaError | undefined {
  const known = SIGNATURES.find(([, , signature, at = 0]) => stands(signature, bytes, at));
  if (known === undefined) return undefined;
  const [name, remedy] = known;
  return noText(`The input is ${name}, not a text.`, remedy, place);
}

function stands(signature: string, bytes: Uint8Array, at: number): boolean {
  return [...signature].every((byte, i) => byte === '?' || bytes[at + i] === byte.charCodeAt(0));
}

/** So many bytes show whether they are characters, and so many that are none are no slip. */
const SAMPLE = 1 << 12;
const LEAST_CONTROLS = 4;

/** Returns the error for bytes of which many are no characters in any encoding; undefined for what may be a text. */
export function refusalOfData(bytes: Uint8Array, place: string | undefined): MuqabalaError | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const controls = sample.reduce((sum, byte) => (isControl(byte) ? sum + 1 : sum), 0);
  if (controls < LEAST_CONTROLS || controls * 50 <= sample.length) return undefined;
  return noText(
    'The input is no text: many of its bytes are no characters, the first of them here.',
    'Save or export it as plain text (UTF-8) from the program that it belongs to, and give that file.',
    place,
    sample.findIndex(isControl),
  );
}

/** Controls that stand in no text; line ends, tabs, the end of file of DOS and escapes of terminals do. */
function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b);
}

function noText(message: string, remedy: string, place: string | undefined, offset?: number): MuqabalaError {
  return new MuqabalaError({
    code: 'text-binary',
    ...(place === undefined ? {} : { place }),
    ...(offset === undefined ? {} : { offset, offsetUnit: 'byte' }),
    message,
    remedy,
  });
}

/** Whether bytes begin as an archive does, which a Word document is. */
export function isZip(bytes: Uint8Array): boolean {
  return ZIP.every((byte, i) => bytes[i] === byte);
}

export function isPdf(bytes: Uint8Array): boolean {
  return PDF.every((byte, i) => bytes[i] === byte);
}
