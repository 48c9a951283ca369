import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { benchData } from './data.ts';
import { againstOf, builtTree, placeOfTree, ROOT } from './tree.ts';

/** Conditions of the development data whose documents are aligned one sentence a line. */
const CONDITIONS = ['clean', 'merge', 'gaps10', 'gaps20', 'comparable', 'gold', 'long'];

/**
 * npm run bench -- compare --against REF [--sample] [--show]: what the commands of this tree and of another commit,
 * built in a folder of its own, say of the corpus and of the development data. Outputs that are not the same byte for
 * byte are named, with --show the first lines of their difference; --sample takes a fifth of the development data. This
 * tree must be built.
 */
export async function run(args: string[]): Promise<void> {
  const reference = againstOf(args);
  if (reference === undefined) {
    console.error('Name the commit to compare with: npm run bench -- compare --against REF');
    process.exitCode = 2;
    return;
  }
  const sample = args.includes('--sample');
  const place = placeOfTree(reference);
  const outputs = join(place, sample ? 'outputs-sample' : 'outputs');
  const inputs = makeInputs(join(place, sample ? 'inputs-sample' : 'inputs'), sample);
  const stamp = createHash('sha256').update(inputs.join('\n').replaceAll(ROOT, '')).digest('hex').slice(0, 12);
  const before = join(outputs, stamp);
  if (!existsSync(before)) {
    const tree = builtTree(reference);
    rmSync(`${before}-half`, { recursive: true, force: true });
    make(tree, inputs, `${before}-half`);
    renameSync(`${before}-half`, before);
  }
  const after = join(outputs, 'now');
  rmSync(after, { recursive: true, force: true });
  make(ROOT, inputs, after);
  report(before, after, args.includes('--show'));
}

/**
 * Returns the command lines whose outputs are compared, `{out}` standing for the folder of the outputs; lists and
 * tables go to `folder`.
 */
function makeInputs(folder: string, sample: boolean): string[][] {
  mkdirSync(folder, { recursive: true });
  const lines: string[][] = [];
  const corpus = join(ROOT, 'corpus');
  for (const event of readdirSync(corpus).sort()) {
    const manifest = join(corpus, event, 'manifest.json');
    if (!existsSync(manifest)) continue;
    for (const order of ['', 'in-order', 'out-of-order'])
      lines.push([
        'align',
        manifest,
        '-o',
        `{out}/${event}-${order || 'auto'}.json`,
        '--quiet',
        ...(order ? ['--order', order] : []),
      ]);
  }
  const data = benchData();
  const some = <T>(all: readonly T[]) => all.filter((_one, i) => !sample || i % 5 === 0);
  const align = (name: string, place: string, endings: readonly [string, string], options: readonly string[]) => {
    if (!existsSync(place)) return;
    const names = some(
      readdirSync(place)
        .filter((file) => file.endsWith(endings[0]))
        .sort(),
    );
    const list = join(folder, `${name}.tsv`);
    const rows = names.map((file) => {
      const id = file.slice(0, -endings[0].length);
      return [id, join(place, file), join(place, `${id}${endings[1]}`)].join('\t');
    });
    writeFileSync(list, `${rows.join('\n')}\n`);
    lines.push(['align', '--batch', list, '--out', `{out}/${name}`, '--quiet', ...options]);
  };
  for (const condition of CONDITIONS)
    align(condition, join(data, 'bench/align', condition), ['.ar', '.en'], ['--presegmented']);
  align('reports', join(data, 'bench/reports'), ['.ar', '.en'], ['--presegmented']);
  align('documents', join(data, 'bench/documents'), ['.ar.txt', '.en.txt'], []);
  const check = (name: string, rows: readonly (readonly string[])[], options: readonly string[] = []) => {
    if (rows.length === 0) return;
    const table = join(folder, `${name}.pairs.tsv`);
    writeFileSync(table, `${rows.map((row) => row.join('\t')).join('\n')}\n`);
    lines.push(['check', table, '-q', '--from', 'tsv', '-o', `{out}/${name}.check.jsonl`, ...LANGUAGES, ...options]);
  };
  const training = tableOf(join(data, 'train/parallel.tsv')).slice(1);
  for (const set of new Set(training.map(([own]) => own!)))
    check(
      `train-${set}`,
      some(training.filter(([own]) => own === set)).map(([, , arabic, english]) => [arabic!, english!]),
    );
  for (const folderName of ['fidelity', 'errors']) {
    const place = join(data, 'bench', folderName);
    if (!existsSync(place)) continue;
    for (const file of readdirSync(place)
      .filter((one) => one.endsWith('.tsv'))
      .sort()) {
      const rows = some(tableOf(join(place, file)));
      check(`${folderName}-${basename(file, '.tsv')}`, rows);
      if (folderName === 'fidelity') check(`${folderName}-alone`, rows, ['--alone']);
    }
  }
  return lines;
}

const LANGUAGES = ['--language-source', 'ar', '--language-target', 'en'];

function tableOf(file: string): string[][] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

/** Runs the command lines with a tree's own command. */
function make(tree: string, lines: ReadonlyArray<readonly string[]>, out: string): void {
  mkdirSync(out, { recursive: true });
  for (const line of lines) {
    const words = line.map((word) => word.replace('{out}', out));
    execFileSync(process.execPath, [join(tree, 'packages/cli/bin/muqabala.js'), ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
}

/** Names the outputs that differ, and counts what is equal by folder. */
function report(before: string, after: string, show: boolean): void {
  const files = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const all = [...new Set([...files(before), ...files(after)])].sort();
  let equal = 0;
  for (const file of all) {
    const [old, now] = [before, after].map((folder) => {
      const path = join(folder, file);
      return existsSync(path) ? readFileSync(path, 'utf8') : '';
    }) as [string, string];
    if (old === now) {
      equal += 1;
      continue;
    }
    const [a, b] = [linesOf(old), linesOf(now)];
    const [gone, come] = [without(a, b), without(b, a)];
    console.log(`${file}: ${gone.length} lines gone, ${come.length} come`);
    if (show)
      for (const line of [
        ...gone.slice(0, 8).map((one) => `  - ${one}`),
        ...come.slice(0, 8).map((one) => `  + ${one}`),
      ])
        console.log(line.slice(0, 400));
  }
  console.log(`${equal} of ${all.length} outputs are the same byte for byte`);
  if (equal < all.length) process.exitCode = 1;
}

/** The lines of an output; a document's links, findings and facts count as one each. */
function linesOf(text: string): string[] {
  if (!text.startsWith('{"schema"') && !text.startsWith('{\n')) return text.split('\n');
  return Object.entries(JSON.parse(text) as Record<string, unknown>).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => `${key} ${JSON.stringify(one)}`),
  );
}

function without(a: readonly string[], b: readonly string[]): string[] {
  const there = new Set(b);
  return a.filter((line) => !there.has(line));
}
