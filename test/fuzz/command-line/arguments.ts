import { makeProgram } from '../../../packages/cli/src/program.ts';
import { fromBytes, mutateText, toBytes } from '../mutate.ts';
import type { Random } from '../random.ts';

type Command = Awaited<ReturnType<typeof makeProgram>>;
type Option = Command['options'][number];

/** What stands for a file in arguments until it is written: its number. */
export const FILE = '\u0001';

/** Where output goes, from the folder that the program runs in. */
const OUTPUTS = [
  'out',
  'out',
  'kept',
  'kept',
  '-',
  '/dev/null',
  '/dev/full',
  '.',
  'missing/out',
  'ل'.repeat(125),
  `${FILE}0`,
];
const VALUES = [
  '',
  '0',
  '-1',
  '1e999',
  'NaN',
  '0.5',
  '2',
  '__proto__',
  'constructor',
  'x'.repeat(5000),
  '2024-02-30',
  '2024-01-02',
  'ar',
  'a-1',
  'ar-EG,en-GB',
];

/** Commands that end by themselves and what they are given: how many files, and of which form. */
const COMMANDS = [
  { path: ['align'], files: [1, 2, 2, 2, 3] },
  { path: ['check'], files: [1] },
  { path: ['detect'], files: [1, 2] },
  { path: ['segment'], files: [1] },
  { path: ['mentions'], files: [1] },
  { path: ['score'], files: [2] },
  { path: ['convert'], files: [1, 1, 2] },
  { path: ['apply'], files: [2] },
  { path: ['questions'], files: [1] },
  { path: ['answer'], files: [1, 2, 2] },
  { path: ['lexicon', 'train'], files: [0] },
] as const;

/** The program by the command that is loaded in it. */
const PROGRAMS = new Map(
  await Promise.all(COMMANDS.map(async ({ path }) => [path, await makeProgram({ code: 0 }, path)] as const)),
);

/** A command with its arguments: `files` says how many of their places ({@link FILE} and a number) there are. */
export interface Arguments {
  readonly command: string;
  readonly args: readonly string[];
  readonly files: number;
}

/** Makes arguments out of what the program itself says that it takes; some are wrong. */
export function makeArguments(random: Random): Arguments {
  const { path, files } = random.pick(COMMANDS);
  let command: Command = PROGRAMS.get(path)!;
  for (const name of path) command = command.commands.find((one) => one.name() === name)!;
  let count = 0;
  const file = () => `${FILE}${count++}`;
  const args: string[] = random.list(random.pick(files), file);
  const required = command.options.filter((option) => option.mandatory);
  // Help and batches have their own ends.
  const free = command.options.filter(
    (option) => !option.mandatory && !['--help', '--batch'].includes(option.long ?? ''),
  );
  const optional = random.list(random.below(5), () => random.pick(free));
  for (const option of [...required, ...optional]) args.push(...optionWith(option, random, file));
  if (path[0] === 'align' && random.oneIn(6))
    args.splice(0, args.length, '--batch', file(), '--out', random.pick(['out', 'kept', '.']));
  // Answers go into their own document where nothing else is said.
  if (path[0] === 'answer') args.push('-o', random.pick(['out', 'kept']));
  for (let k = random.oneIn(4) ? random.below(3) : 0; k > 0; k -= 1) spoil(args, random);
  return { command: path.join(' '), args: [...path, ...args], files: count };
}

function optionWith(option: Option, random: Random, file: () => string): string[] {
  const flag = option.long ?? option.short!;
  if (!option.required && !option.optional) return [flag];
  if (option.short === '-o' || flag === '--out') return [flag, random.pick(OUTPUTS)];
  if (['--lexicon', '--rules', '--pairs', '--extend'].includes(flag)) return [flag, file()];
  const { argChoices } = option;
  if (argChoices !== undefined && !random.oneIn(12)) return [flag, random.pick(argChoices)];
  if (flag === '--split')
    return [
      flag,
      random.pick(['train=0.8,dev=0.1,test=0.1', 'a=1', 'a=0.5,a=0.5', '../x=1', '=1', '__proto__=0.5,b=0.5']),
    ];
  if (flag === '--jobs') return [flag, random.pick(['1', '2', '3', '0', '-1', 'x'])];
  return [flag, random.pick(VALUES)];
}

function spoil(args: string[], random: Random): void {
  const at = random.below(args.length);
  random.pick([
    () => args.splice(at, 1),
    () => args.splice(at, 0, args[at]!),
    () =>
      args.splice(
        at,
        0,
        random.pick(['--', '-', '', '--nothing', '-x', '-qq', '--format', 'missing.txt', '.', '--help']),
      ),
    // No name leads out of the folder, and none has an end in it.
    () => args.splice(at, 1, fromBytes(toBytes(mutateText(args[at]!, random).replace(/[/\0]/g, '')))),
  ])();
}
