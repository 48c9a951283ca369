import type { Link } from '../alignment/schema.ts';
import type { Finding, MarkedError } from '../findings/schema.ts';
import type { Maker } from '../provenance/schema.ts';
import { overlap, type Span } from '../text/index.ts';
import { type AskedDocument, isPersons } from './asked.ts';
import { type AskedTexts, type ReadReply, readReply } from './reply.ts';
import type { Answer, Question, Reply } from './schema.ts';

/** A reply that cannot be taken: its place among the replies, and why. */
export interface RefusedReply {
  readonly index: number;
  readonly reason: string;
}

export interface AppliedReplies<D> {
  /** The document with the answers; the given one where a reply was refused. */
  readonly document: D;
  /** Answers that are new, or other than before. */
  readonly taken: number;
  /** Answers that stood there already, or to which a person has said something else. */
  readonly kept: number;
  /** Errors whose quoted words stand in no sentence that was asked about. */
  readonly dropped: number;
  readonly refused: readonly RefusedReply[];
}

/** How sure a link or a finding is that a reader names; a person is taken at his word. */
const READER = { link: 0.95, finding: 0.7 };

/**
 * Applies replies to the questions that a document asks (`makeQuestions` with `answered`), whole or not at all: one
 * reply that names a question or an id that was not offered, and nothing changes. Who replied is `by`, unless the reply
 * names somebody. The same replies again change nothing; a person's answer, link or decision is never changed by a
 * reader's. Spans are UTF-16 offsets into the texts.
 */
export function applyReplies<D extends AskedDocument>(
  document: D,
  questions: readonly Question[],
  replies: readonly Reply[],
  by: Maker,
): AppliedReplies<D> {
  const known = new Map(questions.map((question) => [question.id, question]));
  const texts = new Map(document.texts.map((text) => [text.id, text]));
  const refused: RefusedReply[] = [];
  const read: Array<{ question: Question; by: Maker; found: Extract<ReadReply, { said: unknown }> }> = [];
  const last = new Map(replies.map((reply, index) => [reply.question, index]));
  for (const [index, reply] of replies.entries()) {
    const question = known.get(reply.question);
    const refuse = (reason: string) => refused.push({ index, reason });
    if (question === undefined) {
      refuse(`There is no question ${JSON.stringify(reply.question)} here.`);
      continue;
    }
    const asked: AskedTexts = { source: document.texts[0]!, target: texts.get(question.text)! };
    const found = readReply(question, reply, asked);
    if ('refused' in found) refuse(found.refused);
    else if (last.get(reply.question) === index) read.push({ question, by: reply.by ?? by, found });
  }
  const none = { document, taken: 0, kept: 0, dropped: 0, refused };
  if (refused.length > 0) return none;
  const draft = new Draft(document);
  let [taken, dropped] = [0, 0];
  for (const one of read) {
    dropped += one.found.dropped;
    if (draft.answer(one.question, one.found.said, one.by)) taken += 1;
  }
  if (taken === 0) return { ...none, kept: read.length, dropped };
  return { document: draft.finish(), taken, kept: read.length - taken, dropped, refused };
}

/**
 * Takes answers back, by their ids or all of a reader's: links and findings are again what they were before. The
 * answers stay on record, marked as undone, so that the questions are not asked again.
 */
export function undoAnswers<D extends AskedDocument>(document: D, which: (answer: Answer) => boolean): D {
  const draft = new Draft(document);
  for (const answer of document.answers ?? []) if (!answer.undone && which(answer)) draft.undo(answer);
  return draft.finish();
}

type Said = Extract<ReadReply, { said: unknown }>['said'];

/** Findings are found again by where their words stand, in stretches of so many bits of an offset. */
const STRETCH = 9;

/**
 * A document that is being answered: lists are copied once, and what goes leaves a hole until the end. Each answer looks
 * only at the links of its sentences and the findings beside its words.
 */
class Draft<D extends AskedDocument> {
  readonly #document: D;
  readonly #links: Array<Link | undefined>;
  readonly #findings: Array<Finding | undefined>;
  readonly #answers: Map<string, Answer>;
  readonly #answerIds: Set<string>;
  readonly #linkIds: Set<string>;
  readonly #findingAt: Map<string, number>;
  /** Places of links by target text and source sentence, of findings by text, side and stretch. */
  readonly #linksOf = new Map<string, number[]>();
  readonly #findingsIn = new Map<string, number[]>();
  #count = 0;

  constructor(document: D) {
    this.#document = document;
    this.#links = [...document.links];
    this.#findings = [...document.findings];
    this.#answers = new Map((document.answers ?? []).map((answer) => [answer.question, answer]));
    this.#answerIds = new Set(document.answers?.map(({ id }) => id));
    this.#linkIds = new Set(document.links.map(({ id }) => id));
    this.#findingAt = new Map(document.findings.map(({ id }, i) => [id, i]));
    for (const [i, link] of document.links.entries()) this.#indexLink(link, i);
    for (const [i, finding] of document.findings.entries()) this.#indexFinding(finding, i);
  }

  finish(): D {
    const answers = [...this.#answers.values()];
    const { answers: _, ...rest } = this.#document;
    return {
      ...rest,
      links: this.#links.filter((link) => link !== undefined),
      findings: this.#findings.filter((finding) => finding !== undefined),
      ...(answers.length === 0 ? {} : { answers }),
    } as unknown as D;
  }

  /** Takes an answer; says whether anything is new. */
  answer(question: Question, said: Said, by: Maker): boolean {
    const before = this.#answers.get(question.id);
    if (before !== undefined) {
      if (before.by.kind === 'person' && by.kind !== 'person') return false;
      if (isSame(before, said, by)) return false;
      if (!before.undone) this.undo(before);
      this.#answers.delete(question.id);
    }
    const idsOf = (side: Question['source']) => side.filter(({ context }) => !context).map(({ id }) => id);
    const answer: Answer = {
      id: this.#freshId(),
      kind: question.kind,
      question: question.id,
      text: question.text,
      source: idsOf(question.source),
      target: idsOf(question.target),
      ...(question.finding === undefined ? {} : { finding: question.finding.id }),
      ...said,
      by,
    };
    this.#answers.set(question.id, answer);
    if (answer.links !== undefined) this.#choose(question, answer);
    if (answer.verdict !== undefined) this.#judge(answer);
    for (const error of errorsOf(answer)) this.#mark(answer, error);
    return true;
  }

  /** Takes back what an answer did, and marks it so. */
  undo(answer: Answer): void {
    if (answer.kind === 'links') this.#undoLinks(answer);
    const own = answer.finding === undefined ? undefined : this.#findingAt.get(answer.finding);
    const beside = errorsOf(answer).flatMap((error) => this.#findingsBeside(answer.text, error));
    for (const at of new Set(own === undefined ? beside : [own])) {
      const finding = this.#findings[at];
      if (finding !== undefined) this.#findings[at] = withoutOpinion(finding, answer.by);
    }
    this.#answers.set(answer.question, { ...answer, undone: true });
  }

  #undoLinks(answer: Answer): void {
    const [source, target] = [new Set(answer.source), new Set(answer.target)];
    for (const at of this.#linksAt(answer)) {
      const link = this.#links[at]!;
      if (!isMaker(link.by, answer.by)) continue;
      if (!link.source.every((id) => source.has(id)) || !link.target.every((id) => target.has(id))) continue;
      const { before, by: _, ...rest } = link;
      this.#links[at] = before === undefined ? undefined : { ...rest, ...before };
    }
  }

  /** Links what was chosen, and rejects what was offered and not chosen; what a person has decided stays. */
  #choose(question: Question, answer: Answer): void {
    const sure = answer.by.kind === 'person' ? 1 : READER.link;
    const offered = new Set(question.choices.map(({ source, target }) => `${source}\n${target}`));
    const chosen = new Set(answer.links!.map(({ source, target }) => `${source[0]}\n${target[0]}`));
    const linked = new Set<string>();
    for (const at of this.#linksAt(answer)) {
      const link = this.#links[at]!;
      const pairs = link.source.flatMap((s) => link.target.map((t) => `${s}\n${t}`));
      for (const pair of pairs) linked.add(pair);
      if (isPersons(link) || pairs.length === 0 || !pairs.every((pair) => offered.has(pair))) continue;
      const isRight = pairs.some((pair) => chosen.has(pair));
      const { source, target, confidence, status } = link;
      this.#links[at] = {
        ...link,
        status: isRight ? 'confirmed' : 'rejected',
        confidence: isRight ? sure : confidence,
        by: answer.by,
        before: link.before ?? { source, target, confidence, status },
      };
    }
    for (const { source, target } of answer.links!) {
      if (linked.has(`${source[0]}\n${target[0]}`)) continue;
      const link: Link = {
        id: this.#freshLink(),
        text: answer.text,
        source,
        target,
        confidence: sure,
        evidence: [],
        status: 'confirmed',
        by: answer.by,
      };
      this.#indexLink(link, this.#links.length);
      this.#links.push(link);
    }
  }

  /** Accepts or dismisses a finding that nobody has decided about. */
  #judge(answer: Answer): void {
    const at = this.#findingAt.get(answer.finding!);
    const finding = at === undefined ? undefined : this.#findings[at];
    if (finding?.state !== 'open') return;
    const state = answer.verdict === 'no' ? 'dismissed' : 'accepted';
    this.#findings[at!] = { ...withOpinion(finding, answer.by, state, answer.errors?.[0]), state };
  }

  /** Adds an error as a finding; where one marks the same words already, it is agreed with. */
  #mark(answer: Answer, error: MarkedError): void {
    const isPerson = answer.by.kind === 'person';
    const state = isPerson ? 'accepted' : 'open';
    const [beside] = this.#findingsBeside(answer.text, error);
    if (beside !== undefined) {
      const found = this.#findings[beside]!;
      this.#findings[beside] = withOpinion(found, answer.by, state, undefined);
      return;
    }
    const link = this.#linksAt(answer)
      .map((at) => this.#links[at]!)
      .find((one) => String(one.source) === String(answer.source) && String(one.target) === String(answer.target));
    const finding: Finding = {
      id: this.#freshFinding(),
      ...error,
      confidence: isPerson ? 1 : READER.finding,
      ...(link === undefined ? {} : { link: link.id }),
      text: answer.text,
      state,
      by: answer.by,
    };
    this.#findingAt.set(finding.id, this.#findings.length);
    this.#indexFinding(finding, this.#findings.length);
    this.#findings.push(finding);
  }

  #indexLink(link: Link, at: number): void {
    for (const id of link.source) push(this.#linksOf, `${link.text}\n${id}`, at);
  }

  #linksAt({ text, source }: Pick<Answer, 'text' | 'source'>): number[] {
    const places = source.flatMap((id) => this.#linksOf.get(`${text}\n${id}`) ?? []);
    return [...new Set(places)].filter((at) => this.#links[at] !== undefined);
  }

  #indexFinding(finding: Finding, at: number): void {
    for (const key of stretches(finding.text, finding)) push(this.#findingsIn, key, at);
  }

  #findingsBeside(text: string, error: MarkedError): number[] {
    const places = stretches(text, error).flatMap((key) => this.#findingsIn.get(key) ?? []);
    return [...new Set(places)].filter((at) => {
      const finding = this.#findings[at];
      return finding !== undefined && meets(finding, error);
    });
  }

  #freshId(): string {
    do this.#count += 1;
    while (this.#answerIds.has(`a${this.#count}`));
    this.#answerIds.add(`a${this.#count}`);
    return `a${this.#count}`;
  }

  #freshLink(): string {
    let n = this.#links.length + 1;
    while (this.#linkIds.has(`l${n}`)) n += 1;
    this.#linkIds.add(`l${n}`);
    return `l${n}`;
  }

  #freshFinding(): string {
    let n = this.#findings.length + 1;
    while (this.#findingAt.has(`r${n}`)) n += 1;
    return `r${n}`;
  }
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Keys of the stretches that the words of either side stand in; of very long ones the first. */
function stretches(text: string, { source = [], target = [] }: Pick<MarkedError, 'source' | 'target'>): string[] {
  const keys: string[] = [];
  for (const [side, spans] of [
    ['s', source],
    ['t', target],
  ] as const)
    for (const { start, end } of spans)
      for (let at = start >> STRETCH, n = 0; at <= end >> STRETCH && n < 64; at += 1, n += 1)
        keys.push(`${text}\n${side}${at}`);
  return keys;
}

/** The errors that an answer about a pair names, words without an answer among them. */
function errorsOf({ kind, errors = [], words }: Answer): MarkedError[] {
  if (kind === 'pair') return errors;
  return words === undefined ? [] : markedWords(words);
}

/** Words that nothing answers to are left out of the target, or added to it. */
function markedWords({ source, target }: NonNullable<Answer['words']>): MarkedError[] {
  return [
    ...source.map((span) => ({ mqm: 'accuracy/omission', severity: 'minor' as const, source: [span] })),
    ...target.map((span) => ({ mqm: 'accuracy/addition', severity: 'minor' as const, target: [span] })),
  ];
}

/** Whether a finding marks the words of an error: on one side at least half of the longer stretch is common to both. */
function meets(finding: Pick<Finding, 'source' | 'target'>, error: Pick<MarkedError, 'source' | 'target'>): boolean {
  const shares = (a: readonly Span[] = [], b: readonly Span[] = []) =>
    a.some((one) =>
      b.some((other) => {
        const common = overlap(one, other);
        return common > 0 && 2 * common >= Math.max(one.end - one.start, other.end - other.start);
      }),
    );
  return shares(finding.target, error.target) || shares(finding.source, error.source);
}

function isMaker(a: Maker | undefined, b: Maker): boolean {
  return a !== undefined && a.kind === b.kind && a.name === b.name && a.version === b.version && a.date === b.date;
}

/** A finding with what somebody says of it; of another kind it keeps what it was. */
function withOpinion(finding: Finding, by: Maker, state: Finding['state'], error: MarkedError | undefined): Finding {
  const { mqm, severity } = error ?? {};
  const opinion = { by, state, ...(mqm === undefined ? {} : { mqm }), ...(severity === undefined ? {} : { severity }) };
  const opinions = [...(finding.opinions ?? []), opinion];
  if (mqm === undefined || severity === undefined) return { ...finding, opinions };
  const { code, source, target } = finding;
  const before = finding.before ?? {
    mqm: finding.mqm,
    severity: finding.severity,
    ...(code === undefined ? {} : { code }),
    ...(source === undefined ? {} : { source }),
    ...(target === undefined ? {} : { target }),
  };
  const { code: _, ...rest } = finding;
  return { ...rest, mqm, severity, before, opinions };
}

/** A finding as it was before somebody said something of it; none where he made it and nobody has decided about it. */
function withoutOpinion(finding: Finding, by: Maker): Finding | undefined {
  const given = finding.opinions?.find((opinion) => isMaker(opinion.by, by));
  if (given === undefined) {
    const isUntouched = finding.state === 'open' || by.kind === 'person';
    return isMaker(finding.by, by) && isUntouched ? undefined : finding;
  }
  const { opinions, ...rest } = finding;
  const others = opinions!.filter((opinion) => opinion !== given);
  const said = others.length === 0 ? {} : { opinions: others };
  const state = finding.state === given.state ? ('open' as const) : finding.state;
  if (given.mqm === undefined || finding.mqm !== given.mqm || rest.before === undefined)
    return { ...rest, ...said, state };
  const { before, ...plain } = rest;
  return { ...plain, ...before, ...said, state };
}

/** Whether an answer says what the one before it said, by the same person or reader; the day is no difference. */
function isSame(before: Answer, said: Said, by: Maker): boolean {
  const sameMaker = before.by.kind === by.kind && before.by.name === by.name && before.by.version === by.version;
  const of = ({ links, verdict, errors, words }: Said) => JSON.stringify([links, verdict, errors, words]);
  return sameMaker && of(before) === of(said);
}
