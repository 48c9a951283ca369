import type { Vocabulary } from '../../lexicon/index.ts';
import type { Mention } from '../../mentions/index.ts';
import type { Role } from '../../sentences/index.ts';
import type { Span } from '../../text/index.ts';
import type { Stemmer } from '../../words/index.ts';
import type { AlignableLine, AlignableText } from '../types.ts';
import { readBorder, readPause } from './borders.ts';
import { DATE, NAME, NUMBER, type TokenSide, WORD } from './side.ts';

/** Words this frequent say nothing: they are left out, which makes scores both better and cheaper. */
const TOO_COMMON = 0.003;

interface Token extends Span {
  readonly key: string;
  readonly kind: number;
}

/** Which lines are read: a translation has its headings and captions too; of two newsrooms' reports the body alone. */
export type Lines = 'all' | 'body';

/** Returns the role that a line has by itself: what the other side says of it must not change what is found again. */
export function roleAlone({ role, alone }: AlignableLine): Role {
  return alone ?? role;
}

function isRead(segment: AlignableLine, lines: Lines): boolean {
  return lines === 'all' || roleAlone(segment) === 'body';
}

/**
 * Reads two texts into tokens; values and names become one token each where the other text has the same, and stay words
 * otherwise.
 */
export function readSides(
  texts: readonly [AlignableText, AlignableText],
  vocabularies: readonly [Vocabulary | undefined, Vocabulary | undefined],
  stemmer: Stemmer,
  lines: Lines,
): [TokenSide, TokenSide] {
  const keys = texts.map((text) => {
    const set = new Set<string>();
    for (const segment of text.segments) {
      if (!isRead(segment, lines)) continue;
      for (const mention of segment.mentions) for (const key of mentionKeys(mention)) set.add(key);
    }
    return set;
  });
  return [
    readSide(texts[0], vocabularies[0], stemmer, keys[1]!, lines),
    readSide(texts[1], vocabularies[1], stemmer, keys[0]!, lines),
  ];
}

function readSide(
  text: AlignableText,
  words: Vocabulary | undefined,
  stemmer: Stemmer,
  shared: ReadonlySet<string>,
  lines: Lines,
): TokenSide {
  const segments: number[] = [];
  const lengths: number[] = [];
  const firsts: number[] = [0];
  const tokens = new TypedTokens();
  text.segments.forEach((segment, index) => {
    if (!isRead(segment, lines)) return;
    segments.push(index);
    lengths.push(text.content.slice(segment.start, segment.end).trim().length);
    const stems = stemmer.tokens(text.content, segment.start, segment.end);
    addTokens(tokens, stems, sharedMentions(segment.mentions, shared), words);
    firsts.push(tokens.types.length);
  });
  return {
    segments: Uint32Array.from(segments),
    firsts: Uint32Array.from(firsts),
    tokens: Uint32Array.from(tokens.types),
    starts: Uint32Array.from(tokens.starts),
    ends: Uint32Array.from(tokens.ends),
    lengths: Float64Array.from(lengths),
    pauses: readPauses(text.content, firsts, tokens.starts, tokens.ends),
    borders: readBorders(text, segments),
    lineEnds: readLineEnds(text, segments),
    types: tokens.keys,
    ids: tokens.ids,
    kinds: Uint8Array.from(tokens.kinds),
    counts: Float64Array.from(tokens.counts),
  };
}

/** Tokens of a text by the number of their type, and the types by number. */
class TypedTokens {
  readonly types: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly ids = new Map<string, number>();
  readonly keys: string[] = [];
  readonly kinds: number[] = [];
  readonly counts: number[] = [];

  add({ key, kind, start, end }: Token): void {
    this.#push(this.ids.get(key) ?? this.#meet(key, kind), start, end);
  }

  /** Adds a word, unless it is too common. */
  addWord(stem: string, start: number, end: number, words: Vocabulary | undefined): void {
    const type = this.ids.get(stem);
    if (type !== undefined) this.#push(type, start, end);
    else if (!isTooCommon(stem, words)) this.#push(this.#meet(stem, WORD), start, end);
  }

  #push(type: number, start: number, end: number): void {
    this.counts[type]! += 1;
    this.types.push(type);
    this.starts.push(start);
    this.ends.push(end);
  }

  #meet(key: string, kind: number): number {
    const type = this.keys.length;
    this.ids.set(key, type);
    this.keys.push(key);
    this.kinds.push(kind);
    this.counts.push(0);
    return type;
  }
}

/** The mentions that the other text has as well, one token for each thing that they share. */
function sharedMentions(mentions: readonly Mention[], shared: ReadonlySet<string>): Token[] {
  return mentions.flatMap((mention) =>
    mentionKeys(mention)
      .filter((key) => shared.has(key))
      .map((key) => ({ key, kind: kindOf(mention), start: mention.start, end: mention.end })),
  );
}

/**
 * Adds the tokens of a sentence in the order of the text; words below a mention give way to it, and too common ones are
 * left out.
 */
function addTokens(
  tokens: TypedTokens,
  stems: ReturnType<Stemmer['tokens']>,
  mentions: readonly Token[],
  words: Vocabulary | undefined,
): void {
  let covered = 0;
  let next = 0;
  for (let i = 0; i < stems.stems.length; i += 1) {
    const start = stems.starts[i]!;
    for (; next < mentions.length && mentions[next]!.start <= start; next += 1) {
      tokens.add(mentions[next]!);
      covered = Math.max(covered, mentions[next]!.end);
    }
    if (start >= covered) tokens.addWord(stems.stems[i]!, start, stems.ends[i]!, words);
  }
  for (; next < mentions.length; next += 1) tokens.add(mentions[next]!);
}

function isTooCommon(stem: string, words: Vocabulary | undefined): boolean {
  const id = words?.ids.get(stem);
  return id !== undefined && words!.shares[id]! >= TOO_COMMON;
}

function readPauses(
  content: string,
  firsts: readonly number[],
  starts: readonly number[],
  ends: readonly number[],
): Uint8Array {
  const pauses = new Uint8Array(starts.length);
  for (let s = 0; s + 1 < firsts.length; s += 1)
    for (let t = firsts[s]!; t + 1 < firsts[s + 1]!; t += 1) pauses[t] = readPause(content, ends[t]!, starts[t + 1]!);
  return pauses;
}

function readLineEnds({ content, segments: all }: AlignableText, segments: readonly number[]): Uint8Array {
  return Uint8Array.from(segments, (segment, s) => {
    const next = segments[s + 1];
    return next === undefined || /[\n\v\f\r\u0085\u2028\u2029]/.test(content.slice(all[segment]!.end, all[next]!.start))
      ? 1
      : 0;
  });
}

function readBorders(text: AlignableText, segments: readonly number[]): Uint8Array {
  return Uint8Array.from(segments, (segment, s) => {
    const next = segments[s + 1];
    const { start, end } = text.segments[segment]!;
    return readBorder(text.content, start, end, next === undefined ? end : text.segments[next]!.start);
  });
}

function kindOf(mention: Mention): number {
  if (mention.kind === 'name') return NAME;
  return mention.kind === 'date' || mention.kind === 'time' ? DATE : NUMBER;
}

/** Returns what a mention may share with another: figures without their unit, the parts of a date, an entity. */
function mentionKeys(mention: Mention): string[] {
  switch (mention.kind) {
    case 'name':
      return [`@${mention.entity}`];
    case 'date':
    case 'time':
      return dateKeys(mention);
    default:
      return mention.upper === undefined ? [`#${mention.value}`] : [`#${mention.value}`, `#${mention.upper}`];
  }
}

function dateKeys(mention: Extract<Mention, { readonly kind: 'date' | 'time' }>): string[] {
  // `three days ago` shares its three with `three days`.
  const count = /^P-?(\d+)[A-Z](?:\/P(\d+))?/.exec(('said' in mention && mention.said) || mention.value);
  if (count !== null && Math.max(Number(count[1]), Number(count[2] ?? 0)) > 1)
    return [`#${Math.max(Number(count[1]), Number(count[2] ?? 0))}`];
  if ('calendar' in mention && mention.calendar !== undefined && mention.value.startsWith('--'))
    return [`#${mention.calendar}:${mention.value}`];
  const parts = /^(\d{4})?-{0,2}(\d\d)?(?:-(\d\d))?$/.exec(mention.value);
  if (parts === null) return [`#${mention.kind}:${mention.value}`];
  const keys: string[] = [];
  if (parts[1] !== undefined) keys.push(`#${Number(parts[1])}`);
  if (parts[2] !== undefined) keys.push(`#month:${parts[2]}`);
  if (parts[3] !== undefined) keys.push(`#day:${parts[3]}`);
  return keys.length > 0 ? keys : [`#${mention.value}`];
}
