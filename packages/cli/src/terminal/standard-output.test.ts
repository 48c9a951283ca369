import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReaderGone, writeOut } from './standard-output.ts';

const tty = Object.getOwnPropertyDescriptor(process.stdout, 'isTTY');
afterEach(() => {
  vi.restoreAllMocks();
  if (tty === undefined) Reflect.deleteProperty(process.stdout, 'isTTY');
  else Object.defineProperty(process.stdout, 'isTTY', tty);
});

/** Catches what would go to standard output, which is a terminal or not, and fails as the system would. */
function catching(isTTY: boolean, code?: string) {
  const written: unknown[] = [];
  Object.defineProperty(process.stdout, 'isTTY', { value: isTTY, configurable: true });
  vi.spyOn(process.stdout, 'write').mockImplementation(((piece: unknown, done: (error?: Error) => void) => {
    written.push(piece);
    done(code === undefined ? undefined : Object.assign(new Error(code), { code, syscall: 'write' }));
    return true;
  }) as typeof process.stdout.write);
  return written;
}

const TEXT = 'a\tb\x1b[1m\r\n\u202e\n';

describe('writeOut', () => {
  it('shows a terminal what it would obey, unless that is ours', async () => {
    const written = catching(true);
    await writeOut(TEXT);
    await writeOut(TEXT, true);
    expect(written).toEqual(['a\tb␛[1m\r\n⟨RLO⟩\n', TEXT]);
    await expect(writeOut(new Uint8Array(3))).rejects.toThrow(/no text for a terminal\. Name a file/);
  });

  it('gives files and pipes every byte', async () => {
    const written = catching(false);
    await writeOut(TEXT);
    await writeOut(new Uint8Array(3));
    expect(written).toEqual([TEXT, new Uint8Array(3)]);
  });

  it.each([
    ['EPIPE', ReaderGone],
    ['ENOSPC', /^standard output: The disk is full/],
    ['EIO', /^standard output: The disk or device failed/],
    ['EWEIRD', /^standard output: The system says EWEIRD/],
  ])('says %s', async (code, said) => {
    catching(false, code);
    await expect(writeOut('x')).rejects.toThrow(said as RegExp);
  });
});
