import { MuqabalaError } from '@muqabala/core/problems';
import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { BatchItem } from '../batch/inline.ts';
import { loadOptional } from '../files/optional.ts';
import { visible } from '../terminal/visible.ts';
import type { AlignSettings } from '../work/align.ts';

/** Where a queue is. */
export interface QueuePlace {
  /** `redis://…`; with a name and password of Redis where it has them. */
  readonly redis: string;
  readonly name: string;
}

/** A job: one alignment, and the digest of what it is to be made with, see {@link Making}. */
export interface JobData extends BatchItem {
  readonly making: string;
}

/** What the alignments of a list are made with; it stands once in Redis, not in every job. */
export interface Making {
  readonly folder: string;
  readonly settings: AlignSettings;
  readonly rules?: unknown;
  readonly signature: string;
  /** See `settingsKey`. */
  readonly key: string;
}

/**
 * How long a connection may take to come about at first, in milliseconds; later the client waits as long as it takes.
 */
const PATIENCE = 5000;

export function loadBull(): Promise<typeof import('bullmq')> {
  return loadOptional('bullmq ioredis', () => import('bullmq'));
}

/** Connects with Redis. Throws `redis-unreachable`. */
export async function connect({ redis }: QueuePlace): Promise<Redis> {
  const { Redis: Client } = await loadOptional('bullmq ioredis', () => import('ioredis'));
  let client: Redis | undefined;
  let reason = '';
  const timer = setTimeout(() => client?.disconnect(), PATIENCE);
  try {
    // An address that is none is refused here.
    client = new Client(redis, { maxRetriesPerRequest: null, lazyConnect: true, connectTimeout: PATIENCE });
    // What is amiss later is said by the commands that wait for it.
    client.on('error', (error: Error) => {
      reason = error.message;
    });
    await client.connect();
    await client.ping();
    return client;
  } catch (error) {
    client?.disconnect();
    throw new MuqabalaError({
      code: 'redis-unreachable',
      // A password may stand before the host.
      place: visible(redis.replace(/\/\/[^@/]*@/, '//…@')),
      message: `Redis does not answer (${reason || (error as Error).message}).`,
      remedy: 'Start it, or name another with --redis or REDIS_URL.',
    });
  } finally {
    clearTimeout(timer);
  }
}

export function makingsKey({ name }: QueuePlace): string {
  return `muqabala:${name}:makings`;
}

/** Opens a queue on a connection. */
export async function openQueue({ name }: QueuePlace, connection: Redis): Promise<Queue<JobData>> {
  const { Queue: Bull } = await loadBull();
  const queue = new Bull<JobData>(name, { connection });
  queue.on('error', () => {});
  return queue;
}
