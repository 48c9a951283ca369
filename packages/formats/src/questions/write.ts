import { instructionsFor, type Question, sayReason } from '@muqabala/core/questions';
import { type Log, makeLog } from '../log.ts';
import { flatten, guard } from '../table/index.ts';
import { type CellStyle, writeXlsxRows } from '../xlsx/index.ts';
import { COLUMNS } from './columns.ts';

/** In which forms questions go out and answers come back. */
export const QUESTION_FORMATS = ['jsonl', 'tsv', 'xlsx'] as const;
export type QuestionFormat = (typeof QUESTION_FORMATS)[number];

/**
 * Writes questions so that a person or a model can answer them without this project: first what is to be done, in
 * English or Arabic, then a line or row for each. JSON lines begin with one of `instructions`; rows of instructions
 * begin with `#`. Cells that a spreadsheet may run have an apostrophe, which is taken away again when it is read.
 */
export function writeQuestions(
  questions: readonly Question[],
  format: QuestionFormat,
  language: 'ar' | 'en',
  log: Log = makeLog(),
): string | Uint8Array {
  const kinds = [...new Set(questions.map(({ kind }) => kind))];
  const instructions = instructionsFor(kinds, language, format === 'jsonl' ? 'records' : 'table');
  if (format === 'jsonl') {
    const lines = [{ instructions, language }, ...questions].map((line) => JSON.stringify(line));
    return `${lines.join('\n')}\n`;
  }
  const rows = questions.map((question) => rowOf(question, language));
  if (format === 'tsv')
    return [
      ...instructions.map((line) => `# ${line}`),
      COLUMNS.join('\t'),
      ...rows.map((row) => row.map((cell) => guard(flatten(cell))).join('\t')),
    ]
      .map((line) => `${line}\n`)
      .join('');
  const styles: CellStyle[] = COLUMNS.map((column, i) => {
    if (column !== 'source' && column !== 'target') return 'plain';
    return questions[0]?.[i === 3 ? 'sourceLanguage' : 'targetLanguage'] === 'ar' ? 'rtl' : 'ltr';
  });
  return writeXlsxRows(
    [
      {
        name: 'questions',
        rows: [
          ...instructions.map((line) => [[`# ${line}`, 'plain'] as const]),
          COLUMNS.map((column) => [column, 'head'] as const),
          ...rows.map((row) => row.map((cell, i) => [cell, styles[i]!] as const)),
        ],
        widths: [26, 9, 24, 60, 60, 40, 16, 10, 24, 24, 24],
        frozen: instructions.length + 1,
        isRightToLeft: language === 'ar',
      },
    ],
    log,
  );
}

/** The cells of a question; those for the answer are empty. */
function rowOf(question: Question, language: 'ar' | 'en'): string[] {
  const { finding, choices } = question;
  const side = (sentences: Question['source']) =>
    sentences.map(({ id, content, context }) => `${context ? `(${id})` : `[${id}]`} ${content}`).join('\n');
  const offered = choices.map(({ id, source, target, side: of, words }) => {
    if (source !== undefined) return `${id}: [${source}] [${target}]`;
    return words === undefined ? id : `${id}: ${of} “${words}”`;
  });
  const marked =
    finding === undefined
      ? []
      : [
          `${finding.kind} (${finding.severity}): ${[...finding.source, ...finding.target].map((w) => `“${w}”`).join(' / ')}`,
        ];
  const cells = [
    question.id,
    question.kind,
    sayReason(question.reason, language),
    side(question.source),
    side(question.target),
    [...marked, ...offered].join('\n'),
  ];
  return [...cells, ...COLUMNS.slice(cells.length).map(() => '')];
}
