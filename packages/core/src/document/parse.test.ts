import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, parseDocumentInTurns } from './parse.ts';
import { type AlignedDocument, documentSchema } from './schema.ts';

/** A document of so many pairs, long enough to be looked at in pieces. */
function pairs(count: number): AlignedDocument {
  const text = (id: string, language: string) => ({
    id,
    language,
    direction: language === 'ar' ? ('rtl' as const) : ('ltr' as const),
    content: '.'.repeat(2 * count),
    segments: Array.from({ length: count }, (_, s) => ({
      id: `s${s}`,
      start: 2 * s,
      end: 2 * s + 1,
      role: 'body' as const,
      mentions: [],
    })),
  });
  const ids = Array.from({ length: count }, (_, s) => s);
  return {
    schema: 'muqabala/aligned-document',
    version: 2,
    signature: '',
    texts: [text('a', 'ar'), text('b', 'en')],
    links: ids.map((s) => ({
      id: `l${s}`,
      text: 'b',
      source: [`s${s}`],
      target: [`s${s}`],
      confidence: 1,
      evidence: [{ kind: 'word', weight: 1, source: { start: 0, end: 1 } }],
      status: 'proposed',
    })),
    findings: ids.map((s) => ({
      id: `f${s}`,
      code: 'unrelated',
      mqm: '',
      severity: 'minor',
      confidence: 1,
      link: `l${s}`,
      text: 'b',
      state: 'open',
    })),
  };
}

/** The same document with something else at a path. */
function changed(document: AlignedDocument, path: string, by: unknown): unknown {
  const copy = structuredClone(document);
  const names = path.split('.');
  const holder = names.slice(0, -1).reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], copy);
  (holder as Record<string, unknown>)[names.at(-1)!] = by;
  return copy;
}

const places = (data: unknown) => {
  const parsed = parseDocument(data);
  return parsed.ok ? [] : parsed.problems.map(({ place }) => place);
};

describe('parseDocument', () => {
  it('takes a document of any length as it is', () => {
    for (const count of [1, 255, 256, 257, 1000])
      expect(parseDocument(pairs(count))).toEqual({ ok: true, document: pairs(count) });
  });

  it('says of JSON that it is to be parsed', () => {
    expect(parseDocument(JSON.stringify(pairs(1)))).toEqual({
      ok: false,
      problems: [
        expect.objectContaining({
          code: 'document-invalid',
          place: 'document',
          remedy: expect.stringContaining('JSON.parse'),
        }),
      ],
    });
  });

  it.each([
    ['texts.1.segments.700.end', 'x'],
    ['texts.0.segments.256', null],
    ['links.513.status', 'maybe'],
    ['findings.999.code', 7],
    ['texts.0.content', 1],
    ['links', {}],
    ['findings', undefined],
    ['version', 3],
  ])('names the place of what has the wrong shape: %s', (path, by) => {
    expect(places(changed(pairs(1000), path, by))).toEqual([path]);
  });

  it.each([
    ['texts.1.id', 'a', 'texts.1.id'],
    ['texts.1.segments.700.id', 's3', 'texts.1.segments.700.id'],
    ['texts.1.segments.700.end', 1399, 'texts.1.segments.700'],
    ['texts.1.segments.999.end', 5000, 'texts.1.segments.999'],
    [
      'texts.1.segments.700.mentions',
      [{ kind: 'number', value: 1, start: 1, end: 2 }],
      'texts.1.segments.700.mentions.0',
    ],
    ['links.700.id', 'l3', 'links.700.id'],
    ['links.700.text', 'a', 'links.700.text'],
    ['links.700.source', ['none'], 'links.700.source'],
    ['links.700.target', ['none'], 'links.700.target'],
    ['links.700.evidence', [{ kind: 'word', weight: 1, target: { start: 0, end: 5000 } }], 'links.700.evidence'],
    ['findings.700.id', 'f3', 'findings.700.id'],
    ['findings.700.link', 'none', 'findings.700.link'],
    ['findings.700.text', 'none', 'findings.700.text'],
    ['findings.700.target', [{ start: 0, end: 5000 }], 'findings.700.target'],
  ])('names the place of what leads nowhere: %s = %j', (path, by, place) => {
    expect(places(changed(pairs(1000), path, by))).toContain(place);
  });

  it('refuses what the schema refuses, at the first of its places', () => {
    const document = pairs(3);
    const paths = ['schema', 'texts', 'texts.0', 'texts.1.segments', 'texts.1.segments.2', 'texts.0.segments.1.start'];
    paths.push(
      'links',
      'links.2',
      'links.0.evidence',
      'links.0.evidence.0.source',
      'findings.1',
      'findings.0.link',
      'facts',
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.anything(), (path, by) => {
        const data = changed(document, path, by);
        const whole = documentSchema.safeParse(data);
        if (whole.success) return;
        const expected = whole.error.issues.map((issue) => issue.path.join('.') || 'document');
        expect(places(data)).toContain(expected[0]);
        expect(expected).toEqual(expect.arrayContaining(places(data)));
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (data) => void expect(parseDocument(data).ok).toBe(false)));
  });

  it('lists no more than a hundred problems', () => {
    const document = pairs(1000);
    const broken = { ...document, links: document.links.map((link) => ({ ...link, status: 'maybe' })) };
    expect(places(broken)).toHaveLength(100);
    const lost = { ...document, links: document.links.map((link) => ({ ...link, source: ['none'] })) };
    expect(places(lost)).toHaveLength(100);
  });

  it('pauses after a few hundred entries', () => {
    const steps = parseDocumentInTurns(pairs(10_000));
    let pauses = 0;
    while (!steps.next().done) pauses++;
    // Twenty thousand sentences, ten thousand links and as many findings, looked at twice.
    expect(pauses).toBeGreaterThan(80_000 / 512);
  });
});
