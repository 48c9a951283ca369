import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadNative, type Native } from './exchange.ts';
import { replaceVersion } from './replace-version.ts';

let folder: string;
let real: string;
let temporary: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muqabala-'));
  real = join(folder, 'review.json');
  temporary = join(folder, '.new.tmp');
  writeFileSync(real, 'old');
  writeFileSync(temporary, 'new');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const versionOf = (content: string) => createHash('sha256').update(content).digest('hex');
const made = (file: string, isCopied = false) => ({ temporary: file, real, isCopied });
const there = () => readFileSync(real, 'utf8');

/** What the system offers, with something done by another program just before each exchange. */
async function meanwhile(acts: readonly (() => void)[]): Promise<Native> {
  const native = (await loadNative())!;
  const left = [...acts];
  return {
    ...native,
    tryLock: native.tryLock,
    swapSync: (from: string, to: string) => {
      left.shift()?.();
      native.swapSync(from, to);
    },
  };
}

function other(content: string): () => void {
  return () => {
    writeFileSync(join(folder, 'other'), content);
    renameSync(join(folder, 'other'), real);
  };
}

/** Without anything of the system's own, as where the package has nothing for it. */
const ways = [
  ['in one step', loadNative()],
  ['in three', Promise.resolve(undefined)],
] as const;

describe('a new content in the place of a version', () => {
  for (const [way, native] of ways) {
    it(`stands there when the file is that version (${way})`, async () => {
      expect(await replaceVersion(made(temporary), versionOf('old'), native)).toBe(true);
      expect(there()).toBe('new');
    });

    it(`leaves any other version alone (${way})`, async () => {
      expect(await replaceVersion(made(temporary), versionOf('older'), native)).toBe(false);
      expect(there()).toBe('old');
      expect(readFileSync(temporary, 'utf8')).toBe('new');
    });

    it(`says what the system says when the file is gone or no file (${way})`, async () => {
      rmSync(real);
      await expect(replaceVersion(made(temporary), versionOf('old'), native)).rejects.toMatchObject({ code: 'ENOENT' });
      expect(existsSync(real)).toBe(false);
      expect(readdirSync(folder)).toEqual(['.new.tmp']);
    });
  }

  it('goes back for what another program renames into the place at the last moment', async () => {
    const native = meanwhile([other('other')]);
    expect(await replaceVersion(made(temporary), versionOf('old'), native)).toBe(false);
    expect(there()).toBe('other');
  });

  it('goes back for the newest of several, the one that comes while another goes back too', async () => {
    for (const count of [2, 3, 4]) {
      writeFileSync(real, 'old');
      writeFileSync(temporary, 'new');
      const native = meanwhile(Array.from({ length: count }, (_, n) => other(`other ${n}`)));
      expect(await replaceVersion(made(temporary), versionOf('old'), native)).toBe(false);
      expect(there()).toBe(`other ${count - 1}`);
    }
  });

  it('goes back for what another program writes into the file at the last moment', async () => {
    const native = meanwhile([() => writeFileSync(real, 'written into')]);
    expect(await replaceVersion(made(temporary), versionOf('old'), native)).toBe(false);
    expect(there()).toBe('written into');
  });

  it('is copied into the file where that has to stay the same, and never into one that another program puts there', async () => {
    const { ino } = statSync(real);
    expect(await replaceVersion(made(temporary, true), versionOf('old'))).toBe(true);
    expect(there()).toBe('new');
    expect(statSync(real).ino).toBe(ino);
    expect(readdirSync(folder)).toEqual(['review.json']);
    expect(await replaceVersion(made(temporary, true), versionOf('old'))).toBe(false);
    const long = 'x'.repeat(30_000_000);
    writeFileSync(real, `${long} old`);
    writeFileSync(temporary, `${long} new`);
    const copying = replaceVersion(made(temporary, true), versionOf(`${long} old`));
    const isCopying = () => readdirSync(folder).some((name) => name.endsWith('.whole'));
    while (!isCopying()) await new Promise((done) => setImmediate(done));
    other('other')();
    expect(await copying).toBe(false);
    expect(there()).toBe('other');
  });

  it('waits for whoever has the file locked, and sees what that one has saved', async () => {
    const native = (await loadNative())!;
    const second = join(folder, '.second.tmp');
    writeFileSync(second, 'second');
    const results = await Promise.all([
      replaceVersion(made(temporary), versionOf('old'), Promise.resolve(native)),
      replaceVersion(made(second), versionOf('old'), Promise.resolve(native)),
    ]);
    expect([...results].sort()).toEqual([false, true]);
    expect(there()).toBe(results[0] ? 'new' : 'second');
  });
});
