import { ERROR_KINDS, type ErrorKind, type Question, type Reply } from '@muqabala/core/questions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLog } from '../log.ts';
import { readXlsxRows, writeXlsxRows } from '../xlsx/index.ts';
import { QUESTION_FORMATS, readReplies, writeQuestions } from './index.ts';

const question = (kind: Question['kind'], choices: Question['choices'] = []): Question => ({
  id: `${kind}-0123`,
  kind,
  text: 'en',
  reason: 'doubtful-pair',
  weight: 1,
  sourceLanguage: 'ar',
  targetLanguage: 'en',
  source: [
    { id: 's1', content: 'قبلها.', context: true },
    { id: 's2', content: 'الجملة\tنفسها.' },
  ],
  target: [{ id: 't1', content: '=SUM(A1) <b>&' }],
  choices,
});
const QUESTIONS = [
  question('links', [
    { id: 'c1', source: 's2', target: 't1' },
    { id: 'c2', source: 's1', target: 't1' },
  ]),
  question('finding', [{ id: 'yes' }, { id: 'no' }, { id: 'other' }]),
  question('pair'),
  question('words', [{ id: 'w1', side: 'target', words: 'SUM', span: { start: 1, end: 4 } }]),
];
const bytesOf = (written: string | Uint8Array) =>
  typeof written === 'string' ? new TextEncoder().encode(written) : written;

/** Fills the columns for the answer of every question's row, as a person does; a second error is a row of its own. */
function filled(format: 'tsv' | 'xlsx', cells: Readonly<Record<string, readonly (readonly string[])[]>>): Uint8Array {
  const written = writeQuestions(QUESTIONS, format, 'ar');
  const rows =
    typeof written === 'string'
      ? written.split('\n').map((line) => line.split('\t'))
      : readXlsxRows(written).map((row) => row.cells);
  const all = rows.flatMap((row) => {
    const answers = cells[row[1] ?? ''];
    return answers === undefined
      ? [row]
      : answers.map((answer) => [...Array.from({ length: 6 }, (_, i) => row[i] ?? ''), ...answer]);
  });
  if (format === 'tsv') return bytesOf(all.map((row) => row.join('\t')).join('\r\n'));
  return writeXlsxRows(
    [
      {
        name: 'answered',
        rows: all.map((row) => row.map((cell) => [cell, 'plain'] as const)),
        widths: [],
        frozen: 1,
        isRightToLeft: true,
      },
    ],
    makeLog(),
  );
}

describe('questions for people and models', () => {
  it('may be answered twice when both say the same', () => {
    const line = '{"question":"words-1","answer":["w1"]}';
    expect(readReplies(bytesOf(`${line}\n${line}`))).toHaveLength(1);
    const row = 'finding-1\tother number';
    expect(readReplies(bytesOf(`question\tanswer\n${row}\n${row}\n`))).toEqual([
      { line: 2, reply: { question: 'finding-1', answer: 'other', errors: [{ kind: 'number' }] } },
    ]);
  });

  it.each(QUESTION_FORMATS)(
    'bring what is to be done with them in both languages, and sentences whole: %s',
    (format) => {
      for (const [language, word] of [
        ['en', 'Leave a question open'],
        ['ar', 'يُترك بلا جواب'],
      ] as const) {
        const written = writeQuestions(QUESTIONS, format, language);
        const text =
          typeof written === 'string' ? written : JSON.stringify(readXlsxRows(written).map(({ cells }) => cells));
        expect(text).toContain(word);
        expect(text).toContain('<b>&');
      }
    },
  );

  it('run nothing in a spreadsheet', () => {
    const lines = String(writeQuestions([question('pair')], 'tsv', 'en')).split('\n');
    for (const cell of lines.flatMap((line) => line.split('\t'))) expect(cell).not.toMatch(/^[=+\-@]/);
  });

  it.each(QUESTION_FORMATS)('without an answer are no replies: %s', (format) => {
    expect(readReplies(bytesOf(writeQuestions(QUESTIONS, format, 'en')))).toEqual([]);
  });

  it.each(['tsv', 'xlsx'] as const)('are answered in a table: %s', (format) => {
    const replies = readReplies(
      filled(format, {
        links: [['c1, c2']],
        finding: [['other number', 'minor']],
        pair: [
          ['omission', 'critical', 'الجملة'],
          ['number', '', '', 'SUM', 'why'],
        ],
        words: [['None']],
      }),
    ).map(({ reply }) => reply);
    expect(replies).toEqual([
      { question: 'links-0123', answer: ['c1', 'c2'] },
      { question: 'finding-0123', answer: 'other', errors: [{ kind: 'number', severity: 'minor' }] },
      {
        question: 'pair-0123',
        errors: [
          { kind: 'omission', severity: 'critical', source: 'الجملة' },
          { kind: 'number', target: 'SUM', comment: 'why' },
        ],
      },
      { question: 'words-0123', answer: [] },
    ]);
  });

  it('are answered in lines of JSON, in lines of their own or in those of the questions', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            kind: fc.constantFrom(...(Object.keys(ERROR_KINDS) as ErrorKind[])),
            severity: fc.constantFrom('minor' as const, 'critical' as const),
            target: fc.string(),
          }),
        ),
        fc.boolean(),
        (errors, isInQuestion) => {
          const reply: Reply = { question: 'pair-0123', errors };
          const line = isInQuestion ? { ...question('pair'), errors } : reply;
          expect(readReplies(bytesOf(`\n${JSON.stringify(line)}\r\n\n`))).toEqual([{ line: 2, reply }]);
        },
      ),
    );
  });

  it.each([
    ['{"question":"pair-1","errors":[]}\n{"question":', 2],
    ['{"question":"pair-1","errors":[{"kind":"nonsense"}]}', 1],
    ['{"question":5,"answer":[]}', 1],
    ['[1]', 1],
    ['a\tb\nc\td', 1],
    ['question\tanswer\npair-1\tnonsense', 2],
    ['question\tanswer\tseverity\npair-1\tnumber\tterrible', 2],
    ['{"question":"words-1","answer":["w1"]}\n\n{"question":"words-1","answer":[]}', 3],
    ['question\tanswer\nfinding-1\tyes\npair-1\tnone\nfinding-1\tno', 4],
    ['question\tanswer\nlinks-1\tc1\nlinks-1\tc2', 3],
    ['question\tanswer\npair-1\tnumber\npair-1\tnone', 3],
  ])('are refused with the line: %j', (content, line) => {
    expect(() => readReplies(bytesOf(content), 'answers')).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code: 'answers-invalid', offset: line }) }),
    );
  });
});
