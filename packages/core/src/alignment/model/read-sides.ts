import type { Vocabulary } from '../../lexicon/index.ts';
import type { Mention } from '../../mentions/index.ts';
import type { Stemmer } from '../../words/index.ts';
import type { AlignableText } from '../types.ts';
import { readBorder, readPause } from './borders.ts';
import { DATE, NAME, NUMBER, type Side, WORD } from './side.ts';

/** Words this frequent say nothing: they are left out, which makes scores both better and cheaper. */
const TOO_COMMON = 0.003;

interface Raw {
  key: string;
  kind: number;
  start: number;
  end: number;
}

/** Reads two texts into tokens; values and names become one token each where the other text has the same, and stay words otherwise. */
export function readSides(
  texts: readonly [AlignableText, AlignableText],
  vocabularies: readonly [Vocabulary | undefined, Vocabulary | undefined],
  stemmer: Stemmer,
): [Side, Side] {
  const keys = texts.map((text) => {
    const set = new Set<string>();
    for (const segment of text.segments) {
      if (segment.role !== 'body') continue;
      for (const mention of segment.mentions) for (const key of mentionKeys(mention)) set.add(key);
    }
    return set;
  });
  return [
    readSide(texts[0], vocabularies[0], stemmer, keys[1]!),
    readSide(texts[1], vocabularies[1], stemmer, keys[0]!),
  ];
}

function readSide(
  text: AlignableText,
  words: Vocabulary | undefined,
  stemmer: Stemmer,
  shared: ReadonlySet<string>,
): Side {
  const ids = new Map<string, number>();
  const types: string[] = [];
  const kinds: number[] = [];
  const counts: number[] = [];
  const segments: number[] = [];
  const firsts: number[] = [0];
  const tokens: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const lengths: number[] = [];
  const add = (token: Raw): void => {
    let id = ids.get(token.key);
    if (id === undefined) {
      id = types.length;
      ids.set(token.key, id);
      types.push(token.key);
      kinds.push(token.kind);
      counts.push(0);
    }
    counts[id]! += 1;
    tokens.push(id);
    starts.push(token.start);
    ends.push(token.end);
  };
  text.segments.forEach((segment, index) => {
    if (segment.role !== 'body') return;
    segments.push(index);
    lengths.push(text.content.slice(segment.start, segment.end).trim().length);
    // Words below a mention that the other text shares give way to it.
    let covered = segment.start;
    const special: Raw[] = [];
    for (const mention of segment.mentions) {
      const found = mentionKeys(mention).filter((key) => shared.has(key));
      for (const key of found) special.push({ key, kind: kindOf(mention), start: mention.start, end: mention.end });
    }
    let next = 0;
    const found = stemmer.tokens(text.content, segment.start, segment.end);
    for (let i = 0; i < found.stems.length; i += 1) {
      const start = found.starts[i]!;
      while (next < special.length && special[next]!.start <= start) {
        add(special[next]!);
        if (special[next]!.end > covered) covered = special[next]!.end;
        next += 1;
      }
      if (start < covered) continue;
      const key = found.stems[i]!;
      const id = words?.ids.get(key);
      if (id !== undefined && words!.shares[id]! >= TOO_COMMON) continue;
      add({ key, kind: WORD, start, end: found.ends[i]! });
    }
    for (; next < special.length; next += 1) add(special[next]!);
    firsts.push(tokens.length);
  });
  return {
    segments: Uint32Array.from(segments),
    firsts: Uint32Array.from(firsts),
    tokens: Uint32Array.from(tokens),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    lengths: Float64Array.from(lengths),
    pauses: readPauses(text.content, firsts, starts, ends),
    borders: readBorders(text, segments),
    types,
    ids,
    kinds: Uint8Array.from(kinds),
    counts: Float64Array.from(counts),
  };
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
    case 'time': {
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
    default:
      return mention.upper === undefined ? [`#${mention.value}`] : [`#${mention.value}`, `#${mention.upper}`];
  }
}
