import type { TextInput } from '@muqabala/core';
import { MuqabalaError } from '@muqabala/core/problems';

/** Names the file where an error of `core` names a text. */
export function placeErrors(error: unknown, texts: readonly TextInput[], places: readonly string[]): unknown {
  if (!(error instanceof MuqabalaError)) return error;
  const index = texts.findIndex((text) => text.id === error.problem.place);
  if (index === -1) return error;
  return new MuqabalaError({ ...error.problem, place: places[index]! });
}
