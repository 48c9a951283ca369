import { SAID } from '@muqabala/core/document';
import { MuqabalaError, type PlainProblemCode } from '@muqabala/core/problems';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fastify } from 'fastify';
import { guard } from './access.ts';
import { crowdin } from './crowdin.ts';
import { makeMetrics } from './metrics.ts';
import { openApi } from './openapi.ts';
import { openPool, type WorkPool } from './pool.ts';
import { answerError, refuse } from './problems.ts';
import { alignRequest, checkRequest, mentionsRequest, segmentRequest } from './schemas.ts';
import type { Task } from './work.ts';

export interface ServiceOptions {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** What every request beyond `/health` must bear; needed where others than this machine can reach the service. */
  readonly token?: string | undefined;
  /** Origins whose pages may ask; none when not said. */
  readonly cors?: readonly string[];
  /** Threads. */
  readonly workers: number;
  /** Bytes of a body. */
  readonly maxBody: number;
  /** Seconds that a work may take. */
  readonly timeLimit: number;
  /** Requests that wait while all threads are busy. */
  readonly maxQueue: number;
  /** Requests that one client may have under way. */
  readonly maxPerClient: number;
  /** Seconds that a request may take to arrive. */
  readonly requestTimeout: number;
  readonly version: string;
}

/** A service that listens. */
export interface Service {
  readonly url: string;
  /** Takes no more requests, and ends when those under way are answered. */
  close(): Promise<void>;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Starts the service. Throws `token-missing` where others could reach it without one, and the system's error of
 * `listen`.
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const isLocal = LOOPBACK.has(options.host);
  if (!isLocal && !options.token)
    throw new MuqabalaError({
      code: 'token-missing',
      place: options.host,
      message: 'Others than this machine could use the service, and it has no token.',
      remedy: 'Give one in MUQABALA_TOKEN or --token-file, or stay on 127.0.0.1.',
    });
  const pool = openPool(options);
  const app = await build(options, pool, isLocal);
  try {
    const url = await app.listen({ host: options.host, port: options.port });
    // More than proxies and browsers need, few enough that files can be opened beside them.
    app.server.maxConnections = 1000;
    return {
      url,
      async close() {
        await app.close();
        await pool.close();
      },
    };
  } catch (error) {
    await pool.close();
    throw error;
  }
}

async function build(options: ServiceOptions, pool: WorkPool, isLocal: boolean): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: options.maxBody,
    requestTimeout: options.requestTimeout * 1000,
    // Nothing moves on a socket: longer than the longest work.
    connectionTimeout: (options.timeLimit + options.requestTimeout) * 1000,
    forceCloseConnections: 'idle',
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000, maxHeaderSize: 16_384 },
    return503OnClosing: true,
    frameworkErrors: answerError,
  });
  const metrics = makeMetrics(pool);
  if (options.cors?.length) await app.register((await import('@fastify/cors')).default, { origin: [...options.cors] });
  guard(app, options, isLocal);
  takeJson(app);
  limitClients(app, options.maxPerClient);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((_request, reply) =>
    refuse(reply, 404, 'not-found', 'There is nothing at this address.', 'GET /openapi.json says what there is.'),
  );
  app.addHook('onResponse', async (request, reply) =>
    metrics.observe(request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime / 1000),
  );
  app.get('/health', async (_request, reply) => {
    const { waiting, running } = pool.load();
    return reply
      .code(waiting >= options.maxQueue ? 503 : 200)
      .send({ status: waiting >= options.maxQueue ? 'full' : 'ok', waiting, running });
  });
  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()));
  const description = openApi(options.version);
  app.get('/openapi.json', async () => description);
  app.post('/v1/check', (request, reply) =>
    handle(pool, request, reply, { kind: 'check', body: checkRequest.parse(request.body, SAID) }),
  );
  app.post('/v1/align', (request, reply) =>
    handle(pool, request, reply, { kind: 'align', body: alignRequest.parse(request.body, SAID) }),
  );
  app.post('/v1/segment', (request, reply) =>
    handle(pool, request, reply, { kind: 'segment', body: segmentRequest.parse(request.body, SAID) }),
  );
  app.post('/v1/mentions', (request, reply) =>
    handle(pool, request, reply, { kind: 'mentions', body: mentionsRequest.parse(request.body, SAID) }),
  );
  crowdin(app, pool);
  return app;
}

/** Only JSON in UTF-8 is taken: what is not is refused, never guessed. */
function takeJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const encoding = request.headers['content-encoding'];
    const charset = /;\s*charset="?([^";\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1] ?? 'utf-8';
    if ((encoding ?? 'identity') !== 'identity' || !/^utf-?8$/i.test(charset))
      return done(
        problem(415, 'encoding-refused', 'The body is compressed, or not in UTF-8.', 'Send it in UTF-8 as it is.'),
      );
    try {
      done(null, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body as Buffer)));
    } catch {
      done(problem(400, 'request-invalid', 'The body is no JSON in UTF-8.', 'Send one JSON object.'));
    }
  });
}

function problem(statusCode: number, code: PlainProblemCode, message: string, remedy: string): Error {
  return Object.assign(new MuqabalaError({ code, message, remedy }), { statusCode });
}

/** One client may not take all the places of others. */
function limitClients(app: FastifyInstance, most: number): void {
  const underWay = new Map<string, number>();
  const counted = new WeakSet<FastifyRequest>();
  const leave = (request: FastifyRequest) => {
    if (!counted.delete(request)) return;
    const left = (underWay.get(request.ip) ?? 1) - 1;
    if (left <= 0) underWay.delete(request.ip);
    else underWay.set(request.ip, left);
  };
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'POST') return;
    const count = underWay.get(request.ip) ?? 0;
    if (count >= most) {
      reply.header('retry-after', '1');
      return refuse(
        reply,
        429,
        'too-many-requests',
        `This client has ${count} requests under way, the most that one may have.`,
        'Wait for an answer before the next request.',
      );
    }
    underWay.set(request.ip, count + 1);
    counted.add(request);
    // However it ends: answered, broken off, or closed for being slow.
    reply.raw.once('close', () => leave(request));
  });
}

/** Lets a thread do a task and answers: as JSON, or line by line where that was asked for. */
async function handle(pool: WorkPool, request: FastifyRequest, reply: FastifyReply, task: Task): Promise<FastifyReply> {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  const isAsked = /\bapplication\/x-ndjson\b/.test(request.headers.accept ?? '');
  return isAsked && (task.kind === 'check' || task.kind === 'align')
    ? pool.stream(task, reply, gone.signal)
    : pool.answer(task, reply, gone.signal);
}
