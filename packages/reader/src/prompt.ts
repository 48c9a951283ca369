import { ERROR_KINDS, instructionsFor, type Question, type QuestionKind } from '@muqabala/core/questions';
import type { Message } from './client.ts';

/** So many questions of a kind go into one call. */
const TOGETHER: Readonly<Record<QuestionKind, number>> = { links: 1, finding: 20, pair: 20, words: 20 };

/** Questions of one kind that are asked in one call; they are called q1, q2 … there. */
export interface Batch {
  readonly kind: QuestionKind;
  readonly questions: readonly Question[];
}

/** Puts questions of one kind together, in their order; what is larger than a call should be stands alone. */
export function batchesOf(questions: readonly Question[], most = 24_000): Batch[] {
  const open = new Map<QuestionKind, { questions: Question[]; size: number }>();
  const batches: Batch[] = [];
  for (const question of questions) {
    const { kind } = question;
    const size = contentOf(question, 'q1').length;
    let batch = open.get(kind);
    if (batch === undefined || batch.questions.length >= TOGETHER[kind] || batch.size + size > most) {
      batch = { questions: [], size: 0 };
      open.set(kind, batch);
      batches.push({ kind, questions: batch.questions });
    }
    batch.questions.push(question);
    batch.size += size;
  }
  return batches;
}

const FORM: Readonly<Record<QuestionKind, string>> = {
  links: '{"answers":[{"id":"q1","answer":["c1"]}]}, with an empty list when none is right.',
  words: '{"answers":[{"id":"q1","answer":["w1"]}]}, with an empty list when all have an answer.',
  finding:
    '{"answers":[{"id":"q1","answer":"yes","errors":[]}]}; with "other", name the error: "errors":[{"kind":…,"severity":…}].',
  pair: '{"answers":[{"id":"q1","errors":[{"kind":…,"severity":…,"source":"words","target":"words"}]}]}, with an empty list when there is no error.',
};

/**
 * Returns what a model is told: the instructions apart, the questions as data. Ids are ours, so that whatever a text
 * orders can at worst answer its own question wrongly.
 */
export function messagesFor({ kind, questions }: Batch): Message[] {
  const system = [
    ...instructionsFor([kind], 'en'),
    `Answer every question, with JSON alone and nothing around it, in this form: ${FORM[kind]}`,
  ];
  const user = JSON.stringify({
    questions: questions.map((question, i) => JSON.parse(contentOf(question, `q${i + 1}`))),
  });
  return [
    { role: 'system', content: system.join('\n') },
    { role: 'user', content: user },
  ];
}

/** What a model sees of a question. */
export function contentOf({ source, target, finding, choices, kind }: Question, id: string): string {
  const side = (sentences: Question['source']) =>
    sentences.map(({ id: name, content, context }) => ({ id: name, ...(context ? { context } : {}), content }));
  const offered = choices.map(({ id: name, source: from, target: to, side: of, words }) => ({
    id: name,
    ...(from === undefined ? {} : { source: from, target: to }),
    ...(words === undefined ? {} : { side: of, words }),
  }));
  const { id: _, ...mark } = finding ?? { id: '' };
  return JSON.stringify({
    id,
    source: side(source),
    target: side(target),
    ...(finding === undefined ? {} : { mark }),
    ...(kind === 'links' || kind === 'words' ? { choices: offered } : {}),
  });
}

const SEVERITIES = ['minor', 'major', 'critical'];

/** The JSON Schema of the answer to a batch: one for each question, with ids that were given, and none other. */
export function schemaFor({ kind, questions }: Batch): object {
  const object = (properties: Readonly<Record<string, unknown>>, required = Object.keys(properties)) => ({
    type: 'object',
    properties,
    required,
    additionalProperties: false,
  });
  const errors = {
    type: 'array',
    items: object({
      kind: { enum: Object.keys(ERROR_KINDS) },
      severity: { enum: SEVERITIES },
      ...(kind === 'pair' ? { source: { type: 'string' }, target: { type: 'string' } } : {}),
    }),
  };
  const ids = [...new Set(questions.flatMap(({ choices }) => choices.map(({ id }) => id)))];
  const answer = kind === 'finding' ? { enum: ['yes', 'no', 'other'] } : { type: 'array', items: { enum: ids } };
  const said = kind === 'pair' ? { errors } : kind === 'finding' ? { answer, errors } : { answer };
  return object({
    answers: {
      type: 'array',
      minItems: questions.length,
      maxItems: questions.length,
      items: object({ id: { enum: questions.map((_, i) => `q${i + 1}`) }, ...said }),
    },
  });
}

/** A guess of what a call costs, in tokens: the words that go out, and so much for each answer. */
export function tokensOf(batch: Batch): number {
  const out = messagesFor(batch).reduce((sum, { content }) => sum + sizeOf(content), 0);
  return Math.ceil(out) + batch.questions.length * 40;
}

/** English has some four letters a token, Arabic some two and a half. */
function sizeOf(text: string): number {
  let arabic = 0;
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) >= 0x600) arabic += 1;
  return (text.length - arabic) / 4 + arabic / 2.5;
}
