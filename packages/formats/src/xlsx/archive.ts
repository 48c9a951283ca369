import { Zip, ZipDeflate } from 'fflate';

/** Pieces are packed in portions of so many UTF-16 units, which costs less than one by one. */
const PORTION = 1 << 16;
/** The first day that archives can write, so that the same files make the same archive. */
const DAY = new Date(1980, 0, 1);

/** Packs files into a ZIP archive while they are written: what is ready can be taken at any time. */
export function makeArchive() {
  const encoder = new TextEncoder();
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  let file: ZipDeflate | undefined;
  let held: string[] = [];
  let size = 0;
  let bytes = 0;
  const push = (last: boolean) => {
    const packed = encoder.encode(held.join(''));
    file?.push(packed, last);
    bytes += packed.length;
    held = [];
    size = 0;
  };
  return {
    /** Begins the next file; the one before it is whole. */
    open(name: string) {
      push(true);
      file = new ZipDeflate(name, { level: 1 });
      file.mtime = DAY;
      bytes = 0;
      zip.add(file);
    },
    /** Adds to the file. */
    add(text: string) {
      held.push(text);
      size += text.length;
      if (size >= PORTION) push(false);
    },
    /** How long the file is, in UTF-8 and not packed, at most. */
    length: () => bytes + size * 3,
    close() {
      push(true);
      zip.end();
    },
    take(): Uint8Array {
      if (ready.length === 0) return NOTHING;
      const whole = new Uint8Array(ready.reduce((sum, piece) => sum + piece.length, 0));
      let at = 0;
      for (const piece of ready) {
        whole.set(piece, at);
        at += piece.length;
      }
      ready = [];
      return whole;
    },
  };
}

const NOTHING = new Uint8Array(0);
