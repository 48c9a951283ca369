import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CORPUS, lines, makeFolder, muqabala } from './run.ts';

const folder = makeFolder();
const PAIR = 'وصل 3 وزراء إلى المدينة.\tSeven ministers arrived in the city.\n';
const rules = (name: string, fields: object) =>
  folder.write(name, JSON.stringify({ schema: 'muqabala/rules', version: 1, ...fields }));

describe('check --rules', () => {
  it('leaves out kinds that are off and weighs the others as told', async () => {
    const off = rules('off.json', { kinds: { 'number-mismatch': 'off' } });
    const quiet = await muqabala(['check', '-', '--rules', off, '--fail-on', 'minor'], PAIR);
    expect([quiet.code, quiet.stdout]).toEqual([0, '{"pair":0,"findings":[]}\n']);
    const critical = rules('critical.json', { kinds: { 'number-mismatch': 'critical' } });
    const loud = await muqabala(['check', '-', '--rules', critical, '--fail-on', 'critical', '-q'], PAIR);
    expect([loud.code, JSON.parse(loud.stdout).findings[0].severity]).toEqual([1, 'critical']);
  });

  it('does not count what was dismissed, and says why it was', async () => {
    const first = JSON.parse((await muqabala(['check', '-', '-q'], PAIR)).stdout).findings[0];
    const file = rules('dismissed.json', {
      dismissals: [
        {
          code: first.code,
          source: first.source[0].text,
          target: first.target[0].text,
          reason: 'as the ministry says',
        },
      ],
    });
    const run = await muqabala(['check', '-', '--rules', file, '--fail-on', 'minor'], PAIR);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.stdout).findings[0]).toMatchObject({ state: 'dismissed', reason: 'as the ministry says' });
    expect(run.stderr).toMatch(/1 pair checked; 0 with findings; 1 dismissed/);
    const text = await muqabala(['check', '-', '--rules', file, '--format', 'text', '-q'], PAIR);
    expect(text.stdout).toBe('');
  });

  it('knows again what a review has dismissed in the input', async () => {
    const side = (language: string, content: string) => ({ language, segments: [], content });
    const [ar, en] = PAIR.trim().split('\t') as [string, string];
    const { findings } = JSON.parse((await muqabala(['check', '-', '-q'], PAIR)).stdout);
    const pair = JSON.stringify({
      status: 'aligned',
      confidence: 1,
      source: side('ar', ar),
      target: side('en', en),
      findings: findings.map((finding: object) => ({ ...finding, state: 'dismissed', reason: 'seen' })),
    });
    const run = await muqabala(['check', '-', '--fail-on', 'minor', '-q'], `${pair}\n`);
    expect([run.code, JSON.parse(run.stdout).findings[0].reason]).toEqual([0, 'seen']);
  });

  it('misses a term once, in the words of the source', async () => {
    const file = rules('terms.json', { terms: [{ source: 'مجلس الشورى', target: ['Shura Council'] }] });
    const pairs =
      'اجتمع مجلس الشورى اليوم.\tThe parliament met today.\nاجتمع مجلس الشورى اليوم.\tThe Shura Council met today.\n';
    const run = await muqabala(['check', '-', '--rules', file, '-q'], pairs);
    const found = lines(run.stdout).map((line) => JSON.parse(line));
    const terms = found[0].findings.filter((one: { mqm: string }) => one.mqm === 'terminology');
    expect(terms).toMatchObject([
      { source: [{ start: 6, text: 'مجلس الشورى' }], expected: { value: 'Shura Council' } },
    ]);
    expect(terms[0]).not.toHaveProperty('code');
    expect(found[1].findings.filter((one: { mqm: string }) => one.mqm === 'terminology')).toEqual([]);
  });

  it('names the words that a term is to be rendered with, in both languages of the interface', async () => {
    const glossary = folder.write('terms.csv', 'en,ar\ncourt,محكمة\n');
    const pairs = folder.write('court.tsv', 'en\tar\nThe court ruled yesterday.\tحكم المجلس أمس.\n');
    const run = await muqabala([
      'check',
      pairs,
      '--terms',
      glossary,
      '--format',
      'text',
      '--junit',
      folder.path('j.xml'),
    ]);
    expect(run.stdout).toMatch(/\(terminology, 1\.00\)\. .*court.* is to be rendered as .*محكمة/);
    expect(run.stderr).toContain('major terminology 1×5');
    expect(readFileSync(folder.path('j.xml'), 'utf8')).toMatch(/court.* is to be rendered as .*محكمة/);
    const arabic = await muqabala(['check', pairs, '--terms', glossary, '--format', 'text', '--interface', 'ar', '-q']);
    expect(arabic.stdout).toMatch(/يُطلب لعبارة .*court.* مقابلُها .*محكمة/);
  });

  it('answers a bad rules file with its place and what to do', async () => {
    for (const [content, said] of [
      ['{\n  "schema": "muqabala/rules",\n  oops\n}', /line 3: This is no JSON/],
      ['[]', /The file: an object was expected/],
      [{ kinds: { 'number-mismatch': 'loud' } }, /kinds\.number-mismatch: "minor" or "major" or "critical" or "off"/],
      [{ kinds: { nonsense: 'off' } }, /kinds\.nonsense: there is no such kind of finding/],
      [{ leastConfidence: 3 }, /leastConfidence: at most 1/],
      [{ terms: [{ source: 'بيت', target: [] }] }, /terms\[0\]\.target: at least 1/],
      [{ dismisals: [] }, /The field dismisals is none of the rules. Use kinds/],
    ] as const) {
      const file = typeof content === 'string' ? folder.write('bad.json', content) : rules('bad.json', content);
      const run = await muqabala(['check', '-', '--rules', file], PAIR);
      expect([run.code, run.stdout]).toEqual([1, '']);
      expect(run.stderr).toMatch(said);
      expect(run.stderr).toContain('bad.json');
    }
    const missing = await muqabala(['check', '-', '--rules', '/nowhere.json'], PAIR);
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('There is no such file')]);
  });
});

describe('the fidelity score', () => {
  it('stands at the end of the summary with its parts, without what was dismissed', async () => {
    const pairs = `${PAIR}غادر الوفد.\tThe delegation left.\nثم عاد.\t\n`;
    const run = await muqabala(['check', '-'], pairs);
    expect(run.stderr).toContain(
      'fidelity: 1111.1 penalty points per 1000 source words (0 is best): 10 points over 9 words: major number-mismatch 1×5, major omission 1×5; with a counterpart: source 66.7 % (2 of 3), target 100.0 % (2 of 2)\n',
    );
    const file = rules('none.json', { kinds: { 'number-mismatch': 'off', omission: 'minor' } });
    const ruled = await muqabala(['check', '-', '--rules', file], pairs);
    expect(ruled.stderr).toMatch(/fidelity: 111\.1 .*: 1 point over 9 words: minor omission 1×1;/);
    expect((await muqabala(['check', '-', '-q'], pairs)).stderr).toBe('');
  });
});

describe('align --rules', () => {
  it('applies them to the document, in a batch as well', async () => {
    const texts = [`${CORPUS}/al-ahed.ar.txt`, `${CORPUS}/report-a.en.txt`];
    const file = rules('align.json', {
      kinds: { omission: 'off', addition: 'off' },
      terms: [{ source: 'كازاخستان', target: ['Qazaqstan'] }],
    });
    const run = await muqabala(['align', ...texts, '--rules', file, '-q']);
    const { texts: read, findings } = JSON.parse(run.stdout);
    const codes = new Set(findings.map((finding: { code: string }) => finding.code));
    expect([codes.has('omission'), codes.has('addition')]).toEqual([false, false]);
    const terms = findings.filter((finding: { mqm: string }) => finding.mqm === 'terminology');
    expect(terms.length).toBeGreaterThan(0);
    for (const { source, link } of terms) {
      expect(read[0].content.slice(source[0].start, source[0].end)).toBe('كازاخستان');
      expect(link).toMatch(/^l\d+$/);
    }
    const list = folder.write('list.tsv', `one\t${texts.join('\t')}\n`);
    const batch = ['align', '--batch', list, '--out', folder.path('out'), '--rules', file, '--jobs', '1'];
    expect((await muqabala(batch)).stderr).toMatch(/1 aligned, 0 failed/);
    expect((await muqabala(batch)).stderr).toMatch(/0 aligned, 1 done before/);
    rules('align.json', {});
    expect((await muqabala(batch)).stderr).toMatch(/1 aligned, 0 failed/);
  });
});

describe('align --terms', () => {
  it('asks for the renderings of a glossary in a document, beside the terms of the rules', async () => {
    const [source, target] = [
      folder.write('terms.ar.txt', 'وافق مجلس الشورى على القانون. وصل الوزير إلى المدينة.\n'),
      folder.write('terms.en.txt', 'The council agreed to the decree. The minister arrived in the city.\n'),
    ];
    const glossary = folder.write('terms.csv', 'ar,en\nمجلس الشورى,Shura Council\nالوزير,minister\n');
    const own = rules('terms.json', { terms: [{ source: 'القانون', target: ['law'] }] });
    const run = await muqabala(['align', source, target, '--terms', glossary, '--rules', own, '-q']);
    expect([run.code, run.stderr]).toEqual([0, '']);
    const { texts, findings } = JSON.parse(run.stdout);
    const missed = findings
      .filter(({ mqm }: { mqm: string }) => mqm === 'terminology')
      .map((finding: { source: { start: number; end: number }[] }) =>
        texts[0].content.slice(finding.source[0]!.start, finding.source[0]!.end),
      );
    expect(missed.sort()).toEqual(['القانون', 'مجلس الشورى']);
    const batch = await muqabala(['align', '--batch', 'list.tsv', '--out', 'out', '--terms', glossary]);
    expect([batch.code, batch.stderr]).toEqual([2, expect.stringContaining('--batch')]);
  });
});

describe('check --terms', () => {
  it('asks for the renderings of a glossary, in either direction and for whole words', async () => {
    const entry = (...terms: ReadonlyArray<readonly [string, string]>) =>
      `<termEntry>${terms.map(([code, term]) => `<langSet xml:lang="${code}"><tig><term>${term}</term></tig></langSet>`).join('')}</termEntry>`;
    const glossary = folder.write(
      'terms.tbx',
      `<martif type="TBX"><text><body>${entry(['en', 'law'], ['ar', 'قانون'])}${entry(['en', 'law'], ['ar', 'شريعة'])}${entry(['ar', 'مجلس الشورى'], ['en', 'Shura Council'])}</body></text></martif>`,
    );
    const terms = async (pairs: string) => {
      const run = await muqabala(['check', '-', '--terms', glossary, '-q'], pairs);
      expect(run.stderr).toBe('');
      return lines(run.stdout).map((line) =>
        JSON.parse(line)
          .findings.filter(({ mqm }: { mqm: string }) => mqm === 'terminology')
          .map(({ source }: { source: { text: string }[] }) => source[0]!.text),
      );
    };
    expect(await terms('en\tar\nThe law stands.\tيسري المرسوم.\nThe law.\tالشريعة.\nA lawyer.\tمحام.\n')).toEqual([
      ['law'],
      [],
      [],
    ]);
    expect(
      await terms('ar\ten\nوافق مجلس الشورى.\tThe council agreed.\nوافق مجلس الشورى.\tThe Shura council did.\n'),
    ).toEqual([['مجلس الشورى'], []]);
    const term = (words: string, status: string) =>
      `<tig><term>${words}</term><termNote type="administrativeStatus">${status}-admn-sts</termNote></tig>`;
    folder.write(
      'terms.tbx',
      `<martif type="TBX"><text><body><termEntry><langSet xml:lang="en">${term('law', 'preferredTerm')}</langSet><langSet xml:lang="ar">${term('قانون', 'preferredTerm')}${term('شريعة', 'deprecatedTerm')}</langSet></termEntry></body></text></martif>`,
    );
    // A rendering that a glossary names in order that nobody uses it is none.
    expect(await terms('en\tar\nThe law.\tالشريعة.\nThe law.\tالقانون.\n')).toEqual([['law'], []]);
  });
});
