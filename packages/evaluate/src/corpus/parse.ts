import { SAID } from '@muqabala/core/document';
import { MuqabalaError, type PlainProblemCode } from '@muqabala/core/problems';
import type * as z from 'zod/mini';
import { type Manifest, manifestSchema, type Reference, referenceSchema, type Traps, trapsSchema } from './schema.ts';

/**
 * Returns a corpus manifest from its JSON data; throws a `MuqabalaError` with the code `manifest-invalid` and the path
 * at fault.
 */
export function parseManifest(data: unknown, place = 'manifest'): Manifest {
  return parse(manifestSchema, data, 'manifest-invalid', place);
}

/**
 * Returns a corpus reference from its JSON data; throws a `MuqabalaError` with the code `reference-invalid` and the
 * path at fault.
 */
export function parseReference(data: unknown, place = 'reference'): Reference {
  const reference = parse(referenceSchema, data, 'reference-invalid', place);
  for (const [p, pair] of reference.pairs.entries())
    for (const side of ['source', 'target'] as const)
      if (!Object.hasOwn(reference.sentences, pair[side]))
        throw new MuqabalaError({
          code: 'reference-invalid',
          place: `${place}.pairs.${p}.${side}`,
          message: `The text '${pair[side]}' has no sentences.`,
          remedy: 'Mend the named field.',
        });
  return reference;
}

/**
 * Returns the index of the traps from its JSON data; throws a `MuqabalaError` with the code `traps-invalid` and the
 * path at fault.
 */
export function parseTraps(data: unknown, place = 'traps'): Traps {
  return parse(trapsSchema, data, 'traps-invalid', place);
}

function parse<S extends z.ZodMiniType>(schema: S, data: unknown, code: PlainProblemCode, place: string): z.infer<S> {
  const result = schema.safeParse(data, SAID);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  throw new MuqabalaError({
    code,
    place: [place, ...path].join('.'),
    message: message.endsWith('.') ? message : `${message}.`,
    remedy: 'Mend the named field.',
  });
}
