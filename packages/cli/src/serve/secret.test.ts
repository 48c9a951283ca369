import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storageKey } from './secret.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'muqabala-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const hex = async (folder: string) => Buffer.from(await storageKey(folder)).toString('hex');

describe('the key of what the browser keeps', () => {
  it('is the same at every start, one for programs that start at once, and another for another folder', async () => {
    const folder = join(root, 'state', 'muqabala');
    const keys = new Set(await Promise.all(Array.from({ length: 20 }, () => hex(folder))));
    expect(keys.size).toBe(1);
    expect(keys.has(await hex(folder))).toBe(true);
    expect([...keys][0]).toMatch(/^[0-9a-f]{64}$/);
    expect(keys.has(await hex(join(root, 'other')))).toBe(false);
    expect(readdirSync(folder)).toEqual(['browser-secret']);
  });

  it.skipIf(process.platform === 'win32')(
    'lies where nobody else can read it, and is closed again when it was opened',
    async () => {
      const folder = join(root, 'muqabala');
      const key = await hex(folder);
      const file = join(folder, 'browser-secret');
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      chmodSync(file, 0o644);
      expect(await hex(folder)).toBe(key);
      expect(statSync(file).mode & 0o777).toBe(0o600);
    },
  );

  it('is no new one when the secret is broken or cannot be had: that would close what is kept for good', async () => {
    const folder = join(root, 'muqabala');
    await hex(folder);
    writeFileSync(join(folder, 'browser-secret'), 'half');
    await expect(storageKey(folder)).rejects.toMatchObject({ code: 'secret-broken' });
    writeFileSync(join(root, 'file'), '');
    await expect(storageKey(join(root, 'file'))).rejects.toMatchObject({ code: 'secret-missing' });
  });
});
