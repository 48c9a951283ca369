import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeLeftovers } from './leftovers.ts';
import { temporaryBeside } from './temporary.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'muqabala-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('removing what killed programs have left', () => {
  it('keeps the temporary files of programs that still run, of other files, programs and machines', async () => {
    const mine = basename(temporaryBeside(join(folder, 'review-0.json')));
    const other = basename(temporaryBeside(join(folder, 'review-00.json'))).replace(`-${process.pid}-`, '-999999-');
    const foreign = '.review-0.json.999999-0-1.tmp';
    const elsewhere = mine.replace(/-[0-9a-f]{8}-/, '-00000000-').replace(`-${process.pid}-`, '-999999-');
    const dead = mine.replace(`-${process.pid}-`, '-999999-');
    for (const name of [mine, other, foreign, elsewhere, dead]) writeFileSync(join(folder, name), '');
    await removeLeftovers(join(folder, 'review-0.json'));
    const left = readdirSync(folder);
    expect(left).toEqual(expect.arrayContaining([mine, other, foreign, elsewhere]));
    expect(left).not.toContain(dead);
  });
});
