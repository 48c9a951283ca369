import { vi } from 'vitest';

// `MUQABALA_SEEDS=N` lets each property hold for N seeds instead of one, fresh ones or those from `MUQABALA_SEED` on.

type Assert = (property: { isAsync(): boolean }, parameters?: object) => unknown;

const given = process.env['MUQABALA_SEED'];

vi.mock('fast-check', async (original) => {
  const real = await original<{ default: { assert: Assert } }>();
  const { assert } = real.default;
  const first = given === undefined || given === '' ? Math.floor(Math.random() * 2 ** 30) : Number(given);
  const seeds = Array.from({ length: Number(process.env['MUQABALA_SEEDS']) }, (_, i) => first + i);
  const holds: Assert = (property, parameters = {}) => {
    if (property.isAsync())
      return seeds.reduce<Promise<unknown>>(
        (before, seed) => before.then(() => assert(property, { ...parameters, seed })),
        Promise.resolve(),
      );
    for (const seed of seeds) assert(property, { ...parameters, seed });
    return undefined;
  };
  return { ...real, assert: holds, default: { ...real.default, assert: holds } };
});
