import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { ROOT as root } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'muqabala-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: ReadonlyArray<{ readonly run: string; readonly env: Readonly<Record<string, string>> }>;
  };
}

const read = (name: string): unknown => parse(readFileSync(join(root, 'examples/gate', name), 'utf8'));
const action = read('muqabala-action/action.yml') as Action;

/**
 * Runs the step of the action as the forge does, with its inputs in the environment and this program as the command.
 */
function gate(
  inputs: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const [step] = action.runs.steps;
  const inputOf = (name: string) => inputs[name] ?? action.inputs[name]!.default;
  const env = Object.fromEntries(
    Object.entries(step!.env).map(([name, value]) => [
      name,
      inputOf(/^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)![1]!),
    ]),
  );
  const program = `${process.execPath} ${join(root, 'packages/cli/bin/muqabala.js')}`;
  const child = spawn('bash', ['-c', step!.run], { cwd: folder, env: { ...process.env, ...env, MUQABALA: program } });
  let stderr = '';
  child.stderr.on('data', (piece) => {
    stderr += piece;
  });
  return new Promise((done) => child.on('close', (code) => done({ code, stderr })));
}

describe('the example of a gate', () => {
  it('passes as it is, and fails when a sentence of the translation is taken away', async () => {
    cpSync(join(root, 'examples/gate'), folder, { recursive: true });
    const good = await gate({ pairs: 'strings.tsv' });
    expect([good.code, good.stderr]).toEqual([0, expect.not.stringMatching(/fails:/)]);
    expect(readdirSync(join(folder, 'muqabala-reports')).sort()).toEqual(
      ['opening.json', 'opening.sarif', 'opening.xml', 'pairs.jsonl', 'pairs.sarif', 'pairs.xml'].sort(),
    );
    const text = join(folder, 'translations/opening.en.txt');
    writeFileSync(text, readFileSync(text, 'utf8').replace(/^The school has.*\n/m, ''));
    const bad = await gate({});
    expect([bad.code, bad.stderr]).toEqual([1, expect.stringMatching(/fails: .*coverage of the source 66\.7 %/)]);
  }, 180_000);

  it('is called by the workflow with inputs that it has', () => {
    const workflow = read('.github/workflows/translations.yml') as {
      readonly jobs: {
        readonly check: { readonly steps: ReadonlyArray<{ readonly uses: string; readonly with?: object }> };
      };
    };
    const step = workflow.jobs.check.steps.find(({ uses }) => uses === './muqabala-action')!;
    for (const name of Object.keys(step.with!)) expect(Object.keys(action.inputs)).toContain(name);
  });
});
