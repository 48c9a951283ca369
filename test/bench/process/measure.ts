import { spawnSync } from 'node:child_process';

/** What one process took, threads and all. */
export interface Taken {
  /** Processor time, in seconds. */
  readonly processor: number;
  /** On the clock, in seconds. */
  readonly clock: number;
  /** Its memory at its largest; undefined where the system does not say. */
  readonly megabytes?: number;
}

/** Runs a command and says what it took; undefined, after saying so on stderr, where it fails. */
export function measure(command: readonly string[]): Taken | undefined {
  // What the shell writes of the time is the last line of stderr.
  const script = `TIMEFORMAT='%R %U %S'; time "$@" > /dev/null`;
  const gnu = hasGnuTime();
  const args = gnu ? ['/usr/bin/time', '-f', '%e %U %S %M', ...command] : ['bash', '-c', script, 'bash', ...command];
  const { status, stderr } = spawnSync(args[0]!, args.slice(1), {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 28,
  });
  const lines = stderr.trimEnd().split('\n');
  const figures = lines.pop()!.split(' ').map(Number);
  if (status !== 0 || figures.some(Number.isNaN)) {
    console.error(`Failed: ${command.join(' ')}\n${lines.slice(-3).join('\n')}`);
    return undefined;
  }
  const [clock = 0, user = 0, system = 0, kilobytes] = figures;
  const taken = { clock, processor: user + system };
  return kilobytes === undefined ? taken : { ...taken, megabytes: kilobytes / 1000 };
}

function hasGnuTime(): boolean {
  return spawnSync('/usr/bin/time', ['-f', '', 'true']).status === 0;
}
