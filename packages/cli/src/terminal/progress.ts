/** A line on the terminal that says how far the work is; silent when stderr is no terminal. */
export interface Progress {
  update(done: number, label: string): void;
  /** Takes the line away for a message; the next update draws it again. */
  clear(): void;
  end(): void;
}

/** Starts a progress line; drawn at most ten times a second, and not before half a second has passed. */
export function startProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY || process.env['TERM'] === 'dumb') return { update() {}, clear() {}, end() {} };
  let last = Date.now() + 400;
  let drawn = false;
  return {
    update(done, label) {
      const now = Date.now();
      if (now - last < 100) return;
      last = now;
      const width = Math.max(10, Math.min(30, (stream.columns ?? 80) - label.length - 12));
      const full = Math.round(Math.min(1, Math.max(0, done)) * width);
      const bar = '#'.repeat(full) + '.'.repeat(width - full);
      stream.write(`\r\x1b[K[${bar}] ${String(Math.floor(done * 100)).padStart(3)} %  ${label}`);
      drawn = true;
    },
    clear() {
      if (drawn) stream.write('\r\x1b[K');
      drawn = false;
    },
    end() {
      if (drawn) stream.write('\r\x1b[K');
      drawn = false;
      last = Number.POSITIVE_INFINITY;
    },
  };
}

/** Says how many of all are done, at which rate, and how long the rest will take at that rate. */
export function describeRate(done: number, all: number, seconds: number): string {
  const rate = done / seconds;
  return `${done} of ${all}, ${rate.toFixed(1)} a second, ${remaining((all - done) / rate)} left`;
}

function remaining(seconds: number): string {
  if (!Number.isFinite(seconds)) return '?';
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
