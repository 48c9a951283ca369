import {
  type AlignedDocument,
  findingKind,
  nameOfText,
  nameOfTexts,
  numberFindings,
  setOffNames,
  type Text,
} from '@muqabala/core/document';
import { createMessages, isolate, quote } from '@muqabala/core/messages';
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { count, type Log, makeLog } from '../log.ts';
import { MESSAGES, type PageOptions, type Translate, whoSaid } from '../page/index.ts';
import { listPairs, type Pair, type PairFinding, quotedWords } from '../pairs/index.ts';
import { explainKind, nameOfKind, type Statement, type StatementTable, stateReview } from '../statement/index.ts';
import { replaceForbidden } from '../xml/index.ts';

export type DocxReportOptions = Pick<PageOptions, 'language' | 'text' | 'title'>;

/** Of every part of the archive: the first day that an archive can name. */
const DAY = new Date(1980, 0, 1);

type Highlight = 'red' | 'yellow' | 'lightGray';

const HIGHLIGHTS: Readonly<Record<PairFinding['severity'], Highlight>> = {
  critical: 'red',
  major: 'yellow',
  minor: 'lightGray',
};

/**
 * Writes the report of a document for Word: the specification, what every target text came to and who signed it; then
 * for every target text what was counted, and both texts side by side in
 * reading order, each in its direction, the words of findings marked and the findings below them, numbered as on cards. The document is held
 * whole, and the same for the same document. Needs `docx`.
 */
export async function writeDocxReport(
  document: AlignedDocument,
  options: DocxReportOptions = {},
  log: Log = makeLog(),
): Promise<Uint8Array> {
  const language = options.language ?? 'en';
  const t = createMessages(language, MESSAGES);
  const [source, ...all] = document.texts as [Text, ...Text[]];
  const targets = all.filter(({ id }) => options.text === undefined || id === options.text);
  const write = makeWords(log);
  const isRight = language === 'ar';
  const numbers = numberFindings(document);
  const statement = stateReview(document, t, language, options.text);
  const title = setOffNames(options.title ?? nameOfTexts([source, ...targets]), isolate).join('');
  const children = [
    write.paragraph([{ text: title }], isRight, HeadingLevel.TITLE),
    ...stated(statement, t, isRight, write),
    ...targets.flatMap((target) => section(document, numbers, source, target, t, write, log, statement)),
    write.paragraph([{ text: `${t('page.made')} muqabala: ${document.signature}` }], isRight),
  ];
  const sections = [{ footers: { default: numberedPages() }, children }];
  const file = new Document({ creator: 'muqabala', title: write.clean(title), sections });
  return withoutDay(new Uint8Array(await Packer.toArrayBuffer(file)));
}

/** The number of a page and of how many: a signed report is referred to by them, and none of its sheets is lost unseen. */
function numberedPages(): Footer {
  const numbers = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [numbers] })] });
}

/** Takes out the day on which `docx` says that it was made, so that the same document gives the same bytes. */
function withoutDay(archive: Uint8Array): Uint8Array {
  const parts = unzipSync(archive);
  const properties = strFromU8(parts['docProps/core.xml']!);
  parts['docProps/core.xml'] = strToU8(
    properties
      .replace(/<dcterms:created [^<>]*>[^<>]*<\/dcterms:created>/, '')
      .replace(/<dcterms:modified [^<>]*>[^<>]*<\/dcterms:modified>/, ''),
  );
  return zipSync(parts, { mtime: DAY });
}

/** What the review is and came to. */
function stated(statement: Statement, t: Translate, isRight: boolean, write: Words): Array<Paragraph | Table> {
  const heading = (text: string) => write.paragraph([{ text }], isRight, HeadingLevel.HEADING_2);
  const lines = [...statement.specification, [t('statement.signed'), statement.signed] as const];
  return [
    ...table(statement.verdict, isRight, write),
    heading(t('statement.specification')),
    ...lines.map(([name, text]) =>
      write.paragraph([...(name === '' ? [] : [{ text: `${name}: `, bold: true }]), { text }], isRight),
    ),
    ...table(statement.coverage, isRight, write),
  ];
}

function table({ title, head, rows }: StatementTable, isRight: boolean, write: Words): Array<Paragraph | Table> {
  const line = (values: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: values.map((text) => new TableCell({ children: [write.paragraph([{ text, bold: isHead }], isRight)] })),
    });
  return [
    write.paragraph([{ text: title }], isRight, HeadingLevel.HEADING_2),
    new Table({
      rows: [line(head, true), ...rows.map((row) => line(row, false))],
      width: { size: 100, type: WidthType.PERCENTAGE },
      visuallyRightToLeft: isRight,
    }),
  ];
}

function section(
  document: AlignedDocument,
  numbers: ReadonlyMap<string, string>,
  source: Text,
  target: Text,
  t: Translate,
  write: Words,
  log: Log,
  { counts: stands }: Statement,
): Array<Paragraph | Table> {
  const isRight = t('page.direction') === 'rtl';
  const counts = { links: 0, left: 0, added: 0, findings: 0 };
  // By these our own reader and others find the two columns.
  const rows = [row([source, target].map(({ language }) => [write.paragraph([{ text: language }], isRight)]))];
  for (const pair of listPairs(document, { text: target.id, numbers })) {
    log.pairs += 1;
    const findings = pair.findings.filter(stands);
    const isBody = (pair.source ?? pair.target)!.role === undefined;
    if (pair.status === 'aligned') counts.links += 1;
    else if (isBody) counts[pair.status === 'source-only' ? 'left' : 'added'] += 1;
    counts.findings += findings.length;
    const said = findings.flatMap((finding) =>
      explained(pair, finding, t).map((runs) => write.paragraph(runs, isRight)),
    );
    const [left, right] = [
      cell(pair, 'source', source, findings, write),
      cell(pair, 'target', target, findings, write),
    ];
    rows.push(row(pair.target === null ? [[...left, ...said], right] : [left, [...right, ...said]]));
  }
  const width = { size: 100, type: WidthType.PERCENTAGE };
  return [
    write.paragraph([{ text: nameOfText(target) }], isRtl(target), HeadingLevel.HEADING_1),
    write.paragraph([{ text: [source, target].map((one) => isolate(nameOfText(one))).join(' — ') }], isRight),
    write.paragraph([{ text: t('page.counts', counts) }], isRight),
    new Table({ rows, width, visuallyRightToLeft: isRtl(source) }),
  ];
}

function row(cells: ReadonlyArray<readonly Paragraph[]>): TableRow {
  const width = { size: 50, type: WidthType.PERCENTAGE };
  return new TableRow({ children: cells.map((children) => new TableCell({ width, children: [...children] })) });
}

interface Run {
  readonly text: string;
  readonly highlight?: Highlight;
  readonly bold?: boolean;
}

function cell(
  pair: Pair,
  which: 'source' | 'target',
  text: Text,
  findings: readonly PairFinding[],
  write: Words,
): Paragraph[] {
  const side = pair[which];
  if (side === null) return [write.paragraph([], isRtl(text))];
  const spans = findings
    .filter(({ code }) => code !== 'omission' && code !== 'addition')
    .flatMap((finding) => finding[which].map(({ start, end }) => ({ start, end, severity: finding.severity })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const runs: Run[] = [];
  let from = 0;
  for (const { start, end, severity } of spans) {
    if (end <= from) continue;
    const begin = Math.max(from, start);
    runs.push({ text: side.content.slice(from, begin) });
    runs.push({ text: side.content.slice(begin, end), highlight: HIGHLIGHTS[severity] });
    from = end;
  }
  runs.push({ text: side.content.slice(from) });
  return [write.paragraph(side.role === 'heading' ? runs.map((run) => ({ ...run, bold: true })) : runs, isRtl(text))];
}

/** What a finding is and what was decided and noted about it, a line each. */
function explained(pair: Pair, finding: PairFinding, t: Translate): Run[][] {
  const said = explainKind(finding, quotedWords(pair, finding, 'source'), quotedWords(pair, finding, 'target'), t);
  const who = whoSaid(finding, t);
  const number = finding.number === undefined ? '' : `${finding.number}. `;
  const about = [t(`severity.${finding.severity}`), t(`statement.states.${finding.state}`)].join(t('page.comma'));
  const lines: Run[][] = [
    [
      { text: `${number}${nameOfKind(t, findingKind(finding))} (${about}): `, bold: true },
      { text: who === undefined ? said : `${said} (${t('page.by', { who: isolate(who) })})` },
    ],
  ];
  for (const { name, words } of finding.besides ?? []) lines.push([{ text: `${isolate(name)}: ${quote(t, words)}` }]);
  if (finding.comment !== undefined) lines.push([{ text: `${t('statement.note')}: ${isolate(finding.comment)}` }]);
  if (finding.suggestion !== undefined)
    lines.push([{ text: `${t('statement.suggestion')}: ${isolate(finding.suggestion.text)}` }]);
  return lines;
}

function isRtl({ direction }: Text): boolean {
  return direction === 'rtl';
}

/** Makes paragraphs of words; what XML has no place for is dropped and counted. */
function makeWords(log: Log) {
  const clean = (text: string) =>
    replaceForbidden(text, () => {
      count(log.cleaned, 'xml-character');
      return '';
    });
  return {
    clean,
    paragraph: (
      runs: readonly Run[],
      isRight: boolean,
      heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel],
    ): Paragraph =>
      new Paragraph({
        bidirectional: isRight,
        ...(heading === undefined ? {} : { heading }),
        children: runs
          .filter(({ text }) => text !== '')
          .flatMap(({ text, ...more }) =>
            clean(text)
              .split(/\r\n|\r|\n/)
              .map((line, l) => new TextRun({ ...more, text: line, rightToLeft: isRight, break: l === 0 ? 0 : 1 })),
          ),
      }),
  };
}

type Words = ReturnType<typeof makeWords>;
