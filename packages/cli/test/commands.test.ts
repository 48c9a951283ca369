import { readdirSync, readFileSync, statSync } from 'node:fs';
import { parseDocument } from '@muqabala/core';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CORPUS, killed, lines, makeFolder, muqabala } from './run.ts';

const folder = makeFolder();
const ARABIC = `${CORPUS}/al-ahed.ar.txt`;
const ENGLISH = ['report-a', 'report-b', 'mehr', 'iran-press'].map((name) => `${CORPUS}/${name}.en.txt`);
const PAIR = [ARABIC, `${CORPUS}/report-a.en.txt`];

describe('align', () => {
  it('writes one valid document for several counterparts, the summary on stderr', async () => {
    const run = await muqabala(['align', ARABIC, ...ENGLISH]);
    expect(run.code).toBe(0);
    const parsed = parseDocument(JSON.parse(run.stdout));
    expect(parsed.ok && parsed.document.texts.map((text) => [text.id, text.language])).toEqual([
      ['al-ahed', 'ar'],
      ['report-a', 'en'],
      ['report-b', 'en'],
      ['mehr', 'en'],
      ['iran-press', 'en'],
    ]);
    expect(parsed.ok && parsed.document.texts[0]!.content).toBe(
      readFileSync(`${import.meta.dirname}/../../../${ARABIC}`, 'utf8'),
    );
    expect(run.stderr).toMatch(/5 texts, \d+ links?, \d+ findings?/);
    expect(run.stderr).toMatch(/^muqabala:\d.* s$/m);
  });

  it('writes the line forms of the contract, and nothing else on stdout', async () => {
    const jsonl = await muqabala(['align', ...PAIR, '--format', 'jsonl', '-q']);
    expect(jsonl.stderr).toBe('');
    for (const record of lines(jsonl.stdout).map((line) => JSON.parse(line))) {
      const keys = ['status', 'confidence', 'source', 'target', 'findings'];
      // What is linked names its link.
      expect(Object.keys(record)).toEqual(record.status === 'aligned' ? [...keys, 'id'] : keys);
    }
    const beads = await muqabala(['align', ...PAIR, '--format', 'beads', '-q']);
    expect(lines(beads.stdout).length).toBe(lines(jsonl.stdout).length);
    for (const line of lines(beads.stdout)) expect(line).toMatch(/^\[[\d, ]*\]:\[[\d, ]*\]:[01]\.\d\d$/);
  });

  it('takes either order of the languages', async () => {
    const run = await muqabala(['align', PAIR[1]!, PAIR[0]!, '--format', 'jsonl', '-q']);
    expect(run.code).toBe(0);
    const aligned = lines(run.stdout)
      .map((line) => JSON.parse(line))
      .filter((line) => line.status === 'aligned');
    expect(aligned.length).toBeGreaterThan(0);
    expect(aligned[0]).toMatchObject({ source: { language: 'en' }, target: { language: 'ar' } });
  });

  it('keeps one sentence a line when told that they are', async () => {
    const ar = folder.write('given.ar', 'زار الرئيس المدينة. ثم عاد.\nافتتح الجسر.\n');
    const en = folder.write('given.en', 'The president visited the city. Then he returned.\nHe opened the bridge.\n');
    const run = await muqabala(['align', ar, en, '--presegmented', '--order', 'in-order', '-q']);
    const document = JSON.parse(run.stdout);
    expect(document.texts.map((text: { segments: unknown[] }) => text.segments.length)).toEqual([2, 2]);
  });

  it('refuses several targets for beads before any work, unless one is chosen', async () => {
    const two = [ARABIC, ENGLISH[0]!, ENGLISH[1]!, '--format', 'beads', '-q'];
    const refused = await muqabala(['align', ...two]);
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toMatch(/report-a, report-b.*--text ID.*jsonl/s);
    const chosen = await muqabala(['align', ...two, '--text', 'report-b']);
    expect(chosen.code).toBe(0);
    expect(lines(chosen.stdout)[0]).toMatch(/^\[/);
  });

  it('replaces an output whole, and leaves nothing beside it', async () => {
    const output = folder.write('out.tsv', 'old');
    const run = await muqabala(['align', ...PAIR, '--format', 'tsv', '-o', output]);
    expect([run.code, run.stdout]).toEqual([0, '']);
    expect(readFileSync(output, 'utf8')).toMatch(/^ar\ten\tstatus\tconfidence\ttext\t/);
    expect(readdirSync(folder.path('.')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('writes into a device without replacing it', async () => {
    const run = await muqabala(['align', ...PAIR, '-q', '-o', '/dev/null']);
    expect(run.code).toBe(0);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe('detect, segment and mentions', () => {
  it('detect says a readable line, or JSON lines', async () => {
    const run = await muqabala(['detect', ARABIC, ENGLISH[0]!]);
    expect(lines(run.stdout)).toEqual([
      expect.stringMatching(/^corpus.*\tar\tArabic, right to left/),
      expect.stringMatching(/^corpus.*\ten\tEnglish, left to right/),
    ]);
    const jsonl = await muqabala(['detect', ARABIC, '--format', 'jsonl']);
    expect(JSON.parse(jsonl.stdout)).toMatchObject({ file: ARABIC, language: 'ar', direction: 'rtl' });
  });

  it('segment does not cut within a cue of subtitles', async () => {
    const srt = '1\n00:00:01,000 --> 00:00:02,000\nYes. He\ncame.\n\n2\n00:00:03,000 --> 00:00:04,000\n- Who?\n- Me.\n';
    expect((await muqabala(['segment', '-'], srt)).stdout).toBe('Yes. He came.\n- Who?\n- Me.\n');
    expect((await muqabala(['segment', '-', '--join-cues'], srt)).stdout).toBe('Yes.\nHe came.\n- Who?\n- Me.\n');
  });

  it('segment writes one sentence a line, or offsets that give it back', async () => {
    const text = 'قال الوزير: نعم. ومضى\nإلى بيته.\nHe left.';
    const run = await muqabala(['segment', '-', '--format', 'jsonl'], text);
    const found = lines(run.stdout).map((line) => JSON.parse(line));
    for (const { start, end, text: words } of found) expect(text.slice(start, end)).toBe(words);
    expect(Object.keys(found[0])).toEqual(['start', 'end', 'role', 'language', 'direction', 'text']);
    const plain = await muqabala(['segment', '-'], text);
    expect(lines(plain.stdout).length).toBe(found.length);
  });

  it('mentions writes kind, value, unit, words and offsets', async () => {
    const text = 'The minister said 3 million dollars were paid on 5 May 2022.';
    const run = await muqabala(['mentions', '-'], text);
    const found = lines(run.stdout).map((line) => JSON.parse(line));
    expect(found.length).toBeGreaterThan(0);
    for (const { kind, start, end, text: words } of found) {
      expect(typeof kind).toBe('string');
      expect(text.slice(start, end)).toBe(words);
    }
    expect((await muqabala(['mentions', '-', '--format', 'text'], text)).stdout).toMatch(/^\d+–\d+\t/);
  });
});

describe('word documents', () => {
  it('are read by their content, and said to be none where they are not', async () => {
    const body = (text: string) =>
      strToU8(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
      );
    const ar = folder.write('r.ar.docx', zipSync({ 'word/document.xml': body('وصل ثلاثة وزراء إلى طهران.') }));
    const en = folder.write('r.en.docx', zipSync({ 'word/document.xml': body('Three ministers arrived in Tehran.') }));
    const run = await muqabala(['align', ar, en, '--format', 'tsv', '--no-provenance', '--no-header']);
    expect([run.code, run.stdout]).toEqual([0, 'وصل ثلاثة وزراء إلى طهران.\tThree ministers arrived in Tehran.\n']);
    const other = await muqabala(['segment', folder.write('x.docx', zipSync({ a: strToU8('b') }))]);
    expect([other.code, other.stderr]).toEqual([1, expect.stringContaining('x.docx: The archive is no Word document')]);
  });
});

describe('html pages', () => {
  it('are read for their main text, with title, outlet and date', async () => {
    const page = folder.write(
      'page.html',
      '<!doctype html><html><head><title>x</title><meta property="og:site_name" content="Daily"><meta property="og:title" content="Port opens"><meta name="date" content="2023-03-05"></head><body><nav>Home</nav><article><p>The minister of transport visited the new port of the city on Sunday and was shown the three quays.</p><p>He said that forty ships a day would call there, and thanked the workers for what they had done in two years.</p></article></body></html>',
    );
    const run = await muqabala(['align', ARABIC, page, '-q']);
    expect(JSON.parse(run.stdout).texts[1]).toMatchObject({ title: 'Port opens', outlet: 'Daily', date: '2023-03-05' });
    const plain = await muqabala(['segment', page, '--from', 'text']);
    expect(plain.stdout).toContain('<!doctype html>');
  });
});

/** A term of a field, in six sentences; the last one says it where a clause would be missed. */
const TERMS = [
  [
    'ينص عقد التأسيس على اسم الشركة ومركزها.',
    'The articles of incorporation state the name of the company and its seat.',
  ],
  [
    'يجوز تعديل عقد التأسيس بقرار من الشركاء.',
    'The articles of incorporation may be amended by a decision of the partners.',
  ],
  [
    'إذا لم يرد ذلك في عقد التأسيس، عُينت لجنة.',
    'If this is not stated in the articles of incorporation, a committee is appointed.',
  ],
  ['تُودع نسخة من عقد التأسيس لدى الوزارة.', 'A copy of the articles of incorporation is deposited with the ministry.'],
  ['يوقع المؤسسون عقد التأسيس أمام كاتب العدل.', 'The founders sign the articles of incorporation before a notary.'],
  [
    'لا يترتب على ذلك حل الشركة، ما لم ينص عقد التأسيس على غير ذلك.',
    'This shall not result in the dissolution of the company, unless stipulated otherwise in the articles of incorporation.',
  ],
]
  .map((pair) => pair.join('\t'))
  .join('\n');

describe('check', () => {
  it('learns the terms of a field from the file, unless each pair is to be judged alone', async () => {
    const alone = await muqabala(['check', '-', '--alone'], TERMS);
    expect(alone.stderr).toMatch(/6 pairs checked; 1 with findings: partial-addition 1/);
    expect(alone.stderr).toMatch(/context:none/);
    const together = await muqabala(['check', '-'], TERMS);
    expect(together.stderr).toMatch(/6 pairs checked; 0 with findings/);
  });

  it('writes a line for every pair with spans of its own words', async () => {
    const run = await muqabala(
      ['check', '-'],
      'وصل 3 وزراء إلى المدينة.\tSeven ministers arrived in the city.\nغادر الوفد.\tThe delegation left.\n',
    );
    expect(run.code).toBe(0);
    const [first, second] = lines(run.stdout).map((line) => JSON.parse(line));
    expect(first.pair).toBe(0);
    expect(first.findings[0]).toMatchObject({
      code: 'number-mismatch',
      source: [{ start: 4, text: expect.stringContaining('3') }],
      target: [{ start: 0, text: expect.stringContaining('Seven') }],
    });
    expect(second).toEqual({ pair: 1, findings: [] });
    expect(run.stderr).toMatch(/2 pairs checked; 1 with findings: number-mismatch 1/);
  });

  it('fails for continuous use, and shows the marked words to people', async () => {
    const pair = 'وصل 3 وزراء إلى المدينة.\tSeven ministers arrived in the city.\n';
    expect((await muqabala(['check', '-', '--fail-on', 'critical', '-q'], pair)).code).toBe(0);
    expect((await muqabala(['check', '-', '--fail-on', 'minor', '-q'], pair)).code).toBe(1);
    const text = await muqabala(['check', '-', '--format', 'text', '-q'], pair);
    expect(text.stdout).toMatch(/pair 0\n {2}ar.*⟦3/);
    expect(text.stdout).not.toContain('\x1b');
  });

  it('says of a pair what it did not check, in the line, in the text and in the summary', async () => {
    const long = `${'كلمة '.repeat(410_000)}\tOne word.\nوصل 3 وزراء.\tThree ministers came.\n`;
    const run = await muqabala(['check', '-', '--from', 'tsv'], long);
    const [first, second] = lines(run.stdout).map((line) => JSON.parse(line));
    expect(first).toEqual({
      pair: 0,
      findings: [],
      unchecked: [
        { check: 'all', reason: 'too-long', source: [{ start: 0, end: 2_050_000 }], target: [{ start: 0, end: 9 }] },
      ],
    });
    expect(second).toEqual({ pair: 1, findings: [] });
    expect(run.stderr).toMatch(/2 pairs checked; 0 with findings; 1 not checked in full/);
    const text = await muqabala(['check', '-', '--from', 'tsv', '--format', 'text', '-q'], long);
    expect(text.stdout).toMatch(/pair 0\n[\s\S]*Not checked: the sentences are too long/);
    expect(text.stdout.length).toBeLessThan(1000);
    const arabic = await muqabala(['check', '-', '--from', 'tsv', '--format', 'text', '--interface', 'ar', '-q'], long);
    expect(arabic.stdout).toContain('لم يُفحص');
  });

  it('names a code that is missing as the file has it, to people and in a report', async () => {
    const units =
      '<trans-unit id="1"><source>Press <x id="1" equiv-text="{count}"/> now.</source><target>اضغط الآن.</target></trans-unit>';
    const file = folder.write(
      'code.xlf',
      `<xliff version="1.2"><file source-language="en" target-language="ar"><body>${units}</body></file></xliff>`,
    );
    const sarif = folder.path('code.sarif');
    const run = await muqabala(['check', file, '--format', 'text', '--sarif', sarif, '-q']);
    expect(run.stdout).toContain('The source has “\u2068{count}\u2069”');
    expect(readFileSync(sarif, 'utf8')).toContain('{count}');
    const [json, page, sheet] = ['code.json', 'code.html', 'code.docx'].map((name) => folder.path(name));
    const checked = await muqabala(['check', file, '-q']);
    const [{ findings }] = lines(checked.stdout).map((line) => JSON.parse(line));
    const [pair] = lines((await muqabala(['convert', file, '--format', 'jsonl', '-q'])).stdout).map((line) =>
      JSON.parse(line),
    );
    await muqabala([
      'convert',
      folder.write('code.jsonl', `${JSON.stringify({ ...pair, findings })}\n`),
      '--format',
      'json',
      '-q',
      '-o',
      json!,
    ]);
    await muqabala(['convert', json!, '--format', 'html', '-q', '-o', page!]);
    expect(readFileSync(page!, 'utf8')).toContain('The source has “\u2068{count}\u2069”');
    await muqabala(['convert', json!, '--format', 'docx', '-q', '-o', sheet!]);
    expect(strFromU8(unzipSync(readFileSync(sheet!))['word/document.xml']!)).toContain('{count}');
  });

  it('reads tmx and xliff that convert wrote', async () => {
    const document = folder.path('visit.json');
    await muqabala(['align', ...PAIR, '-q', '-o', document]);
    const counts: number[] = [];
    for (const format of ['tmx', 'xliff', 'csv']) {
      const file = folder.path(`visit.${format}`);
      expect((await muqabala(['convert', document, '--format', format, '--aligned-only', '-o', file])).code).toBe(0);
      const run = await muqabala(['check', file]);
      expect(run.code).toBe(0);
      counts.push(lines(run.stdout).length);
    }
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeGreaterThan(0);
  });
});

describe('pairs of languages that are not judged', () => {
  const table = (first: string) => `${first}\nThe lamp is lit.\tThe lamps are lit now.\n`;
  const catalogue = folder.write('once.json', '{"a":"The lamp is lit.","b":"The road is long."}');

  it.each([
    ['one language twice', ['-', '--from', 'tsv'], table('Source\tTarget'), 1, 'en'],
    ['two languages of others', ['-', '--from', 'tsv'], table('French\tGerman'), 0, 'fr'],
    ['one catalogue twice', [catalogue, catalogue], '', 2, 'en'],
  ] as const)('are told, and converted all the same: %s', async (_, files, input, same, language) => {
    const said = same === 0 ? [] : [`${same} changed: same-language`];
    const checked = await muqabala(['check', ...files], input);
    const all = same === 2 ? '2 pairs are not' : '1 pair is not';
    for (const words of [...said, `${all} Arabic and English`]) expect(checked.stderr).toContain(words);
    const converted = await muqabala(['convert', ...files, '--format', 'jsonl', '--strict'], input);
    expect([converted.code, JSON.parse(lines(converted.stdout)[0]!).source.language]).toEqual([0, language]);
    expect(converted.stderr.includes('same-language')).toBe(same > 0);
    for (const words of said) expect(converted.stderr).toContain(words);
  });
});

describe('convert, score, lexicon', () => {
  it('converts pairs into a document and a document into a page and two files', async () => {
    const json = await muqabala(['convert', '-', '--format', 'json'], 'بيت\thouse\nباب\tdoor\n');
    expect(parseDocument(JSON.parse(json.stdout)).ok).toBe(true);
    expect(json.stderr).toMatch(/2 pairs read/);
    const document = folder.write('two.json', json.stdout);
    const page = await muqabala(['convert', document, '--format', 'html', '--no-viewer', '--interface', 'ar']);
    expect(page.stdout).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/);
    expect((await muqabala(['convert', document, '--format', 'moses', '-o', folder.path('two')])).code).toBe(0);
    expect(readFileSync(folder.path('two.ar'), 'utf8')).toBe('بيت\nباب\n');
    expect(readFileSync(folder.path('two.en'), 'utf8')).toBe('house\ndoor\n');
    const back = await muqabala([
      'convert',
      folder.path('two.ar'),
      folder.path('two.en'),
      '--from',
      'moses',
      '--format',
      'tsv',
      '--no-provenance',
      '--no-header',
    ]);
    expect(back.stdout).toBe('بيت\thouse\nباب\tdoor\n');
    const short = folder.write('short.en', 'house\n');
    const differ = await muqabala(['convert', folder.path('two.ar'), short, '--from', 'moses', '--format', 'tsv']);
    expect([differ.code, differ.stderr]).toEqual([1, expect.stringContaining('has 2 lines and the second 1')]);
    const book = await muqabala(['convert', document, '--format', 'xlsx', '-o', folder.path('two.xlsx')]);
    expect([book.code, readFileSync(folder.path('two.xlsx')).subarray(0, 2).toString()]).toEqual([0, 'PK']);
  });

  it('scores the corpus against its reference, and beads against beads', async () => {
    const beads = folder.write('gold.beads', '[0]:[0]:1.00\n[1]:[1, 2]:1.00\n');
    const run = await muqabala(['score', beads, beads, '--format', 'json']);
    expect(JSON.parse(run.stdout)).toMatchObject({ kind: 'links', strict: { f1: 1 } });
    expect((await muqabala(['score', beads, beads])).stdout).toMatch(/strict.*100\.0[\s\S]*scorer:/);
  });

  it('trains a lexicon and uses it', async () => {
    const pairs = Array.from({ length: 60 }, (_, i) => `كتاب ${i}\tbook ${i}\nقلم جديد\tnew pen`).join('\n');
    const own = folder.path('own.bin');
    const trained = await muqabala(['lexicon', 'train', '--pairs', folder.write('pairs.tsv', pairs), '-o', own]);
    expect(trained.code).toBe(0);
    expect(trained.stderr).toMatch(/120 pairs read/);
    expect((await muqabala(['align', ...PAIR, '--lexicon', own, '-q', '--format', 'beads'])).code).toBe(0);
    const extended = folder.path('extended.bin');
    const more = ['--extend', '--licence', 'CC0-1.0', '--name', 'more'];
    expect(
      (await muqabala(['lexicon', 'train', '--pairs', folder.path('pairs.tsv'), '-o', extended, ...more])).code,
    ).toBe(0);
    const said = JSON.parse(readFileSync(extended, 'latin1').split('\n')[0]!);
    expect(said.signature).toMatch(/^more-/);
    expect(said.licence).toBe('CC-BY-SA-4.0; own pairs: CC0-1.0');
    expect(said.sources.length).toBeGreaterThan(3);
    expect(said.sources.at(-1)).toBe('pairs.tsv');
    expect(said.entries).toBeGreaterThan(90_000);
    expect((await muqabala(['align', ...PAIR, '--lexicon', extended, '-q', '--format', 'beads'])).code).toBe(0);
    const broken = await muqabala(['align', ...PAIR, '--lexicon', ARABIC]);
    expect([broken.code, broken.stderr]).toEqual([1, expect.stringContaining('no word lexicon')]);
  });

  it('leaves the lexicon of before as it was when training is interrupted', async () => {
    const pairs = Array.from({ length: 4000 }, (_, i) => `كتاب ${i} جديد\tnew book ${i}`).join('\n');
    const [file, own] = [folder.write('many.tsv', pairs), folder.write('kept.bin', 'as before')];
    for (const after of [150, 400, 700])
      await killed(['lexicon', 'train', '--pairs', file, '--pairs', file, '-o', own], after, 'SIGINT');
    // It may have come to its end before.
    const content = readFileSync(own, 'latin1');
    expect(content === 'as before' || content.startsWith('{"format":"muqabala/words"')).toBe(true);
    if (content !== 'as before') expect((await muqabala(['align', ...PAIR, '--lexicon', own, '-q'])).code).toBe(0);
    expect(readdirSync(folder.path('.')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

it('help and version do not wait for what aligns and checks', async () => {
  const hook = `export const load = (url, context, next) => { console.error(url); return next(url, context); }`;
  const register = `import { register } from 'node:module'; register('data:text/javascript,${encodeURIComponent(hook).replaceAll("'", '%27')}');`;
  const options = `--import=data:text/javascript,${encodeURIComponent(register).replaceAll("'", '%27')}`;
  const run = await muqabala(['--version'], undefined, { env: { ...process.env, NODE_OPTIONS: options } });
  const loaded = run.stderr.split('\n').filter((url) => url.startsWith('file:'));
  expect(loaded.filter((url) => /packages\/cli\/(?:program|dist)\//.test(url))).not.toEqual([]);
  // All of the program is some megabytes.
  expect(loaded.reduce((sum, url) => sum + statSync(new URL(url)).size, 0)).toBeLessThan(200_000);
});
