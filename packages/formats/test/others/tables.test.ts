import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AlignedDocument } from '@muqabala/core';
import { describe, expect, it } from 'vitest';
import { findProgram } from '../../../../.ci/programs.mjs';
import { aboutDocument, listPairs, makeLog, type Pair, writeXlsx } from '../../src/index.ts';
import { flatten, guard } from '../../src/table/cells.ts';
import { tidy } from '../../src/xlsx/write.ts';
import { replaceForbidden } from '../../src/xml/index.ts';
import { hardDocument, inFolder, samples, write } from './samples.ts';
import { descendants, elements, type Node, parseTree } from './tree.ts';

const libreOffice = findProgram('LibreOffice');

interface Sheet {
  readonly rows: readonly string[][];
  /** Cells that are something to work out. */
  readonly formulas: number;
  readonly tree: Node;
}

/** Opens files in LibreOffice and gives back the first sheet of each; `options` are those of its text import. */
function open(files: ReadonlyMap<string, string | Uint8Array>, options?: string): Sheet[] {
  return inFolder((folder) => {
    mkdirSync(join(folder, 'out'));
    const paths = [...files].map(([name, content]) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    });
    execFileSync(
      libreOffice!,
      [
        '--headless',
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
        ...(options === undefined ? [] : [`--infilter=Text - txt - csv (StarCalc):${options}`]),
        '--convert-to',
        'fods',
        '--outdir',
        join(folder, 'out'),
        ...paths,
      ],
      { stdio: 'pipe', env: { ...process.env, HOME: folder } },
    );
    return [...files.keys()].map((name) =>
      readSheet(readFileSync(join(folder, 'out', name.replace(/\.\w+$/, '.fods')), 'utf8')),
    );
  });
}

function readSheet(text: string): Sheet {
  const tree = parseTree(text);
  const all = [...descendants(tree)];
  const table = all.find((node) => node.name === 'table:table')!;
  const rows: string[][] = [];
  for (const row of [...descendants(table)].filter((node) => node.name === 'table:table-row')) {
    const cells: string[] = [];
    for (const cell of elements(row)) {
      const times = Number(cell.attributes['table:number-columns-repeated'] ?? 1);
      const words = elements(cell, 'text:p').map(wordsOf).join('\n');
      for (let i = 0; i < Math.min(times, 20); i += 1) cells.push(words);
    }
    while (cells.at(-1) === '') cells.pop();
    const times = Number(row.attributes['table:number-rows-repeated'] ?? 1);
    for (let i = 0; i < Math.min(times, 100); i += 1) rows.push(cells);
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  return { rows, tree, formulas: all.filter((node) => node.attributes['table:formula'] !== undefined).length };
}

function wordsOf(node: Node): string {
  return node.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.name === 'text:s') return ' '.repeat(Number(child.attributes['text:c'] ?? 1));
      if (child.name === 'text:tab') return '\t';
      if (child.name === 'text:line-break') return '\n';
      return wordsOf(child);
    })
    .join('');
}

const FIRST = ['ar', 'en', 'status', 'confidence', 'text'];
/** What a cell shows: a sheet cannot hold what XML forbids. */
const shown = (text: string) => replaceForbidden(text);
const sides = (document: AlignedDocument) =>
  [...listPairs(document)].map((pair: Pair) => [pair.source?.content ?? '', pair.target?.content ?? '']);

describe.skipIf(libreOffice === undefined)(
  'tables opened in LibreOffice',
  () => {
    it.each([
      ['csv', '44,34,76,1,'],
      // A table of tabs has no quoting: a quotation mark is a quotation mark.
      ['tsv', '9,,76,1,'],
    ] as const)('%s has the same cells', (format, options) => {
      const files = new Map(samples.map((document, i) => [`${i}.${format}`, write(document, format)]));
      const sheets = open(files, `${options}${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((column) => `${column}/2`).join('/')}`);
      for (const [i, { rows }] of sheets.entries()) {
        expect(rows[0]!.slice(0, 5)).toEqual(FIRST);
        expect(rows.slice(1).map((row) => [row[0] ?? '', row[1] ?? ''])).toEqual(
          sides(samples[i]!).map((pair) => pair.map((side) => shown(guard(flatten(side))))),
        );
      }
    });

    it('csv runs nothing when it is opened as people open it', () => {
      const cells = write(hardDocument, 'csv');
      const [ours] = open(new Map([['ours.csv', cells]]), '44,34,76,1,,0,false,true');
      expect(ours!.formulas).toBe(0);
      const [bare] = open(new Map([['bare.csv', cells.replaceAll("'=", '=')]]), '44,34,76,1,,0,false,true');
      expect(bare!.formulas).toBeGreaterThan(0);
    });

    it('xlsx has the same cells, in a sheet that runs from the right', () => {
      const books = new Map(
        samples.map((document, i) => [
          `${i}.xlsx`,
          new Uint8Array(Buffer.concat([...writeXlsx(listPairs(document), aboutDocument(document), makeLog())])),
        ]),
      );
      for (const [i, { rows, formulas, tree }] of open(books).entries()) {
        expect(formulas).toBe(0);
        expect(rows[0]!.slice(0, 5)).toEqual(FIRST);
        expect(rows.slice(1).map((row) => [row[0] ?? '', row[1] ?? ''])).toEqual(
          sides(samples[i]!).map((pair) => pair.map((side) => shown(tidy(side)))),
        );
        const directions = [...descendants(tree)].flatMap((node) => node.attributes['style:writing-mode'] ?? []);
        expect(directions).toContain('rl-tb');
        // Whether the first line is held says a window alone, which LibreOffice has not here.
      }
    });
  },
  120_000,
);
