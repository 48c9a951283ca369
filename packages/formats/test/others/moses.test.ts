import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProgram } from '../../../../.ci/programs.mjs';
import { alignedWords, inFolder, samples, write } from './samples.ts';

/** Line counts as other programs make them: `wc` by line feeds, Python by everything that Unicode calls a line end. */
const python = findProgram('translate-toolkit') ?? 'python3';
const PROGRAM =
  'import sys,json\nprint(json.dumps([[len(open(f,encoding="utf-8",newline="").read().splitlines()),len(open(f,encoding="utf-8").readlines())] for f in sys.argv[1:]]))';
const counts = (files: readonly string[]): number[][] =>
  JSON.parse(execFileSync(python, ['-c', PROGRAM, ...files], { encoding: 'utf8' }));

describe.skipIf(!existsSync('/usr/bin/wc'))('Moses files', () => {
  it('have the same number of lines on both sides to every program that counts them', () => {
    inFolder((folder) => {
      const files = samples.flatMap((document, i) =>
        (['moses-source', 'moses-target'] as const).map((format) => {
          const file = join(folder, `${i}.${format}`);
          writeFileSync(file, write(document, format));
          return file;
        }),
      );
      const wc = files.map((file) => Number(execFileSync('wc', ['-l', file], { encoding: 'utf8' }).split(' ')[0]));
      const expected = samples.flatMap((document) => Array.from({ length: 2 }, () => alignedWords(document).length));
      expect(wc).toEqual(expected);
      for (const [i, [byUnicode, byPython]] of counts(files).entries())
        expect([byUnicode, byPython]).toEqual([expected[i], expected[i]]);
    });
  });
});
