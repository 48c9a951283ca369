// npm run corpus:readme: writes the counted part of corpus/README.md, and the scores of the built `muqabala` where
// there is one.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describeScore, readAlignment, scoreAlignment } from '../src/index.ts';
import { corpus, type Event, readEvents, renderCounts, replacePart } from './corpus-table.ts';

const root = join(corpus, '..');
const program = join(root, 'packages/cli/bin/muqabala.js');
const file = join(corpus, 'README.md');

const scores = readEvents().map(renderScore);
let readme = replacePart(readFileSync(file, 'utf8'), 'counts', renderCounts());
if (scores.every((part) => part !== undefined)) readme = replacePart(readme, 'scores', scores.join('\n\n'));
else console.error('The scores were left as they stand: build the program first (npm run set-up).');
writeFileSync(file, readme);

/** Aligns the event with the program as a person would, and returns its score with the commands. */
function renderScore({ folder, manifest, reference }: Event): string | undefined {
  const scratch = mkdtempSync(join(tmpdir(), 'muqabala-corpus-'));
  try {
    const output = join(scratch, 'aligned.json');
    const texts = manifest.texts.map((text) => relative(root, join(folder, text.file)));
    if (!existsSync(program)) return undefined;
    const run = spawnSync(process.execPath, [program, 'align', ...texts, '--format', 'json', '-o', output], {
      cwd: root,
      encoding: 'utf8',
    });
    if (run.status !== 0) {
      console.error(run.stderr);
      return undefined;
    }
    const score = scoreAlignment({ form: 'reference', reference }, readAlignment(readFileSync(output, 'utf8')));
    return [
      '```sh',
      `npx muqabala align ${texts.join(' ')} --format json -o aligned.json`,
      `npx muqabala score ${relative(root, join(folder, 'reference.json'))} aligned.json`,
      '```',
      '',
      '```',
      ...describeScore(score),
      '```',
    ].join('\n');
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
