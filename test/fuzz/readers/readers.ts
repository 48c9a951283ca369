import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AlignedDocument, checkPair, parseDocument, realign, recheck, ruleDocument } from '@muqabala/core';
import { parseManifest, parseReference, parseTraps, readAlignment, scoreAlignment } from '@muqabala/evaluate';
import {
  decodeStream,
  decodeText,
  detectFormat,
  documentOfBeads,
  documentOfPairs,
  makeLog,
  makePairReader,
  type Pair,
  pairByTime,
  pairCatalogues,
  pairsOfLinks,
  READ_PAIRS_FORMATS,
  type ReadPairsFormat,
  readBeads,
  readCatalogue,
  readDocument,
  readMarked,
  readMoses,
  readPlainText,
  readSubtitles,
  readXlsx,
} from '@muqabala/formats';
import { readDocx, readDocxPairs } from '@muqabala/formats/docx';
import { readArticle } from '@muqabala/formats/html';
import { readPdf } from '@muqabala/formats/pdf';
import { tables } from '@muqabala/lexicon';
import { decodeWords } from '@muqabala/lexicon/words';
import { gzipSync, zipSync } from 'fflate';
import { openList } from '../../../packages/cli/src/batch/list.ts';
import { readCollection } from '../../../packages/cli/src/files/collection.ts';
import { openInput, pairsOf } from '../../../packages/cli/src/files/pairs.ts';
import { readTextFile } from '../../../packages/cli/src/files/texts.ts';
import { readRulesFile } from '../../../packages/cli/src/rules/read.ts';
import { Fault } from '../fuzzer.ts';
import { smallDocument } from './samples.ts';
import { writeSomewhere } from './writers.ts';

/** Reads bytes; `cut` says where a file that is read in pieces is cut. Throws a `MuqabalaError` alone. */
export type Read = (bytes: Uint8Array, cut: number) => unknown;

/** The readers that have a file of their own, whose name some need; `close` takes it away. */
export function openReaders(): { readonly readers: Readonly<Record<string, Read>>; close(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-fuzz-'));
  const file = (read: (path: string) => unknown): Read => {
    const path = join(folder, 'input');
    return (bytes) => {
      writeFileSync(path, bytes);
      return read(path);
    };
  };
  const packings: ReadonlyArray<(bytes: Uint8Array) => Uint8Array> = [
    (bytes) => bytes,
    (bytes) => gzipSync(bytes, { level: 1 }),
    (bytes) => zipSync({ 'a.tsv': bytes }, { level: 1 }),
  ];
  const packedPairs = file(async (path) => {
    const log = makeLog();
    for await (const _ of pairsOf(await openInput(path), undefined, { log }));
  });
  return {
    readers: {
      ...Object.fromEntries(READ_PAIRS_FORMATS.map((format) => [format, pairs(format)])),
      json(bytes, cut) {
        const document = readDocument(decodeText(bytes).content, 'file.json');
        // What the workbench does with whatever it has opened.
        if (cut % 4 === 0) valid(realign(document, tables));
        if (cut % 4 === 1) valid(recheck(document, tables));
        writeSomewhere(document, cut >> 2);
      },
      beads(bytes, cut) {
        const [source, target] = smallDocument().texts;
        writeSomewhere(documentOfBeads(readBeads(decodeText(bytes).content), [source!, target!]), cut);
      },
      moses(bytes, cut) {
        const { content } = decodeText(bytes);
        const [one, two] = [content.slice(0, cut % (content.length + 1)), content];
        writeSomewhere(documentOfPairs(readMoses(one, two, makeLog())), cut);
        writeSomewhere(documentOfPairs(readMoses(content, content, makeLog())), cut);
      },
      text: (bytes) => readPlainText(bytes),
      docx(bytes, cut) {
        readDocx(bytes);
        writePairs(readDocxPairs(bytes, makeLog()), cut);
      },
      xlsx: (bytes, cut) => writePairs([...readXlsx(bytes, makeLog())].flat(), cut),
      pdf: (bytes) => readPdf(bytes),
      catalogue(bytes, cut) {
        const catalogue = readCatalogue(decodeText(bytes).content, makeLog());
        const some = { entries: catalogue.entries.slice(cut % (catalogue.entries.length + 1)) };
        writePairs(pairCatalogues(catalogue, some, makeLog()), cut);
        writePairs(pairCatalogues(some, catalogue, makeLog()), cut);
      },
      marked(bytes, cut) {
        const { texts, groups } = readMarked(decodeText(bytes).content, makeLog());
        const [one, other = one] = texts;
        if (one === undefined) return;
        for (const { links } of groups) writePairs(pairsOfLinks(links, one, other!, makeLog()), cut);
      },
      subtitles(bytes, cut) {
        const cues = readSubtitles(decodeText(bytes).content);
        writePairs(pairByTime(cues, cues.slice(cut % (cues.length + 1))) ?? [], cut);
        writePairs(pairByTime(cues, cues)!, cut);
      },
      html: (bytes) => readArticle(bytes),
      score(bytes) {
        const alignment = readAlignment(decodeText(bytes).content);
        scoreAlignment(alignment, alignment);
      },
      manifest: (bytes) => parseManifest(data(bytes)),
      reference: (bytes) => parseReference(data(bytes)),
      traps: (bytes) => parseTraps(data(bytes)),
      lexicon(bytes) {
        const lexicon = { ...tables, words: decodeWords(bytes) };
        const [source, target] = smallDocument().texts;
        checkPair(source!, target!, lexicon);
        checkPair({ language: 'ar', content: 'كتاب جديد 3' }, { language: 'en', content: 'new book 3' }, lexicon);
      },
      'any file as a text': file((path) => readTextFile(path)),
      'any file as pairs': (bytes, cut) => packedPairs(packings[cut % packings.length]!(bytes), cut),
      'any file as a collection': file((path) => readCollection(path, {})),
      'rules file': file(async (path) => valid(ruleDocument(smallDocument(), await readRulesFile(path)))),
      'batch list': file(async (path) => {
        const list = await openList(path, 'json');
        for await (const _ of list.items()) break;
        list.close();
      }),
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Data of JSON, or nothing: what is no JSON never gets as far as a schema. */
function data(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeText(bytes).content);
  } catch {
    return undefined;
  }
}

/** Reads pairs in two pieces, as a stream gives them, and writes the document that they make. */
function pairs(format: ReadPairsFormat): Read {
  return async (bytes, cut) => {
    const at = cut % (bytes.length + 1);
    const reader = makePairReader(format, makeLog());
    const found: Pair[] = [];
    let begun = false;
    for await (const piece of decodeStream([bytes.subarray(0, at), bytes.subarray(at)])) {
      if (!begun) detectFormat(piece);
      begun = true;
      for (const pair of reader.push(piece)) found.push(pair);
    }
    for (const pair of reader.end()) found.push(pair);
    writePairs(found, cut);
  };
}

/** Writes the document that pairs make, if there are any. */
function writePairs(pairs: readonly Pair[], cut: number): void {
  for (const { source, target } of pairs)
    for (const side of [source, target])
      if (side !== null && typeof side.content !== 'string') throw new Fault('A side has no words.');
  if (pairs.length > 0) writeSomewhere(valid(documentOfPairs(pairs)), cut);
}

/** What a reader makes is a document that the reader of documents takes. */
function valid(document: AlignedDocument): AlignedDocument {
  const parsed = parseDocument(JSON.parse(JSON.stringify(document)));
  if (!parsed.ok) throw new Fault(`The document of what was read is not valid: ${JSON.stringify(parsed.problems[0])}`);
  return document;
}
