import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeRate, startProgress } from './progress.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubEnv('TERM', 'xterm');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

function terminal(isTTY: boolean) {
  const written: string[] = [];
  const stream = { isTTY, columns: 100, write: (piece: string) => written.push(piece) };
  return { written, stream: stream as unknown as NodeJS.WriteStream };
}

describe('startProgress', () => {
  it('draws one line over itself, not at once and not too often, and takes it away at the end', () => {
    const { written, stream } = terminal(true);
    const progress = startProgress(stream);
    progress.update(0.1, 'soon');
    expect(written).toEqual([]);
    vi.advanceTimersByTime(600);
    progress.update(0.5, 'half');
    progress.update(0.51, 'too often');
    expect(written).toEqual([expect.stringMatching(/^\r\x1b\[K\[#{15}\.{15}\] {2}50 % {2}half$/)]);
    progress.end();
    expect(written.at(-1)).toBe('\r\x1b[K');
    vi.advanceTimersByTime(600);
    progress.update(1, 'after the end');
    expect(written).toHaveLength(2);
  });

  it('makes room for a message', () => {
    const { written, stream } = terminal(true);
    const progress = startProgress(stream);
    progress.clear();
    expect(written).toEqual([]);
    vi.advanceTimersByTime(600);
    progress.update(0.5, 'half');
    progress.clear();
    expect(written.at(-1)).toBe('\r\x1b[K');
  });

  it('is silent where there is no terminal', () => {
    const { written, stream } = terminal(false);
    const progress = startProgress(stream);
    vi.advanceTimersByTime(600);
    progress.update(0.5, 'half');
    progress.end();
    expect(written).toEqual([]);
  });
});

describe('describeRate', () => {
  it.each([
    [10, 100, 5, '10 of 100, 2.0 a second, 45 s left'],
    [1, 1000, 10, '1 of 1000, 0.1 a second, 2.8 h left'],
    [100, 5000, 100, '100 of 5000, 1.0 a second, 82 min left'],
    [0, 10, 1, '0 of 10, 0.0 a second, ? left'],
  ])('says of %i of %i in %i s: %s', (done, all, seconds, said) => {
    expect(describeRate(done, all, seconds)).toBe(said);
  });
});
