import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { MuqabalaError, type Problem } from '@muqabala/core/problems';
import { complain } from '../terminal/say.ts';
import type { Access } from './access.ts';
import type { ReviewFile } from './review-file.ts';
import { headers } from './site-files.ts';

/** Largest review and largest other request that is taken, in bytes. */
const LARGEST = 1 << 29;
const SMALL = 1 << 10;

/**
 * `POST /enter` with `{token}`: the key (`{key}`), once; 403 when the token is not known or was used.
 */
export async function answerEnter(access: Access, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') return refuse(response, 405, 'A token was expected.');
  const key = access.enter(await readField(request, 'token'));
  if (key === undefined)
    return answerProblem(response, 403, {
      code: 'token-used',
      message: 'This address is not known, or was used already: each opens the page once.',
      remedy: 'Press Enter where `muqabala review` runs: it prints another one.',
    });
  answerJson(response, 200, { key });
}

/** `POST /admit` with `{guest}`, by a page that has the key: 204, or 404 when there is no such guest. */
export async function answerAdmit(access: Access, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') return refuse(response, 405, 'A guest was expected.');
  if (!access.admit(await readField(request, 'guest'))) return refuse(response, 404, 'There is no such guest.');
  response.writeHead(204);
  response.end();
}

async function readField(request: IncomingMessage, name: string): Promise<string> {
  try {
    const value: unknown = JSON.parse((await readBody(request, SMALL))?.toString() ?? '')[name];
    return typeof value === 'string' ? value : '';
  } catch {
    return '';
  }
}

/**
 * `GET /session`: the key under which the page keeps what it keeps, in base64, null when the program has none; the model
 * that may be asked, null where none is set up; where the review of a file stands, null without a file.
 */
export function answerSession(
  {
    storageKey,
    reader,
    document,
  }: {
    readonly storageKey?: Uint8Array;
    readonly reader?: { readonly model: string; readonly host: string };
    readonly document: string | null;
  },
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (request.method !== 'GET') return refuse(response, 405, 'Only reading is possible.');
  answerJson(response, 200, {
    storageKey: storageKey ? Buffer.from(storageKey).toString('base64') : null,
    reader: reader === undefined ? null : { model: reader.model, host: reader.host },
    document,
  });
}

/**
 * `GET /document.json` gives the review with its version (`etag`) and the file's lasting id; `PUT` with `if-match`
 * writes it, 412 when the file is no longer that version, 422 when it is no valid review, 507 when it cannot be
 * written. A version is the SHA-256 of the file's bytes: the body and a line feed.
 */
export async function answerReview(file: ReviewFile, request: IncomingMessage, response: ServerResponse) {
  if (request.method === 'GET' || request.method === 'HEAD') {
    const { document, version } = await file.read();
    const body = request.method === 'HEAD' ? undefined : JSON.stringify(document);
    response.writeHead(200, { ...headers('.json'), etag: `"${version}"`, 'x-muqabala-file': file.id });
    response.end(body);
    return;
  }
  if (request.method !== 'PUT') return refuse(response, 405, 'Only reading and writing are possible.');
  const match = /^"([0-9a-f]+)"$/.exec(request.headers['if-match'] ?? '');
  if (match === null) return refuse(response, 428, 'The version that is written over has to be named.');
  const body = await readBody(request, LARGEST);
  if (body === undefined) return refuse(response, 413, 'The review is too large.');
  // Read as words, other bytes would become other words.
  if (!isUtf8(body)) return refuse(response, 400, 'The review is not in UTF-8.');
  const result = await file.write(body.toString(), match[1]!);
  if (result.kind !== 'written')
    return answerProblem(response, { changed: 412, invalid: 422, failed: 507 }[result.kind], result.problem);
  response.writeHead(204, { etag: `"${result.version}"` });
  response.end();
}

/** A request without the key: what was sent with it is not read. */
export function answerLocked(response: ServerResponse): void {
  response.setHeader('connection', 'close');
  answerProblem(response, 401, {
    code: 'key-refused',
    message: 'This page has no key to the review, or an old one.',
    remedy: 'Press Enter where `muqabala review` runs, and open the address that it prints.',
  });
}

/** Says what went wrong, so that the page can say it too; a fault of the program also stands in the terminal. */
export function answerError(response: ServerResponse, error: unknown): void {
  // Whoever asked has gone.
  if (response.destroyed || (error as NodeJS.ErrnoException).code === 'ECONNRESET') return;
  if (!(error instanceof MuqabalaError)) complain(error);
  if (response.headersSent) response.destroy();
  else answerProblem(response, 500, problemOf(error));
}

function problemOf(error: unknown): Problem {
  if (error instanceof MuqabalaError) return error.problem;
  return {
    code: 'server-fault',
    message: `The program failed: ${error instanceof Error ? error.message : String(error)}.`,
    remedy: 'Try again, and report it when it stays so.',
  };
}

export function refuse(response: ServerResponse, code: number, text: string): void {
  response.writeHead(code, { ...headers('.txt'), 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(`${text}\n`);
}

function answerProblem(response: ServerResponse, code: number, problem: Problem): void {
  answerJson(response, code, problem);
}

export function answerJson(response: ServerResponse, code: number, value: unknown): void {
  response.writeHead(code, headers('.json'));
  response.end(JSON.stringify(value));
}

/** The bytes of a request; undefined where they are too many. */
export async function readBody(request: IncomingMessage, largest: number): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > largest) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
