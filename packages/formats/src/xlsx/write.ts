import { findingKind } from '@muqabala/core/document';
import { count, type Log } from '../log.ts';
import { countUnheld, type Pair, type PairsAbout, type PairWriter } from '../pairs/index.ts';
import { languageNames, type TableOptions } from '../table/index.ts';
import { escapeText, replaceForbidden } from '../xml/index.ts';
import { makeArchive } from './archive.ts';

/** Limits of the format: longer cells and further rows make Excel call the file damaged. */
const LONGEST_CELL = 32_767;
const MOST_ROWS = 1_048_576;
/**
 * Of the sheet before it is packed: archives count in 32 bits. A row may be larger than what is left by a few hundred
 * kilobytes.
 */
const MOST_BYTES = 0xff00_0000;

export type XlsxOptions = Pick<TableOptions, 'provenance' | 'names'>;

const COLUMNS = ['status', 'confidence', 'text', 'findings', 'review', 'source_segments', 'target_segments'] as const;
const WIDTHS = [70, 70, 12, 11, 14, 34, 12, 16, 16];

/**
 * Writes pairs as an Excel workbook, piece by piece: words in the direction of their language, a first line that stays,
 * a column of findings. Cells hold text and nothing that is run; a tab is a space there, a line end a line feed. Cells
 * beyond 32,767 characters are cut, rows beyond 1,048,576 and beyond what an archive can hold left out, all counted.
 */
export function* writeXlsx(
  pairs: Iterable<Pair>,
  about: PairsAbout,
  log: Log,
  options: XlsxOptions = {},
): Generator<Uint8Array> {
  const writer = makeXlsxWriter(about, log, options);
  yield writer.begin();
  for (const pair of pairs) {
    const piece = writer.pair(pair);
    if (piece.length > 0) yield piece;
  }
  yield writer.end();
}

/** The writer behind {@link writeXlsx}, for pairs that come one by one. */
export function makeXlsxWriter(about: PairsAbout, log: Log, options: XlsxOptions = {}): PairWriter<Uint8Array> {
  const archive = makeArchive();
  const makeRow = makeRowWriter(about, log, options);
  let rows = 0;
  const add = (xml: string) => {
    archive.add(xml);
    return archive.take();
  };
  return {
    begin() {
      for (const [name, content] of partsOf(['pairs'])) {
        archive.open(name);
        archive.add(content);
      }
      archive.open('xl/worksheets/sheet1.xml');
      rows = 1;
      return add(sheetBegin(about, options) + makeRow.names());
    },
    pair(pair) {
      if (rows >= MOST_ROWS || archive.length() > MOST_BYTES) {
        count(log.left, 'row-limit');
        return NOTHING;
      }
      rows += 1;
      log.pairs += 1;
      countUnheld(pair, log, options.provenance !== false);
      return add(makeRow.pair(pair));
    },
    end() {
      archive.add('</sheetData></worksheet>');
      archive.close();
      return archive.take();
    },
  };
}

const NOTHING = new Uint8Array(0);

/** Turns the first line and pairs into rows of the sheet. */
function makeRowWriter(about: PairsAbout, log: Log, options: XlsxOptions) {
  const cell = makeCell(log);
  const words = (pair: Pair, name: 'source' | 'target', language: string) =>
    cell(pair[name]?.content ?? '', isRightToLeft(pair[name]?.language ?? language) ? 1 : 2);
  return {
    names: () =>
      `<row>${namesOf(about, options)
        .map((name) => cell(name, 3))
        .join('')}</row>`,
    pair(pair: Pair) {
      const sides = words(pair, 'source', about.sourceLanguage) + words(pair, 'target', about.targetLanguage);
      if (options.provenance === false) return `<row>${sides}</row>`;
      const more = [
        pair.text ?? '',
        describeFindings(pair),
        pair.review ?? '',
        pair.source?.segments.join(' ') ?? '',
        pair.target?.segments.join(' ') ?? '',
      ];
      const confidence = Math.round(pair.confidence * 1e4) / 1e4;
      return `<row>${sides}${cell(pair.status, 0)}<c s="0"><v>${confidence}</v></c>${more
        .map((value, i) => cell(value, i === 1 ? 4 : 0))
        .join('')}</row>`;
    },
  };
}

function makeCell(log: Log) {
  return (value: string, style: number): string => {
    if (value === '') return '<c/>';
    const tidied = tidy(value);
    if (tidied !== value) count(log.cleaned, 'cell-flattened');
    const clean = replaceForbidden(tidied, () => {
      count(log.cleaned, 'xml-character');
      return '';
    });
    if (clean.length > LONGEST_CELL) count(log.cleaned, 'cell-cut');
    return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeText(escapeHex(cut(clean)))}</t></is></c>`;
  };
}

/** How a cell of a sheet stands: as it is, from the right or the left, or as a first line. */
export type CellStyle = 'plain' | 'rtl' | 'ltr' | 'head';
const STYLE_NUMBERS: Readonly<Record<CellStyle, number>> = { plain: 0, rtl: 1, ltr: 2, head: 3 };

export interface Sheet {
  /** At most 31 characters, without `[]:*?/\\`. */
  readonly name: string;
  readonly rows: ReadonlyArray<ReadonlyArray<readonly [text: string, style: CellStyle]>>;
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
  /** So many rows stay when the rest moves. */
  readonly frozen: number;
  readonly isRightToLeft: boolean;
}

/** Writes rows of text as an Excel workbook, its sheets in their order. */
export function writeXlsxRows(sheets: readonly [Sheet, ...Sheet[]], log: Log): Uint8Array {
  const archive = makeArchive();
  const add = (name: string, content: string) => {
    archive.open(name);
    archive.add(content);
  };
  for (const [name, content] of partsOf(sheets.map(({ name }) => name))) add(name, content);
  const cell = makeCell(log);
  for (const [s, { rows, widths, frozen, isRightToLeft }] of sheets.entries()) {
    add(`xl/worksheets/sheet${s + 1}.xml`, sheetHead(widths, isRightToLeft, frozen));
    for (const row of rows)
      archive.add(`<row>${row.map(([text, style]) => cell(text, STYLE_NUMBERS[style])).join('')}</row>`);
    archive.add('</sheetData></worksheet>');
  }
  archive.close();
  return archive.take();
}

function describeFindings(pair: Pair): string {
  return pair.findings
    .filter((finding) => finding.state !== 'dismissed')
    .map((finding) => {
      const words = [...finding.source, ...finding.target].map((span) => span.text).join(' / ');
      const { kind, name = kind } = finding.by ?? { kind: 'program' };
      const by = kind === 'program' ? '' : ` [${name}]`;
      return `${findingKind(finding)}${words === '' || words.length > 80 ? '' : `: ${words}`}${by}`;
    })
    .join('\n');
}

function namesOf(about: PairsAbout, options: XlsxOptions): string[] {
  return [...languageNames(about, options), ...(options.provenance === false ? [] : COLUMNS)];
}

function sheetBegin(about: PairsAbout, options: XlsxOptions): string {
  return sheetHead(WIDTHS.slice(0, namesOf(about, options).length), isRightToLeft(about.sourceLanguage), 1);
}

function sheetHead(widths: readonly number[], rtl: boolean, frozen: number): string {
  const pane =
    frozen === 0
      ? ''
      : `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`;
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  return `${HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"${rtl ? ' rightToLeft="1"' : ''}>${pane}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
}

/** Line ends within a cell are line feeds, and a tab has no width in one: LibreOffice drops it and joins the words. */
export function tidy(text: string): string {
  return /[\t\r]/.test(text) ? text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ') : text;
}

/** Cuts a cell to its limit, not in the middle of a character. */
function cut(text: string): string {
  if (text.length <= LONGEST_CELL) return text;
  const high = text.charCodeAt(LONGEST_CELL - 1) & 0xfc00;
  return text.slice(0, high === 0xd800 ? LONGEST_CELL - 1 : LONGEST_CELL);
}

/** Readers of the format take `_x0041_` for an A: an underscore that would begin such a thing is written as one. */
function escapeHex(text: string): string {
  return text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
}

function isRightToLeft(language: string): boolean {
  return /^(ar|fa|ur|he|ps|ckb|ug|sd|yi)\b/.test(language);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const contentTypes = (names: readonly string[]) =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/>${each(names, (_, s) => `<Override PartName="/xl/worksheets/sheet${s}.xml" ContentType="${MAIN}.worksheet+xml"/>`)}<Override PartName="/xl/styles.xml" ContentType="${MAIN}.styles+xml"/></Types>`;
const RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const workbook = (names: readonly string[]) =>
  `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${each(names, (name, s) => `<sheet name="${escapeText(name)}" sheetId="${s}" r:id="rId${s}"/>`)}</sheets></workbook>`;
const workbookRelations = (names: readonly string[]) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each(names, (_, s) => `<Relationship Id="rId${s}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${s}.xml"/>`)}<Relationship Id="rId${names.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
// Styles by number: 0 plain, 1 right to left, 2 left to right, 3 first line, 4 findings.
const STYLES = `${HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">${[
  '<alignment vertical="top"/>',
  '<alignment horizontal="right" vertical="top" wrapText="1" readingOrder="2"/>',
  '<alignment horizontal="left" vertical="top" wrapText="1" readingOrder="1"/>',
  '<alignment vertical="top"/>',
  '<alignment vertical="top" wrapText="1"/>',
]
  .map(
    (alignment, i) =>
      `<xf numFmtId="0" fontId="${i === 3 ? 1 : 0}" fillId="0" borderId="0" xfId="0" applyAlignment="1"${i === 3 ? ' applyFont="1"' : ''}>${alignment}</xf>`,
  )
  .join(
    '',
  )}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The parts beside the sheets, which have these names. */
function partsOf(names: readonly string[]): ReadonlyArray<readonly [name: string, content: string]> {
  return [
    ['[Content_Types].xml', contentTypes(names)],
    ['_rels/.rels', RELATIONS],
    ['xl/workbook.xml', workbook(names)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(names)],
    ['xl/styles.xml', STYLES],
  ];
}

function each(names: readonly string[], write: (name: string, number: number) => string): string {
  return names.map((name, n) => write(name, n + 1)).join('');
}
