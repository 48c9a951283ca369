import { MuqabalaError } from '@muqabala/core/problems';
import { type Question, type QuestionKind, questionKindSchema } from '@muqabala/core/questions';
import { QUESTION_FORMATS, type QuestionFormat, writeQuestions } from '@muqabala/formats';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { questionsOf, readAsked } from '../ask/questions.ts';
import { checkOutput, writeOutput } from '../files/write.ts';
import { say } from '../terminal/say.ts';
import { loadLexiconWith } from '../work/lexicon.ts';
import { EXAMPLE } from './command.ts';
import {
  columnsOption,
  encodingOption,
  type LanguageFlags,
  languageOption,
  languagesOf,
  lexiconOption,
  outputOption,
  whole,
} from './options.ts';

interface QuestionsFlags extends LanguageFlags {
  readonly format: QuestionFormat;
  readonly kinds?: readonly QuestionKind[];
  readonly scope: 'doubtful' | 'all';
  readonly limit?: number;
  readonly interface: 'ar' | 'en';
  readonly output?: string;
  readonly lexicon?: string;
  readonly quiet?: true;
}

export function questionsCommand(command: Command): Command {
  return command
    .argument('<document>', 'a saved document, or aligned pairs')
    .addOption(
      new Option('-f, --format <format>', 'the form of the output').choices([...QUESTION_FORMATS]).default('jsonl'),
    )
    .addOption(kindsOption())
    .addOption(scopeOption())
    .addOption(new Option('--limit <number>', 'so many questions at most').argParser(whole(1, 1_000_000)))
    .addOption(new Option('--interface <language>', 'language of the instructions').choices(['ar', 'en']).default('en'))
    .addOption(outputOption())
    .addOption(languageOption('source'))
    .addOption(languageOption('target'))
    .addOption(columnsOption())
    .addOption(encodingOption())
    .addOption(lexiconOption())
    .option('-q, --quiet', 'no summary')
    .addHelpText(
      'after',
      `
Answers are lines of {"question":ID,"answer":[IDS]}, of a pair {"question":ID,"errors":[{"kind":…,"severity":…,"source":…,"target":…}]}, or the table with its column "answer" filled in; \`muqabala answer\` reads them.

Example:
  muqabala align ${EXAMPLE}/manifest.json -o visit.json && muqabala questions visit.json --format xlsx -o questions.xlsx`,
    )
    .action(ask);
}

const kindsOption = () =>
  new Option('--kinds <list>', `which kinds: ${questionKindSchema.options.join(', ')}; all when not said`).argParser(
    readKinds,
  );

const scopeOption = () =>
  new Option('--scope <pairs>', 'ask about the pairs that are doubtful, or about all')
    .choices(['doubtful', 'all'])
    .default('doubtful');

function readKinds(value: string): QuestionKind[] {
  return value.split(',').map((name) => {
    const parsed = questionKindSchema.safeParse(name.trim());
    if (!parsed.success) throw new InvalidArgumentError(`Of ${questionKindSchema.options.join(', ')}.`);
    return parsed.data;
  });
}

async function ask(path: string, flags: QuestionsFlags): Promise<void> {
  await checkOutput(flags.output, [path, flags.lexicon]);
  if (flags.format === 'xlsx' && flags.output === undefined)
    throw new MuqabalaError({
      code: 'output-binary',
      place: 'standard output',
      message: 'An Excel workbook is no text for a terminal.',
      remedy: 'Name a file with -o.',
    });
  const asked = await readAsked(path, languagesOf(flags));
  const lexicon = await loadLexiconWith(flags.lexicon);
  const { kinds, scope, limit } = flags;
  const questions = await questionsOf(asked, lexicon, {
    scope,
    ...(kinds === undefined ? {} : { kinds }),
    ...(limit === undefined ? {} : { limit }),
  });
  await writeOutput(flags.output, [writeQuestions(questions, flags.format, flags.interface)]);
  if (!flags.quiet) say(describe(questions));
}

function describe(questions: readonly Question[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of questions) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].map(([kind, n]) => `${kind} ${n}`).join(', ');
  return `${questions.length} questions${kinds === '' ? '' : `: ${kinds}`}`;
}
