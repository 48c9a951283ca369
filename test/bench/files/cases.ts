import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '@muqabala/formats/html';

/** What the program gave back for a file. */
export interface Converted {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Reads what was written to OUT with an ending. */
  read(ending: string): string;
  /** The folder of the files. */
  readonly inputs: string;
}

/**
 * A file with the arguments that it is read with (`./` is the folder of the files) and what must hold of the result.
 */
export interface Case {
  readonly kind: string;
  readonly name: string;
  readonly args: readonly string[];
  /** Returns what is wrong. */
  judge(result: Converted): string | undefined;
}

interface Side {
  readonly language: string;
  readonly content: string;
  readonly placeholders?: readonly unknown[];
}
interface Line {
  readonly source: Side | null;
  readonly target: Side | null;
  readonly id?: string;
  readonly review?: string;
  readonly properties?: Record<string, string>;
  readonly findings: ReadonlyArray<{ readonly code?: string }>;
}

const lines = (text: string): Line[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

/** What must hold of pairs that are read, by the number of pairs and the languages: no sentence stands here. */
const pairs = (
  name: string,
  kind: string,
  count: number,
  languages: string,
  more: (lines: readonly Line[], result: Converted) => string | undefined = () => undefined,
): Case => ({
  kind,
  name,
  args: ['convert', `./${name}`, '--format', 'jsonl'],
  judge(result) {
    if (result.code !== 0) return 'refused';
    const read = lines(result.stdout);
    if (read.length !== count) return `${read.length} pairs instead of ${count}`;
    const wrong = read.find(({ source, target }) => `${source?.language} ${target?.language}` !== languages);
    if (wrong !== undefined) return `a pair is ${wrong.source?.language} ${wrong.target?.language}, not ${languages}`;
    const fault = read.flatMap(({ source, target }) => [source, target]).map(faultOfSide);
    return fault.find((one) => one !== undefined) ?? more(read, result);
  },
});

function faultOfSide(side: Line['source']): string | undefined {
  if (side === null) return 'a side is missing';
  if (side.language === 'ar' && !hasArabic(side.content)) return 'no Arabic in an Arabic side';
  if (side.language === 'en' && hasArabic(side.content)) return 'Arabic in an English side';
  return /^[\d\s]*$|^https?:/.test(side.content) ? 'an address or number is a side' : undefined;
}

function hasArabic(text: string): boolean {
  return /[\u0620-\u064a]/.test(text);
}

const counted =
  (reason: string) =>
  (_: unknown, { stderr }: Converted) =>
    stderr.includes(reason) ? undefined : `${reason} is not counted`;

const columns = (format: 'tsv' | 'csv', name: string): Case => ({
  kind: 'direction',
  name: `${name} ${format}`,
  args: ['convert', `./${name}`, '--format', format, '--no-provenance', '--no-header'],
  judge({ code, stdout }) {
    if (code !== 0) return 'refused';
    const rows = stdout.trim().split(/\r?\n/);
    const mixed = [0, 1].some((c) => {
      const arabic = rows.map((row) => hasArabic(row.split(format === 'tsv' ? '\t' : ',')[c] ?? ''));
      return new Set(arabic).size > 1;
    });
    return mixed ? 'a column has both languages' : undefined;
  },
});

const moses = (name: string): Case => ({
  kind: 'direction',
  name: `${name} moses`,
  args: ['convert', `./${name}`, '--format', 'moses', '-o', 'OUT'],
  judge({ code, read }) {
    if (code !== 0) return 'refused';
    if (!read('.ar').trim().split('\n').every(hasArabic)) return 'English in the Arabic file';
    return hasArabic(read('.en')) ? 'Arabic in the English file' : undefined;
  },
});

/** A text that is read, by its sentences. */
const text = (
  kind: string,
  name: string,
  judge: (lines: readonly string[], result: Converted) => string | undefined,
): Case => ({
  kind,
  name,
  args: ['segment', `./${name}`],
  judge: (result) =>
    judge(
      result.stdout.split('\n').filter((line) => line.trim() !== ''),
      result,
    ),
});

export const CASES: readonly Case[] = [
  ...['tmx-mixed-direction.tmx', 'xliff12-two-directions.xlf'].flatMap((name) => [
    columns('tsv', name),
    columns('csv', name),
    moses(name),
  ]),
  pairs('id-source-target.tsv', 'columns', 1, 'en ar'),
  pairs('key-en-ar.csv', 'columns', 2, 'en ar'),
  pairs('url.tsv', 'columns', 1, 'en ar', ([line]) =>
    Object.values(line?.properties ?? {}).some((value) => value.startsWith('http')) ? undefined : 'the address is lost',
  ),
  pairs('tatoeba.tsv', 'columns', 2, 'en ar'),
  pairs('plain.csv', 'csv', 2, 'en ar'),
  pairs('named-region.csv', 'csv', 1, 'en ar'),
  pairs('sep.csv', 'csv', 1, 'en ar'),
  pairs('semicolon-first.csv', 'csv', 2, 'en ar'),
  pairs('blank-row.tsv', 'columns', 2, 'en ar', counted('empty-line')),
  pairs('fr-de.tsv', 'languages', 1, 'und und'),
  pairs('fr-ar.tsv', 'languages', 1, 'fr ar'),
  {
    kind: 'languages',
    name: 'check fr-de.tsv',
    args: ['check', './fr-de.tsv'],
    judge: ({ stderr }) => (/Arabic and English/.test(stderr) ? undefined : 'not said what is judged'),
  },
  pairs('xliff2-state-initial.xlf', 'state', 2, 'en ar', (read, { stderr }) =>
    read.filter((line) => line.review === 'confirmed').length !== 1 || read.some((line) => line.id === undefined)
      ? 'review or id is lost'
      : counted('not-translated')(read, { stderr } as Converted),
  ),
  pairs('xliff-placeholders-and-breaks.xlf', 'codes', 5, 'en ar', (read) => {
    const [br, ph, ph2, , ws] = read;
    if (!/ /.test(br!.source!.content.slice(8, 14))) return 'words are glued at a break';
    if (ph!.source!.placeholders?.length !== 2 || ph!.target!.placeholders?.length !== 1) return 'codes are lost';
    if (ph2!.source!.placeholders?.length !== 1) return 'a code is lost';
    return / {2}|\n/.test(ws!.source!.content) ? 'white space is kept' : undefined;
  }),
  {
    kind: 'codes',
    name: 'check xliff-placeholders-and-breaks.xlf',
    args: ['check', './xliff-placeholders-and-breaks.xlf'],
    judge: ({ stdout }) => {
      const found = lines(stdout).map((line) => line.findings.some(({ code }) => code === 'placeholder-missing'));
      return found.join() === 'false,true,true,false,false' ? undefined : `placeholder-missing: ${found.join()}`;
    },
  },
  pairs('xliff12-seg-source-mrk.xlf', 'codes', 3, 'en ar', counted('no-target')),
  {
    kind: 'memory',
    name: 'tmx-metadata-codes-languages.tmx to tmx',
    args: ['convert', './tmx-metadata-codes-languages.tmx', '--format', 'tmx'],
    judge: ({ code, stdout }) => {
      if (code !== 0) return 'refused';
      const lost = [
        'creationdate="20200101T000000Z"',
        'creationid="ANN"',
        'changeid="BOB"',
        '>legal: keep<',
        'x-project',
        '"ar-SA"',
        '%1$s',
      ];
      const missing = lost.find((one) => !stdout.includes(one));
      if (missing !== undefined) return `${missing} is lost`;
      return /"arabic"|"Arabic"/.test(stdout) ? 'a language has its name for a code' : undefined;
    },
  },
  pairs('tmx-metadata-codes-languages.tmx', 'memory', 6, 'en ar', (read) =>
    / Room/.test(read[3]!.source!.content) ? undefined : 'words are glued at a break',
  ),
  {
    kind: 'guard',
    name: 'dash.tsv',
    args: ['convert', './dash.tsv', '--format', 'tsv', '--no-provenance'],
    judge: ({ stdout, stderr }) =>
      /''/.test(stdout) ? 'the guard grows' : counted('guarded')(0, { stderr } as Converted),
  },
  // The title, and the five sentences.
  text('pages', 'newsletter.html', (read) => (read.length === 6 ? undefined : `${read.length} sentences instead of 6`)),
  ...['json-ld-in-cdata.html', 'json-ld-short-date.html'].map(
    (name): Case => ({
      kind: 'pages',
      name,
      args: ['segment', `./${name}`],
      judge: ({ inputs }) => {
        const { date } = readArticle(readFileSync(join(inputs, name)), name);
        return date === '2024-06-05' ? undefined : `the date is ${date}`;
      },
    }),
  ),
  text('encodings', 'page-iso-8859-6-undeclared.html', (read) =>
    read.some((line) => line.includes('\u0627\u0641\u062a\u062a\u062d')) ? undefined : 'the letters are others',
  ),
  text('encodings', 'text-iso-8859-6.txt', (_, { code, stderr }) =>
    code === 0 || /ISO-8859-6/i.test(stderr) ? undefined : 'the remedy names another encoding',
  ),
  text('encodings', 'text-utf-32le-bom.txt', (read, { code }) =>
    code === 1 || !read.some((line) => line.includes('\0')) ? undefined : 'zeros between letters',
  ),
  text('documents', 'notes.docx', (read) => (read.some((line) => line.includes('()')) ? 'empty brackets' : undefined)),
  text('documents', 'toc.docx', (read) =>
    read.some((line) => / 3$/.test(line)) ? 'contents are sentences' : undefined,
  ),
  text('documents', 'tracked.docx', (read) =>
    read.some((line) => /half.*half/.test(line)) ? undefined : 'the halves are apart',
  ),
  {
    kind: 'subtitles',
    name: 's-ar.srt s-en.srt',
    args: ['align', './s-ar.srt', './s-en.srt', '--format', 'jsonl'],
    judge: ({ code, stdout }) => {
      if (code !== 0) return 'refused';
      const read = lines(stdout);
      if (read.length !== 5 || read.some(({ source, target }) => source === null || target === null))
        return `${read.length} rows instead of 5 pairs`;
      if (read.some(({ source }) => /-->|^\d+$/.test(source!.content))) return 'times are speech';
      return read.some((line) => line.findings.length > 0) ? 'findings' : undefined;
    },
  },
  pairs('p.po', 'catalogues', 1, 'en ar', counted('fuzzy')),
  {
    kind: 'page',
    name: 'hard-characters.jsonl to html',
    args: ['convert', './hard-characters.jsonl', '--format', 'html', '--no-viewer'],
    judge: ({ stdout }) => (/[\u0080-\u009f\ufffe\uffff]/.test(stdout) ? 'a character that HTML has not' : undefined),
  },
];
