import * as z from 'zod/mini';

/** Who made or decided something: the program, a person, or a reader (a language model, a colleague's table). */
export const makerSchema = z.object({
  /** The program itself, a person, or a reader. */
  kind: z.enum(['program', 'person', 'reader']),
  /** The person's name, or the model's. */
  name: z.optional(z.string()),
  /** The program's version, or that of a reader's instructions. */
  version: z.optional(z.string()),
  /** When, as ISO 8601. */
  date: z.optional(z.string()),
});

/**
 * What the file that something came from says of it, by that format's own names: ids, states, times, notes, regions.
 */
export const propertiesSchema = z.record(z.string(), z.string());

/**
 * Who made or decided something: the program, a person, or a reader (a language model, a colleague's table).
 *
 * @example
 * { kind: 'person', name: 'Leila', date: '2026-11-29T10:00:00Z' }
 */
export type Maker = z.infer<typeof makerSchema>;
/** What the file that something came from says of it, by that format's own names. */
export type Properties = z.infer<typeof propertiesSchema>;
