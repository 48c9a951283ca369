import type { AlignedDocument } from '@muqabala/core';
import { firstOf } from '@muqabala/core/document';
import { decodeText, listPairs } from '@muqabala/formats';
import { readBytes } from '../files/read.ts';
import { makeCoverage } from '../terminal/coverage.ts';
import { contentsOf, type FilePlace } from './reported.ts';
import type { GateRun } from './run.ts';
import { fileInReport } from './sarif.ts';

type Text = AlignedDocument['texts'][number];
type Spans = ReadonlyArray<{ readonly start: number; readonly end: number }>;

/**
 * Lets a gate hear of every finding and pair of a document, and returns whether the build fails. `paths` are the files
 * of its texts where it was made of files; a place has lines where the text is the file itself, letter by letter.
 */
export async function gateDocument(
  run: GateRun,
  document: AlignedDocument,
  paths: readonly string[],
): Promise<boolean> {
  const [source, ...targets] = document.texts;
  const places = new Map<string, FilePlaces>();
  for (const [i, text] of document.texts.entries()) places.set(text.id, await placesIn(text, paths[i]));
  for (const finding of document.findings) {
    const text = document.texts.find(({ id }) => id === finding.text) ?? source!;
    const at = [...places.get(text.id)!.of(finding.target ?? []), ...places.get(source!.id)!.of(finding.source ?? [])];
    const contents = { source: source!, target: text };
    await run.find(finding, contents, { places: at, name: finding.link ?? text.id });
  }
  const coverages = targets.map((target) => {
    const coverage = makeCoverage();
    const { file } = places.get(target.id)!;
    let number = 0;
    for (const pair of listPairs(document, { text: target.id })) {
      number += 1;
      coverage.add(pair);
      run.pair(file, `${target.id} ${number}`, contentsOf(pair), pair.findings);
    }
    return { file, covered: coverage.source };
  });
  return run.close(coverages);
}

/** Where the words of a text stand in its file. */
interface FilePlaces {
  readonly file: string;
  of(spans: Spans): FilePlace[];
}

async function placesIn({ id, content }: Text, path: string | undefined): Promise<FilePlaces> {
  if (path === undefined || path === '-')
    return { file: id, of: (spans) => spans.slice(0, 1).map(() => ({ file: id })) };
  const file = fileInReport(path);
  if (!(await holds(path, content))) return { file, of: (spans) => spans.slice(0, 1).map(() => ({ file })) };
  const starts = [0];
  for (let at = content.indexOf('\n'); at !== -1; at = content.indexOf('\n', at + 1)) starts.push(at + 1);
  const placeOf = (offset: number) => {
    const line = firstOf(starts.length, (at) => starts[at]! > offset);
    return { line, column: offset - starts[line - 1]! + 1 };
  };
  return {
    file,
    of: (spans) =>
      spans.map(({ start, end }) => {
        const [from, to] = [placeOf(start), placeOf(end)];
        return {
          file,
          region: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column },
        };
      }),
  };
}

/** Whether a file is the text and nothing else, as a page or a Word document is not. */
async function holds(path: string, content: string): Promise<boolean> {
  try {
    return decodeText(await readBytes(path), path).content === content;
  } catch {
    return false;
  }
}
