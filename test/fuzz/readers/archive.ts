import { type Zippable, zipSync } from 'fflate';
import type { Part } from './shapes.ts';

/**
 * Lengths of the end of an archive's directory and of the fixed part of its entries and of a file's header, in bytes.
 */
const END = 22;
const ENTRY = 46;
const HEADER = 30;

/**
 * Packs parts into an archive; an entry of the directory is written as many times as its part says, and `claimed` is
 * their number, unless 0.
 */
export function pack(parts: readonly Part[], claimed: number): Uint8Array {
  // fflate takes a record by names: those of objects' own, and those that stand twice, are put in afterwards.
  const files: Zippable = {};
  const names = parts.map(({ name }) => Buffer.from(name));
  parts.forEach(({ bytes }, i) => {
    files[`${i}`.padStart(names[i]!.length, '.')] = Buffer.from(bytes, 'latin1');
  });
  const archive = Buffer.from(zipSync(files, { level: 1 }));
  const end = archive.length - END;
  const start = archive.readUInt32LE(end + 16);
  const entries: Buffer[] = [];
  let at = start;
  parts.forEach(({ times }, i) => {
    const entry = archive.subarray(at, at + ENTRY + names[i]!.length);
    names[i]!.copy(entry, ENTRY);
    names[i]!.copy(archive, entry.readUInt32LE(42) + HEADER);
    for (let k = 0; k < times; k += 1) entries.push(entry);
    at += entry.length;
  });
  const directory = Buffer.concat(entries);
  const count = claimed || entries.length;
  const isLarge = count > 0xfffe;
  const tail = Buffer.from(archive.subarray(end));
  for (const offset of [8, 10]) tail.writeUInt16LE(isLarge ? 0xffff : count, offset);
  tail.writeUInt32LE(directory.length, 12);
  const large = isLarge ? largeEnd(count, directory.length, start) : Buffer.alloc(0);
  return Buffer.concat([archive.subarray(0, start), directory, large, tail]);
}

/** What archives of more than 65,534 files have before their end (ZIP64): a record of its own and where that begins. */
function largeEnd(count: number, length: number, start: number): Buffer {
  const record = Buffer.alloc(56 + 20);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  for (const offset of [24, 32]) record.writeBigUInt64LE(BigInt(count), offset);
  record.writeBigUInt64LE(BigInt(length), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(start + length), 64);
  record.writeUInt32LE(1, 72);
  return record;
}
