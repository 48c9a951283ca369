import type { AlignedDocument, Problem } from '@muqabala/core';
import { applyEdit } from '@muqabala/core/document';
import { keyHeaders } from '../access/key-headers.ts';
import { canonical, digest } from './canonical.ts';
import type { FileRequest, FileState } from './file-protocol.ts';

/** Problems that may be over when the same is tried again, without anybody doing anything here. */
const PASSING: ReadonlySet<string> = new Set(['server-gone', 'server-fault', 'output-unwritable', 'file-locked']);
/** Waiting before the first try and at most, in milliseconds; twice as long after each. */
const FIRST = 5_000;
const LONGEST = 60_000;
/** How long two tabs that wrote at once are given to show the same, in milliseconds. */
const SETTLING = 1_000;

let url = '';
let key: string | undefined;
let version = '';
/** The page's document. */
let held: AlignedDocument | undefined;
/** Whether `held` has something that the file has not. */
let wanted = false;
let busy = false;
let problem: Problem | undefined;
let waiting = FIRST;
let timer: ReturnType<typeof setTimeout> | undefined;
/** The version that the file was last found to have. */
let found: string | undefined;
/** Whether another tab has written in between, and what it has not is still to be written. */
let settling = false;

self.addEventListener('message', (event: MessageEvent<FileRequest>) => {
  const request = event.data;
  if (request.kind === 'begin') ({ url, key, version, document: held } = request);
  else if (request.kind === 'hold') held = request.document;
  else if (request.kind === 'edit') held = applyEdit(held!, request.edit);
  else if (request.kind === 'seen') {
    version = request.version;
    if (problem?.code === 'file-changed') settle();
    tell();
  } else if (request.kind === 'look') void look();
  else if (request.kind === 'key') {
    key = request.key;
    if (problem?.code === 'key-refused') want();
  } else want();
});

/**
 * It was another tab, not another program: the newest state is written when this tab has had the time to take over what
 * the other one kept.
 */
function settle(): void {
  problem = undefined;
  settling = true;
  clearTimeout(timer);
  timer = setTimeout(want, SETTLING);
}

function want(): void {
  wanted = true;
  if (!busy) void write();
}

/**
 * Writes the newest state, one write at a time; states that come meanwhile are left out. What could not be written is
 * tried again with the next step, and after some time: a full disk may have room by then. What another program has
 * written is never written over: then every later try fails too, until the person has chosen.
 */
async function write(): Promise<void> {
  clearTimeout(timer);
  busy = true;
  settling = false;
  tell();
  let base = version;
  while (wanted) {
    wanted = false;
    base = version;
    problem = await put(held!);
    if (problem === undefined) waiting = FIRST;
    else wanted = false;
  }
  busy = false;
  if (problem?.code === 'file-changed' && version !== base) settle();
  tell();
  if (problem === undefined || !PASSING.has(problem.code)) return;
  timer = setTimeout(want, waiting);
  waiting = Math.min(LONGEST, waiting * 2);
}

async function put(document: AlignedDocument): Promise<Problem | undefined> {
  try {
    const file = new TextEncoder().encode(`${JSON.stringify(document)}\n`);
    tell(await versionOf(file));
    const answer = await fetch(url, {
      method: 'PUT',
      headers: { ...keyHeaders(key), 'if-match': version, 'content-type': 'application/json' },
      body: file.subarray(0, -1),
    });
    if (answer.ok) {
      version = answer.headers.get('etag') ?? version;
      return undefined;
    }
    const said = (await answer.json()) as Problem;
    // The file may hold just this already: written by another tab, or by a write whose answer got lost.
    if (answer.status === 412 && (await holds(document))) return undefined;
    return said;
  } catch (error) {
    if (error instanceof RangeError) return tooLarge();
    return {
      code: 'server-gone',
      message: 'The program that serves this review does not answer, so the file is not written.',
      remedy: 'Start `muqabala review` again, or save the review as a file; it is still kept in this browser.',
    };
  }
}

/** The version that the program gives to these bytes of a file. */
async function versionOf(file: Uint8Array<ArrayBuffer>): Promise<string> {
  return `"${await digest(file)}"`;
}

function keyRefused(): Problem {
  return {
    code: 'key-refused',
    message: 'The program that serves this review was started anew, and does not know this page yet.',
    remedy: 'Press Enter where it runs, and open the address that it prints in this browser.',
  };
}

function tooLarge(): Problem {
  return {
    code: 'review-too-large',
    message: 'This review is too large to be sent as a whole.',
    remedy: 'Save it as a file in parts.',
  };
}

async function holds(document: AlignedDocument): Promise<boolean> {
  const answer = await fetch(url, { headers: keyHeaders(key), cache: 'no-store' });
  const etag = answer.headers.get('etag');
  found = etag ?? undefined;
  if (!answer.ok || etag === null || canonical(await answer.json()) !== canonical(document)) return false;
  version = etag;
  return true;
}

/** Finds out whether another program has changed the file while nothing was written. */
async function look(): Promise<void> {
  if (busy || problem?.code === 'file-changed') return;
  if (problem !== undefined && PASSING.has(problem.code)) return want();
  const seen = version;
  try {
    const answer = await fetch(url, { method: 'HEAD', headers: keyHeaders(key), cache: 'no-store' });
    const etag = answer.headers.get('etag');
    if (answer.status === 401 && !busy) {
      // A HEAD has no body that says it.
      problem = keyRefused();
      return tell();
    }
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

function tell(sent?: string): void {
  const state: FileState = {
    busy: busy || settling,
    version,
    ...(problem === undefined ? {} : { problem }),
    ...(problem?.code === 'file-changed' && found !== undefined ? { found } : {}),
    ...(sent === undefined ? {} : { sent }),
  };
  self.postMessage(state);
}
