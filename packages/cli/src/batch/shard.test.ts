import { describe, expect, it } from 'vitest';
import { readShard, shardSuffix } from './shard.ts';

describe('readShard', () => {
  it.each([
    ['3/8', {}, { index: 3, of: 8 }],
    [
      'auto',
      { SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_TASK_MIN: '1', SLURM_ARRAY_TASK_MAX: '8', SLURM_ARRAY_TASK_COUNT: '8' },
      { index: 3, of: 8 },
    ],
    [
      'auto',
      { SLURM_ARRAY_TASK_ID: '0', SLURM_ARRAY_TASK_MIN: '0', SLURM_ARRAY_TASK_MAX: '3', SLURM_ARRAY_TASK_COUNT: '4' },
      { index: 1, of: 4 },
    ],
    ['auto/5', { JOB_COMPLETION_INDEX: '4' }, { index: 5, of: 5 }],
    ['auto', { CLOUD_RUN_TASK_INDEX: '2', CLOUD_RUN_TASK_COUNT: '10' }, { index: 3, of: 10 }],
    ['auto', { AWS_BATCH_JOB_ARRAY_INDEX: '0', AWS_BATCH_JOB_ARRAY_SIZE: '2' }, { index: 1, of: 2 }],
  ])('reads %s with %o', (value, environment, shard) => {
    expect(readShard(value, environment)).toEqual(shard);
  });

  it.each([
    ['0/8', {}],
    ['9/8', {}],
    ['3', {}],
    ['-1/2', {}],
    ['1/0', {}],
    ['auto', {}],
    ['auto', { JOB_COMPLETION_INDEX: '4' }],
    ['auto/4', { JOB_COMPLETION_INDEX: '4' }],
    // One task of an array, or every second one, that is run again.
    [
      'auto',
      { SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_TASK_MIN: '3', SLURM_ARRAY_TASK_MAX: '3', SLURM_ARRAY_TASK_COUNT: '1' },
    ],
    [
      'auto',
      { SLURM_ARRAY_TASK_ID: '1', SLURM_ARRAY_TASK_MIN: '1', SLURM_ARRAY_TASK_MAX: '7', SLURM_ARRAY_TASK_COUNT: '2' },
    ],
  ])('refuses %s with %o', (value, environment) => {
    expect(() => readShard(value, environment)).toThrow(/shard/i);
  });

  it('gives the files of a part a name of their own', () => {
    expect([shardSuffix({ index: 1, of: 1 }), shardSuffix({ index: 3, of: 8 })]).toEqual(['', '.3-of-8']);
  });
});
