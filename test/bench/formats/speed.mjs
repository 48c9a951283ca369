// Prints the processor time that writing, reading and parsing alone take, as JSON by format: node speed.mjs FILE FORMATS,
// where FILE holds the pairs. Plain JavaScript over the built packages: what runs TypeScript on the fly wraps every
// function in a name, which takes a reader that makes some for each unit half as long again.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { makeLog, makePairReader, makePairWriter } from '@muqabala/formats';

const ABOUT = { sourceLanguage: 'ar', targetLanguage: 'en', signature: 'bench' };
const { SaxesParser } = createRequire(new URL('../../../packages/formats/package.json', import.meta.url))('saxes');

/** What only parses a format: JSON.parse of each line, saxes with nobody listening. */
const PARSERS = { jsonl: parseLines, tmx: parseXml, xliff: parseXml };

const [file, ...formats] = process.argv.slice(2);
const pairs = JSON.parse(readFileSync(file, 'utf8'));
const entries = formats.map((format) => {
  const chunks = cut(write(format));
  const parse = PARSERS[format];
  const writing = median(() => write(format));
  const reading = median(() => read(chunks, format));
  return [format, { writing, reading, parsing: parse === undefined ? null : median(() => parse(chunks)) }];
});
console.log(JSON.stringify(Object.fromEntries(entries)));

function write(format) {
  const writer = makePairWriter(format, ABOUT, makeLog());
  const parts = [writer.begin()];
  for (const pair of pairs) parts.push(writer.pair(pair));
  parts.push(writer.end());
  return parts.join('');
}

/** As a file comes in: decoded in pieces, each a string of its own. */
function cut(text) {
  const chunks = [];
  for (let i = 0; i < text.length; i += 1 << 17) chunks.push(Buffer.from(text.slice(i, i + (1 << 17))).toString());
  return chunks;
}

function read(chunks, format) {
  const reader = makePairReader(format, makeLog());
  let found = 0;
  for (const chunk of chunks) found += reader.push(chunk).length;
  found += reader.end().length;
  if (found !== pairs.length) throw new Error(`${format}: ${found} pairs read instead of ${pairs.length}`);
}

function parseLines(chunks) {
  let rest = '';
  for (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    for (const line of lines) JSON.parse(line);
  }
}

function parseXml(chunks) {
  const parser = new SaxesParser();
  for (const chunk of chunks) parser.write(chunk);
  parser.close();
}

/** Median seconds of processor time, which other work on the machine does not lengthen. */
function median(work) {
  const times = Array.from({ length: 5 }, () => {
    const started = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1e6;
  });
  return times.sort((a, b) => a - b)[2];
}
