import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, muqabala, ROOT } from './run.ts';

const folder = makeFolder();

describe('serve', () => {
  it('says where it is, answers, and ends orderly at SIGTERM', async () => {
    const token = folder.write('token', 'secret\n');
    const child = spawn(
      process.execPath,
      [join(ROOT, 'packages/cli/bin/muqabala.js'), 'serve', '--port', '0', '--workers', '1', '--token-file', token],
      { cwd: ROOT },
    );
    const ended = new Promise<number | null>((done) => child.on('close', (code) => done(code)));
    const url = await new Promise<string>((done) => {
      let said = '';
      child.stderr.on('data', (piece) => {
        said += piece;
        const at = /Listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1];
        if (at !== undefined) done(at);
      });
    });
    const body = JSON.stringify({ pairs: [{ source: 'وصل ثلاثة وزراء.', target: 'Four ministers arrived.' }] });
    const ask = (authorization: string) =>
      fetch(`${url}/v1/check`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body,
      });
    expect((await ask('Bearer wrong')).status).toBe(401);
    expect(await (await ask('Bearer secret')).text()).toMatch(/number-mismatch/);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('wants a token beyond this machine', async () => {
    const run = await muqabala(['serve', '--host', '0.0.0.0', '--port', '0'], undefined, {
      env: { ...process.env, MUQABALA_TOKEN: '' },
    });
    expect([run.code, run.stderr]).toEqual([1, expect.stringMatching(/0\.0\.0\.0: .*no token.*--token-file/)]);
  });
});
