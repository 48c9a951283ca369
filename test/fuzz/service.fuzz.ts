import { startService } from '../../packages/service/src/index.ts';
import { type Attack, type Data, Fault } from './fuzzer.ts';
import { mutateText } from './mutate.ts';
import type { Random } from './random.ts';
import { assemble } from './texts/assemble.ts';
import { corpusSentences, type Sentences } from './texts/corpus.ts';

export const share = 1;
export const patience = 120;

/** A request as it goes out. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds after which the client is gone; absent where it waits. */
  readonly gone?: number;
}

/** Requests that come at once. */
type Input = readonly Asked[];

const PATHS = ['/v1/check', '/v1/align', '/v1/segment', '/v1/mentions'] as const;
const OTHERS = ['/health', '/metrics', '/openapi.json', '/', '/v1', '/v1/../../x', '/%00', '/crowdin/validate', '/%'];
const REFUSALS = [400, 403, 404, 405, 413, 414, 415, 422, 429, 503];
/** What values of JSON are put in place of others. */
const STRANGE: readonly Data[] = [null, true, -1, 1e308, '', ' ', '\ud800', [], {}, [[]], { __proto__: 1 }, 'ar', 'x'];

/**
 * Asks the service for what it does and for what it does not, several clients at once, some of which go away. It answers
 * what can be done, refuses the rest with a reason and what to do, never with a fault of its own, and takes work
 * afterwards.
 */
export async function start(): Promise<Attack<Input>> {
  const sentences = corpusSentences();
  const service = await startService({
    host: '127.0.0.1',
    port: 0,
    workers: 1,
    maxBody: 200_000,
    timeLimit: 60,
    requestTimeout: 30,
    maxQueue: 8,
    maxPerClient: 6,
    version: '0',
  });
  const faults: string[] = [];
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = (said: string | Uint8Array) => {
    faults.push(String(said));
    return write(said);
  };
  return {
    make: (random) => random.list(1 + random.size(8), () => asked(sentences, random)),
    async check(input) {
      await Promise.all(input.map((one) => ask(service.url, one)));
      const { status } = await fetch(`${service.url}/v1/segment`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ content: 'It rained.' }),
      });
      if (status !== 200) throw new Fault(`Afterwards the service answers ${status}.`);
      if (faults.length > 0) throw new Fault(`The service tells of a fault of its own: ${faults.splice(0).join('')}`);
    },
    stop: () => service.close(),
  };
}

async function ask(url: string, { method, path, headers, body, gone }: Asked): Promise<void> {
  const leaving = gone === undefined ? {} : { signal: AbortSignal.timeout(gone) };
  const hasBody = method !== 'GET' && method !== 'HEAD';
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(url + path, { method, headers, ...(hasBody ? { body } : {}), ...leaving });
    text = await answer.text();
  } catch (error) {
    if (gone !== undefined) return;
    throw error;
  }
  if (method === 'HEAD') return;
  if (answer.status === 200) return inspectAnswer(path, text);
  if (answer.status === 204) return;
  if (!REFUSALS.includes(answer.status)) throw new Fault(`${method} ${path} is answered by ${answer.status}: ${text}`);
  const { code, message, remedy } = JSON.parse(text) as Record<string, string>;
  if (!code || !message?.trim() || !remedy?.trim())
    throw new Fault(`${method} ${path} is refused without saying why and what to do: ${text}`);
}

/** Whatever is answered is JSON, or lines of it, and its spans lie in order. */
function inspectAnswer(path: string, text: string): void {
  if (path === '/metrics') return;
  const lines = text.startsWith('{') && !text.trimEnd().includes('\n') ? [text] : text.trimEnd().split('\n');
  for (const line of lines) {
    const { segments = [], mentions = [] } = JSON.parse(line) as Record<string, Array<{ start: number; end: number }>>;
    for (const { start, end } of [...segments, ...mentions])
      if (!(start >= 0 && start <= end)) throw new Fault(`${path} answers a span from ${start} to ${end}.`);
  }
}

function asked(sentences: Sentences, random: Random): Asked {
  const path = random.oneIn(6) ? random.pick(OTHERS) : random.pick(PATHS);
  const valid = bodyOf(path, sentences, random);
  const body = random.pick([
    () => JSON.stringify(valid),
    () => JSON.stringify(valid),
    () => JSON.stringify(twist(valid, random)),
    () => mutateText(JSON.stringify(valid), random),
    () => random.pick(['', 'null', '[]', '{}', '"x"', '{"pairs":[]}', `${'['.repeat(50_000)}`, 'x'.repeat(300_000)]),
  ])();
  return {
    method: random.oneIn(12) ? random.pick(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']) : 'POST',
    path,
    headers: headersOf(random),
    body,
    ...(random.oneIn(8) ? { gone: 1 + random.size(300) } : {}),
  };
}

function headersOf(random: Random): Record<string, string> {
  return {
    'content-type': random.oneIn(12)
      ? random.pick(['text/plain', 'application/json; charset=utf-16', 'application/xml', 'multipart/form-data'])
      : 'application/json',
    ...(random.oneIn(4) ? { accept: 'application/x-ndjson' } : {}),
    ...(random.oneIn(20) ? { 'content-encoding': 'gzip' } : {}),
    ...(random.oneIn(20) ? { origin: 'https://example.org' } : {}),
  };
}

function bodyOf(path: string, sentences: Sentences, random: Random): Data {
  const side = (language: 'ar' | 'en') =>
    random.pick([
      () => random.pick(sentences[language]),
      () => assemble(sentences[language], language, random).slice(0, 2000),
      () => mutateText(random.pick(sentences[language]), random),
      () => '',
    ])();
  const turned = random.oneIn(2);
  const [own, other] = turned ? (['en', 'ar'] as const) : (['ar', 'en'] as const);
  if (path === '/v1/check')
    return { pairs: random.list(1 + random.size(20), () => ({ source: side(own), target: side(other) })) };
  if (path === '/v1/align')
    return { texts: [{ content: side(own) }, ...random.list(1 + random.size(3), () => ({ content: side(other) }))] };
  return { content: side(own), ...(random.oneIn(3) ? { language: own } : {}) };
}

/** Puts something else in the place of one value of a request, at any depth, or gives it a further name. */
function twist(data: Data, random: Random): Data {
  if (data === null || typeof data !== 'object' || random.oneIn(4)) return random.pick(STRANGE);
  if (Array.isArray(data)) {
    const at = random.below(data.length + 1);
    return [...data.slice(0, at), twist((data[at] as Data | undefined) ?? null, random), ...data.slice(at + 1)];
  }
  const entries = Object.entries(data);
  const at = random.below(entries.length + 1);
  const [name, value] = entries[at] ?? [random.pick(['language', 'rules', 'order', '__proto__', 'date']), null];
  return Object.fromEntries([...entries, [name, twist(value, random)]]);
}
