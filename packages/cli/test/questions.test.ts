import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CORPUS, lines, makeFolder, muqabala } from './run.ts';

const folder = makeFolder();
const PAIR = 'وصل ثلاثة وزراء إلى المدينة.\tFour ministers arrived in the city.\n';

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const questionsIn = (stdout: string) =>
  lines(stdout)
    .map((line) => JSON.parse(line))
    .filter((line) => line.id !== undefined);

describe('questions and answers', () => {
  it('of a document are answered in place, twice the same, and taken back', async () => {
    const document = folder.path('visit.json');
    await muqabala(['align', `${CORPUS}/al-ahed.ar.txt`, `${CORPUS}/mehr.en.txt`, '-o', document, '-q']);
    const before = readFileSync(document, 'utf8');
    const asked = await muqabala(['questions', document, '--kinds', 'links,pair', '--scope', 'all']);
    expect(asked.code).toBe(0);
    const questions = questionsIn(asked.stdout);
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(['links', 'pair']));
    const answers = questions
      .map(({ id, kind }) =>
        JSON.stringify({ question: id, ...(kind === 'links' ? { answer: ['c1'] } : { errors: [] }) }),
      )
      .join('\n');
    const answered = await muqabala(['answer', document, '-', '--by', 'Sara'], answers);
    expect(answered).toMatchObject({ code: 0, stdout: '' });
    const after = readFileSync(document, 'utf8');
    expect(json(document).answers).toHaveLength(questions.length);
    expect(json(document).answers[0].by).toMatchObject({ kind: 'person', name: 'Sara' });
    expect(json(document).signature).toContain(`answers:person*${questions.length}`);
    await muqabala(['answer', document, '-', '--by', 'Sara'], answers);
    expect(readFileSync(document, 'utf8')).toBe(after);
    expect((await muqabala(['align', document, '--format', 'jsonl'])).stdout).toContain(
      '"by":{"kind":"person","name":"Sara"',
    );
    await muqabala(['answer', document, '--undo', 'Sara']);
    expect(json(document).links).toEqual(JSON.parse(before).links);
  });

  it('refuses ids that were not offered with their line, and leaves the file as it is', async () => {
    const document = folder.path('refused.json');
    await muqabala(['align', '-', '-o', document, '-q'], PAIR);
    const before = readFileSync(document, 'utf8');
    const [first] = questionsIn((await muqabala(['questions', document, '--scope', 'all', '--kinds', 'pair'])).stdout);
    const answers = folder.write(
      'wrong.jsonl',
      `${JSON.stringify({ question: first.id, errors: [] })}\n{"question":"pair-x","errors":[]}\n`,
    );
    const { code, stderr } = await muqabala(['answer', document, answers]);
    expect(code).toBe(1);
    expect(stderr).toContain('wrong.jsonl, line 2');
    expect(readFileSync(document, 'utf8')).toBe(before);
  });

  it('of pairs are kept beside them, and check heeds them', async () => {
    const pairs = folder.write('pairs.tsv', PAIR + PAIR);
    const questions = questionsIn((await muqabala(['questions', pairs, '--scope', 'all'])).stdout);
    const finding = questions.find(({ kind }) => kind === 'finding');
    const pair = questions.filter(({ kind }) => kind === 'pair');
    // The same pair twice is one question.
    expect(pair).toHaveLength(1);
    const answers = [
      { question: finding.id, answer: 'no' },
      { question: pair[0].id, errors: [{ kind: 'name', target: 'city' }] },
    ];
    const { code } = await muqabala(
      ['answer', pairs, '-', '--by', 'Sara'],
      answers.map((one) => JSON.stringify(one)).join('\n'),
    );
    expect(code).toBe(0);
    const checked = await muqabala(['check', pairs]);
    const [first, second] = lines(checked.stdout).map((line) => JSON.parse(line));
    expect(second.findings).toEqual(first.findings);
    expect(first.findings).toMatchObject([
      { code: 'number-mismatch', state: 'dismissed' },
      { mqm: 'accuracy/mistranslation/entity', state: 'accepted', by: { name: 'Sara' } },
    ]);
    expect(checked.stderr).toContain('answers:2');
    const refused = await muqabala(['answer', pairs, '-'], '{"question":"pair-x","errors":[]}');
    expect(refused.code).toBe(1);
    const emptied = folder.path('other.jsonl');
    await muqabala(['answer', pairs, '--undo', 'all', '-o', emptied]);
    expect(readFileSync(emptied, 'utf8')).toBe('');
    writeFileSync(`${pairs}.answers.jsonl`, '');
    expect((await muqabala(['check', pairs])).stderr).not.toContain('answers:');
  });

  it('come and go as an Excel workbook', async () => {
    const pairs = folder.write('book.tsv', PAIR);
    const book = folder.path('questions.xlsx');
    expect((await muqabala(['questions', pairs, '--format', 'xlsx', '-o', book, '--interface', 'ar'])).code).toBe(0);
    expect((await muqabala(['answer', pairs, book])).stderr).toContain('0 answers taken');
    expect((await muqabala(['questions', pairs, '--format', 'xlsx'])).code).toBe(1);
  });
});
