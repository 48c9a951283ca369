import type { IncomingMessage, ServerResponse } from 'node:http';
import { UNTIL_FIRST } from '@muqabala/core/problems';
import { type Question, questionSchema } from '@muqabala/core/questions';
import * as z from 'zod/mini';
import type { ServedReader } from '../ask/reader.ts';
import { answerJson, readBody, refuse } from './answers.ts';

/** Largest list of questions that is taken, in bytes, and most of them: the page asks in pieces. */
const LARGEST = 1 << 22;
const askedSchema = z.object({ questions: z.array(questionSchema).check(z.maxLength(100)) });

/**
 * `POST /ask` with `{questions}`: the model's replies (`{replies}`), fewer where it had no good answer; 404 where no
 * reader is set up, 422 where those are no questions. It ends when the page goes.
 */
export async function answerAsk(
  reader: ServedReader | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (reader === undefined) return refuse(response, 404, 'No reader is set up.');
  if (request.method !== 'POST') return refuse(response, 405, 'Questions were expected.');
  const body = await readBody(request, LARGEST);
  if (body === undefined) return refuse(response, 413, 'These are too many questions.');
  const asked = askedSchema.safeParse(parsed(body), UNTIL_FIRST);
  if (!asked.success) return refuse(response, 422, 'These are no questions.');
  const stop = new AbortController();
  response.once('close', () => stop.abort());
  // A model may think for longer than a socket may be still.
  request.socket.setTimeout(0);
  const replies = await reader.ask(asked.data.questions as readonly Question[], stop.signal).catch((error) => {
    if (!stop.signal.aborted) throw error;
  });
  if (replies !== undefined) answerJson(response, 200, { replies });
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
