import { MuqabalaError } from '@muqabala/core/problems';

/**
 * One of the equal parts into which a list is divided: every line whose number, less one, leaves `index - 1` when
 * divided by `of`.
 */
export interface Shard {
  /** From 1 on. */
  readonly index: number;
  readonly of: number;
}

export const WHOLE: Shard = { index: 1, of: 1 };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What a system of jobs says of the task that runs: its index, from 0 on, and how many there are, where it says that.
 */
interface Task {
  readonly system: string;
  readonly index: number;
  readonly count?: number | undefined;
}

/**
 * Reads `I/N`, or `auto` and `auto/N`, where I (and N) are those of the array task that the environment describes:
 * Slurm, an indexed Job of Kubernetes (which says nothing of N), Cloud Run, AWS Batch. Throws `shard-invalid` or
 * `shard-unknown`.
 */
export function readShard(value: string, environment: Environment = process.env): Shard {
  const [, index, of] = /^(\d{1,9}|auto)(?:\/(\d{1,9}))?$/.exec(value) ?? [];
  if (index === undefined || (index !== 'auto' && of === undefined)) throw invalid(value);
  const shard = index === 'auto' ? ofEnvironment(environment, of) : { index: Number(index), of: Number(of) };
  if (shard.index < 1 || shard.index > shard.of) throw invalid(value);
  return shard;
}

/** How the files of a shard are called: nothing for the whole, `.3-of-8` for a part. */
export function shardSuffix({ index, of }: Shard): string {
  return of === 1 ? '' : `.${index}-of-${of}`;
}

function ofEnvironment(environment: Environment, of: string | undefined): Shard {
  const task = [slurm, kubernetes, cloudRun, awsBatch]
    .map((read) => read(environment))
    .find((one) => one !== undefined);
  if (task === undefined)
    throw unknown('No array task is described by the environment.', 'Write --shard I/N, from 1/N to N/N.');
  const count = of === undefined ? task.count : Number(of);
  if (count === undefined)
    throw unknown(`${task.system} does not say how many tasks there are.`, 'Write --shard auto/N with their number.');
  if (task.index >= count)
    throw unknown(
      `${task.system} says task ${task.index} (from 0 on), and there are ${count} shards.`,
      'Let there be as many tasks as shards.',
    );
  return { index: task.index + 1, of: count };
}

function slurm(environment: Environment): Task | undefined {
  const index = numberIn(environment, 'SLURM_ARRAY_TASK_ID');
  if (index === undefined) return undefined;
  const [first = 0, last = index, step = 1, count] = ['MIN', 'MAX', 'STEP', 'COUNT'].map((name) =>
    numberIn(environment, `SLURM_ARRAY_TASK_${name}`),
  );
  // Of a part of an array that is run again nobody can tell what the whole was.
  if (first > 1 || step !== 1 || (count !== undefined && count !== last - first + 1))
    throw unknown(
      'This Slurm array has gaps, or does not begin with 0 or 1: it may be a part of another.',
      'Write --shard "$SLURM_ARRAY_TASK_ID/N" for an array from 1 to N.',
    );
  return { system: 'Slurm', index: index - first, count };
}

function kubernetes(environment: Environment): Task | undefined {
  const index = numberIn(environment, 'JOB_COMPLETION_INDEX');
  return index === undefined ? undefined : { system: 'Kubernetes', index };
}

function cloudRun(environment: Environment): Task | undefined {
  const index = numberIn(environment, 'CLOUD_RUN_TASK_INDEX');
  if (index === undefined) return undefined;
  return { system: 'Cloud Run', index, count: numberIn(environment, 'CLOUD_RUN_TASK_COUNT') };
}

function awsBatch(environment: Environment): Task | undefined {
  const index = numberIn(environment, 'AWS_BATCH_JOB_ARRAY_INDEX');
  if (index === undefined) return undefined;
  return { system: 'AWS Batch', index, count: numberIn(environment, 'AWS_BATCH_JOB_ARRAY_SIZE') };
}

function numberIn(environment: Environment, name: string): number | undefined {
  const value = environment[name];
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

function invalid(value: string): MuqabalaError {
  return new MuqabalaError({
    code: 'shard-invalid',
    values: { given: JSON.stringify(value) },
    message: `${JSON.stringify(value)} names no shard.`,
    remedy: 'Write --shard I/N with I from 1 to N, or --shard auto in an array task.',
  });
}

function unknown(message: string, remedy: string): MuqabalaError {
  return new MuqabalaError({ code: 'shard-unknown', message, remedy });
}
