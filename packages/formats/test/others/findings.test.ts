import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AlignedDocument } from '@muqabala/core';
import { describe, expect, it } from 'vitest';
import { readRatings, writeCampaign, writeRatings } from '../../src/index.ts';
import { smallDocument } from '../documents.ts';
import { inFolder, samples } from './samples.ts';

/**
 * A Python that has a module, named by MUQABALA_PYTHON or the usual one: `pip install pearmut` (Python 3.12);
 * mt-metrics-eval is in its repository alone, what PyPI has under that name is something else.
 */
const PYTHON = process.env['MUQABALA_PYTHON'] ?? 'python3';
const has = (module: string) =>
  inFolder(
    (folder) =>
      spawnSync(PYTHON, ['-c', `import ${module}`], { env: { ...process.env, PEARMUT_ROOT: folder }, stdio: 'ignore' })
        .status === 0,
  );

function run(program: string, env: Readonly<Record<string, string>>, ...args: readonly string[]): string {
  const ran = spawnSync(PYTHON, ['-c', program, ...args], { encoding: 'utf8', env: { ...process.env, ...env } });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return ran.stdout;
}

/** With names that Pearmut would not take as they are. */
const renamed: AlignedDocument[] = ['2024', 'news/17: a?'].map((id) => {
  const document = smallDocument();
  const [source, target] = document.texts;
  const of = <Record extends { text: string }>(one: Record): Record =>
    one.text === target!.id ? { ...one, text: id } : one;
  return {
    ...document,
    texts: [source!, { ...target!, id }],
    links: document.links.map(of),
    findings: document.findings.map(of),
  };
});

describe.skipIf(!has('pearmut.cli, wonderwords'))('a campaign, taken by Pearmut', () => {
  it('is added with as many annotators as it is for, whatever the document', () => {
    const program = `import json,os,sys
os.chdir(os.environ["PEARMUT_ROOT"])
from pearmut import cli
for name in sys.argv[1:]:
    with open(name) as file: campaign = json.load(file)
    cli._add_single_campaign(campaign, True, None)
    print(len(campaign["data"]))`;
    const withPairs = [...samples, ...renamed].filter(({ links, texts }) =>
      links.some(({ text }) => text === texts[1]!.id),
    );
    inFolder((folder) => {
      const files = withPairs.map((document, d) => {
        const file = join(folder, `${d}.json`);
        writeFileSync(file, writeCampaign(document, document.texts[1]!, { annotators: 2 }));
        return file;
      });
      const said = run(program, { PEARMUT_ROOT: folder }, ...files);
      expect(said.split('\n').filter((line) => /^\d+$/.test(line))).toEqual(files.map(() => '2'));
    });
  }, 120_000);
});

describe.skipIf(!has('mt_metrics_eval.ratings'))('ratings, read and written by mt-metrics-eval', () => {
  it('come back as they are, whatever the document', () => {
    const program = `import sys
from mt_metrics_eval import ratings
read, raters = ratings.ReadRatingFile(sys.argv[1], "nobody")
ratings.WriteRatingFile(read, sys.argv[2], raters)`;
    for (const document of [...samples, ...renamed])
      inFolder((folder) => {
        const target = document.texts[1]!;
        const lines = [...writeRatings(document, target)].join('');
        writeFileSync(join(folder, 'in'), lines);
        run(program, {}, join(folder, 'in'), join(folder, 'out'));
        const written = readFileSync(join(folder, 'out'), 'utf8');
        expect(readRatings(document, target, written)).toEqual(readRatings(document, target, lines));
      });
  });
});
