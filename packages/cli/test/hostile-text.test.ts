import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeFolder, muqabala } from './run.ts';

const folder = makeFolder();

/**
 * Colours, the clipboard of the terminal (OSC 52), an eight-bit control, a bell, a turn of direction, and ends of
 * lines.
 */
const HOSTILE = '\x1b[31m\x1b]52;c;cm0gLXJm\x07\x9b31m\u202e\x7f';
const OBEYED = /(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}]|[\u202a-\u202e\u200e\u200f\u061c]/u;
const NAME = `e${HOSTILE}\n\tvil`;

const arabic = `وصل ${HOSTILE} ثلاثة وزراء في 5 مايو.`;
const english = `Four ${HOSTILE} ministers arrived on 6 May.`;

describe.skipIf(process.platform === 'win32')('a text, a name and an id that a terminal would obey', () => {
  const text = folder.write(`${NAME}.txt`, `${english}\n`);
  const pairs = folder.write(`${NAME}.tsv`, `${arabic}\t${english}\n`);
  const document = {
    schema: 'muqabala/aligned-document',
    version: 1,
    signature: `s${HOSTILE}`,
    texts: [
      { id: `a${HOSTILE}`, language: 'ar', direction: 'rtl', content: 'نص', segments: [] },
      { id: `b${HOSTILE}`, language: 'en', direction: 'ltr', content: 'text', segments: [] },
    ],
    links: [],
    findings: [],
  };
  const saved = folder.write(`${NAME}.json`, JSON.stringify(document));
  const broken = folder.write('broken.json', `{"schema":"muqabala/aligned-document",${HOSTILE}`);

  it.each([
    ['check', pairs, '--format', 'text'],
    ['check', pairs, '--format', 'text', '--interface', 'ar'],
    ['check', folder.path(`${NAME}.none`)],
    ['mentions', text, '--format', 'text'],
    ['detect', text, text],
    ['detect', text, folder.path(NAME)],
    ['score', saved, saved],
    ['align', saved, '-o', folder.path('out.json')],
    ['align', text, text],
    ['align', text, text, '-o', text],
    ['align', saved, '--format', 'beads', '--text', HOSTILE],
    ['convert', broken, '--format', 'tsv'],
    ['convert', saved, '--format', 'moses', '-o', folder.path(`none/${NAME}`)],
    ['lexicon', 'train', '--pairs', pairs, '-o', folder.path('own.bin'), '--name', NAME],
    ['review', broken, '--no-open'],
    [`frob${NAME}`],
    ['align', text, text, '--format', NAME],
  ])('is shown by %s %j', async (...args) => {
    const run = await muqabala(args);
    expect(run.stdout).not.toMatch(OBEYED);
    expect(run.stderr).not.toMatch(OBEYED);
    // Every message is on one line: a name cannot begin one of its own.
    expect(run.stderr).not.toMatch(/^\s*vil/m);
  });

  it('is shown where a batch names it', async () => {
    const id = `${HOSTILE.replace(/[\x1b\x07]/g, '')}x`;
    const run = await muqabala(['align', '--batch', '-', '--out', folder.path('batch')], `${id}\t/none${HOSTILE}\tx\n`);
    expect(run.stderr).toMatch(/⟨U\+009B⟩31m⟨RLO⟩␡x: \/none␛\[31m/);
    expect(run.stderr).not.toMatch(OBEYED);
  });

  it('goes unaltered into what programs read', async () => {
    const jsonl = await muqabala(['segment', text, '--format', 'jsonl']);
    expect(JSON.parse(jsonl.stdout.split('\n')[0]!).text).toBe(english);
    const table = await muqabala(['convert', pairs, '--format', 'tsv', '--no-provenance', '--no-header', '-q']);
    expect(table.stdout).toBe(`${arabic}\t${english}\n`);
    const sentences = await muqabala(['segment', text]);
    expect(sentences.stdout).toBe(`${english}\n`);
    const file = folder.path('sentences.txt');
    await muqabala(['segment', text, '-o', file]);
    expect(readFileSync(file, 'utf8')).toBe(`${english}\n`);
  });
});
