import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Calls back whenever a person presses Enter in the terminal; returns what ends that, undefined where nobody can. A
 * program in the background does not read: the system would stop it for that.
 */
export function onEnterKey(call: () => void): (() => void) | undefined {
  const { stdin } = process;
  if (!stdin.isTTY) return undefined;
  const hear = (piece: Buffer) => {
    for (const byte of piece) if (byte === 0x0a) call();
  };
  const attend = () => (isInForeground() ? stdin.resume() : stdin.pause());
  stdin.on('data', hear);
  stdin.on('error', () => {});
  process.on('SIGCONT', attend);
  attend();
  return () => {
    process.off('SIGCONT', attend);
    stdin.off('data', hear);
    stdin.pause();
  };
}

function isInForeground(): boolean {
  if (process.platform === 'win32') return true;
  try {
    // After the name, which may hold anything: state, parent, group, session, terminal, the terminal's group.
    const fields = readFileSync('/proc/self/stat', 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[2] === fields[5];
  } catch {
    return isInForegroundByPs();
  }
}

function isInForegroundByPs(): boolean {
  try {
    const said = execFileSync('ps', ['-o', 'pgid=,tpgid=', '-p', String(process.pid)], { encoding: 'utf8' });
    const [group, terminals] = said.trim().split(/\s+/);
    return group === terminals;
  } catch {
    return false;
  }
}
