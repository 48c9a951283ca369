import type { Problem } from '../problems/index.ts';

/** A document that is wrong throughout is told so often, and no more. */
export const MOST_PROBLEMS = 100;

const AGAIN = 'Write the document again with the program that made it, or mend the named field.';

/** Says what is wrong at a path of a document. */
export function documentProblem(place: string, message: string, remedy: string = AGAIN): Problem {
  return {
    code: 'document-invalid',
    place: place === '' ? 'document' : place,
    message: message.endsWith('.') ? message : `${message}.`,
    remedy,
  };
}
