import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { checkOutput, writeOutput } from './write.ts';

const base = mkdtempSync(join(tmpdir(), 'muqabala-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

let folder: string;
let count = 0;
beforeEach(() => {
  count += 1;
  folder = join(base, String(count));
  mkdirSync(folder);
});
const at = (name: string) => join(folder, name);
const isRoot = process.getuid?.() === 0;
const onWindows = process.platform === 'win32';

describe('an output that replaces a file', () => {
  it.skipIf(onWindows)('keeps its mode, which the umask does not cut', async () => {
    for (const mode of [0o664, 0o600, 0o666, 0o755, 0o640]) {
      writeFileSync(at('x'), 'old');
      chmodSync(at('x'), mode);
      await writeOutput(at('x'), ['new']);
      expect([readFileSync(at('x'), 'utf8'), statSync(at('x')).mode & 0o7777]).toEqual(['new', mode]);
    }
  });

  it.skipIf(!isRoot)('keeps its owner and group', async () => {
    writeFileSync(at('x'), 'old');
    chownSync(at('x'), 1234, 4321);
    chmodSync(at('x'), 0o2664);
    await writeOutput(at('x'), ['new']);
    const { uid, gid, mode } = statSync(at('x'));
    expect([readFileSync(at('x'), 'utf8'), uid, gid, mode & 0o7777]).toEqual(['new', 1234, 4321, 0o2664]);
  });

  it.skipIf(!isRoot)('keeps the owner of a file that the group may write, without the right to give files away', () => {
    chmodSync(base, 0o755);
    chownSync(folder, 65534, 65534);
    writeFileSync(at('x'), 'old and longer');
    chownSync(at('x'), 1234, 65534);
    chmodSync(at('x'), 0o664);
    const writer = `
      process.setgroups([]); process.setgid(65534); process.setuid(65534);
      await writeOutput(${JSON.stringify(at('x'))}, ['new']);`;
    const run = spawnSync(process.execPath, [
      '--input-type=module',
      '-e',
      `import { writeOutput } from ${JSON.stringify(new URL('../../dist/files/write.js', import.meta.url).href)};${writer}`,
    ]);
    expect(run.stderr.toString()).toBe('');
    const { uid, gid, mode } = statSync(at('x'));
    expect([readFileSync(at('x'), 'utf8'), uid, gid, mode & 0o7777]).toEqual(['new', 1234, 65534, 0o664]);
    expect(readdirSync(folder)).toEqual(['x']);
  });

  it('keeps its other names, whatever the lengths', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(200_000), fc.nat(200_000), async (length, old) => {
        const text = 'نص'.repeat(length).slice(0, length);
        rmSync(at('x'), { force: true });
        rmSync(at('y'), { force: true });
        writeFileSync(at('x'), 'o'.repeat(old));
        linkSync(at('x'), at('y'));
        await writeOutput(at('x'), [text]);
        expect(readFileSync(at('y'))).toEqual(Buffer.from(text));
        expect(statSync(at('y')).ino).toBe(statSync(at('x')).ino);
        expect(readdirSync(folder).sort()).toEqual(['x', 'y']);
      }),
      { numRuns: 8 },
    );
    // Each write waits for the disk several times, and a busy one answers late.
  }, 600_000);

  it('is left as it was, with nothing beside it, when the pieces break off or it may not be replaced', async () => {
    for (const names of [['x'], ['x', 'y']]) {
      writeFileSync(at('x'), 'old');
      if (names.length > 1) linkSync(at('x'), at('y'));
      const broken = function* () {
        yield 'x'.repeat(100_000);
        throw new Error('broken off');
      };
      await expect(writeOutput(at('x'), broken())).rejects.toThrow('broken off');
      const seen: string[] = [];
      const beforeReplace = async () => {
        seen.push(...readdirSync(folder));
        throw new Error('changed');
      };
      await expect(writeOutput(at('x'), ['new'], { beforeReplace })).rejects.toThrow('changed');
      expect(seen.some((name) => name.endsWith('.tmp'))).toBe(true);
      expect([readFileSync(at('x'), 'utf8'), readdirSync(folder).sort()]).toEqual(['old', names]);
    }
  });
});

describe.skipIf(onWindows)('an output that is a symbolic link', () => {
  it('goes where the link leads, also to nothing, and the link stays', async () => {
    mkdirSync(at('far'));
    mkdirSync(at('near'));
    symlinkSync('../far/real', at('near/one'));
    symlinkSync('near/one', at('link'));
    for (const text of ['first', 'second']) {
      await checkOutput(at('link'));
      await writeOutput(at('link'), [text]);
      expect(readFileSync(at('far/real'), 'utf8')).toBe(text);
    }
    expect(lstatSync(at('link')).isSymbolicLink() && lstatSync(at('near/one')).isSymbolicLink()).toBe(true);
    expect([readdirSync(at('far')), readdirSync(at('near'))]).toEqual([['real'], ['one']]);
  });

  it('in a circle, or to a folder that is not there, is refused', async () => {
    symlinkSync('b', at('a'));
    symlinkSync('a', at('b'));
    symlinkSync('gone/x', at('c'));
    await expect(checkOutput(at('a'))).rejects.toThrow(/leads in a circle/);
    await expect(writeOutput(at('a'), ['x'])).rejects.toThrow(/leads in a circle/);
    await expect(checkOutput(at('c'))).rejects.toThrow(/There is no folder .*gone/);
  });
});

describe('the name of an output', () => {
  it('may have as many bytes as the system lets it have', async () => {
    // 255 bytes: 125 letters of two bytes each, and the ending.
    const name = `${'ب'.repeat(125)}.json`;
    await writeOutput(at(name), ['x']);
    expect(readdirSync(folder)).toEqual([name]);
    await expect(checkOutput(at(`ب${name}`))).rejects.toThrow(/The name is too long/);
    await expect(writeOutput(at(`ب${name}`), ['x'])).rejects.toThrow(/The name is too long/);
  });
});

describe('an output that is an input', () => {
  it('is refused under whatever name', async () => {
    writeFileSync(at('x'), 'old');
    linkSync(at('x'), at('hard'));
    symlinkSync('x', at('soft'));
    mkdirSync(at('sub'));
    for (const output of ['x', 'hard', 'soft', 'sub/../x'])
      for (const input of ['x', 'hard', 'soft', './x'])
        await expect(checkOutput(`${folder}/${output}`, ['-', `${folder}/${input}`])).rejects.toThrow(/input/);
    await checkOutput(at('other'), [at('x'), at('missing'), '-']);
    // A batch may name a file that another line is still to write.
    await expect(checkOutput(at('later'), [at('sub/../later')])).rejects.toThrow(/input/);
  });

  it.skipIf(onWindows)('unless it is no file', async () => {
    await checkOutput('/dev/null', ['/dev/null']);
  });
});
