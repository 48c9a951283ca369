import { describe, expect, it } from 'vitest';
import { makeFolder, muqabala } from './run.ts';

const folder = makeFolder();

/** What a machine is like on which a package was not installed. */
function without(name: string): string[] {
  const hooks = `export const resolve = (name, context, next) => next(name === ${JSON.stringify(name)} ? 'not-installed-' + name : name, context);`;
  const address = (source: string) => `data:text/javascript,${encodeURIComponent(source)}`;
  return ['--import', address(`import { register } from 'node:module'; register(${JSON.stringify(address(hooks))});`)];
}

describe('a package that did not come with the program', () => {
  const pairs = folder.write('pairs.tsv', 'ar\ten\nمصباح.\tLamp.\n');
  const [ar, en] = [folder.write('a.ar.txt', 'أضاء المصباح.\n'), folder.write('a.en.txt', 'The lamp was lit.\n')];
  const pdf = folder.write('a.pdf', '%PDF-1.7\n');

  it.each([
    ['unpdf', ['segment', pdf]],
    ['hyparquet-writer', ['convert', pairs, '--format', 'parquet', '-o', folder.path('a.parquet')]],
    ['docx', ['align', ar, en, '--format', 'docx', '-o', folder.path('a.docx')]],
    ['@muqabala/reader', ['check', pairs, '--reader', 'http://127.0.0.1:9/v1', '--reader-model', 'm']],
  ])('is named with what to do: %s', async (name, args) => {
    const { code, stderr } = await muqabala(args, undefined, {}, without(name));
    expect([code, stderr]).toEqual([1, expect.stringContaining(`npm install ${name}`)]);
  });

  it('is asked for by nothing else', async () => {
    const { code, stderr } = await muqabala(['segment', en], undefined, {}, without('unpdf'));
    expect([code, stderr]).toEqual([0, '']);
  });
});
