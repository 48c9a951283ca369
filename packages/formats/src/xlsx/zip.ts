/** One file of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array;
}

/** The first date that the format can write, so that the same files give the same archive: 1 January 1980. */
const DATE = (1 << 5) | 1;

/** Packs files into a ZIP archive without compressing them (APPNOTE 4.3), which is all that a workbook needs and leaves nothing to go wrong. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const bytes = new TextEncoder().encode(name);
    const shared = [20, 0, 0, 0, DATE];
    const sums = [crc32(content), content.length, content.length];
    const local = record(0x04034b50, shared, sums, [bytes.length, 0], bytes);
    directory.push(
      concat([
        record(0x02014b50, [20, ...shared], sums, [bytes.length, 0, 0, 0, 0], new Uint8Array(0)),
        record(undefined, [], [0, offset], [], bytes),
      ]),
    );
    parts.push(local, content);
    offset += local.length + content.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = concat([
    record(0x06054b50, [0, 0, entries.length, entries.length], [size, offset], [0], new Uint8Array(0)),
  ]);
  return concat([...parts, ...directory, end]);
}

/** A signature, then numbers of two bytes, of four, of two again, then bytes; all little endian. */
function record(
  signature: number | undefined,
  shorts: readonly number[],
  longs: readonly number[],
  more: readonly number[],
  bytes: Uint8Array,
): Uint8Array {
  const length = (signature === undefined ? 0 : 4) + shorts.length * 2 + longs.length * 4 + more.length * 2;
  const out = new Uint8Array(length + bytes.length);
  const view = new DataView(out.buffer);
  let at = 0;
  const put = (value: number, size: 2 | 4) => {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  };
  if (signature !== undefined) put(signature, 4);
  for (const value of shorts) put(value, 2);
  for (const value of longs) put(value, 4);
  for (const value of more) put(value, 2);
  out.set(bytes, at);
  return out;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** The checksum of the archive format: CRC-32 as of ISO 3309. */
export function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (let i = 0; i < bytes.length; i += 1) c = TABLE[(c ^ bytes[i]!) & 0xff]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
