import { expect, it } from 'vitest';
import { lines, makeFolder, muqabala } from './run.ts';

const folder = makeFolder();

/** More pairs than a block has; equal ones, and one source rendered in two ways, stand in both blocks. */
const PAIRS = Array.from({ length: 2300 }, (_, i) => {
  if (i % 100 === 5) return 'اضغط على الزر لحفظ الملف.\tPress the button to save the file.\n';
  if (i % 100 === 55) return 'اضغط على الزر لحفظ الملف.\tClick the button to store the file.\n';
  const [count, street] = [3 + (i % 40), 1 + (i % 90)];
  const said = i % 7 === 0 ? count + 1 : count;
  return `وصل ${count} وزيرا إلى الشارع ${street}.\t${said} ministers reached street ${street}.\n`;
});

it('finds on several threads what it finds on one, in the same order', async () => {
  const file = folder.write('pairs.tsv', PAIRS.join(''));
  const check = ['check', file, '-q', '--language-source', 'ar', '--language-target', 'en'];
  const one = await muqabala(check);
  expect(lines(one.stdout)).toHaveLength(PAIRS.length);
  for (const code of ['number-mismatch', 'inconsistent']) expect(one.stdout).toContain(`"code":"${code}"`);
  for (const more of [
    ['--jobs', '3'],
    ['--jobs', '2', '--alone'],
  ]) {
    const alone = more.includes('--alone') ? await muqabala([...check, '--alone']) : one;
    const run = await muqabala([...check, ...more]);
    expect(run).toMatchObject({ code: 0, stdout: alone.stdout });
  }
}, 300_000);

it('finds the same where the threads are started before a long file is read', async () => {
  const long = folder.write('long.tsv', PAIRS.join('').repeat(2));
  const check = ['check', long, '-q', '--language-source', 'ar', '--language-target', 'en'];
  const one = await muqabala(check);
  expect(await muqabala([...check, '--jobs', '2'])).toMatchObject({ code: 0, stdout: one.stdout });
}, 300_000);

it('ends, and says why, where threads are waiting and the lexicon is broken', async () => {
  const long = folder.write('long.tsv', PAIRS.join('').repeat(2));
  const run = await muqabala(['check', long, '--jobs', '2', '--lexicon', folder.write('broken.bin', 'none')]);
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('This is no word lexicon of this version.');
}, 60_000);
