type Random = (below: number) => number;

/** What readers have a meaning for, and at the end bytes that UTF-8 has not. */
const BITS = [
  ...['<', '>', '&', '"', '\n', '\t', '\r', '{', '}', '[', ']', ',', ';', 'null', '1e999', '<!--', '-->', '\ufeff'],
  ...['<seg>', '</tu>', '<![CDATA[', ']]>', '<!DOCTYPE x [<!ENTITY a "b">]>', '&#x0;', '&#1114112;', '&a;', '\u0000'],
  ...[
    '<g id="1">',
    '<ph/>',
    '<bpt>',
    '<table>',
    '<template>',
    '</body>',
    '<svg>',
    '<?xml version="1.0"?>',
    'xmlns:a="',
  ],
  ...[
    '<sub>',
    '<cp hex="D800"/>',
    '<!DOCTYPE html>',
    '<meta charset="utf-16">',
    '{"source":',
    '\\ud800',
    '[0]:[',
    '../',
  ],
].map((text) => new TextEncoder().encode(text));
BITS.push(...[[0xff], [0xed, 0xa0, 0x80], [0xc8, 0xed], [0xff, 0xfe]].map((bytes) => new Uint8Array(bytes)));
const BROKEN = 4;

/**
 * Takes out, puts in, doubles and replaces, one to six times: four files in five keep whole characters, so that readers get further than the
 * first broken byte.
 */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const whole = random(5) > 0;
  let out = bytes;
  /** The beginning of the character that a place is in. */
  const snap = (place: number) => {
    let at = Math.min(place, out.length);
    while (whole && at < out.length && (out[at]! & 0xc0) === 0x80) at -= 1;
    return at;
  };
  for (let k = random(6); k >= 0; k -= 1) {
    const at = snap(random(out.length + 1));
    const kind = random(4);
    const until = kind === 0 ? snap(at + random(40)) : kind === 3 ? snap(at + (whole ? 2 : 1)) : at;
    const other = snap(random(out.length + 1));
    const middle = [
      () => new Uint8Array(0),
      () => BITS[random(whole ? BITS.length - BROKEN : BITS.length)]!,
      () => out.subarray(other, snap(other + random(200))),
      () => new Uint8Array([random(whole ? 128 : 256)]),
    ][kind]!();
    const rest = out.subarray(until);
    const next = new Uint8Array(at + middle.length + rest.length);
    next.set(out.subarray(0, at));
    next.set(middle, at);
    next.set(rest, at + middle.length);
    out = next;
  }
  return out;
}

/** The linear congruential generator of C's standard, for inputs that come again. */
export function makeRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}
