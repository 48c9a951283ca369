import type { Random } from './random.ts';

/**
 * What readers have a meaning for: marks of every format, numbers at the edge, names that objects have of their own.
 */
const BITS = [
  ...['<', '>', '&', '"', "'", '\n', '\t', '\r', '{', '}', '[', ']', ',', ';', ':', '\\', '|', '`', '='],
  ...[
    'null',
    'true',
    '-0',
    '1e999',
    '1e-999',
    '9007199254740993',
    '0x10',
    '-1',
    'NaN',
    '""',
    '[]',
    '{}',
    '[[',
    '{"a":',
  ],
  ...['<!--', '-->', '<!---->', '<![CDATA[', ']]>', '<!DOCTYPE x [<!ENTITY a "b">]>', '<?xml version="1.0"?>', '&a;'],
  ...[
    '&#x0;',
    '&#1114112;',
    '&#xD800;',
    '&amp',
    '&nbsp;',
    '<seg>',
    '</tu>',
    '<tuv xml:lang="ar">',
    '<g id="1">',
    '<ph/>',
  ],
  ...[
    '<bpt>',
    '<sub>',
    '<cp hex="D800"/>',
    '<mrk>',
    '<alt-trans>',
    '<table>',
    '<template>',
    '</body>',
    '<svg>',
    '<script>',
  ],
  ...[
    '<!DOCTYPE html>',
    '<meta charset="utf-16">',
    'xmlns:a="',
    'A="1" a="2"',
    '{"source":',
    '"schema":"muqabala/',
    '[0]:[',
  ],
  ...[
    '../',
    '\\ud800',
    '\\u0000',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '=1+1',
    '@SUM(A1)',
    '+1',
    '-1',
  ],
  ...[
    'PK\u0003\u0004',
    '%PDF-',
    '{\\rtf1',
    '\u001b[2J',
    '\u009b2J',
    '\u001b]52;c;AAAA\u0007',
    'w:',
    'xml:lang',
    'CHARSET',
  ],
];
/**
 * Characters that are more than they look like: marks of direction, halves, joined and presented forms, blanks,
 * controls.
 */
const CHARACTERS = [
  ...[
    '\u0000',
    '\u0001',
    '\u0007',
    '\u0008',
    '\u000b',
    '\u000c',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u009b',
    '\u00a0',
    '\u00ad',
  ],
  ...[
    '\u061c',
    '\u0640',
    '\u064b',
    '\u0652',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u200f',
    '\u2028',
    '\u2029',
    '\u2060',
  ],
  ...[
    '\u202a',
    '\u202b',
    '\u202c',
    '\u202d',
    '\u202e',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
    '\ufeff',
    '\ufffc',
    '\ufffd',
  ],
  ...[
    '\ufffe',
    '\uffff',
    '\ud800',
    '\udc00',
    '\ud83d\ude00',
    '\u{10ffff}',
    '\u0301',
    'ﷺ',
    'ﻻ',
    'ﺍ',
    'ﬁ',
    'İ',
    'ı',
    'ß',
    '٣',
    '۳',
    '３',
  ],
  ...['،', '؛', '؟', '٪', '٫', '٬', '«', '»', '“', '”', '’', '…', '–', '—', '%', '.', ',', '!', '?', '(', ')'],
];
/** What UTF-8 has not, and marks of other encodings; each character is a byte. */
const BROKEN = [
  '\xff',
  '\xed\xa0\x80',
  '\xc8\xed',
  '\xff\xfe',
  '\xfe\xff',
  '\xff\xfe\0\0',
  '\0\0\xfe\xff',
  '\xc0\x80',
  '\xf8\x88',
];

/**
 * Takes out, puts in, doubles, replaces and moves pieces of a text, one to six times.
 */
export function mutateText(text: string, random: Random, bits: readonly string[] = [...BITS, ...CHARACTERS]): string {
  let out = text;
  for (let k = random.below(6); k >= 0; k -= 1) {
    const at = random.below(out.length + 1);
    const other = random.below(out.length + 1);
    const cut = (from: number, length: number, middle: string) =>
      out.slice(0, from) + middle + out.slice(from + length);
    out = random.pick([
      () => cut(at, random.size(40), ''),
      () => cut(at, 0, random.pick(bits)),
      () => cut(at, 0, out.slice(other, other + random.size(300))),
      () => cut(at, 1, random.pick(bits)),
      () => cut(at, 0, String.fromCharCode(random.below(random.pick([0x80, 0x100, 0x700, 0x10000])))),
      () => cut(at, 0, random.pick(bits).repeat(random.size(60))),
    ])();
  }
  return out;
}

/**
 * Changes bytes, a character each; four inputs in five stay UTF-8, so that readers get further than the first broken
 * byte.
 */
export function mutateBytes(bytes: string, random: Random): string {
  if (random.oneIn(5)) return lowBytes(mutateText(bytes, random, [...BITS.map(toBytes), ...BROKEN]));
  return toBytes(mutateText(fromBytes(bytes), random));
}

/**
 * Changes markup by its tags: takes them out, doubles them, changes their places, nests them, gives them attributes,
 * changes the words between them.
 */
export function mutateMarkup(text: string, random: Random): string {
  const parts = text.split(/(<[^>]*>)/).filter((part) => part !== '');
  for (let k = random.below(4); k >= 0 && parts.length > 0; k -= 1) {
    const at = random.below(parts.length);
    const part = parts[at]!;
    const other = parts[random.below(parts.length)]!;
    random.pick([
      () => parts.splice(at, 1),
      () => parts.splice(at, 0, other),
      () => parts.splice(at, 1, other),
      () => parts.splice(at, 0, ...parts.slice(at, at + random.size(20))),
      () => parts.splice(at, 1, part.repeat(1 + random.size(200))),
      () => parts.splice(at, 1, mutateText(part, random)),
      () => parts.splice(at, 1, part.replace(/^(<[\w:.-]+)/, `$1 ${attribute(random)}`)),
      () => parts.splice(at, 1, part.replace(/^(<\/?)[\w:.-]+/, `$1${random.pick(NAMES)}`)),
    ])();
  }
  return parts.join('');
}

const NAMES = [
  'a',
  'P',
  'div',
  'w:p',
  'w:constructor',
  'w:__proto__',
  'tu',
  'seg',
  'x',
  'svg',
  'math',
  'template',
  'toString',
];

function attribute(random: Random): string {
  const name = random.pick([
    'id',
    'ID',
    'xml:lang',
    'lang',
    'dir',
    'hidden',
    'STYLE',
    'xmlns',
    'xmlns:w',
    '__proto__',
    'href',
    'srcLang',
  ]);
  return `${name}="${random.pick(['', 'ar', 'x', 'javascript:alert(1)', 'display:none', '__proto__', '../../x', '&lt;', '\u202e'])}"`;
}

/** What stands in the place of any value of JSON. */
const VALUES: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    2 ** 53,
    '',
    'x',
    '\u0000',
    '\ud800',
    'ar',
    'en',
    's1',
    '__proto__',
    [],
    {},
    [[]],
  ],
  ...[{ toString: 0 }, { valueOf: 1 }, { length: 5 }, { start: 0, end: 1 }, [null], ['s1', 's1']],
];

/**
 * Changes data of JSON: values become other values, entries go, come twice or change places, names become names that
 * objects have of their own. Returns new data, the old one stays.
 */
export function mutateData(data: unknown, random: Random): unknown {
  let out = data;
  for (let k = random.below(4); k >= 0; k -= 1) out = mutateOnce(out, random);
  return out;
}

function mutateOnce(data: unknown, random: Random): unknown {
  if (data === null || typeof data !== 'object' || random.oneIn(8)) return mutateValue(data, random);
  if (Array.isArray(data)) {
    const list = [...data];
    const at = random.below(list.length + 1);
    if (random.oneIn(4))
      random.pick([
        () => list.splice(at, 1),
        () => list.splice(at, 0, random.pick(VALUES)),
        () => list.splice(at, 0, list[random.below(list.length)]),
        () => list.reverse(),
      ])();
    else if (list.length > 0) list[at % list.length] = mutateOnce(list[at % list.length], random);
    return list;
  }
  const entries = Object.entries(data);
  const at = random.below(entries.length + 1);
  if (random.oneIn(4) || entries.length === 0)
    random.pick([
      () => entries.splice(at, 1),
      () => entries.splice(at, 0, [random.pick(KEYS), random.pick(VALUES)]),
      () => entries.splice(at, 1, [random.pick(KEYS), entries[at]?.[1]]),
    ])();
  else {
    const [name, value] = entries[at % entries.length]!;
    entries[at % entries.length] = [name, mutateOnce(value, random)];
  }
  // Defines `__proto__` as a name like any other, as JSON does.
  return Object.fromEntries(entries);
}

const KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'toJSON',
  'then',
  'length',
  'id',
  'text',
  'content',
  'language',
  'start',
  '',
];

function mutateValue(value: unknown, random: Random): unknown {
  if (typeof value === 'string' && !random.oneIn(3)) return mutateText(value, random);
  if (typeof value === 'number' && !random.oneIn(3))
    return random.pick([value + 1, value - 1, -value, value / 2, value * 1e6, 0.1 + value]);
  return random.pick(VALUES);
}

/** Returns the bytes of a text in UTF-8, a character each. */
export function toBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

export function fromBytes(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Keeps of every character what a byte holds. */
function lowBytes(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1');
}
