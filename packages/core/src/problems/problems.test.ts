import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { readPage, renderPage } from '../../scripts/problem-page.ts';
import { MuqabalaError } from './index.ts';
import { ar, en } from './messages.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const parametersOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();

describe('problems', () => {
  it.each(Object.keys(en) as (keyof typeof en)[])('%s says the same parameters in both languages', (code) => {
    expect(parametersOf(ar[code])).toEqual(parametersOf(en[code]));
  });

  it('have no code that nothing has', () => {
    const sources = ['packages', 'apps'].flatMap((folder) =>
      readdirSync(join(root, folder)).flatMap((name) => {
        const place = join(root, folder, name, 'src');
        if (!existsSync(place)) return [];
        return readdirSync(place, { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|problems[\\/](?:ar|en)\.ts$/.test(file))
          .map((file) => readFileSync(join(place, file), 'utf8'));
      }),
    );
    const text = sources.join('\n');
    expect(Object.keys(en).filter((code) => !text.includes(`'${code}'`))).toEqual([]);
  });

  it('are told apart from other errors, and from none of another copy of the module', async () => {
    vi.resetModules();
    const copy = await import('./index.ts');
    const error = new copy.MuqabalaError({ code: 'aborted', message: 'It was ended.', remedy: 'Begin again.' });
    expect(copy.MuqabalaError).not.toBe(MuqabalaError);
    expect(error).toBeInstanceOf(MuqabalaError);
    expect(new Error('aborted')).not.toBeInstanceOf(MuqabalaError);
    expect({ name: 'MuqabalaError', problem: error.problem }).not.toBeInstanceOf(MuqabalaError);
  });

  it('stand on the page as they are (npm run problem-page)', () => {
    expect(readPage()).toBe(renderPage());
  });
});
