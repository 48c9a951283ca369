import type { AlignedDocument } from '@muqabala/core';
import { type History, undo } from '../edits/index.ts';

/** How many steps a file may be behind what the browser keeps, after a tab or a server was killed. */
const BEHIND = 20;

/** Says whether a document is the state of a history, now or some steps ago. */
export function isBehind(document: AlignedDocument, history: History): boolean {
  const wanted = canonical(document);
  let state = history;
  for (let step = 0; step <= BEHIND; step += 1) {
    if (canonical(state.document) === wanted) return true;
    const before = undo(state).history;
    if (before === state) return false;
    state = before;
  }
  return false;
}

/** JSON with its keys in order, for comparing what came by different ways. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** SHA-256 of bytes as hexadecimal digits. */
export async function digest(content: Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
