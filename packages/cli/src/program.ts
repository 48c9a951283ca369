import { Command } from 'commander';
import { alignCommand } from './commands/align.ts';
import { answerCommand } from './commands/answer.ts';
import { checkCommand } from './commands/check.ts';
import type { State } from './commands/command.ts';
import { convertCommand } from './commands/convert.ts';
import { detectCommand } from './commands/detect.ts';
import { mentionsCommand } from './commands/mentions.ts';
import { questionsCommand } from './commands/questions.ts';
import { queueCommand } from './commands/queue.ts';
import { reviewCommand } from './commands/review.ts';
import { scoreCommand } from './commands/score.ts';
import { segmentCommand } from './commands/segment.ts';
import { serveCommand } from './commands/serve.ts';
import { lexiconCommand } from './commands/train.ts';
import { visible } from './terminal/visible.ts';
import { version } from './version.ts';

const COMMANDS = [
  alignCommand,
  checkCommand,
  detectCommand,
  segmentCommand,
  mentionsCommand,
  scoreCommand,
  questionsCommand,
  answerCommand,
  convertCommand,
  reviewCommand,
  serveCommand,
  queueCommand,
  lexiconCommand,
];

export function makeProgram(state: State): Command {
  const program = new Command('muqabala')
    .description(
      'Aligns an Arabic text with English ones, sentence by sentence, and says what was lost, added or changed.',
    )
    .version(version(), '-V, --version')
    .helpCommand(true)
    .showHelpAfterError('(`muqabala --help` says more)')
    .showSuggestionAfterError(true)
    .configureOutput({ outputError: (text, write) => write(usageLines(text)) })
    .exitOverride();
  for (const command of COMMANDS) program.addCommand(inherit(command(state), program));
  return program;
}

/** `addCommand` does not hand down settings as `command()` does. */
function inherit(command: Command, program: Command): Command {
  command.copyInheritedSettings(program);
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
