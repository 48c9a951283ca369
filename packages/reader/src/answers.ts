import { type Question, type Reply, replySchema } from '@muqabala/core/questions';
import type { Fault } from './client.ts';
import type { Batch } from './prompt.ts';

/** What a model's words say of a batch: replies by question, and what was wrong. */
export interface ReadAnswers {
  readonly replies: ReadonlyMap<Question, Reply>;
  readonly faults: readonly Fault[];
}

/** Reads a model's words: JSON, or JSON with prose around it; of the ids only those that were given count. */
export function readAnswers(content: string, { questions, kind }: Batch): ReadAnswers {
  const faults: Fault[] = [];
  const data = readJson(content, faults);
  const list = (data as { answers?: unknown } | undefined)?.answers ?? data;
  const replies = new Map<Question, Reply>();
  if (data === undefined) return { replies, faults };
  if (!Array.isArray(list)) return { replies, faults: [...faults, 'wrong-form'] };
  const known = new Map(questions.map((question, i) => [`q${i + 1}`, question]));
  const twice = new Set<Question>();
  for (const one of list) {
    const read = readOne(one, known, kind);
    if (typeof read === 'string') faults.push(read);
    else {
      const [question, reply] = read;
      const before = replies.get(question);
      // Of two answers to one question nobody knows which is meant, unless they are the same.
      if (before === undefined) replies.set(question, reply);
      else if (JSON.stringify(before) !== JSON.stringify(reply)) twice.add(question);
    }
  }
  for (const question of twice) {
    faults.push('twice');
    replies.delete(question);
  }
  return { replies, faults };
}

function readOne(
  one: unknown,
  known: ReadonlyMap<string, Question>,
  kind: Question['kind'],
): readonly [Question, Reply] | Fault {
  const { id, answer, errors } = (typeof one === 'object' && one !== null ? one : {}) as Record<string, unknown>;
  const question = known.get(String(id));
  if (question === undefined) return 'unknown-id';
  const parsed = replySchema.safeParse({
    question: question.id,
    ...(kind === 'pair' || answer === undefined ? {} : { answer }),
    ...(isGiven(kind, answer) && Array.isArray(errors) ? { errors: errors.map(withoutEmpty) } : {}),
  });
  if (!parsed.success || !hasForm(question, parsed.data)) return 'wrong-form';
  return isOffered(question, parsed.data) ? [question, parsed.data] : 'unknown-id';
}

/** Errors belong to a pair, and to a finding of another kind. */
function isGiven(kind: Question['kind'], answer: unknown): boolean {
  return kind === 'pair' || (kind === 'finding' && answer === 'other');
}

function readJson(content: string, faults: Fault[]): unknown {
  try {
    return JSON.parse(content);
  } catch {
    const [from, to] = [content.indexOf('{'), content.lastIndexOf('}')];
    if (from >= 0 && to > from)
      try {
        const data: unknown = JSON.parse(content.slice(from, to + 1));
        faults.push('prose');
        return data;
      } catch {
        // No JSON inside either.
      }
    faults.push('no-json');
    return undefined;
  }
}

/** Services that want every field make a model write empty ones. */
function withoutEmpty(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return error;
  return Object.fromEntries(Object.entries(error).filter(([, value]) => value !== '' && value !== null));
}

function hasForm({ kind }: Question, { answer, errors }: Reply): boolean {
  if (kind === 'pair') return errors !== undefined;
  if (kind === 'finding') return typeof answer === 'string' && (answer !== 'other' || errors?.length === 1);
  return Array.isArray(answer);
}

function isOffered({ choices }: Question, { answer = [] }: Reply): boolean {
  const offered = new Set(choices.map(({ id }) => id));
  return [answer].flat().every((id) => offered.has(id));
}
