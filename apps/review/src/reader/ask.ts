import { MuqabalaError, type Problem } from '@muqabala/core';
import type { Question, Reply } from '@muqabala/core/questions';

/**
 * Asks the model by way of the program that serves the page: the page itself calls nobody. Throws what the program says
 * went wrong, and `reader-unreachable` where it does not answer.
 */
export async function askReader(
  { headers }: { readonly headers: Record<string, string> },
  questions: readonly Question[],
  signal: AbortSignal,
): Promise<readonly Reply[]> {
  const body = JSON.stringify({ questions });
  const answer = await fetch('ask', { method: 'POST', headers, body, signal }).catch((error: Error) => {
    if (error.name === 'AbortError') throw error;
    return undefined;
  });
  if (answer?.ok) return ((await answer.json()) as { readonly replies: readonly Reply[] }).replies;
  const isSaid = answer?.headers.get('content-type')?.startsWith('application/json');
  if (isSaid) throw new MuqabalaError((await answer!.json()) as Problem);
  throw new MuqabalaError({
    code: 'reader-unreachable',
    message: 'The program that serves this page does not answer.',
    remedy: 'Start it again, and ask once more.',
  });
}
