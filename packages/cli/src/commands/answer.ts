import type { Lexicon } from '@muqabala/core';
import type { Reply } from '@muqabala/core/questions';
import { type PlacedReply, readReplies } from '@muqabala/formats';
import type { Command } from 'commander';
import {
  addReplies,
  answersBeside,
  answerTo,
  type Counts,
  keptAnswers,
  refused,
  writeAnswers,
  writeDocument,
} from '../ask/answers.ts';
import { type Asked, questionsOf, readAsked } from '../ask/questions.ts';
import { addReaderOptions, askedOfReader, askQuestions, type ReaderFlags } from '../ask/reader.ts';
import { placeOf, readBytes } from '../files/read.ts';
import { checkOutput } from '../files/write.ts';
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
} from './options.ts';

interface AnswerFlags extends LanguageFlags, ReaderFlags {
  readonly output?: string;
  readonly by?: string;
  readonly undo?: string;
  readonly lexicon?: string;
  readonly quiet?: true;
}

export function answerCommand(command: Command): Command {
  return addReaderOptions(command)
    .argument(
      '<document>',
      'a saved document, or aligned pairs, whose answers are kept beside them (PAIRS.answers.jsonl)',
    )
    .argument('[answers]', 'answers as jsonl, tsv or xlsx, as `muqabala questions` wrote them (`-` is standard input)')
    .addOption(outputOption().default(undefined, 'in place'))
    .option('--by <name>', 'the person who answered, where the answers do not say')
    .option('--undo <who>', 'take back the answers of this person or model, or `all`')
    .addOption(languageOption('source'))
    .addOption(languageOption('target'))
    .addOption(columnsOption())
    .addOption(encodingOption())
    .addOption(lexiconOption())
    .option('-q, --quiet', 'no summary')
    .addHelpText(
      'after',
      `
The same answers twice change nothing; what a person has decided stays. One answer that cannot be taken, and nothing is written.

Example:
  muqabala align ${EXAMPLE}/manifest.json -o visit.json && muqabala questions visit.json --format xlsx -o questions.xlsx && muqabala answer visit.json questions.xlsx --by Maryam`,
    )
    .action(answer);
}

async function answer(path: string, answers: string | undefined, flags: AnswerFlags, command: Command): Promise<void> {
  if ([answers, flags.undo, flags.reader].filter((one) => one !== undefined).length !== 1)
    command.error("error: one of answers, '--reader' and '--undo' is needed", { exitCode: 2 });
  if (path === '-') command.error('error: a document is answered in its file', { exitCode: 2 });
  const asked = await readAsked(path, languagesOf(flags));
  const output = flags.output ?? (asked.kind === 'document' ? path : answersBeside(path));
  await checkOutput(output, [answers, flags.lexicon, ...(asked.kind === 'pairs' ? [path] : [])]);
  if (flags.undo !== undefined) return undo(path, asked, output, flags, flags.undo);
  const lexicon = await loadLexiconWith(flags.lexicon);
  const given = answers === undefined ? await fromReader(asked, lexicon, flags) : await fromFile(answers, flags);
  if (given === undefined) return;
  const { replies, by, place } = given;
  let counts: Counts;
  if (asked.kind === 'document') {
    const applied = await answerTo(asked.document, replies, by, lexicon, place);
    counts = applied;
    if (applied.taken > 0 || output !== path) await writeDocument(output, applied.document);
  } else {
    if (answers !== undefined) await refuseUnasked(asked, replies, lexicon, place);
    const kept = await keptAnswers(answersBeside(path));
    counts = addReplies(
      kept,
      replies.map(({ reply }) => reply),
      by,
    );
    await writeAnswers(output, kept);
  }
  if (!flags.quiet) say(describeCounts(counts, output));
}

interface Given {
  readonly replies: readonly PlacedReply[];
  /** Who gave them, where they do not say. */
  readonly by: NonNullable<Reply['by']>;
  readonly place: string;
}

async function fromFile(path: string, { by: name }: AnswerFlags): Promise<Given> {
  const place = placeOf(path);
  const by = { kind: 'person' as const, ...(name === undefined ? {} : { name }), date: new Date().toISOString() };
  return { replies: readReplies(await readBytes(path), place), by, place };
}

/** Asks a model; undefined after a dry run. */
async function fromReader(asked: Asked, lexicon: Lexicon, flags: AnswerFlags): Promise<Given | undefined> {
  const questions = await questionsOf(asked, lexicon, askedOfReader(flags));
  const replies = await askQuestions(questions, flags, flags.quiet === true);
  if (replies === undefined) return undefined;
  return { replies: replies.map((reply, i) => ({ reply, line: i + 1 })), by: { kind: 'reader' }, place: 'reader' };
}

function describeCounts({ taken, kept, dropped }: Counts, output: string): string {
  const said = [`${taken} ${taken === 1 ? 'answer' : 'answers'} taken`];
  if (kept > 0) said.push(`${kept} stood already or stand against a person's`);
  if (dropped > 0) said.push(`${dropped} errors left out, as their words stand in no sentence asked about`);
  return `${output}: ${said.join(', ')}`;
}

/** Refuses answers to pairs that are not in the file, and ids that they do not offer. */
async function refuseUnasked(
  asked: Asked,
  replies: readonly PlacedReply[],
  lexicon: Lexicon,
  place: string,
): Promise<void> {
  const questions = await questionsOf(asked, lexicon, { answered: true, scope: 'all' });
  const known = new Map(questions.map((question) => [question.id, question]));
  for (const { reply, line } of replies) {
    const question = known.get(reply.question);
    if (question === undefined)
      throw refused(line, `There is no question ${JSON.stringify(reply.question)} here.`, place, 1);
    const offered = new Set(question.choices.map(({ id }) => id));
    const wrong = [reply.answer ?? []].flat().find((id) => !offered.has(id));
    if (wrong !== undefined) throw refused(line, `${JSON.stringify(wrong)} was not offered.`, place, 1);
  }
}

async function undo(path: string, asked: Asked, output: string, flags: AnswerFlags, who: string): Promise<void> {
  const isOf = (by: Reply['by']) => who === 'all' || (by?.name ?? by?.kind) === who;
  if (asked.kind === 'document') {
    const { undoAnswersOf } = await import('@muqabala/core');
    const lexicon = await loadLexiconWith(flags.lexicon);
    const count = (asked.document.answers ?? []).filter(({ by, undone }) => !undone && isOf(by)).length;
    const document = undoAnswersOf(asked.document, ({ by }) => isOf(by), lexicon);
    await writeDocument(output, count === 0 ? asked.document : document);
    if (!flags.quiet) say(`${output}: ${count} answers taken back`);
    return;
  }
  const kept = await keptAnswers(answersBeside(path));
  const before = kept.size;
  for (const [id, { by }] of kept) if (isOf(by)) kept.delete(id);
  await writeAnswers(output, kept);
  if (!flags.quiet) say(`${output}: ${before - kept.size} answers taken back`);
}
