import type { CheckedSides } from '@muqabala/core';
import { tables } from '@muqabala/lexicon';
import { expect, it } from 'vitest';
import { openChecks } from './checks.ts';

/** A worker that does what its code says when it is asked. */
function workerThat(does: string): URL {
  return new URL(
    `data:text/javascript,${encodeURIComponent(
      `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { ${does} });`,
    )}`,
  );
}

const PAIRS = Array.from(
  { length: 10 },
  (_, i): CheckedSides => [
    { language: 'ar', content: `وصل ${i + 3} وزراء.` },
    { language: 'en', content: `${i + 4} ministers arrived.` },
  ],
);

async function checkWith(does: string) {
  const checks = await openChecks(tables, { jobs: 2, alone: false, lexicon: undefined }, { file: workerThat(does) });
  try {
    return await checks.findValues([{ language: 'ar', content: 'وصل 3 وزراء.' }]);
  } finally {
    await checks.close();
  }
}

it('throws what another thread says is wrong, with code and place', async () => {
  const problem = { code: 'file-missing', place: 'words.bin', message: 'There is none.', remedy: 'Name another.' };
  await expect(checkWith(`parentPort.postMessage({ problem: ${JSON.stringify(problem)} });`)).rejects.toMatchObject({
    name: 'MuqabalaError',
    code: 'file-missing',
    problem,
  });
});

it.each([
  ['fails', "throw new Error('thrown there');", /thrown there/],
  ['fails later', "setTimeout(() => { throw new Error('thrown there'); }, 50);", /thrown there/],
  ['ends', 'process.exit(0);', /A thread that checks ended/],
])('does not wait for a thread that %s', async (_, does, said) => {
  await expect(checkWith(does)).rejects.toThrow(said);
});

it('checks pairs that have nothing to do with those before as if they were the first', async () => {
  const checks = await openChecks(tables, { jobs: 1, alone: false, lexicon: undefined });
  const renderings = ['Press the button to save the file.', 'Click the button to store the file.'];
  const two = renderings.map(
    (content): CheckedSides => [
      { language: 'ar', content: 'اضغط على الزر لحفظ الملف.' },
      { language: 'en', content },
    ],
  );
  const first = await checks.checkAll([...PAIRS, ...two]);
  expect(first.flatMap(({ findings }) => findings.map(({ code }) => code))).toContain('inconsistent');
  for (let again = 0; again < 2; again += 1) expect(await checks.checkAll([...PAIRS, ...two])).toEqual(first);
  await checks.close();
});
