import type { Random } from './random.ts';

/**
 * Data that JSON holds: an input can be kept in a file, printed, cut in half and tried again. Bytes are strings of
 * characters below U+0100.
 */
export type Data = null | boolean | number | string | readonly Data[] | { readonly [name: string]: Data };

/** What a fuzzer does once it is set up. */
export interface Attack<Input = Data> {
  /** Makes an input out of the choices alone, so that it can be made again. */
  make(random: Random): Input;
  /** Tries an input; throws a {@link Fault}, or whatever the product threw that it should not have. */
  check(input: Input): void | Promise<void>;
  stop?(): void | Promise<void>;
}

/** What a file `NAME.fuzz.ts` exports. */
export interface Fuzzer<Input = Data> {
  /** Its share of the time of a run, beside the others'. */
  readonly share: number;
  /** Seconds of work that an input may take, ten times as many by the clock, before the process is ended, since it hangs. */
  readonly patience: number;
  /** Megabytes that may be held more at the end than after the first quarter; not asked when absent. */
  readonly mostHeld?: number;
  start(): Attack<Input> | Promise<Attack<Input>>;
}

/** Something that the product must not do. Faults whose words differ in figures alone count as the same. */
export class Fault extends Error {
  override readonly name = 'Fault';
}

/** What faults are known apart by: the first line without its figures, names in quotation marks and paths. */
export function kindOf(error: unknown): string {
  const { name, message } = error instanceof Error ? error : { name: 'thrown', message: String(error) };
  const line = message.split('\n', 1)[0]!.slice(0, 200);
  return `${name}: ${line.replace(/"[^"]*"|'[^']*'|\/\S+/g, '…').replace(/[\d.,]+/g, '#')}`;
}
