import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeOutput } from '../files/write.ts';
import type { AlignSettings } from '../work/align.ts';
import type { BatchList } from './list.ts';
import { PACKS } from './pack.ts';
import { type Shard, shardSuffix } from './shard.ts';
import { shortKey } from './state.ts';

/** What a shard says when it has gone through its part of the list: of what it was made, and how it went. */
const markSchema = z.object({
  schema: z.literal('muqabala/shard'),
  version: z.literal(1),
  shard: z.number().int().positive(),
  of: z.number().int().positive(),
  list: z.object({ name: z.string(), digest: z.string(), count: z.number().int() }),
  settings: z.looseObject({ format: z.string() }),
  pack: z.enum(PACKS as [string, ...string[]]).optional(),
  signature: z.string(),
  /** Digest of all that outputs depend on beside their inputs, the rules and the lexicon too. */
  key: z.string(),
  done: z.number().int(),
  failed: z.number().int(),
});

export type DoneMark = z.infer<typeof markSchema>;

const NAME = /^\.muqabala-batch(?:\.\d+-of-\d+)?\.done$/;

function markName(shard: Shard): string {
  return `.muqabala-batch${shardSuffix(shard)}.done`;
}

/** What a mark is made of, beside the counts. */
export interface Marked {
  readonly list: BatchList;
  readonly shard: Shard;
  readonly settings: AlignSettings;
  readonly pack?: string | undefined;
  readonly signature: string;
  readonly key: string;
}

/** Takes away the mark of a run before: the shard is under way again. */
export async function removeMark(folder: string, shard: Shard): Promise<void> {
  await rm(join(folder, markName(shard)), { force: true });
}

export async function writeMark(
  folder: string,
  { list, shard, settings, pack, signature, key }: Marked,
  counts: Pick<DoneMark, 'done' | 'failed'>,
): Promise<void> {
  const mark: DoneMark = {
    schema: 'muqabala/shard',
    version: 1,
    shard: shard.index,
    of: shard.of,
    list: { name: list.place, digest: list.digest, count: list.count },
    settings: { ...settings },
    ...(pack === undefined ? {} : { pack }),
    signature,
    key: shortKey(key),
    ...counts,
  };
  await writeOutput(join(folder, markName(shard)), [`${JSON.stringify(mark, undefined, 2)}\n`]);
}

/** Reads the marks of a folder; what is none is passed over. */
export async function readMarks(folder: string): Promise<DoneMark[]> {
  const marks: DoneMark[] = [];
  for (const name of (await readdir(folder)).filter((one) => NAME.test(one))) {
    try {
      const parsed = markSchema.safeParse(JSON.parse(await readFile(join(folder, name), 'utf8')));
      if (parsed.success) marks.push(parsed.data);
    } catch {
      // Another version of the program may write something else.
    }
  }
  return marks.sort((a, b) => a.of - b.of || a.shard - b.shard);
}
