import type { Link } from '../alignment/index.ts';
import type { Segment, Text } from '../document/index.ts';

/** A link that is less sure says nothing of what a line is. */
const SURE = 0.5;

/**
 * Returns the texts with the roles of lines agreed: where a line answers to one of another role, both get the likelier
 * of the two, and keep what they look like alone. A text in which nothing changes stays the same object. `texts[0]` is
 * the source.
 */
export function agreeRoles(texts: readonly Text[], links: readonly Link[]): readonly Text[] {
  const places = texts.map((text) => new Map(text.segments.map((segment, i) => [segment.id, i])));
  const roles = texts.map(({ segments }) => segments.map(({ role }) => role));
  const numbers = new Map(texts.map(({ id }, t) => [id, t]));
  for (const { text, source, target, confidence } of links) {
    const t = numbers.get(text)!;
    if (source.length !== 1 || target.length !== 1 || confidence < SURE) continue;
    const [a, b] = [places[0]!.get(source[0]!)!, places[t]!.get(target[0]!)!];
    const [own, other] = [roles[0]![a]!, roles[t]![b]!];
    if (own === other) continue;
    const agreed = agree({ text: texts[0]!, at: a, role: own }, { text: texts[t]!, at: b, role: other });
    roles[0]![a] = agreed;
    roles[t]![b] = agreed;
  }
  return texts.map((text, t) => {
    const own = roles[t]!;
    if (text.segments.every(({ role }, i) => role === own[i])) return text;
    return { ...text, segments: text.segments.map((segment, i) => withRole(segment, own[i]!)) };
  });
}

/** A line of a text and the role that it has so far. */
interface Line {
  readonly text: Text;
  readonly at: number;
  readonly role: Segment['role'];
}

function agree(own: Line, other: Line): Segment['role'] {
  // What looks like furniture on one side alone is none.
  if (own.role === 'boilerplate') return other.role;
  if (other.role === 'boilerplate') return own.role;
  const body = own.role === 'body' ? own : other;
  // Who takes a sentence for a heading has missed its full stop.
  return standsAlone(body) && !hasFullStop(body) ? (body === own ? other : own).role : 'body';
}

/** Whether a sentence has its lines to itself. */
function standsAlone({ text: { content, segments }, at }: Line): boolean {
  const [before, { start, end }, after] = [segments[at - 1], segments[at]!, segments[at + 1]];
  return (
    (before === undefined || LINE_END.test(content.slice(before.end, start))) &&
    (after === undefined || LINE_END.test(content.slice(end, after.start)))
  );
}

const LINE_END = /[\n\v\f\r\u0085\u2028\u2029]/;

function hasFullStop({ text: { content, segments }, at }: Line): boolean {
  return /[.۔]["'”’»)]*$/u.test(content.slice(segments[at]!.start, segments[at]!.end));
}

function withRole(segment: Segment, role: Segment['role']): Segment {
  if (segment.role === role) return segment;
  const { id, start, end, role: alone, ...rest } = segment;
  return { id, start, end, role, alone: segment.alone ?? alone, ...rest };
}
