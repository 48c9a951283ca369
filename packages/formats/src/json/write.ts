import type { AlignedDocument } from '@muqabala/core';

/**
 * Writes a document as JSON, indented, record by record, so that a large one never has to be one string; lone surrogates are escaped, so
 * that any Unicode comes back.
 */
export function* writeJson(document: AlignedDocument): Generator<string> {
  const { texts, links, findings, ...rest } = document;
  yield '{\n';
  for (const [key, value] of Object.entries(rest)) yield `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`;
  yield* list('texts', texts);
  yield ',\n';
  yield* list('links', links);
  yield ',\n';
  yield* list('findings', findings);
  yield '\n}\n';
}

function* list(key: string, items: readonly unknown[]): Generator<string> {
  if (items.length === 0) {
    yield `  "${key}": []`;
    return;
  }
  yield `  "${key}": [`;
  for (const [i, item] of items.entries())
    yield `${i === 0 ? '\n' : ',\n'}    ${JSON.stringify(item, undefined, 2).replaceAll('\n', '\n    ')}`;
  yield '\n  ]';
}
