import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Whether a program is on this machine. */
export function hasProgram(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

/** Returns the commands of a block of the page on machines, by its name. */
export function commandsOf(name: string): string {
  const page = readFileSync(join(ROOT, 'docs/machines.md'), 'utf8');
  const block = new RegExp(`^\`\`\`sh ${name}\\n([^]*?)^\`\`\`$`, 'm').exec(page)?.[1];
  if (block === undefined) throw new Error(`docs/machines.md has no block ${name}`);
  return block;
}

/**
 * Makes a folder in which the commands of the page can be run: a list of so many small documents of so many sentences,
 * the examples, and the program on the path. Returns the environment for that.
 */
export function makeSite(folder: string, count: number, sentences: number): NodeJS.ProcessEnv {
  for (const name of ['bin', 'texts', 'tmp']) mkdirSync(join(folder, name), { recursive: true });
  const program = join(folder, 'bin/muqabala');
  writeFileSync(
    program,
    `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, 'packages/cli/bin/muqabala.js')}' "$@"\n`,
  );
  chmodSync(program, 0o755);
  for (const name of ['Snakefile', 'array.sh'])
    writeFileSync(join(folder, name), readFileSync(join(ROOT, 'examples/machines', name)));
  let list = '';
  let inline = '';
  for (let k = 0; k < count; k += 1) {
    const [ar, en] = textsOf(k, sentences);
    for (const [language, content] of [
      ['ar', ar],
      ['en', en],
    ] as const)
      writeFileSync(join(folder, `texts/${k}.${language}.txt`), content);
    const id = `${k % 10}/doc-${k}`;
    list += `${id}\ttexts/${k}.ar.txt\ttexts/${k}.en.txt\n`;
    inline += `${JSON.stringify({ id, texts: [{ content: ar }, { content: en }] })}\n`;
  }
  writeFileSync(join(folder, 'list.tsv'), list);
  writeFileSync(join(folder, 'texts.jsonl'), inline);
  return { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`, HOME: folder };
}

function textsOf(k: number, sentences: number): readonly [ar: string, en: string] {
  const each = Array.from({ length: sentences }, (_, i) => k * 7 + i * 3 + 2);
  return [
    each.map((n) => `زار الوزير ${n} مدن في الشمال والتقى سكانها.\n`).join(''),
    each.map((n) => `The minister visited ${n} cities in the north and met their people.\n`).join(''),
  ];
}

/** Returns all outputs of a folder, by name; what the program notes and Snakemake's own files are none. */
export function outputsIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

export interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

/** A shell with commands, in a process group of its own, so that all of it can be killed. */
export function shell(
  commands: string,
  cwd: string,
  env: NodeJS.ProcessEnv,
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn('bash', ['-e', '-c', commands], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr!.on('data', (piece) => {
    stderr += piece;
  });
  return { child, ended: new Promise((done) => child.on('close', (code) => done({ code, stderr }))) };
}

/** Kills a shell and all that it started at once, as when a machine goes. */
export function killGroup(child: ChildProcess): void {
  try {
    process.kill(-child.pid!, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}

/** A Redis of its own with an append-only file, which can be killed and started again with what it had. */
export async function startRedis(folder: string) {
  const port = await freePort();
  mkdirSync(folder, { recursive: true });
  let child: ChildProcess;
  const isUp = () =>
    spawnSync('redis-cli', ['-p', String(port), 'ping'], { encoding: 'utf8' }).stdout.trim() === 'PONG';
  const start = async () => {
    child = spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', ''],
      {
        stdio: 'ignore',
      },
    );
    for (let n = 0; !isUp() && n < 300; n += 1) await sleep(100);
  };
  const kill = () =>
    new Promise<void>((done) => {
      if (child.exitCode !== null || child.signalCode !== null) return done();
      child.on('close', () => done());
      child.kill('SIGKILL');
    });
  await start();
  return { url: `redis://127.0.0.1:${port}`, start, kill };
}

const SLURM = ['munged', 'slurmctld', 'slurmd', 'sbatch'];

/** Whether Debian's Slurm can be started here: it runs as root. */
export function hasSlurm(): boolean {
  const path = `${process.env['PATH']}${delimiter}/usr/sbin`;
  return (
    process.getuid?.() === 0 &&
    SLURM.every((name) => path.split(delimiter).some((folder) => existsSync(join(folder, name))))
  );
}

/**
 * Starts a Slurm of one node in a folder; undefined when it does not come up. Its clients find it by the environment
 * that is returned.
 */
export async function startSlurm(folder: string, env: NodeJS.ProcessEnv) {
  for (const name of ['state', 'spool', 'munge']) mkdirSync(join(folder, name), { recursive: true });
  chmodSync(folder, 0o711);
  const [key, socket, conf] = ['munge/key', 'munge.socket', 'slurm.conf'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(key, Buffer.from(Array.from({ length: 128 }, () => Math.floor(Math.random() * 256))), { mode: 0o400 });
  chmodSync(join(folder, 'munge'), 0o700);
  const [controller, node] = [await freePort(), await freePort()];
  writeFileSync(
    conf,
    `ClusterName=test
SlurmctldHost=localhost
AuthType=auth/munge
AuthInfo=socket=${socket}
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
ReturnToService=2
SlurmUser=root
SlurmctldPort=${controller}
SlurmdPort=${node}
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
SlurmdSpoolDir=${folder}/spool
StateSaveLocation=${folder}/state
SlurmctldLogFile=${folder}/slurmctld.log
SlurmdLogFile=${folder}/slurmd.log
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
NodeName=localhost NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES State=UP
`,
  );
  const slurm = { ...env, SLURM_CONF: conf, PATH: `${env['PATH']}${delimiter}/usr/sbin` };
  const run = (name: string, ...args: string[]) =>
    spawnSync(name, args, { env: slurm, encoding: 'utf8', timeout: 20_000 });
  run(
    'munged',
    '--force',
    `--key-file=${key}`,
    `--socket=${socket}`,
    `--pid-file=${folder}/munge/pid`,
    `--log-file=${folder}/munge/log`,
    `--seed-file=${folder}/munge/seed`,
  );
  run('slurmctld');
  run('slurmd', '-N', 'localhost');
  let isUp = false;
  for (let n = 0; !isUp && n < 60; n += 1) {
    await sleep(250);
    isUp = /\bidle\b/.test(run('sinfo', '-h').stdout ?? '');
  }
  const stop = () => {
    for (const name of ['slurmd.pid', 'slurmctld.pid', 'munge/pid'])
      try {
        process.kill(Number(readFileSync(join(folder, name), 'utf8')), 'SIGKILL');
      } catch {
        // It did not start.
      }
    rmSync(socket, { force: true });
  };
  if (isUp) return { env: slurm, stop };
  stop();
  return undefined;
}
