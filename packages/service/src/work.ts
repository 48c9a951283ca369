// What the threads of the pool run: the one place of the service that calls core.
import type { MessagePort } from 'node:worker_threads';
import {
  alignTexts,
  applyRules,
  type CheckedPair,
  detectLanguage,
  makeSignature,
  type Rules,
  readText,
  ruleDocument,
  segmentLanguage,
  segmentText,
  startChecks,
  type TextInput,
  termFindings,
  withoutTerms,
} from '@muqabala/core';
import { findingKind } from '@muqabala/core/document';
import { createMessages, explainFinding } from '@muqabala/core/messages';
import { MuqabalaError, type Problem } from '@muqabala/core/problems';
import { firstStrong } from '@muqabala/core/text';
import { loadCheckLexicon } from '@muqabala/lexicon/checks';
import type { AlignRequest, CheckedLine, CheckRequest, MentionsRequest, SegmentRequest } from './schemas.ts';

/** What a thread is asked: `port` hears of parts as they are done. */
export type Task =
  | { readonly kind: 'check'; readonly body: CheckRequest; readonly port?: MessagePort }
  | { readonly kind: 'align'; readonly body: AlignRequest; readonly port?: MessagePort }
  | { readonly kind: 'segment'; readonly body: SegmentRequest }
  | { readonly kind: 'mentions'; readonly body: MentionsRequest };

/** Tasks that are answered in parts where that is asked for. */
export type Streamed = Extract<Task, { readonly port?: MessagePort }>;

/** The answer as JSON, so that it crosses the threads once and is written as it is; or what is wrong with the texts. */
export type Outcome = { readonly json: string } | { readonly problem: Problem };

const lexicon = await loadCheckLexicon();
/** Made once: each takes as long as a short pair. */
const messages = { ar: createMessages('ar'), en: createMessages('en') };

/** Does a task. Throws only where the program is at fault. */
export default async function work(task: Task): Promise<Outcome> {
  try {
    return { json: await answer(task) };
  } catch (error) {
    if (error instanceof MuqabalaError) return { problem: error.problem };
    throw error;
  } finally {
    // The last word; a closed port would be heard of when the thread next waits, which may be never.
    if ('port' in task) task.port?.postMessage(null);
  }
}

async function answer(task: Task): Promise<string> {
  switch (task.kind) {
    case 'check':
      return check(task.body, task.port);
    case 'align':
      return align(task.body, task.port);
    case 'segment':
      return segment(task.body);
    case 'mentions':
      return mentions(task.body);
  }
}

type RequestSide = CheckRequest['pairs'][number]['source'];

function sideOf(side: RequestSide) {
  const { content, language } = typeof side === 'string' ? { content: side } : side;
  return { content, language: language ?? detectLanguage(content).language };
}

/** Pairs whose lines are sent together. */
const BLOCK = 64;

/** Checks pairs; with a port their lines go there and the answer is the signature alone. */
function check(
  { pairs, alone, rules, interface: language = 'en' }: CheckRequest,
  port: MessagePort | undefined,
): string {
  const sides = pairs.map(({ source, target }) => [sideOf(source), sideOf(target)] as const);
  const checks = startChecks(lexicon);
  const isAlone = alone === true || pairs.length === 1;
  if (!isAlone) checks.learn(sides);
  const t = messages[language];
  let lines: string[] = [];
  sides.forEach(([source, target], pair) => {
    const { findings: found, unchecked } = checks.check([source, target]);
    const contents = { source: source.content, target: target.content };
    const findings = ruled(found, contents, rules as Rules | undefined).map(
      (finding): CheckedLine['findings'][number] => {
        const quote = (side: 'source' | 'target') =>
          (finding[side] ?? []).map(({ start, end }) => ({ start, end, text: contents[side].slice(start, end) }));
        const words = { source: quote('source'), target: quote('target') };
        const { code, mqm, severity, confidence, state, reason } = finding;
        return {
          ...(code === undefined ? {} : { code }),
          mqm,
          severity,
          confidence,
          explanation: explainFinding(t, {
            code: findingKind(finding),
            source: words.source.map(({ text }) => text).join(' … '),
            target: words.target.map(({ text }) => text).join(' … '),
          }),
          ...words,
          state,
          ...(reason === undefined ? {} : { reason }),
        };
      },
    );
    lines.push(JSON.stringify({ pair, findings, ...(unchecked.length === 0 ? {} : { unchecked }) }));
    if (port === undefined || (lines.length < BLOCK && pair + 1 < sides.length)) return;
    port.postMessage(lines.map((line) => `${line}\n`).join(''));
    lines = [];
  });
  const signature = JSON.stringify(
    makeSignature(lexicon.signature, {
      rules: rules === undefined ? 'none' : 'given',
      words: lexicon.words?.signature ?? 'none',
      ...(isAlone ? { context: 'none' } : {}),
    }),
  );
  return `{"signature":${signature},"pairs":[${lines.join(',')}]}`;
}

function ruled(
  found: CheckedPair['findings'],
  contents: { readonly source: string; readonly target: string },
  rules: Rules | undefined,
) {
  if (rules === undefined) return [...found];
  const terms = contents.source === '' || contents.target === '' ? [] : termFindings(contents, rules);
  return applyRules([...withoutTerms([...found], terms), ...terms], () => contents, rules);
}

async function align({ texts, order, presegmented, rules }: AlignRequest, port: MessagePort | undefined) {
  const document = await alignTexts(named(texts), lexicon, {
    ...(order === undefined ? {} : { order }),
    ...(presegmented ? { presegmented } : {}),
    ...(port === undefined
      ? {}
      : {
          onProgress: (progress: number, step: string) => port.postMessage(`${JSON.stringify({ progress, step })}\n`),
        }),
  });
  return JSON.stringify(rules === undefined ? document : ruleDocument(document, rules as Rules));
}

/** Gives texts without an id one that no other has. */
function named(texts: AlignRequest['texts']): TextInput[] {
  const taken = new Set(texts.map(({ id }) => id));
  return texts.map(({ id, ...text }, i) => {
    let name = id ?? (i === 0 ? 'source' : i === 1 ? 'target' : `target-${i}`);
    while (id === undefined && taken.has(name)) name += "'";
    return { id: name, ...text } as TextInput;
  });
}

function segment({ content, language: said, presegmented }: SegmentRequest): string {
  const language = said ?? detectLanguage(content).language;
  const segments = [];
  for (const { start, end, role } of segmentText(content, language, presegmented ? { presegmented } : {})) {
    const text = content.slice(start, end);
    segments.push({ start, end, text, role, language: segmentLanguage(text, language), direction: firstStrong(text) });
  }
  return JSON.stringify({ language, segments });
}

function mentions({ content, language, date, presegmented }: MentionsRequest): string {
  const input = {
    id: 'text',
    content,
    ...(language === undefined ? {} : { language }),
    ...(date === undefined ? {} : { date }),
  };
  const text = readText(input, lexicon, presegmented ? { presegmented } : {});
  const all = text.segments.flatMap(({ mentions: found }) =>
    found.map((mention) => ({ ...mention, text: content.slice(mention.start, mention.end) })),
  );
  return JSON.stringify({ language: text.language, mentions: all });
}
