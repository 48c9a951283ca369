import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { makeFolder, muqabala } from './run.ts';

const folder = makeFolder();

/** Says when a thread starts; lets one fail to read its tables where the environment asks for that. */
const PRELOAD = `
const threads = require('node:worker_threads');
const files = require('node:fs/promises');
threads.Worker = class extends threads.Worker {
  constructor(...args) {
    super(...args);
    process.stderr.write('a thread starts\\n');
  }
};
const { readFile, open } = files;
const refuse = (path, go) => {
  if (!threads.isMainThread && process.env.REFUSED && String(path).endsWith(process.env.REFUSED))
    throw Object.assign(new Error('refused'), { code: 'EACCES', syscall: 'open', path: String(path) });
  return go();
};
files.readFile = async (path, ...more) => refuse(path, () => readFile(path, ...more));
files.open = async (path, ...more) => refuse(path, () => open(path, ...more));
require('node:module').syncBuiltinESMExports();
`;

const STREETS = [
  'الشارع الطويل الذي يمر بالسوق القديم وبالمسجد الكبير',
  'الميدان الواسع الذي تقع فيه المكتبة والمدرسة',
];
const PLACES = [
  'the long street that passes the old market and the great mosque',
  'the wide square with the library and the school',
];

/** Pairs that are more than a block, and make a long text. */
const LONG = 2600;

/** Pairs of sentences, in blocks of which each repeats a source that is rendered in two ways. */
function writePairs(count: number): [string, string] {
  const pairs = Array.from({ length: count }, (_, i) => {
    if (i % 500 === 5) return ['اضغط على الزر لحفظ الملف.', 'Press the button to save the file.'];
    if (i % 500 === 255) return ['اضغط على الزر لحفظ الملف.', 'Click the button to store the file.'];
    const [said, street] = [3 + (i % 40), 1 + (i % 900)];
    const other = i % 7 === 0 ? said + 1 : said;
    return [
      `وصل ${said} وزيرا ومعهم ${street} من الموظفين إلى ${STREETS[i % 2]} رقم ${i} ثم غادروا المكان بعد اجتماع قصير مع السكان وعادوا إلى العاصمة في المساء.`,
      `${other} ministers with ${street} officials arrived at ${PLACES[i % 2]}, number ${i}, then left the place after a short meeting with the residents and returned to the capital in the evening.`,
    ];
  });
  const write = (side: 0 | 1) =>
    folder.write(`${count}.${side}.txt`, `${pairs.map((pair) => pair[side]).join('\n')}\n`);
  return [write(0), write(1)];
}

const SETTINGS = ['--presegmented', '--language-source', 'ar', '--language-target', 'en', '-q'];
let preload: readonly string[];

beforeAll(() => {
  preload = ['--require', folder.write('preload.cjs', PRELOAD)];
});

const align = (texts: readonly string[], more: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  muqabala(['align', ...texts, ...SETTINGS, ...more], undefined, { env: { ...process.env, ...env } }, preload);

it('finds in a long text on two threads what it finds on one', async () => {
  const texts = writePairs(LONG);
  const one = await align(texts, ['--jobs', '1']);
  expect(one).toMatchObject({ code: 0, stderr: '' });
  for (const code of ['number-mismatch', 'inconsistent']) expect(one.stdout).toContain(`"code": "${code}"`);
  const two = await align(texts, ['--jobs', '2']);
  expect(two.stderr).toBe('a thread starts\n');
  expect(two.stdout === one.stdout).toBe(true);
  // Of a batch of one the threads that have nothing else to do help.
  const list = folder.write('list.tsv', `all\t${texts.join('\t')}\n`);
  const batch = await muqabala(['align', '--batch', list, '--out', folder.path('out'), '--jobs', '2', ...SETTINGS]);
  expect(batch).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(folder.path('out/all.json'), 'utf8') === one.stdout).toBe(true);
}, 600_000);

it('ends by what stopped the other thread, with the code and place of it', async () => {
  const run = await align(writePairs(LONG), ['--jobs', '2', '-o', folder.path('x.json')], { REFUSED: 'words.bin' });
  expect(run).toMatchObject({ code: 1 });
  expect(run.stderr).toMatch(/^muqabala: .*words\.bin: The word lexicon could not be read\./m);
  expect(existsSync(folder.path('x.json'))).toBe(false);
}, 600_000);

it('reads the values of a long text on another thread where nobody reads findings, and starts none for a short one', async () => {
  const texts = writePairs(LONG);
  const [one, two] = [
    await align(texts, ['--jobs', '1', '--format', 'beads']),
    await align(texts, ['--jobs', '4', '--format', 'beads']),
  ];
  expect(one).toMatchObject({ code: 0, stderr: '' });
  expect(two).toMatchObject({ code: 0, stdout: one.stdout, stderr: 'a thread starts\n' });
  expect(await align(writePairs(1000), ['--jobs', '2'])).toMatchObject({ code: 0, stderr: '' });
}, 600_000);
