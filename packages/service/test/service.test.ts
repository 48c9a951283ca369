import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Service, type ServiceOptions, startService } from '../src/index.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const open: Service[] = [];
afterAll(async () => {
  for (const service of open) await service.close();
});

const DEFAULTS = {
  host: '127.0.0.1',
  maxBody: 10_000_000,
  timeLimit: 60,
  maxQueue: 256,
  maxPerClient: 64,
  requestTimeout: 30,
} as const;

async function start(options: Partial<ServiceOptions> = {}): Promise<Service> {
  const service = await startService({ ...DEFAULTS, port: 0, workers: 1, version: '0', ...options });
  open.push(service);
  return service;
}

const PAIR = { source: 'وصل ثلاثة وزراء.', target: 'Four ministers arrived.' };
const TEXTS = [
  { content: 'زار الوزير 3 مدن.\nثم عاد إلى العاصمة.' },
  { content: 'The minister visited 3 cities.\nThen he returned to the capital.' },
];

const post = (url: string, path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
  });

/** Sends bytes as they are; resolves with what came back when the server closes the connection. */
function raw(url: string, pieces: readonly string[], every = 50): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((done) => {
    const socket = connect(Number(port), hostname);
    let back = '';
    let next = 0;
    const timer = setInterval(() => {
      if (next < pieces.length) socket.write(pieces[next++]!);
    }, every);
    socket.on('data', (piece) => {
      back += piece;
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(timer);
      done(back);
    });
  });
}

/** As fetch, with a host or origin of one's own. */
function asking(url: string, path: string, headers: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((done, fail) => {
    httpRequest(url + path, { headers }, (response) => {
      response.resume();
      done(response.statusCode!);
    })
      .on('error', fail)
      .end();
  });
}

describe('the service', () => {
  let url: string;
  let validate: (name: string, value: unknown) => void;
  beforeAll(async () => {
    ({ url } = await start({ workers: 2 }));
    const description = (await (await fetch(`${url}/openapi.json`)).json()) as { openapi: string; components: object };
    expect(description.openapi).toBe('3.1.0');
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'https://service.test/', ...description });
    validate = (name, value) => {
      const check = ajv.compile({ $ref: `https://service.test/#/components/schemas/${name}` });
      expect(check(value), JSON.stringify(check.errors)).toBe(true);
    };
  });

  it('checks pairs, as a whole or line by line', async () => {
    const body = {
      pairs: [PAIR, { source: 'غادر الوزير.', target: 'The minister left.' }, { source: 'ثم عاد.', target: '' }],
    };
    const whole = (await (await post(url, '/v1/check', body)).json()) as {
      pairs: Array<{ findings: Array<{ code: string }> }>;
    };
    validate('CheckResponse', whole);
    validate('CheckRequest', body);
    expect(whole.pairs.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
      ['number-mismatch'],
      [],
      ['omission'],
    ]);
    const stream = await post(url, '/v1/check', body, { accept: 'application/x-ndjson' });
    const lines = (await stream.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toHaveLength(4);
    expect(lines.slice(0, 3)).toEqual(whole.pairs);
    expect(lines[3]).toMatchObject({ signature: expect.stringMatching(/muqabala/), pairs: [] });
  });

  it('aligns, and says how far it is where that is asked for', async () => {
    const document = (await (await post(url, '/v1/align', { texts: TEXTS })).json()) as { links: unknown[] };
    validate('AlignedDocument', document);
    expect(document.links).toHaveLength(2);
    const stream = await post(url, '/v1/align', { texts: TEXTS }, { accept: 'application/x-ndjson' });
    const lines = (await stream.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines[0]).toMatchObject({ progress: expect.any(Number), step: expect.any(String) });
    expect(lines.at(-1)).toEqual({ document });
  });

  it('cuts into sentences and finds mentions', async () => {
    const [{ content }] = TEXTS as [{ content: string }];
    const cut = (await (await post(url, '/v1/segment', { content })).json()) as {
      segments: Array<{ start: number; end: number; text: string }>;
    };
    validate('SegmentResponse', cut);
    expect(cut.segments.map(({ start, end }) => content.slice(start, end))).toEqual(
      cut.segments.map(({ text }) => text),
    );
    const found = (await (await post(url, '/v1/mentions', { content, language: 'ar' })).json()) as {
      mentions: Array<{ text: string }>;
    };
    validate('MentionsResponse', found);
    expect(found.mentions.map(({ text }) => text)).toContain('3');
  });

  it('refuses a date that there is none of', async () => {
    for (const date of ['9999-99-99', '2023-02-29', '2024-04-31', 'x'])
      for (const [path, body] of [
        ['/v1/mentions', { content: 'نص', date }],
        ['/v1/align', { texts: [{ ...TEXTS[0], date }, TEXTS[1]] }],
      ] as const) {
        const response = await post(url, path, body);
        expect(response.status).toBe(400);
        validate('Problem', await response.json());
      }
    expect((await post(url, '/v1/mentions', { content: 'نص', language: 'ar', date: '2024-02-29' })).status).toBe(200);
  });

  it('says what is wrong with texts that cannot be aligned', async () => {
    const response = await post(url, '/v1/align', { texts: [TEXTS[0], TEXTS[0]] });
    expect(response.status).toBe(422);
    validate('Problem', await response.json());
  });

  it.each([
    ['no JSON', '{"pairs":', {}, 400],
    ['JSON of another shape', { pairs: 3 }, {}, 400],
    ['no pairs', { pairs: [] }, {}, 400],
    ['a field that there is not', { pairs: [PAIR], rule: {} }, {}, 400],
    ['a field of the language itself', '{"pairs":[{"source":"a","target":"b","__proto__":{"x":1}}]}', {}, 400],
    ['nesting without end', '['.repeat(100_000), {}, 400],
    ['half a character', Buffer.from('{"pairs":[{"source":"\xd8","target":"b"}]}', 'latin1'), {}, 400],
    ['another charset', { pairs: [PAIR] }, { 'content-type': 'application/json; charset=windows-1256' }, 415],
    ['a compressed body', gzipSync('{}'), { 'content-encoding': 'gzip' }, 415],
    ['another type', 'pairs', { 'content-type': 'text/plain' }, 415],
    ['nothing', '', {}, 400],
  ])('refuses %s', async (_, body, headers, status) => {
    const response = await post(url, '/v1/check', body, headers);
    expect(response.status).toBe(status);
    const problem = (await response.json()) as object;
    validate('Problem', problem);
    expect(JSON.stringify(problem)).not.toMatch(/\.[tj]s:\d+|node_modules/);
  });

  it('has health and figures', async () => {
    expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ status: 'ok' });
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).toMatch(/^muqabala_request_seconds_bucket\{le="[^"]+",route="\/v1\/check",status="200"\} \d+$/m);
    expect(text).toMatch(/^muqabala_tasks\{state="waiting"\} 0$/m);
    expect((await fetch(`${url}/nothing`)).status).toBe(404);
  });

  it('says what is wrong with a broken address as with all else', async () => {
    const answer = await fetch(`${url}/v1/%zz`, { method: 'POST' });
    expect([answer.status, Object.keys((await answer.json()) as object)]).toEqual([400, ['code', 'message', 'remedy']]);
  });

  it('answers no page of another site, and no host name but its own', async () => {
    expect(await asking(url, '/health', { origin: 'https://elsewhere.test' })).toBe(403);
    expect(await asking(url, '/health', { host: 'elsewhere.test' })).toBe(403);
    expect(await asking(url, '/health', { host: 'localhost:1' })).toBe(200);
  });

  it('validates translations for Crowdin', async () => {
    const data = {
      file: { id: 1 },
      project: { id: 2 },
      sourceLanguage: { id: 'en', name: 'English' },
      targetLanguage: { id: 'ar', name: 'Arabic' },
      strings: [
        { id: 7, text: 'Three ministers arrived.' },
        { id: 8, text: 'Four ministers arrived.' },
        { id: 9, text: { one: 'file', other: 'files' } },
      ],
      translations: [
        { id: 70, stringId: 7, text: 'وصل ثلاثة وزراء.' },
        { id: 80, stringId: 8, text: 'وصل ثلاثة وزراء.' },
        { id: 90, stringId: 9, text: 'ملف' },
        { id: 91, stringId: 10, text: 'ملف' },
      ],
    };
    const answer = (await (await post(url, '/crowdin/validate', { data })).json()) as {
      data: { validations: object[] };
    };
    validate('CrowdinResponse', answer);
    expect(answer.data.validations).toEqual([
      { translationId: 70, passed: true },
      { translationId: 80, passed: false, error: { message: expect.stringMatching(/\S/) } },
      { translationId: 90, passed: true },
      { translationId: 91, passed: true },
    ]);
    const other = { data: { ...data, targetLanguage: { id: 'uk' } } };
    const passed = (await (await post(url, '/crowdin/validate', other)).json()) as typeof answer;
    expect(passed.data.validations).toHaveLength(4);
    expect(JSON.stringify(passed)).not.toMatch(/false/);
    expect(await (await fetch(`${url}/crowdin/batch-size`)).json()).toEqual({ data: { size: 50 } });
  });
});

describe('the limits of the service', () => {
  /** So much that it takes a while. */
  const LONG = {
    pairs: Array.from({ length: 800 }, (_, i) => ({
      source: `وصل ${i} وزراء إلى المدينة في ${i % 28} مارس.`,
      target: `The ${i} ministers arrived in the city on ${i % 28} March.`,
    })),
  };

  it('refuse millions of wrong entries by the first, and go on', async () => {
    const { url } = await start();
    const wrong = `[${'{},'.repeat(3_000_000)}{}]`;
    for (const [path, body, place] of [
      ['/v1/check', `{"pairs":${wrong}}`, 'pairs.0.source'],
      ['/v1/align', `{"texts":${wrong}}`, 'texts.0.content'],
    ] as const) {
      const answer = await post(url, path, body);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ code: 'request-invalid', place });
    }
    expect((await post(url, '/v1/check', { pairs: [PAIR] })).status).toBe(200);
  });

  it('take no more than they say, and go on', async () => {
    const { url } = await start({ maxBody: 2000, requestTimeout: 1, maxQueue: 1, maxPerClient: 3 });
    expect((await post(url, '/v1/check', { pairs: [{ source: 'x'.repeat(3000), target: '' }] })).status).toBe(413);
    const head = (more: string) =>
      `POST /v1/check HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n${more}\r\n`;
    // The body comes too slowly, or never; the header has no end; the length lies; it is no HTTP at all.
    const slow = raw(url, [head('content-length: 500\r\n'), ...Array.from({ length: 200 }, () => ' ')]);
    const never = raw(url, [head('content-length: 500\r\n')]);
    const huge = raw(url, [head(`x: ${'y'.repeat(20_000)}\r\n`)]);
    const chunks = raw(url, [head('transfer-encoding: chunked\r\n'), 'zz\r\n']);
    const noise = raw(url, ['\x00\x01\x02\r\n\r\n']);
    expect(await huge).toMatch(/^HTTP\/1\.1 431 /);
    expect(await chunks).toMatch(/^HTTP\/1\.1 400 /);
    expect(await noise).toMatch(/^HTTP\/1\.1 400 /);
    for (const answer of [await slow, await never]) expect(answer).toMatch(/^(?:HTTP\/1\.1 408 |$)/);
    expect((await post(url, '/v1/check', { pairs: [PAIR] })).status).toBe(200);
  });

  it('let one client have so many requests under way, and so much work wait', async () => {
    const { url } = await start({ maxPerClient: 3 });
    await post(url, '/v1/check', { pairs: [PAIR] });
    const all = await Promise.all(Array.from({ length: 6 }, () => post(url, '/v1/check', LONG)));
    expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429, 429, 429]);
    const refused = all.find(({ status }) => status === 429)!;
    expect(refused.headers.get('retry-after')).toMatch(/^\d$/);
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests' });
    const wide = await start({ maxQueue: 1 });
    await post(wide.url, '/v1/check', { pairs: [PAIR] });
    const more = await Promise.all(Array.from({ length: 6 }, () => post(wide.url, '/v1/check', LONG)));
    expect(more.map(({ status }) => status).sort()).toEqual([200, 200, 503, 503, 503, 503]);
    expect(await more.find(({ status }) => status === 503)!.json()).toMatchObject({ code: 'overloaded' });
    expect((await post(wide.url, '/v1/check', { pairs: [PAIR] })).status).toBe(200);
  });

  it('give up what takes too long, or what nobody waits for, and go on', async () => {
    const { url } = await start({ timeLimit: 1 });
    await post(url, '/v1/check', { pairs: [PAIR] });
    const endless = { pairs: Array.from({ length: 20 }, () => LONG.pairs).flat() };
    const response = await post(url, '/v1/check', endless);
    expect([response.status, await response.json()]).toEqual([503, expect.objectContaining({ code: 'took-too-long' })]);
    const stream = await post(url, '/v1/check', endless, { accept: 'application/x-ndjson' });
    expect((await stream.text()).trimEnd().split('\n').at(-1)).toMatch(/"took-too-long"/);

    const patient = await start({ timeLimit: 600 });
    await post(patient.url, '/v1/check', { pairs: [PAIR] });
    const gone = new AbortController();
    const asked = fetch(`${patient.url}/v1/check`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(endless),
      signal: gone.signal,
    });
    const running = async () => ((await (await fetch(`${patient.url}/health`)).json()) as { running: number }).running;
    await expect.poll(running).toBe(1);
    gone.abort();
    await expect(asked).rejects.toThrow();
    await expect.poll(running).toBe(0);
    expect((await post(patient.url, '/v1/check', { pairs: [PAIR] })).status).toBe(200);
  });

  it('say nothing of a fault when the client is gone before a stream begins', async () => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      const { url } = await start();
      const gone = new AbortController();
      const asked = fetch(`${url}/v1/check`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
        body: JSON.stringify({ pairs: Array.from({ length: 20 }, () => LONG.pairs).flat() }),
        signal: gone.signal,
      });
      const running = async () => ((await (await fetch(`${url}/health`)).json()) as { running: number }).running;
      await expect.poll(running).toBe(1);
      gone.abort();
      await expect(asked).rejects.toThrow();
      await expect.poll(running).toBe(0);
      expect(told).not.toHaveBeenCalled();
    } finally {
      told.mockRestore();
    }
  });
});

describe('who may use the service', () => {
  it('is nobody without the token, and no other machine without there being one', async () => {
    await expect(start({ host: '0.0.0.0' })).rejects.toThrow(/no token/);
    const { url } = await start({ token: 'secret', cors: ['https://page.test'] });
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
    expect((await post(url, '/v1/check', { pairs: [PAIR] })).status).toBe(401);
    expect((await post(url, '/v1/check', { pairs: [PAIR] }, bearer('secre'))).status).toBe(401);
    expect((await post(url, '/v1/check?token=secret', { pairs: [PAIR] })).status).toBe(401);
    expect((await post(url, '/v1/check', { pairs: [PAIR] }, bearer('secret'))).status).toBe(200);
    expect((await fetch(`${url}/crowdin/batch-size?token=secret`)).status).toBe(200);
    expect((await fetch(`${url}/metrics`)).status).toBe(401);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect(await asking(url, '/openapi.json', { origin: 'https://page.test', ...bearer('secret') })).toBe(200);
    expect(await asking(url, '/openapi.json', { origin: 'https://other.test', ...bearer('secret') })).toBe(403);
    const preflight = await fetch(`${url}/v1/check`, {
      method: 'OPTIONS',
      headers: { origin: 'https://page.test', 'access-control-request-method': 'POST' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([
      204,
      'https://page.test',
    ]);
  });
});
