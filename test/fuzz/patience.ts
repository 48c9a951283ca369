import { readFileSync } from 'node:fs';

/** Clock ticks of a second, which Linux counts processor time in. */
const TICKS = 100;
/** A machine that is so busy that it gives a process a tenth of a processor does not make it one that hangs. */
const MOST = 10;

/**
 * Calls `onHang` when a process has worked for more than so many seconds, or has not ended after ten times as many by
 * the clock; where its work cannot be told, after so many by the clock. Returns what takes that back.
 */
export function watch(pid: number | undefined, seconds: number, onHang: () => void): () => void {
  const before = workOf(pid) ?? 0;
  let passed = 0;
  const timer = setInterval(() => {
    passed += 1;
    if (passed < seconds) return;
    const worked = workOf(pid);
    if (worked !== undefined && worked - before < seconds && passed < MOST * seconds) return;
    clearInterval(timer);
    onHang();
  }, 1000);
  return () => clearInterval(timer);
}

/** Seconds of processor time of a process and the children that it has waited for; undefined when nobody says. */
function workOf(pid: number | undefined): number | undefined {
  try {
    // What stands before the last bracket is the name, which may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) / TICKS;
  } catch {
    return undefined;
  }
}
