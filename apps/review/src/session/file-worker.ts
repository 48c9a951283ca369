import type { AlignedDocument, Problem } from '@muqabala/core';
import { apply } from '../edits/index.ts';
import { canonical } from './canonical.ts';
import type { FileRequest, FileState } from './file-protocol.ts';

let url = '';
let version = '';
/** The page's document. */
let held: AlignedDocument | undefined;
/** Whether `held` has something that the file has not. */
let wanted = false;
let busy = false;
let problem: Problem | undefined;

self.addEventListener('message', (event: MessageEvent<FileRequest>) => {
  const request = event.data;
  if (request.kind === 'begin') ({ url, version, document: held } = request);
  else if (request.kind === 'hold') held = request.document;
  else if (request.kind === 'follow') held = apply(held!, request.edit);
  else if (request.kind === 'seen') {
    version = request.version;
    if (problem?.code === 'file-changed') problem = undefined;
    tell();
  } else if (request.kind === 'look') void look();
  else {
    wanted = true;
    if (!busy) void write();
  }
});

/**
 * Writes the newest state, one write at a time; states that come meanwhile are left out. What another program has written is never written over:
 * then every later try fails too, until the person has chosen.
 */
async function write(): Promise<void> {
  busy = true;
  tell();
  while (wanted) {
    wanted = false;
    problem = await put(held!);
    // Tried again with the next step: a full disk may have room by then.
    if (problem !== undefined) {
      wanted = false;
      break;
    }
  }
  busy = false;
  tell();
}

async function put(document: AlignedDocument): Promise<Problem | undefined> {
  try {
    const answer = await fetch(url, {
      method: 'PUT',
      headers: { 'if-match': version, 'content-type': 'application/json' },
      body: JSON.stringify(document),
    });
    if (answer.ok) {
      version = answer.headers.get('etag') ?? version;
      return undefined;
    }
    const said = (await answer.json()) as Problem;
    // The file may hold just this already: written by another tab, or by a write whose answer got lost.
    if (answer.status === 412 && (await holds(document))) return undefined;
    return said;
  } catch {
    return {
      code: 'server-gone',
      message: 'The program that serves this review does not answer, so the file is not written.',
      remedy: 'Start `muqabala review` again, or save the review as a file; it is still kept in this browser.',
    };
  }
}

async function holds(document: AlignedDocument): Promise<boolean> {
  const answer = await fetch(url);
  const etag = answer.headers.get('etag');
  if (!answer.ok || etag === null || canonical(await answer.json()) !== canonical(document)) return false;
  version = etag;
  return true;
}

/** Finds out whether another program has changed the file while nothing was written. */
async function look(): Promise<void> {
  if (busy || wanted || problem?.code === 'file-changed') return;
  const seen = version;
  try {
    const answer = await fetch(url, { method: 'HEAD' });
    const etag = answer.headers.get('etag');
    if (!answer.ok || etag === null || etag === seen || busy || seen !== version) return;
    if (await holds(held!)) return;
    problem = {
      code: 'file-changed',
      message: 'The file was changed by another program since it was read.',
      remedy:
        'Open its new state as a review of its own, or save this one under another name; nothing is written over it.',
    };
    tell();
  } catch {
    // A server that is gone is said with the next step.
  }
}

function tell(): void {
  const state: FileState = { busy, version, ...(problem === undefined ? {} : { problem }) };
  self.postMessage(state);
}
