import { MuqabalaError } from '@muqabala/core';
import { Fault } from './fuzzer.ts';

/**
 * Does work that may refuse its input, and throws a {@link Fault} when it takes more processor time than `most`
 * milliseconds or refuses without saying why and what to do. What takes long is done a second time, so that a process
 * that is warming up or was interrupted is not blamed. Returns whether the input was taken.
 */
export async function attempt(what: string, most: number, work: () => unknown): Promise<boolean> {
  const first = await timed(work);
  const taken = first.milliseconds <= most ? first : await timed(work);
  if (taken.milliseconds > most)
    throw new Fault(`${what} takes ${taken.milliseconds.toFixed(0)} ms; ${most.toFixed(0)} are allowed for its size.`);
  const { refused } = first;
  if (refused === undefined) return true;
  const { code, message, remedy } = refused.problem;
  if (!/^[a-z][a-z-]+$/.test(code) || message.trim() === '' || remedy.trim() === '')
    throw new Fault(`${what} refuses without saying why and what to do: ${JSON.stringify(refused.problem)}`);
  return false;
}

async function timed(work: () => unknown) {
  const began = process.cpuUsage();
  let refused: MuqabalaError | undefined;
  try {
    await work();
  } catch (error) {
    if (!(error instanceof MuqabalaError)) throw error;
    refused = error;
  }
  const { user, system } = process.cpuUsage(began);
  return { milliseconds: (user + system) / 1000, refused };
}
