import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { benchData } from '../../../test/bench/data.ts';
import {
  type IndexLink,
  type LinkScore,
  poolLinkScores,
  poolReportScores,
  type ReportScore,
  readAlignment,
  scoreLinks,
  scoreReports,
} from '../src/index.ts';

// The scorers that come with the development data are the standard that ours has to agree with, on hypotheses spoilt in a repeatable way.
const data = benchData();
const python3 = spawnSync('python3', ['--version']).status === 0;
if (data !== undefined && !python3)
  console.error('Skipped: python3 is not here to run the scorers of the development data.');

const scratch = mkdtempSync(join(tmpdir(), 'muqabala-oracle-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.skipIf(data === undefined || !python3)('the scorers that come with the development data', () => {
  it('agree on links, per condition', () => {
    const folder = join(data!, 'bench/align');
    const files = (readdirSync(folder, { recursive: true }) as string[])
      .filter((name) => name.endsWith('.gold'))
      .sort();
    expect(files.length).toBeGreaterThan(50);
    const scores = new Map<string, LinkScore[]>();
    for (const [seed, name] of files.entries()) {
      const gold = links(readFileSync(join(folder, name), 'utf8'));
      const hypothesis = spoil(gold, seed);
      const file = join(scratch, 'align', name.replace(/\.gold$/, '.hyp'));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(
        file,
        hypothesis.map(({ source, target }) => `${JSON.stringify({ ar: source, en: target })}\n`).join(''),
      );
      const condition = dirname(name);
      scores.set(condition, [...(scores.get(condition) ?? []), scoreLinks(gold, hypothesis)]);
    }
    const theirs = JSON.parse(python('score.py', folder, join(scratch, 'align'), '--json')) as Record<string, Theirs>;
    for (const [condition, list] of scores) {
      const { strict, lax, withGaps, gaps } = poolLinkScores(list);
      const ours = {
        strict,
        lax,
        vstrict: withGaps.strict,
        vlax: withGaps.lax,
        null_ar: gaps.source,
        null_en: gaps.target,
        null: gaps.pooled,
      };
      for (const [key, { precision, recall, f1 }] of Object.entries(ours)) {
        const of = theirs[condition]![key as keyof Theirs];
        for (const [k, figure] of [precision, recall, f1].entries())
          expect(figure, `${condition}, ${key}`).toBeCloseTo(of[k]!, 12);
      }
    }
  });

  it('agree on reports', () => {
    const folder = join(data!, 'bench/reports');
    const golds = readdirSync(folder).filter((name) => name.endsWith('.gold'));
    const scores: ReportScore[] = [];
    const args = golds.flatMap((name, seed) => {
      const alignment = readAlignment(readFileSync(join(folder, name), 'utf8'), name);
      if (alignment.form !== 'must-may') throw new Error(`${name} reads as ${alignment.form}`);
      const { must, may } = alignment.gold;
      const hypothesis = spoil(
        [...must, ...may].map(([i, j]) => ({ source: [i], target: [j] })),
        seed,
      );
      const file = join(scratch, `${basename(name, '.gold')}.beads`);
      writeFileSync(
        file,
        hypothesis.map(({ source, target }) => `[${source.join(', ')}]:[${target.join(', ')}]:0.5\n`).join(''),
      );
      scores.push(scoreReports(alignment.gold, links(readFileSync(file, 'utf8'))));
      return [join(folder, name), file];
    });
    const { precision, recall, f1 } = poolReportScores(scores).pairs;
    expect(python('score_reports.py', ...args).trim()).toBe(
      `precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`,
    );
  });
});

type Triple = readonly [number, number, number];
type Theirs = Readonly<Record<'strict' | 'lax' | 'vstrict' | 'vlax' | 'null_ar' | 'null_en' | 'null', Triple>>;

function links(content: string): readonly IndexLink[] {
  const alignment = readAlignment(content);
  if (alignment.form !== 'beads' && alignment.form !== 'json-lines') throw new Error(alignment.form);
  return alignment.links;
}

function python(script: string, ...args: string[]): string {
  const run = spawnSync('python3', [join(data!, 'bench', script), ...args], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout;
}

/** Drops, merges, halves and shifts links, the same way for the same seed. */
function spoil(gold: readonly IndexLink[], seed: number): IndexLink[] {
  let state = seed * 2654435761 + 12345;
  const random = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) / (1 << 24);
  };
  const out: IndexLink[] = [];
  for (const link of gold) {
    const dice = random();
    const last = out.at(-1);
    if (dice < 0.1) continue;
    if (dice < 0.2 && last !== undefined)
      out[out.length - 1] = { source: [...last.source, ...link.source], target: [...link.target, ...last.target] };
    else if (dice < 0.3) out.push({ source: link.source, target: [] }, { source: [], target: link.target });
    else if (dice < 0.4) out.push({ source: link.source.slice(0, 1), target: link.target.slice(-1) });
    else if (dice < 0.5) out.push({ source: link.source, target: link.target.map((j) => j + 1) });
    else out.push(link);
  }
  return out;
}
