import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AlignedDocument, alignTexts, makeSignature, type Text } from '@muqabala/core';
import { loadWholeLexicon } from '@muqabala/lexicon/whole';
import { benchData } from './data.ts';

/** What is to be reached: links within paired blocks, and paired blocks that are linked. */
const WITHIN = 0.99;
const LINKED = 0.95;

/** The blocks of either side as they stand in the page, and which of them answer to each other. */
interface Blocks {
  readonly ar: readonly string[];
  readonly en: readonly string[];
  readonly pairs: ReadonlyArray<readonly [number, number]>;
}

interface Counts {
  within: number;
  judged: number;
  linked: number;
  paired: number;
}

/**
 * npm run bench -- documents [--show]: whole documents as they stand on their pages, headings and lists included. A
 * link is judged where one of its sentences lies in a paired block, and is right where all of them lie in blocks that
 * are paired with each other. --show lists wrong links and paired blocks without a link.
 */
export async function run(args: string[]): Promise<void> {
  const folder = benchData();
  const place = join(folder, 'bench/documents');
  const lexicon = await loadWholeLexicon();
  const total: Counts = { within: 0, judged: 0, linked: 0, paired: 0 };
  for (const file of readdirSync(place).sort()) {
    const name = /^(.*)\.blocks\.json$/.exec(file)?.[1];
    if (name === undefined) continue;
    const blocks = JSON.parse(readFileSync(join(place, file), 'utf8')) as Blocks;
    const input = (language: string) => ({
      id: language,
      content: readFileSync(join(place, `${name}.${language}.txt`), 'utf8'),
    });
    const document = await alignTexts([input('ar'), input('en')], lexicon);
    const { wrong, missed, ...counts } = judge(document, blocks);
    for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
    console.log(describe(name, counts));
    if (args.includes('--show')) for (const line of [...wrong, ...missed]) console.log(`    ${line}`);
  }
  console.log(describe('all', total));
  console.log(`to reach: ${percent(WITHIN)} and ${percent(LINKED)}`);
  console.log(`\n${makeSignature(lexicon.signature, { tables: 'all' })}`);
}

function judge(document: AlignedDocument, { ar, en, pairs }: Blocks): Counts & { wrong: string[]; missed: string[] } {
  const [source, target] = [document.texts[0]!, document.texts[1]!];
  const [sourceBlocks, targetBlocks] = [blocksOf(source, ar), blocksOf(target, en)];
  const answers = new Set(pairs.map(([a, e]) => `${a} ${e}`));
  const [pairedSource, pairedTarget] = [new Set(pairs.map(([a]) => a)), new Set(pairs.map(([, e]) => e))];
  const wrong: string[] = [];
  const found = new Set<string>();
  let judged = 0;
  for (const link of document.links) {
    const [as, es] = [blocksIn(link.source, sourceBlocks), blocksIn(link.target, targetBlocks)];
    if (!as.some((a) => pairedSource.has(a)) && !es.some((e) => pairedTarget.has(e))) continue;
    judged += 1;
    const all = as.flatMap((a) => es.map((e) => `${a} ${e}`));
    if (all.every((one) => answers.has(one))) for (const one of all) found.add(one);
    else wrong.push(`wrong: ${say(source, link.source)} | ${say(target, link.target)}`);
  }
  const missed = pairs.flatMap(([a, e]) => (found.has(`${a} ${e}`) ? [] : [`no link: ${ar[a]} | ${en[e]}`]));
  return {
    within: judged - wrong.length,
    judged,
    linked: pairs.length - missed.length,
    paired: pairs.length,
    wrong,
    missed,
  };
}

/** Returns the blocks in which the segments of a text begin and end, by segment id. */
function blocksOf(text: Text, blocks: readonly string[]): Map<string, readonly number[]> {
  let at = 0;
  const spans = blocks.map((block) => {
    const start = text.content.indexOf(block, at);
    if (start < 0) throw new Error(`A block is not in the text: ${block.slice(0, 80)}`);
    at = start + block.length;
    return { start, end: at };
  });
  return new Map(
    text.segments.map(({ id, start, end }) => [
      id,
      spans.flatMap((span, b) => (span.start < end && start < span.end ? [b] : [])),
    ]),
  );
}

function blocksIn(ids: readonly string[], blocks: ReadonlyMap<string, readonly number[]>): number[] {
  return [...new Set(ids.flatMap((id) => blocks.get(id)!))];
}

function say(text: Text, ids: readonly string[]): string {
  return ids
    .map((id) => text.segments.find((segment) => segment.id === id)!)
    .map(({ start, end }) => text.content.slice(start, end))
    .join(' / ');
}

function describe(name: string, { within, judged, linked, paired }: Counts): string {
  return `${name.padEnd(18)} links within paired blocks ${share(within, judged)}   paired blocks linked ${share(linked, paired)}`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? 'none'.padEnd(16) : `${percent(part / whole).padStart(6)} (${part}/${whole})`.padEnd(16);
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}
