import { describe, expect, it } from 'vitest';
import type { Data } from './fuzzer.ts';
import { randomOf } from './random.ts';
import { shrink } from './shrink.ts';

const soon = () => performance.now() + 20_000;

describe('shrink', () => {
  it('leaves what the failure needs, in strings and in lists within records', async () => {
    const input = { name: 'tmx', files: ['nothing', `${'x'.repeat(900)}bad${'y'.repeat(99)}`, 'more'], flags: [1, 2] };
    const fails = async (data: Data) => (data as typeof input).files.some((file) => file.includes('bad'));
    expect(await shrink(input, fails, soon())).toEqual({
      input: { name: '', files: ['bad'], flags: [] },
      isDone: true,
    });
  });

  it('gives back what it has when the time is over', async () => {
    const input = 'x'.repeat(1000);
    expect(await shrink(input, async () => true, performance.now() - 1)).toEqual({ input, isDone: false });
  });
});

describe('randomOf', () => {
  it('makes the choices of an input again, and others for the next', () => {
    const choices = (seed: number, n: number) => {
      const random = randomOf(seed, n);
      return random.list(8, () => random.below(1000));
    };
    expect(choices(1, 7)).toEqual(choices(1, 7));
    expect(choices(1, 7)).not.toEqual(choices(1, 8));
    expect(choices(2, 7)).not.toEqual(choices(1, 7));
  });

  it('has sizes of every magnitude up to the largest', () => {
    const random = randomOf(3, 0);
    const sizes = random.list(2000, () => random.size(9999));
    for (const [low, high] of [
      [0, 9],
      [10, 99],
      [100, 999],
      [1000, 9999],
    ] as const)
      expect(sizes.filter((size) => size >= low && size <= high).length).toBeGreaterThan(200);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(9999);
  });
});
