import type { ParameterOf } from '../problems/index.ts';

/** Messages of a language by their keys, nested as they like; what stands between `{{` and `}}` is a parameter. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** The key of a message without its plural form, as it is asked for. */
type Asked<Key extends string> = Key extends `${infer Base}_${PluralForm}` ? Base : Key;

/** The keys of messages, dotted: `explain.silent` for `{ explain: { silent_one, silent_other } }`. */
export type MessageKey<M> = {
  [Key in keyof M & string]: M[Key] extends string ? Asked<Key> : `${Key}.${MessageKey<M[Key]>}`;
}[keyof M & string];

/** The text of a message, all plural forms of it. */
type TextOf<M, Key extends string> = Key extends keyof M
  ? M[Key]
  : Key extends `${infer Head}.${infer Rest}`
    ? Head extends keyof M
      ? TextOf<M[Head], Rest>
      : never
    : M[Extract<keyof M, `${Key}_${PluralForm}`>];

/** Whether a message has plural forms, and so is asked for with a `count`. */
type CountOf<M, Key extends string> = Key extends keyof M
  ? never
  : Key extends `${infer Head}.${infer Rest}`
    ? Head extends keyof M
      ? CountOf<M[Head], Rest>
      : never
    : 'count';

/** The values that a message asks for, nothing where it asks for none. */
export type ValuesFor<M, Key extends string> = [ParameterOf<TextOf<M, Key>> | CountOf<M, Key>] extends [never]
  ? []
  : [
      values: {
        readonly [Name in ParameterOf<TextOf<M, Key>> | CountOf<M, Key>]: Name extends 'count'
          ? number
          : string | number;
      },
    ];

/** Says a message by its key; a wrong key or parameter does not compile. */
export type Translate<M> = <Key extends MessageKey<M>>(key: Key, ...values: ValuesFor<M, Key>) => string;

/** The same messages in another language, with the plural forms that it has. */
export type Translation<M> = {
  readonly [Key in keyof M & string as Key extends `${string}_${PluralForm}` ? never : Key]: M[Key] extends string
    ? string
    : Translation<M[Key]>;
} & {
  readonly [Key in keyof M & string as Key extends `${infer Base}_${PluralForm}` ? `${Base}_other` : never]: string;
};
