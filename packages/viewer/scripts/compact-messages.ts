/** Messages by their keys. */
export interface Nested {
  readonly [key: string]: string | Nested;
}

const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];
const BETWEEN = '|';

/** Writes messages one after the other, without their keys. */
export function fold(messages: Nested): string {
  const texts = Object.values(messages).map((one) => (typeof one === 'string' ? one : fold(one)));
  return texts.join(BETWEEN);
}

/** Reads what {@link fold} wrote of messages with six plural forms, by the keys of those with two, in the same order. */
export function unfold(keys: Nested, texts: string): Nested {
  const rest = texts.split(BETWEEN);
  const walk = (from: Nested): Nested => {
    const made: Record<string, string | Nested> = {};
    for (const key in from) {
      const one = from[key]!;
      if (typeof one !== 'string') made[key] = walk(one);
      else if (key.endsWith('_one')) for (const form of FORMS) made[key.slice(0, -3) + form] = rest.shift()!;
      else if (!key.endsWith('_other')) made[key] = rest.shift()!;
    }
    return made;
  };
  return walk(keys);
}
