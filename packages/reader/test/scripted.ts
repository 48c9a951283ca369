import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a scripted service is asked. */
export interface Call {
  readonly path: string;
  readonly key: string | undefined;
  readonly body: {
    readonly model: string;
    readonly messages: ReadonlyArray<{ readonly role: string; readonly content: string }>;
    readonly response_format?: unknown;
  };
  /** The questions of the call, as the model sees them. */
  readonly questions: ReadonlyArray<{ readonly id: string; readonly [name: string]: unknown }>;
}

/** How the service answers a call; the words of a model where it is a string. */
export type Script = (
  call: Call,
  number: number,
  response: ServerResponse,
) => string | undefined | Promise<string | undefined>;

/** Starts a service of the chat-completions protocol that answers as a script says. */
export async function startScripted(script: Script) {
  const calls: Call[] = [];
  const server: Server = createServer(async (request: IncomingMessage, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = JSON.parse(Buffer.concat(parts).toString('utf8')) as Call['body'];
    const user = body.messages.find(({ role }) => role === 'user')!.content;
    const call = {
      path: request.url ?? '',
      key: request.headers.authorization,
      body,
      questions: JSON.parse(user).questions as Call['questions'],
    };
    calls.push(call);
    const words = await script(call, calls.length, response);
    if (words !== undefined) json(response, completion(words));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    calls,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

export function completion(content: string, more: object = {}): object {
  return {
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content }, ...more }],
    usage: { total_tokens: 10 },
  };
}

export function json(
  response: ServerResponse,
  data: unknown,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(data));
}

/** An answer that says of every pair that there is no error, of findings no, and nothing of the rest. */
export function quiet({ questions }: Call): string {
  return JSON.stringify({
    answers: questions.map(({ id, mark, choices }) => ({
      id,
      ...(mark !== undefined ? { answer: 'no' } : choices !== undefined ? { answer: [] } : { errors: [] }),
    })),
  });
}
