import type { AlignedDocument } from '@muqabala/core';
import type { DocumentPieces } from '../pairs/index.ts';

/** A long text goes out in portions of so many UTF-16 units. */
const PORTION = 1 << 16;

/**
 * Writes a document as JSON, indented, record by record, so that neither a large one nor a list or text of it ever has
 * to be one string; lone surrogates are escaped, so that any Unicode comes back.
 */
export function* writeJson(document: AlignedDocument | DocumentPieces): Generator<string> {
  const { texts, links, findings, facts, ...rest } = document;
  yield* writeFields({ ...rest, texts, links, findings, facts }, '');
  yield '\n';
}

function* writeFields(record: object, indent: string): Generator<string> {
  let before = '{\n';
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined) continue;
    yield `${before}${indent}  ${JSON.stringify(key)}: `;
    before = ',\n';
    yield* writeField(key, value, `${indent}  `);
  }
  yield `\n${indent}}`;
}

/** A text is too long for one string, so what holds texts goes out by its fields, and lists by their records. */
function writeField(key: string, value: unknown, indent: string): Iterable<string> {
  if (key === 'content') return quote(value as string | Iterable<string>);
  if (typeof value !== 'object' || value === null || !(Symbol.iterator in value)) return [print(value, indent)];
  const items = value as Iterable<object>;
  if (key === 'texts' || key === 'rounds') return list(items, indent, writeFields);
  return list(items, indent, (item, inner) => [print(item, inner)]);
}

function* list<T>(
  items: Iterable<T>,
  indent: string,
  write: (item: T, indent: string) => Iterable<string>,
): Generator<string> {
  let before = '[';
  for (const item of items) {
    yield `${before}\n${indent}  `;
    yield* write(item, `${indent}  `);
    before = ',';
  }
  yield before === '[' ? '[]' : `\n${indent}]`;
}

function print(value: unknown, indent: string): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${indent}`);
}

/** Writes a string of JSON in portions. */
function* quote(text: string | Iterable<string>): Generator<string> {
  yield '"';
  for (const piece of typeof text === 'string' ? portions(text) : text) yield JSON.stringify(piece).slice(1, -1);
  yield '"';
}

/** Cuts a text, not in the middle of a character. */
function* portions(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + PORTION);
    if (to < text.length && (text.charCodeAt(to - 1) & 0xfc00) === 0xd800) to += 1;
    yield text.slice(from, to);
    from = to;
  }
}
