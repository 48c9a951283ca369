import { type AlignableText, type Alignment, alignPair, makeSignature, wordTables } from '@muqabala/core';
import { loadWholeLexicon } from '@muqabala/lexicon/whole';
import { readTexts } from './reports/cases.ts';
import events from './reports/events.json' with { type: 'json' };
import { type Counts, count, figures } from './reports/score.ts';

const DEPTHS = [1, 3, 5];

/** What of one kind of telling is found. */
interface Tally {
  readonly counts: Counts[];
  /** For each depth, how many of the wanted links are linked or among the first so many candidates of a sentence. */
  readonly within: number[];
  readonly orders: string[];
}

/**
 * npm run bench -- events [--show]: four events of our own, each as a close translation, a wire's digest and a paper's
 * selection, through the entry and with all tables. Nothing is fitted to them. --show lists what is wrong or missed.
 */
export async function run(args: string[]): Promise<void> {
  const lexicon = await loadWholeLexicon();
  const tallies = new Map<string, Tally>();
  let arabic: readonly string[] = [];
  for (const one of events.cases) {
    arabic = one.arabic ?? arabic;
    const texts = readTexts(arabic.join('\n'), one.english.join('\n'), lexicon);
    const found = alignPair(...texts, lexicon);
    const links = new Set(found.beads.flatMap(({ source, target }) => pairsOf(source, target)));
    const tally = tallies.get(one.kind) ?? { counts: [], within: DEPTHS.map(() => 0), orders: [] };
    tallies.set(one.kind, tally);
    tally.counts.push(count(one, links));
    tally.orders.push(found.candidates.length > 0 ? 'reports' : found.order);
    DEPTHS.forEach((depth, d) => {
      const near = new Set([...links, ...candidatesWithin(found, depth)]);
      tally.within[d]! += one.must.filter((link) => near.has(String(link))).length;
    });
    if (args.includes('--show')) show(one, texts, found, links);
  }
  for (const [kind, { counts, within, orders }] of tallies) {
    const { precision, recall } = figures(counts);
    const wanted = counts.reduce((sum, one) => sum + one.wanted, 0);
    const first = DEPTHS.map((depth, d) => `first ${depth} ${(within[d]! / wanted).toFixed(2)}`).join('  ');
    console.log(
      `${kind.padEnd(8)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  ${first}  of ${wanted} (${orders.join(', ')})`,
    );
  }
  console.log(`\n${makeSignature(lexicon.signature, wordTables(lexicon))}`);
}

function candidatesWithin({ candidates }: Alignment, depth: number): string[] {
  return candidates
    .filter(({ sourceRank, targetRank }) => Math.min(sourceRank, targetRank) <= depth)
    .map(({ source, target }) => `${source},${target}`);
}

function pairsOf(source: readonly number[], target: readonly number[]): string[] {
  return source.flatMap((s) => target.map((t) => `${s},${t}`));
}

function show(
  { event, kind, must, may }: (typeof events.cases)[number],
  [source, target]: readonly [AlignableText, AlignableText],
  { candidates }: Alignment,
  links: ReadonlySet<string>,
): void {
  const [wanted, allowed] = [must.map(String), [...must, ...may].map(String)];
  const say = (mark: string, link: string): void => {
    const [s, t] = link.split(',').map(Number) as [number, number];
    const sure = candidates.find((one) => one.source === s && one.target === t)?.confidence ?? 0;
    const read = ({ content, segments }: AlignableText, at: number) =>
      content.slice(segments[at]!.start, segments[at]!.end);
    console.log(`  ${mark} ${link} ${sure}: ${read(source, s)} | ${read(target, t)}`);
  };
  console.log(`${event}, ${kind}`);
  for (const link of links) if (!allowed.includes(link)) say('wrong', link);
  for (const link of wanted) if (!links.has(link)) say('missed', link);
}
