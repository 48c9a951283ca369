import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { INSTRUCTIONS_VERSION, type Question, type Reply, replySchema } from '@muqabala/core/questions';
import { contentOf } from './prompt.ts';

/** Keeps what a model has answered, so that nothing is asked twice. */
export interface Cache {
  get(question: Question, model: string): Promise<Reply | undefined>;
  set(question: Question, model: string, reply: Reply): Promise<void>;
}

/** The folder of the user's in which answers are kept. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const base =
    environment['XDG_CACHE_HOME'] ||
    (process.platform === 'win32' ? environment['LOCALAPPDATA'] : undefined) ||
    join(homedir(), '.cache');
  return join(base, 'muqabala', 'reader');
}

/**
 * Keeps answers in a folder, a file for each by model, instructions and content of its question: whole or not there,
 * whatever kills the program, and for the user alone. What cannot be read counts as not there.
 */
export function fileCache(folder: string): Cache {
  return {
    async get(question, model) {
      try {
        const parsed = replySchema.safeParse(JSON.parse(await readFile(place(folder, question, model), 'utf8')));
        return parsed.success ? { ...parsed.data, question: question.id } : undefined;
      } catch {
        return undefined;
      }
    },
    async set(question, model, reply) {
      const path = place(folder, question, model);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
      await writeFile(temporary, JSON.stringify(reply), { mode: 0o600 });
      await rename(temporary, path);
    },
  };
}

function place(folder: string, question: Question, model: string): string {
  const hash = createHash('sha256');
  for (const part of [model, INSTRUCTIONS_VERSION, question.kind, contentOf(question, '')]) hash.update(`${part}\0`);
  const name = hash.digest('hex');
  return join(folder, name.slice(0, 2), `${name}.json`);
}
