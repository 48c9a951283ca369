import { isIP } from 'node:net';
import { MuqabalaError, UNTIL_FIRST } from '@muqabala/core/problems';
import ky, { HTTPError, type KyInstance, TimeoutError } from 'ky';
import * as z from 'zod/mini';

/** Where the model is, and how it is spoken to. */
export interface ReaderSettings {
  /** Address of the service, up to and with `/v1`. */
  readonly url: string;
  readonly model: string;
  /** Sent as a bearer token; never kept, printed or put into an error. */
  readonly key?: string | undefined;
  /** Seconds for one answer; 180 when not said. */
  readonly timeLimit?: number | undefined;
  /** Tries after a refusal that may pass (429, 5xx); 4 when not said. */
  readonly retries?: number | undefined;
}

/** What was wrong with an answer. */
export type Fault =
  | 'refusal'
  | 'cut-off'
  | 'empty'
  | 'too-long'
  | 'prose'
  | 'no-json'
  | 'wrong-form'
  | 'unknown-id'
  | 'twice';

/** What came back: the model's words, or what kept them away; and what it cost. */
export interface Completion {
  readonly content: string;
  readonly fault?: Fault;
  readonly tokens: number;
}

export interface Message {
  readonly role: 'system' | 'user';
  readonly content: string;
}

export type Chat = (messages: readonly Message[], schema: object, signal?: AbortSignal) => Promise<Completion>;

/** No honest answer is larger, in bytes. */
const LARGEST = 1 << 20;
const LONGEST_WAIT = 120_000;

/** Says whether an address is this machine's own. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/**
 * Returns what asks a model by the chat-completions protocol. An answer is asked to keep to a JSON Schema, of a service
 * that refuses it to one without counts, and then to none. What may pass (429, 5xx, lost connections) is tried again after the
 * time that `Retry-After` says, or longer each time. Throws `reader-refused` where the service says that address, model
 * or key are wrong, `reader-unreachable` where it does not answer.
 */
export function makeChat(settings: ReaderSettings): Chat {
  const client = clientOf(settings);
  let form = 0;
  const ask = async (messages: readonly Message[], schema: object, signal?: AbortSignal): Promise<Completion> => {
    const asked = form;
    const format = FORMS[asked]!(schema);
    try {
      const response = await client.post('chat/completions', {
        json: { model: settings.model, messages, temperature: 0, ...format },
        ...(signal === undefined ? {} : { signal }),
      });
      return await readResponse(response);
    } catch (error) {
      if (!(error instanceof HTTPError)) throw unreachable(error, settings);
      const { status } = error.response;
      const said = await bodyOf(error.response).catch(() => '');
      if (/content.?(?:filter|policy)/i.test(said ?? '')) return { content: '', fault: 'refusal', tokens: 0 };
      if (asked < FORMS.length - 1 && (status === 400 || status === 422)) {
        form = Math.max(form, asked + 1);
        return ask(messages, schema, signal);
      }
      throw refused(status, said ?? '', settings);
    }
  };
  return ask;
}

/** How an answer is bound, closest first: not every service counts items, and some know no schema. */
const FORMS: ReadonlyArray<(schema: object) => object> = [
  formOf,
  (schema) =>
    formOf(JSON.parse(JSON.stringify(schema, (key, value) => (/^(?:min|max)Items$/.test(key) ? undefined : value)))),
  () => ({}),
];

function formOf(schema: object): object {
  return { response_format: { type: 'json_schema', json_schema: { name: 'answers', strict: true, schema } } };
}

function clientOf({ url, key, timeLimit = 180, retries = 4 }: ReaderSettings): KyInstance {
  return ky.create({
    prefixUrl: url,
    timeout: timeLimit * 1000,
    // An address that leads elsewhere would take the texts with it.
    redirect: 'error',
    headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
    retry: {
      limit: retries,
      methods: ['post'],
      statusCodes: [408, 429, 500, 502, 503, 504],
      afterStatusCodes: [429, 503],
      maxRetryAfter: LONGEST_WAIT,
      backoffLimit: 30_000,
    },
  });
}

/** The words of a body, or nothing where it is too large. */
async function bodyOf(response: Response): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > LARGEST) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

const choiceSchema = z.object({
  finish_reason: z.optional(z.nullable(z.string())),
  message: z.object({ content: z.optional(z.nullable(z.string())), refusal: z.optional(z.nullable(z.string())) }),
});
const completionSchema = z.object({
  choices: z.array(choiceSchema).check(z.minLength(1)),
  usage: z.optional(z.nullable(z.object({ total_tokens: z.optional(z.number()) }))),
});

async function readResponse(response: Response): Promise<Completion> {
  let body: string | undefined;
  try {
    body = await bodyOf(response);
  } catch {
    return { content: '', fault: 'cut-off', tokens: 0 };
  }
  if (body === undefined) return { content: '', fault: 'too-long', tokens: 0 };
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch {
    const streamed = readStream(body);
    return streamed === undefined ? { content: '', fault: 'no-json', tokens: 0 } : { content: streamed, tokens: 0 };
  }
  const parsed = completionSchema.safeParse(data, UNTIL_FIRST);
  if (!parsed.success) return { content: '', fault: 'wrong-form', tokens: 0 };
  const { message, finish_reason: reason } = parsed.data.choices[0]!;
  const tokens = parsed.data.usage?.total_tokens ?? 0;
  const content = message.content ?? '';
  if (reason === 'content_filter' || (content === '' && (message.refusal ?? '') !== ''))
    return { content: '', fault: 'refusal', tokens };
  if (reason === 'length') return { content: '', fault: 'cut-off', tokens };
  return content.trim() === '' ? { content: '', fault: 'empty', tokens } : { content, tokens };
}

const chunkSchema = z.object({
  choices: z.array(z.object({ delta: z.optional(z.object({ content: z.optional(z.nullable(z.string())) })) })),
});

/** The words of an answer that was streamed although nobody asked for that; undefined where it is none. */
function readStream(body: string): string | undefined {
  let content = '';
  for (const line of body.split('\n')) {
    if (!line.startsWith('data:') || line.includes('[DONE]')) continue;
    try {
      const parsed = chunkSchema.safeParse(JSON.parse(line.slice('data:'.length)));
      if (parsed.success) content += parsed.data.choices[0]?.delta?.content ?? '';
    } catch {
      return undefined;
    }
  }
  return content === '' ? undefined : content;
}

function refused(status: number, said: string, { url, model, key }: ReaderSettings): MuqabalaError {
  const why: Readonly<Record<number, string>> = {
    401: 'The key is missing or wrong.',
    403: 'The key may not be used for this.',
    404: `There is no model ${JSON.stringify(model)} there, or the address is wrong.`,
    429: 'It takes no more questions now.',
  };
  // A service may repeat the key in its message.
  const hidden = key === undefined || key === '' ? said : said.replaceAll(key, '…');
  const message = why[status] ?? `It answered ${status}: ${JSON.stringify(hidden.slice(0, 200))}.`;
  return new MuqabalaError({
    code: 'reader-refused',
    place: new URL(url).host,
    message,
    remedy: 'Check address, model and key; what was answered so far is kept, and is not asked again.',
  });
}

function unreachable(error: unknown, { url, timeLimit = 180 }: ReaderSettings): unknown {
  if (error instanceof Error && error.name === 'AbortError') return error;
  const { cause } = error as { cause?: { code?: string } };
  const message =
    error instanceof TimeoutError
      ? `It gave no answer within ${timeLimit} seconds.`
      : `It cannot be reached (${cause?.code ?? (error as Error).message}).`;
  return new MuqabalaError({
    code: 'reader-unreachable',
    place: new URL(url).host,
    message,
    remedy: 'Start the service, or check the address; what was answered so far is kept, and is not asked again.',
  });
}
