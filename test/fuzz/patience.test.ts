import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { watch } from './patience.ts';

/** How a process ends that is watched for a second. */
function watched(program: string): Promise<string> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['-e', program]);
    let isHanging = false;
    const takeBack = watch(child.pid, 1, () => {
      isHanging = true;
      child.kill('SIGKILL');
    });
    child.on('exit', () => {
      takeBack();
      done(isHanging ? 'hangs' : 'ends');
    });
  });
}

describe('a process that is watched', () => {
  it('hangs when it works for longer than it may', async () => {
    expect(await watched('for (;;);')).toBe('hangs');
  });

  it('does not hang while it gets nothing done', async () => {
    expect(await watched('setTimeout(() => {}, 3000)')).toBe(process.platform === 'linux' ? 'ends' : 'hangs');
  });
});
