import { type Zippable, zipSync } from 'fflate';
import type { Part } from './shapes.ts';

/** Lengths of the end of an archive's directory and of the fixed part of its entries and of a file's header, in bytes. */
const END = 22;
const ENTRY = 46;
const HEADER = 30;

/** Packs parts into an archive; an entry of the directory is written as many times as its part says. */
export function pack(parts: readonly Part[]): Uint8Array {
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
  const tail = Buffer.from(archive.subarray(end));
  for (const offset of [8, 10]) tail.writeUInt16LE(Math.min(entries.length, 0xfffe), offset);
  tail.writeUInt32LE(directory.length, 12);
  return Buffer.concat([archive.subarray(0, start), directory, tail]);
}
