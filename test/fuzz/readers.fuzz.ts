import { attempt } from './cost.ts';
import type { Attack } from './fuzzer.ts';
import { fromBytes, mutateBytes, mutateData, mutateMarkup, toBytes } from './mutate.ts';
import type { Random } from './random.ts';
import { pack } from './readers/archive.ts';
import { openReaders } from './readers/readers.ts';
import { type Sample, samples, WORD } from './readers/samples.ts';
import { archive, type Part, recoded, repeated } from './readers/shapes.ts';

export const share = 4;
export const patience = 30;
export const mostHeld = 48;

/**
 * Milliseconds of processor time for any input, and bytes that a further one is given for, of the file and of what an
 * archive holds.
 */
const FREE = 1000;
const BYTES = 200;
const UNPACKED = 5000;
/** The same for pages, whose trees cost some tenths of a millisecond for each element. */
const PAGE_BYTES = 10;
const PAGES: ReadonlySet<string> = new Set(['html', 'any file as a text']);

interface Input {
  readonly reader: string;
  readonly cut: number;
  readonly bytes: string;
  /** Of an archive, instead of its bytes. */
  readonly parts: readonly Part[];
  /** How many entries the archive says that it has; 0 for as many as it has. */
  readonly claimed: number;
}

/**
 * Gives every reader of a file bytes that are nearly of its form, or of a form made to hurt. None throws anything but a
 * `MuqabalaError`, takes more time than the size allows, or gives what cannot be written and read again.
 */
export function start(): Attack<Input> {
  const all = samples();
  const { readers, close } = openReaders();
  return {
    make(random) {
      const cut = random.below(1 << 30);
      if (random.oneIn(50)) {
        const claimed = random.oneIn(4) ? random.size(0xffffffff) : 0;
        return { reader: 'docx', cut, bytes: '', parts: archive(random), claimed };
      }
      if (random.oneIn(20)) return { cut, ...placed(repeated(random)) };
      const sample = random.pick(all);
      return { cut, reader: sample.reader, bytes: mutated(sample, random), parts: [], claimed: 0 };
    },
    async check({ reader, cut, bytes, parts, claimed }) {
      const input = parts.length > 0 ? pack(parts, claimed) : Buffer.from(bytes, 'latin1');
      const unpacked = Math.max(0, ...parts.map((part) => part.bytes.length));
      const most = FREE + input.length / (PAGES.has(reader) ? PAGE_BYTES : BYTES) + unpacked / UNPACKED;
      await attempt(reader, most, () => readers[reader]!(input, cut));
    },
    stop: close,
  };
}

function mutated({ form, bytes }: Sample, random: Random): string {
  if (form === 'bytes' || random.oneIn(3)) return mutateBytes(bytes, random);
  const text = fromBytes(bytes);
  if (random.oneIn(15)) return recoded(text, random);
  if (form === 'data') return toBytes(JSON.stringify(mutateData(JSON.parse(text), random)) ?? '');
  return form === 'markup' ? toBytes(mutateMarkup(text, random)) : mutateBytes(bytes, random);
}

/** The parts of a Word document are read from an archive. */
function placed({ reader, bytes }: { readonly reader: string; readonly bytes: string }): Omit<Input, 'cut'> {
  const file = (name: string, content: string): Part => ({ name, bytes: content, times: 1 });
  const parts =
    reader === 'docx-xml'
      ? [file('word/document.xml', bytes)]
      : reader === 'docx-relations'
        ? [file('_rels/.rels', bytes), file('word/document.xml', toBytes(WORD))]
        : [];
  return parts.length === 0 ? { reader, bytes, parts, claimed: 0 } : { reader: 'docx', bytes: '', parts, claimed: 0 };
}
