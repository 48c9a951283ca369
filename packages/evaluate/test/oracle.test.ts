import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { developmentData } from '../../../test/bench/data.ts';
import {
  type IndexBead,
  type LinkScore,
  poolLinkScores,
  poolReportScores,
  type ReportScore,
  readAlignment,
  scoreLinks,
  scoreReports,
} from '../src/index.ts';
import { KEPT, SEEDS } from './kept.ts';
import { makeGold, spoil } from './spoil.ts';

// The scorers that come with the development data are the standard that ours has to agree with, on hypotheses spoilt in
// a repeatable way.
const data = developmentData();
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
      const ours = figuresOf(list);
      for (const [key, { precision, recall, f1 }] of Object.entries(ours)) {
        const of = theirs[condition]![key as keyof Theirs];
        for (const [k, figure] of [precision, recall, f1].entries())
          expect(figure, `${condition}, ${key}`).toBeCloseTo(of[k]!, 12);
      }
    }
  });

  it('give the figures that are kept for where they are not', () => {
    const [golds, hypotheses] = [join(scratch, 'made/gold'), join(scratch, 'made/hyp')];
    for (const seed of SEEDS)
      for (const [folder, ending, list] of [
        [golds, 'gold', makeGold(seed)],
        [hypotheses, 'hyp', spoil(makeGold(seed), seed)],
      ] as const) {
        mkdirSync(join(folder, 'made'), { recursive: true });
        const content = list.map(({ source, target }) => `${JSON.stringify({ ar: source, en: target })}\n`).join('');
        writeFileSync(join(folder, 'made', `${seed}.${ending}`), content);
      }
    const theirs = JSON.parse(python('score.py', golds, hypotheses, '--json')) as Record<string, Theirs>;
    for (const [key, figures] of Object.entries(KEPT))
      for (const [k, figure] of figures.entries())
        expect(theirs['made']![key as keyof Theirs][k], key).toBeCloseTo(figure, 12);
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

it('gives the figures of that scorer on made-up links', () => {
  const ours = figuresOf(SEEDS.map((seed) => scoreLinks(makeGold(seed), spoil(makeGold(seed), seed))));
  for (const [key, { precision, recall, f1 }] of Object.entries(ours))
    for (const [k, figure] of [precision, recall, f1].entries())
      expect(figure, key).toBeCloseTo(KEPT[key as keyof typeof KEPT][k]!, 12);
});

/** Our scores under the names that score.py has for them. */
function figuresOf(scores: LinkScore[]) {
  const { strict, lax, withGaps, gaps } = poolLinkScores(scores);
  return {
    strict,
    lax,
    vstrict: withGaps.strict,
    vlax: withGaps.lax,
    null_ar: gaps.source,
    null_en: gaps.target,
    null: gaps.pooled,
  };
}

type Triple = readonly [number, number, number];
type Theirs = Readonly<Record<'strict' | 'lax' | 'vstrict' | 'vlax' | 'null_ar' | 'null_en' | 'null', Triple>>;

function links(content: string): readonly IndexBead[] {
  const alignment = readAlignment(content);
  if (alignment.form !== 'beads' && alignment.form !== 'json-lines') throw new Error(alignment.form);
  return alignment.links;
}

function python(script: string, ...args: string[]): string {
  const run = spawnSync('python3', [join(data!, 'bench', script), ...args], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout;
}
