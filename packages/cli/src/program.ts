import { Command } from 'commander';
import type { State } from './commands/command.ts';
import { visible } from './terminal/visible.ts';
import { version } from './version.ts';

interface Entry {
  /** What it takes, as the help of all says it. */
  readonly takes: string;
  readonly description: string;
  /** Loads what gives a command its arguments, options and action. */
  readonly load: () => Promise<(command: Command, state: State) => Command>;
}

/** All commands by name. Each is loaded when it is named: help and version need none. */
export const COMMANDS: Readonly<Record<string, Entry>> = {
  align: {
    takes: '[options] [source] [target...]',
    description: 'Aligns a source text with its counterparts and writes the result.',
    load: async () => (await import('./commands/align.ts')).alignCommand,
  },
  check: {
    takes: '[options] <pairs> [others...]',
    description: 'Checks pairs that are already aligned and writes what was lost, added or changed in each.',
    load: async () => (await import('./commands/check.ts')).checkCommand,
  },
  detect: {
    takes: '[options] <file...>',
    description: 'Says the language and direction of each file.',
    load: async () => (await import('./commands/detect.ts')).detectCommand,
  },
  segment: {
    takes: '[options] <file>',
    description: 'Writes one sentence a line.',
    load: async () => (await import('./commands/segment.ts')).segmentCommand,
  },
  mentions: {
    takes: '[options] <file>',
    description: 'Writes one mention a line: numbers, dates, amounts, durations and names, with their values.',
    load: async () => (await import('./commands/mentions.ts')).mentionsCommand,
  },
  score: {
    takes: '[options] <gold> <hypothesis>',
    description: 'Scores an alignment against a gold standard: strict, lax, gaps, with a signature.',
    load: async () => (await import('./commands/score.ts')).scoreCommand,
  },
  questions: {
    takes: '[options] <document>',
    description: 'Writes what is doubtful as questions that a person or a model can answer, the most useful first.',
    load: async () => (await import('./commands/questions.ts')).questionsCommand,
  },
  answer: {
    takes: '[options] <document> [answers]',
    description: 'Takes answers to the questions of a document, or of pairs, whole or not at all.',
    load: async () => (await import('./commands/answer.ts')).answerCommand,
  },
  reader: {
    takes: '',
    description: 'Tries a language model as one who answers questions.',
    load: async () => (await import('./commands/reader.ts')).readerCommand,
  },
  apply: {
    takes: '[options] <review> <file>',
    description: 'Puts suggested wordings that were accepted back into the file that the pairs came from.',
    load: async () => (await import('./commands/apply.ts')).applyCommand,
  },
  convert: {
    takes: '[options] <file> [others...]',
    description: 'Writes an aligned document, or aligned pairs, in another format.',
    load: async () => (await import('./commands/convert.ts')).convertCommand,
  },
  review: {
    takes: '[options] [file]',
    description: 'Serves the workbench on this machine alone, with a document open in it.',
    load: async () => (await import('./commands/review.ts')).reviewCommand,
  },
  serve: {
    takes: '[options]',
    description: 'Answers check, align, segment and mentions over HTTP, on this machine alone unless told otherwise.',
    load: async () => (await import('./commands/serve.ts')).serveCommand,
  },
  queue: {
    takes: '',
    description: 'Shares a list of alignments among any number of machines, by BullMQ and Redis.',
    load: async () => (await import('./commands/queue.ts')).queueCommand,
  },
  lexicon: {
    takes: '',
    description: 'Makes word lexicons.',
    load: async () => (await import('./commands/train.ts')).lexiconCommand,
  },
};

/** Returns the program with the command that the arguments name; the others are there by name alone. */
export async function makeProgram(state: State, args: readonly string[]): Promise<Command> {
  const program = new Command('muqabala')
    .description(
      'Aligns an Arabic text with English ones, sentence by sentence, and says what was lost, added or changed.',
    )
    .version(version(), '-V, --version')
    .helpCommand(true)
    .showHelpAfterError('(`muqabala --help` says more)')
    .showSuggestionAfterError(true)
    .configureHelp({
      subcommandTerm: (command) => `${command.name()} ${COMMANDS[command.name()]?.takes ?? '[command]'}`.trimEnd(),
    })
    .configureOutput({ outputError: (text, write) => write(usageLines(text)) })
    .exitOverride();
  const named = nameIn(args);
  for (const [name, { description, load }] of Object.entries(COMMANDS)) {
    const command = new Command(name).description(description);
    program.addCommand(name === named ? inherit((await load())(command, state), program) : command);
  }
  return program;
}

function nameIn(args: readonly string[]): string | undefined {
  const [first, second] = args.filter((arg) => !arg.startsWith('-'));
  return first === 'help' ? second : first;
}

/** `addCommand` does not hand down settings as `command()` does. */
function inherit(command: Command, program: Command): Command {
  command.copyInheritedSettings(program).configureHelp({});
  for (const child of command.commands) inherit(child, program);
  return command.showHelpAfterError(`(\`muqabala ${command.name()} --help\` says more)`);
}

/**
 * What was wrong with the usage, visibly: of its line ends Commander's own stay, not those of an argument that it
 * quotes.
 */
function usageLines(text: string): string {
  return text
    .split(/\n(?=\(Did you mean [^\n]*\)\n$|$)/)
    .map(visible)
    .join('\n');
}
