import type { ColumnNamed, ReadOptions } from '@muqabala/formats';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { TEXT_FORMATS, type TextFormat } from '../files/text-formats.ts';
import type { Gate } from '../gate/gate.ts';
import type { GateFlags } from '../gate/run.ts';

export const outputOption = () =>
  new Option('-o, --output <file>', 'write to a file, whole or not at all, instead of standard output');

export const presegmentedOption = () => new Option('--presegmented', 'one sentence a line, kept as given');

export const dateOption = () =>
  new Option(
    '--date <date>',
    "the report's own date (YYYY-MM-DD), against which weekdays and “last month” are read",
  ).argParser(parseDate);

export const columnsOption = () =>
  new Option(
    '--columns <columns>',
    'tables: the columns of source and target, by number or by the first line, such as ar=3,en=2',
  ).argParser(parseColumns);

export const encodingOption = () =>
  new Option(
    '--encoding <name>',
    'the encoding of the input, instead of what its bytes look like: windows-1256, iso-8859-6 …',
  );

export const joinCuesOption = () =>
  new Option('--join-cues', 'subtitles: join the lines of cues into sentences, without their times');

export const strictOption = () =>
  new Option('--strict', 'anything left out or changed that was not asked for is an error, and no file is written');

export const languageOption = (side?: 'source' | 'target') =>
  new Option(
    side === undefined ? '--language <code>' : `--language-${side} <code>`,
    `the language of ${side === undefined ? 'the text' : `the ${side}`} instead of the detected one`,
  ).choices(['ar', 'en']);

/** What a person says of the languages and columns of pairs. */
export interface LanguageFlags {
  readonly languageSource?: string;
  readonly languageTarget?: string;
  readonly columns?: NonNullable<ReadOptions['columns']>;
  readonly encoding?: string;
}

/** What a person has said of the languages and columns, as readers of pairs take it. */
export function languagesOf(flags: LanguageFlags) {
  return {
    ...(flags.columns === undefined ? {} : { columns: flags.columns }),
    ...(flags.encoding === undefined ? {} : { encoding: flags.encoding }),
    ...(flags.languageSource === undefined ? {} : { sourceLanguage: flags.languageSource }),
    ...(flags.languageTarget === undefined ? {} : { targetLanguage: flags.languageTarget }),
  };
}

/** Reads `ar=3,en=2`, `en=English,ar=Arabic` or `2,3`. */
function parseColumns(value: string): NonNullable<ReadOptions['columns']> {
  const columns = value.split(',').map((part): ColumnNamed => {
    const [, language = 'und', column = ''] = /^(?:([A-Za-z]{2,3})=)?(.+)$/.exec(part.trim()) ?? [];
    return { language: language.toLowerCase(), column };
  });
  const [source, target] = columns;
  if (columns.length !== 2 || columns.some(({ column }) => column === '') || source!.column === target!.column)
    throw new InvalidArgumentError('Two columns such as ar=3,en=2 were expected, the source first.');
  return [source!, target!];
}

function parseDate(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value)
    throw new InvalidArgumentError('A date such as 2022-06-19 was expected.');
  return value;
}

export const lexiconOption = () =>
  new Option('--lexicon <file>', 'a word lexicon of your own, made by `muqabala lexicon train`');

export const rulesOption = () =>
  new Option(
    '--rules <file>',
    "the project's rules, as the workbench saves them: kinds, equivalents, terms, dismissals",
  );

export const termsOption = () =>
  new Option(
    '--terms <file>',
    'a glossary (tbx, csv, xlsx …) whose terms are to be rendered as it has them, in either direction',
  );

export const fromOption = () =>
  new Option('--from <format>', 'the form of the texts, instead of what they look like').choices([...TEXT_FORMATS]);

/** What reads a whole number between two bounds. */
export function whole(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most)
      throw new InvalidArgumentError(`A whole number between ${least} and ${most} was expected.`);
    return number;
  };
}

/** Options that let a build fail, and reports for it. */
export function addGateOptions(command: Command): Command {
  return command
    .option(
      '--fail-on <list>',
      'exit with 1 when there is a finding, not dismissed, that is at least as severe or of such a code: `major`, or `critical,omission,number-mismatch`',
    )
    .addOption(
      new Option(
        '--min-coverage <percent>',
        'exit with 1 when fewer of the source’s body sentences have a counterpart',
      ).argParser(percentage),
    )
    .option('--sarif <file>', 'write the findings as SARIF 2.1.0 too, for code scanning')
    .option('--junit <file>', 'write the pairs as JUnit test cases too, for build servers');
}

/** Reads what `--fail-on` says; ends as wrong usage where a name is none. */
export async function gateOf(failOn: string | undefined, command: Command): Promise<Gate | undefined> {
  if (failOn === undefined) return undefined;
  const [{ readGate, SEVERITIES }, { findingKinds }] = await Promise.all([
    import('../gate/gate.ts'),
    import('../gate/run.ts'),
  ]);
  const kinds = findingKinds();
  const gate = readGate(failOn, kinds);
  if (typeof gate !== 'string') return gate;
  return command.error(
    `error: option '--fail-on <list>': '${gate}' is neither a severity (${SEVERITIES.join(', ')}) nor a kind of finding (${[...kinds].join(', ')})`,
    { exitCode: 2 },
  );
}

/** Whether findings or coverage are to fail a build, or be reported. */
export function isGated({ failOn, minCoverage, sarif, junit }: GateFlags): boolean {
  return (failOn ?? minCoverage ?? sarif ?? junit) !== undefined;
}

function percentage(value: string): number {
  const number = Number(value);
  if (!/^\d+(\.\d+)?$/.test(value) || number > 100)
    throw new InvalidArgumentError('A number from 0 to 100 was expected.');
  return number;
}

/** What commands on one text take. */
export interface TextFlags {
  readonly output?: string;
  readonly presegmented?: true;
  readonly from?: TextFormat;
  readonly encoding?: string;
  readonly joinCues?: true;
  readonly language?: string;
}

/** Adds the options of {@link TextFlags}. */
export function addTextOptions(command: Command): Command {
  return command
    .addOption(outputOption())
    .addOption(presegmentedOption())
    .addOption(fromOption())
    .addOption(encodingOption())
    .addOption(joinCuesOption())
    .addOption(languageOption());
}
