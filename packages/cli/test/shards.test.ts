import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openList } from '../src/batch/list.ts';
import { makeFolder, muqabala } from './run.ts';

const folder = makeFolder();
const COUNT = 13;
const ids = Array.from({ length: COUNT }, (_, k) => `docs/${k % 3}/${k}`);
const lineOf = (id: string, k: number) =>
  `${JSON.stringify({ id, texts: [{ content: `زار الوزير ${k + 3} مدن.\nثم عاد.` }, { content: `The minister visited ${k + 3} cities.\nThen he returned.` }] })}\n`;
const list = folder.write('list.jsonl', ids.map(lineOf).join(''));

const batch = (out: string, ...flags: string[]) =>
  muqabala(['align', '--batch', list, '--out', folder.path(out), '--format', 'beads', '--jobs', '1', ...flags]);
const merge = (out: string, of = list) => muqabala(['align', '--batch', of, '--out', folder.path(out), '--merge']);

/** What stands in the files of a folder, but for what the program notes. */
const contents = (out: string) =>
  readdirSync(folder.path(out), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.beads'))
    .sort()
    .map((name) => [name, readFileSync(join(folder.path(out), name), 'utf8')]);

describe('align --batch --shard', () => {
  it('makes of all shards what one run makes, and --merge says what is not there', async () => {
    expect((await batch('whole')).stderr).toMatch(/13 aligned, 0 failed/);
    const early = await merge('whole2');
    expect([early.code, early.stderr]).toEqual([1, expect.stringMatching(/no such folder/)]);
    expect((await batch('shards', '--shard', '2/3')).stderr).toMatch(/4 aligned, 0 failed/);
    expect((await batch('shards', '--shard', '3/3')).stderr).toMatch(/4 aligned, 0 failed/);
    const missing = await merge('shards');
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringMatching(/Of 3 shards 1 has not ended/)]);
    expect((await batch('shards', '--shard', '1/3')).stderr).toMatch(/5 aligned, 0 failed/);
    const all = await merge('shards');
    expect([all.code, all.stderr]).toEqual([0, expect.stringMatching(/13 of 13 there, of 3 shards; .*muqabala/)]);
    expect(contents('shards')).toEqual(contents('whole'));

    // What is lost is done again, by its shard or by a run of another division.
    rmSync(folder.path('shards/docs/1/4.beads'));
    const lost = await merge('shards');
    expect([lost.code, lost.stderr]).toEqual([1, expect.stringMatching(/^docs\/1\/4: not there/m)]);
    expect((await batch('shards', '--shard', '1/2')).stderr).toMatch(/1 aligned, 6 done before, 0 failed/);
    expect(contents('shards')).toEqual(contents('whole'));
  });

  it('does not take shards of other lists, of other settings, or with failures for whole', async () => {
    for (const flags of [
      ['--shard', '1/2'],
      ['--shard', '2/2', '--order', 'out-of-order'],
    ])
      await batch('mixed', ...flags);
    const mixed = await merge('mixed');
    expect([mixed.code, mixed.stderr]).toEqual([1, expect.stringMatching(/Shards 1 and 2 .* different settings/)]);
    // Both have ended with the same settings; then one output is made with others.
    await batch('mixed', '--shard', '2/2');
    const one = folder.write('one.jsonl', lineOf(ids[0]!, 0));
    const again = [
      'align',
      '--batch',
      one,
      '--out',
      folder.path('mixed'),
      '--format',
      'beads',
      '--order',
      'out-of-order',
    ];
    expect((await muqabala(again)).stderr).toMatch(/1 aligned/);
    const stale = await merge('mixed');
    expect([stale.code, stale.stderr]).toEqual([1, expect.stringMatching(/^docs\/0\/0: not there/m)]);
    const other = await merge('mixed', folder.write('other.jsonl', ids.slice(1).map(lineOf).join('')));
    expect([other.code, other.stderr]).toEqual([1, expect.stringMatching(/No shard of the list .*other\.jsonl/)]);
    const broken = folder.write('broken.tsv', `a\t${folder.path('none.ar')}\t${folder.path('none.en')}\n`);
    const failed = await muqabala(['align', '--batch', broken, '--out', folder.path('failed')]);
    expect(failed.code).toBe(1);
    const merged = await merge('failed', broken);
    expect([merged.code, merged.stderr]).toEqual([1, expect.stringMatching(/In 1 of 1 shards 1 alignments failed/)]);
  });

  it('packs outputs into compressed lines, which are merged in the order of the list', async () => {
    const zipped = folder.write('list.jsonl.gz', gzipSync(readFileSync(list)));
    const run = (...flags: string[]) =>
      muqabala(['align', '--batch', zipped, '--out', folder.path('packed'), '--format', 'beads', ...flags]);
    const packed = (...flags: string[]) => run('--pack', 'jsonl.gz', ...flags);
    for (const shard of ['2/2', '1/2']) expect((await packed('--shard', shard)).code).toBe(0);
    // As a run that was killed while it wrote.
    const piece = folder.path('packed/results.1-of-2.jsonl.gz');
    const whole = readFileSync(piece);
    writeFileSync(piece, Buffer.concat([whole, whole.subarray(0, 50)]));
    expect((await packed('--shard', '1/2')).stderr).toMatch(/0 aligned, 7 done before/);
    expect(readFileSync(piece)).toEqual(whole);
    writeFileSync(piece, whole.subarray(0, whole.length - 1));
    expect((await packed('--shard', '1/2')).stderr).toMatch(/1 aligned, 6 done before/);
    // Merged twice: the first leaves what the shards have noted as it was.
    for (const _ of [1, 2]) expect((await run('--merge')).code).toBe(0);
    const lines = gunzipSync(readFileSync(folder.path('packed/results.jsonl.gz')))
      .toString('utf8')
      .trimEnd()
      .split('\n');
    const outputs = lines.map((line) => JSON.parse(line) as { id: string; output: string });
    expect(outputs.map(({ id }) => id)).toEqual(ids);
    for (const { id, output } of outputs) expect(output).toBe(readFileSync(folder.path(`whole/${id}.beads`), 'utf8'));
  });

  it.skipIf(spawnSync('zstd', ['--version']).status !== 0)('reads and writes Zstandard', async () => {
    const zipped = folder.write('list.jsonl.zst', spawnSync('zstd', ['-c', list]).stdout);
    const args = ['align', '--batch', zipped, '--out', folder.path('zst'), '--format', 'beads'];
    expect((await muqabala([...args, '--pack', 'jsonl.zst'])).stderr).toMatch(/13 aligned/);
    const lines = spawnSync('zstd', ['-dc', folder.path('zst/results.1-of-1.jsonl.zst')], { encoding: 'utf8' }).stdout;
    expect(lines.trimEnd().split('\n')).toHaveLength(COUNT);
    const cut = folder.write('cut.zst', readFileSync(zipped).subarray(0, 60));
    const run = await muqabala(['align', '--batch', cut, '--out', folder.path('cut')]);
    expect([run.code, run.stderr]).toEqual([1, expect.stringMatching(/cannot be decompressed/)]);
  });

  it.each([
    ['--shard', '0/3'],
    ['--shard', 'auto'],
  ])('refuses %s %s with what to write', async (...flags) => {
    const run = await batch('refused', ...flags);
    expect([run.code, run.stderr]).toEqual([1, expect.stringMatching(/--shard I\/N/)]);
  });

  it.each([
    ['--merge', '--shard', '1/2'],
    ['--pack', 'jsonl', '--format', 'xlsx'],
  ])('is wrong usage with %s %s %s %s', async (...flags) => {
    expect((await batch('usage', ...flags)).code).toBe(2);
  });

  it.each([
    ['{"id":"a"}', /line 1: texts: /],
    ['{"id":"a","texts":[{"content":"x"}]}', /line 1: texts: /],
    ['{"id":"a","texts":[{"content":"x"},{"contents":"y"}]}', /line 1: texts\.1/],
    ['{"id":"a",', /line 1: This line begins like JSON/],
    ['{"id":"a","texts":[{"id":"t","content":"x"},{"id":"t","content":"y"}]}', /line 1: Two of the texts/],
  ])('refuses the line %s', async (line, said) => {
    await expect(openList(folder.write('line.jsonl', line), 'json')).rejects.toThrow(said);
  });
});
