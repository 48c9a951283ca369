import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Arguments, FILE, makeArguments } from './command-line/arguments.ts';
import { judgeOutput, judgeRun } from './command-line/judge.ts';
import { type Attack, Fault } from './fuzzer.ts';
import { fromBytes, mutateBytes, mutateMarkup, toBytes } from './mutate.ts';
import { hasTerminal, runProgram } from './program.ts';
import type { Random } from './random.ts';
import { type Sample, samples } from './readers/samples.ts';
import { assemble } from './texts/assemble.ts';
import { corpusSentences } from './texts/corpus.ts';

export const share = 4;
export const patience = 120;

interface Input {
  readonly command: string;
  readonly args: readonly string[];
  readonly files: ReadonlyArray<{ readonly name: string; readonly bytes: string }>;
  /** Where its output goes besides `-o`. */
  readonly stream: 'pipe' | 'terminal' | 'closed';
}

/** Seconds for one run. */
const PATIENCE = 60;
/** What stands in a file that output may go over. */
const KEPT = 'as it was';

/**
 * Runs the built program with options that it has and values that it does not want, on files that are nearly of the
 * right form, with names that hurt. It ends with 0, 1 or 2, shows no stack, writes files whole or not at all, and
 * nothing to a terminal that a terminal would obey.
 */
export function start(): Attack<Input> {
  const sentences = corpusSentences();
  const all = samples().filter((sample) => sample.bytes.length < 100_000);
  return {
    make(random) {
      const { command, args, files } = makeArguments(random);
      const text = (language: 'ar' | 'en') => toBytes(assemble(sentences[language], language, random));
      return {
        command,
        args,
        files: random
          .list(files, () => 0)
          .map((_, i) => ({
            name: fileName(i, random),
            bytes: random.oneIn(2) ? content(all, random) : text(i === 0 ? 'ar' : 'en'),
          })),
        stream: random.pick(['pipe', 'pipe', 'pipe', 'terminal', 'closed']),
      };
    },
    check,
  };
}

function fileName(i: number, random: Random): string {
  const begin = random.pick([
    'a',
    'a',
    'a',
    '__proto__',
    '\u001b[2Jx',
    '\u202ex',
    '\u009b2Jx',
    'a b',
    "a'b",
    'a\nb',
    'ل'.repeat(100),
    '=1',
    '-a',
  ]);
  return `${begin}${i}${random.pick(['.txt', '.ar.txt', '.json', '.tsv', ''])}`;
}

function content(all: readonly Sample[], random: Random): string {
  const { bytes, form } = random.pick(all);
  if (random.oneIn(3)) return bytes;
  return form === 'markup' && random.oneIn(2)
    ? toBytes(mutateMarkup(fromBytes(bytes), random))
    : mutateBytes(bytes, random);
}

async function check({ command, args, files, stream }: Input): Promise<void> {
  const cwd = mkdtempSync(join(tmpdir(), 'muqabala-fuzz-'));
  try {
    writeFileSync(join(cwd, 'kept'), KEPT);
    for (const { name, bytes } of files) writeFileSync(join(cwd, name), bytes, 'latin1');
    const named = args.map((arg) =>
      arg.replace(new RegExp(`${FILE}(\\d+)`, 'g'), (_, i) => files[Number(i)]?.name ?? 'none'),
    );
    const isOnTerminal = stream === 'terminal' && hasTerminal;
    const ran = await runProgram(named, {
      cwd,
      isOnTerminal,
      isClosed: stream === 'closed',
      input: Buffer.from(files[0]?.bytes ?? '', 'latin1'),
      patience: PATIENCE,
    });
    judgeRun(ran, isOnTerminal);
    judgeFiles({ command, args: named, files: files.length }, ran.code === 0, cwd, files);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** What a run has left in its folder. */
function judgeFiles({ command, args }: Arguments, isDone: boolean, cwd: string, files: Input['files']): void {
  // A batch goes on after a line that fails, `detect` after a file; `check` ends with 1 because of what it has found
  // and written.
  const goesOn = ['--batch', 'detect', '--fail-on'].some((one) => args.includes(one));
  const there = readdirSync(cwd, { recursive: true, encoding: 'utf8' });
  const left = there.find((name) => name.endsWith('.tmp'));
  if (left !== undefined) throw new Fault(`A temporary file is left: ${left}`);
  for (const { name, bytes } of files)
    if (readFileSync(join(cwd, name), 'latin1') !== bytes && !(isDone && command === 'answer'))
      throw new Fault(`The input ${JSON.stringify(name)} was changed.`);
  const known = new Set([...files.map((file) => file.name), 'kept']);
  const changed = there.filter(
    (name) =>
      statSync(join(cwd, name)).isFile() &&
      (!known.has(name) || (name === 'kept' && readFileSync(join(cwd, name), 'utf8') !== KEPT)),
  );
  if (!isDone && changed.length > 0 && !goesOn)
    throw new Fault(`The program failed and has written ${JSON.stringify(changed)}.`);
  if (!isDone || args.includes('--batch') || args.includes('--split')) return;
  for (const name of changed)
    judgeOutput(readFileSync(join(cwd, name), formatOf(args) === 'xlsx' ? 'latin1' : 'utf8'), command, formatOf(args));
}

/** The format that the last such option names. */
function formatOf(args: readonly string[]): string {
  const at = Math.max(args.lastIndexOf('--format'), args.lastIndexOf('-f'));
  const usual: Readonly<Record<string, string>> = {
    align: 'json',
    check: 'jsonl',
    mentions: 'jsonl',
    lexicon: 'bytes',
  };
  return at === -1 ? (usual[args[0]!] ?? 'text') : args[at + 1]!;
}
