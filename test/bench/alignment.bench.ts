import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alignPair, makeSignature } from '@muqabala/core';
import { type IndexBead, type LinkScore, poolLinkScores, scoreLinks } from '@muqabala/evaluate';
import { tables } from '@muqabala/lexicon';
import { loadNeighbours } from '@muqabala/lexicon/neighbours';
import { type Case, CONDITIONS, readCases } from './alignment/cases.ts';
import { galeChurch } from './alignment/gale-church.ts';
import { calibrationError, type Judged, reliabilityChart } from './alignment/reliability.ts';
import { printSpeed } from './alignment/speed.ts';
import { benchData } from './data.ts';

/**
 * The last row of the table in the data's README: strict F1, and F1 of sentences without counterpart where it means
 * something.
 */
const TARGETS: Readonly<Record<string, string>> = {
  clean: '99.9',
  merge: '99.5',
  gaps10: '98.5 (96.5)',
  gaps20: '97 (95)',
  comparable: '95 (97)',
  law: '99',
  literature: '80, lax 97',
  long: '95',
};

type Aligner = (one: Case) => IndexBead[];

/**
 * npm run bench -- alignment [--sample] [--show] [--speed] [--growth]: every condition with one configuration, by
 * lexicons that have not seen the documents; beside it Gale–Church, and hunalign when it is on PATH. --sample takes a
 * fifth of the documents, --show lists documents below 90,
 * --growth goes on to 100,000 sentences a side, --speed measures time and memory alone.
 */
export async function run(args: string[]): Promise<void> {
  const folder = benchData();
  if (args.includes('--speed')) {
    printSpeed(args.includes('--growth'));
    console.log(`\n${makeSignature(tables.signature, { words: 'folds', order: 'auto', presegmented: true })}`);
    return;
  }
  const only = args.includes('--sample') ? /[02468]$|gold|law|literature|long/ : undefined;
  const judged: Judged[] = [];
  const peers: Array<[string, Aligner]> = [['Gale–Church', (one) => galeChurch(one.source, one.target)]];
  if (hasHunalign()) peers.push(['hunalign', hunalign]);
  console.log('strict F1 (F1 of sentences without counterpart), lax F1; lexicons without the documents at hand');
  for (const condition of CONDITIONS) {
    const ours = new Map<string, LinkScore[]>();
    const theirs = new Map<string, LinkScore[]>();
    const orders = new Map<string, number>();
    let time = 0;
    for (const one of readCases(folder, condition, only)) {
      const started = process.cpuUsage();
      const found = alignPair(one.source, one.target, one.lexicon);
      const used = process.cpuUsage(started);
      time += (used.user + used.system) / 1000;
      orders.set(found.order, (orders.get(found.order) ?? 0) + 1);
      const links = found.beads.map((bead) => ({ source: [...bead.source], target: [...bead.target] }));
      const score = scoreLinks(one.gold, withGaps(one, links));
      add(ours, one.condition, score);
      const right = new Set(one.gold.map((link) => `${link.source.join()}|${link.target.join()}`));
      for (const bead of found.beads)
        judged.push({ confidence: bead.confidence, right: right.has(`${bead.source.join()}|${bead.target.join()}`) });
      if (args.includes('--show') && score.strict.f1 < 0.9)
        console.log(`    ${one.name}: ${percent(score.strict.f1)}, ${found.order}`);
      for (const [peer, align] of peers)
        if (condition !== 'long') add(theirs, `${one.condition} ${peer}`, scoreLinks(one.gold, align(one)));
    }
    const order = [...orders].map(([kind, count]) => `${count} ${kind}`).join(', ');
    const rest = `${Math.round(time)} ms; ${order}`;
    for (const [name, scores] of ours) printCondition(name, scores, rest, peers, theirs);
  }
  console.log(
    `\nconfidence: expected calibration error ${calibrationError(judged).toFixed(3)} over ${judged.length} links`,
  );
  for (const line of reliabilityChart(judged)) console.log(line);
  printSpeed(args.includes('--growth'));
  const neighbours = (await loadNeighbours()).signature;
  console.log(
    `\n${makeSignature(tables.signature, { words: 'folds', neighbours, order: 'auto', presegmented: true })}`,
  );
}

function withGaps(one: Case, links: IndexBead[]): IndexBead[] {
  const source = new Set(links.flatMap((link) => link.source));
  const target = new Set(links.flatMap((link) => link.target));
  return [
    ...links,
    ...one.source.segments.flatMap((_, s) => (source.has(s) ? [] : [{ source: [s], target: [] }])),
    ...one.target.segments.flatMap((_, t) => (target.has(t) ? [] : [{ source: [], target: [t] }])),
  ];
}

function add(scores: Map<string, LinkScore[]>, name: string, score: LinkScore): void {
  const list = scores.get(name);
  if (list === undefined) scores.set(name, [score]);
  else list.push(score);
}

function describe(scores: readonly LinkScore[]): string {
  const score = poolLinkScores(scores);
  const gaps = score.gaps.pooled.expected > 10 ? ` (${percent(score.gaps.pooled.f1)})` : '';
  return `${percent(score.strict.f1)}${gaps}, lax ${percent(score.lax.f1)}`.padEnd(28);
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function hasHunalign(): boolean {
  try {
    execFileSync('hunalign', [], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

/** Runs hunalign without a dictionary: its ladder lists the borders of the beads. */
function hunalign(one: Case): IndexBead[] {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-'));
  try {
    const lines = (text: Case['source']) =>
      `${text.segments.map((segment) => text.content.slice(segment.start, segment.end)).join('\n')}\n`;
    writeFileSync(join(folder, 'source'), lines(one.source));
    writeFileSync(join(folder, 'target'), lines(one.target));
    writeFileSync(join(folder, 'dictionary'), '');
    const ladder = execFileSync(
      'hunalign',
      ['-realign', join(folder, 'dictionary'), join(folder, 'source'), join(folder, 'target')],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    )
      .trim()
      .split('\n')
      .map((line) => line.split('\t').map(Number));
    const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);
    return ladder
      .slice(1)
      .map((rung, k) => ({ source: range(ladder[k]![0]!, rung[0]!), target: range(ladder[k]![1]!, rung[1]!) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function printCondition(
  name: string,
  scores: readonly LinkScore[],
  rest: string,
  peers: ReadonlyArray<readonly [string, Aligner]>,
  theirs: ReadonlyMap<string, LinkScore[]>,
): void {
  const goal = `to reach ${TARGETS[name] ?? ''}   [${scores.length} documents, ${rest}]`;
  console.log(`${name.padEnd(12)} ${describe(scores)}   ${goal}`);
  for (const [peer] of peers) {
    const peerScores = theirs.get(`${name} ${peer}`);
    if (peerScores !== undefined) console.log(`  ${peer.padEnd(14)} ${describe(peerScores)}`);
  }
}
