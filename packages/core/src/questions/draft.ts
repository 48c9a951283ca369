import type { Link } from '../alignment/schema.ts';
import type { Finding, MarkedError } from '../findings/schema.ts';
import type { Maker } from '../provenance/schema.ts';
import { overlap, type Span } from '../text/index.ts';
import { type AskedDocument, isPersons } from './asked.ts';
import { isMaker, withOpinion, withoutOpinion } from './opinions.ts';
import type { ReadReply } from './reply.ts';
import type { Answer, Question } from './schema.ts';

/** How sure a link or a finding is that a reader names; a person is taken at his word. */
const READER = { link: 0.95, finding: 0.7 };

type Said = Extract<ReadReply, { said: unknown }>['said'];

/** Findings are found again by where their words stand, in stretches of so many bits of an offset. */
const STRETCH = 9;

/**
 * A document that is being answered: lists are copied once, and what goes leaves a hole until the end. Each answer looks
 * only at the links of its sentences and the findings beside its words.
 */
export class Draft<D extends AskedDocument> {
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

/** Whether an answer says what the one before it said, by the same person or reader; the day is no difference. */
function isSame(before: Answer, said: Said, by: Maker): boolean {
  const sameMaker = before.by.kind === by.kind && before.by.name === by.name && before.by.version === by.version;
  const of = ({ links, verdict, errors, words }: Said) => JSON.stringify([links, verdict, errors, words]);
  return sameMaker && of(before) === of(said);
}
