import type { Link } from '../alignment/schema.ts';
import type { CollatedSegment, CollatedText, Finding } from '../findings/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { firstOf, type Span } from '../text/index.ts';
import { type AskedDocument, isPersons } from './asked.ts';
import { DOUBTFUL, doubtOf } from './doubt.ts';
import { keyOf } from './key.ts';
import type { Question, QuestionKind } from './schema.ts';

export interface QuestionOptions {
  /** Which kinds; all when not said. */
  readonly kinds?: readonly QuestionKind[];
  /** Which pairs are asked about: those that are doubtful, or all. */
  readonly scope?: 'doubtful' | 'all';
  /** At most so many, the most useful. */
  readonly limit?: number;
  /** Ask again what was answered: what may be replied to at all. */
  readonly answered?: boolean;
}

/** Candidates of one question; a block of a long pair of texts ends where a sentence's candidates do. */
const MOST_CHOICES = 40;
/** A question about a pair of sentences holds at most so many words to choose from. */
const MOST_WORDS = 30;

/**
 * Returns what is doubtful in a document as questions, the most useful first: by how unsure the program is, times what
 * hangs on it (every candidate of a links question; the severity of a finding).
 */
export function makeQuestions(document: AskedDocument, lexicon: Lexicon, options: QuestionOptions = {}): Question[] {
  const kinds: ReadonlySet<QuestionKind> = new Set(options.kinds ?? ['links', 'finding', 'pair', 'words']);
  const [source, ...targets] = document.texts;
  if (source === undefined) return [];
  const made = targets.flatMap((target) => {
    const sides = new TextPair(source, target);
    const isPairs = kinds.has('pair') || kinds.has('words');
    return [
      ...(kinds.has('links') ? linksQuestions(document, sides, options) : []),
      ...(kinds.has('finding') ? findingQuestions(document, sides, targets[0] === target, options) : []),
      ...(isPairs ? pairQuestions(document, sides, lexicon, kinds, options) : []),
    ];
  });
  const answered = new Set(document.answers?.map(({ question }) => question));
  const questions = numbered(made).filter(({ id }) => options.answered || !answered.has(id));
  questions.sort((a, b) => b.weight - a.weight);
  return options.limit === undefined ? questions : questions.slice(0, options.limit);
}

/** A question of the same content again, as of a line that stands twice, has its number behind its id. */
function numbered(questions: readonly Question[]): Question[] {
  const seen = new Map<string, number>();
  return questions.map((question) => {
    const times = (seen.get(question.id) ?? 0) + 1;
    seen.set(question.id, times);
    return times === 1 ? question : { ...question, id: `${question.id}-${times}` };
  });
}

/** The sentences of a source and a target text by id. */
class TextPair {
  readonly source: CollatedText;
  readonly target: CollatedText;
  readonly #places: readonly [ReadonlyMap<string, number>, ReadonlyMap<string, number>];

  constructor(source: CollatedText, target: CollatedText) {
    this.source = source;
    this.target = target;
    const places = ({ segments }: CollatedText) => new Map(segments.map(({ id }, i) => [id, i]));
    this.#places = [places(source), places(target)];
  }

  /** A question about sentences, with a neighbour beside every run of them. */
  ask(
    kind: QuestionKind,
    ids: { readonly source: Iterable<string>; readonly target: Iterable<string> },
    rest: Pick<Question, 'reason' | 'weight' | 'choices'> & Pick<Partial<Question>, 'finding'>,
    more: readonly string[] = [],
  ): Question {
    const [source, target] = [this.#side(0, ids.source), this.#side(1, ids.target)];
    const own = [source, target].flatMap((side) => ['', ...side.filter(({ context }) => !context).map(contentOf)]);
    return {
      id: `${kind}-${keyOf([kind, ...own, ...more])}`,
      kind,
      text: this.target.id,
      sourceLanguage: this.source.language,
      targetLanguage: this.target.language,
      source,
      target,
      ...rest,
    };
  }

  segment(side: 'source' | 'target', id: string): CollatedSegment | undefined {
    const place = this.#places[side === 'source' ? 0 : 1].get(id);
    return place === undefined ? undefined : this[side].segments[place];
  }

  /** Ids of the sentences that some spans touch. */
  touched(side: 'source' | 'target', spans: readonly Span[] = []): string[] {
    const { segments } = this[side];
    return spans.flatMap((span) => {
      const ids: string[] = [];
      for (
        let i = firstOf(segments.length, (s) => segments[s]!.end > span.start);
        i < segments.length && segments[i]!.start < span.end;
        i += 1
      )
        ids.push(segments[i]!.id);
      return ids;
    });
  }

  #side(side: 0 | 1, ids: Iterable<string>): Question['source'] {
    const text = side === 0 ? this.source : this.target;
    const asked = new Set([...ids].flatMap((id) => this.#places[side].get(id) ?? []));
    const shown = new Set([...asked].flatMap((place) => [place - 1, place, place + 1]));
    return [...shown]
      .filter((place) => place >= 0 && place < text.segments.length)
      .sort((a, b) => a - b)
      .map((place) => {
        const { id, start, end } = text.segments[place]!;
        return { id, content: text.content.slice(start, end), ...(asked.has(place) ? {} : { context: true }) };
      });
  }
}

function contentOf({ content }: { readonly content: string }): string {
  return content;
}

function unsure(confidence: number): number {
  return 4 * confidence * (1 - confidence);
}

/** One question for the candidates of a pair of texts, or for each block of them. */
function linksQuestions(document: AskedDocument, sides: TextPair, { answered }: QuestionOptions): Question[] {
  const { target } = sides;
  const decided = new Set(
    document.links
      .filter((link) => link.text === target.id && isPersons(link))
      .flatMap((link) => link.source.flatMap((s) => link.target.map((t) => `${s}\n${t}`))),
  );
  const order = new Map(sides.source.segments.map(({ id }, i) => [id, i]));
  const candidates = (document.candidates ?? [])
    .filter(({ text }) => text === target.id)
    .sort((a, b) => order.get(a.source)! - order.get(b.source)!);
  const blocks: Array<typeof candidates> = [];
  let sentence: string | undefined;
  for (const candidate of candidates) {
    const isNew = candidate.source !== sentence;
    if (blocks.length === 0 || (isNew && blocks.at(-1)!.length >= MOST_CHOICES)) blocks.push([]);
    blocks.at(-1)!.push(candidate);
    sentence = candidate.source;
  }
  return blocks.flatMap((block) => {
    const open = block.filter(({ source: s, target: t }) => !decided.has(`${s}\n${t}`));
    if (open.length === 0 && !answered) return [];
    const choices = block.map((candidate, i) => ({
      id: `c${i + 1}`,
      source: candidate.source,
      target: candidate.target,
    }));
    const ids = { source: block.map((c) => c.source), target: block.map((c) => c.target) };
    const weight = 2 * open.reduce((sum, { confidence }) => sum + unsure(confidence), 0);
    return [sides.ask('links', ids, { reason: 'unsure-links', weight, choices })];
  });
}

const HANGS: Readonly<Record<Finding['severity'], number>> = { minor: 0.5, major: 1, critical: 2 };

/** One question for each finding of the program that nobody has decided about. */
function findingQuestions(
  document: AskedDocument,
  sides: TextPair,
  isFirst: boolean,
  { answered }: QuestionOptions,
): Question[] {
  const links = new Map(document.links.map((link) => [link.id, link]));
  const known = new Set(document.answers?.map(({ finding }) => finding));
  return document.findings.flatMap((finding) => {
    const isHere = finding.text === sides.target.id || (isFirst && finding.text === sides.source.id);
    const isAsked = finding.state === 'open' || (answered && known.has(finding.id));
    if (!isHere || finding.code === undefined || !isAsked) return [];
    const link = finding.link === undefined ? undefined : links.get(finding.link);
    const isShared = finding.text === sides.source.id;
    const ids = {
      source: [...(link?.source ?? []), ...sides.touched('source', finding.source)],
      target: [...(link?.target ?? []), ...(isShared ? [] : sides.touched('target', finding.target))],
    };
    const quote = (text: CollatedText, spans: readonly Span[] = []) =>
      spans.map(({ start, end }) => text.content.slice(start, end));
    const words = {
      source: quote(sides.source, finding.source),
      target: isShared ? [] : quote(sides.target, finding.target),
    };
    const weight = HANGS[finding.severity] * unsure(finding.confidence);
    const choices = [{ id: 'yes' }, { id: 'no' }, { id: 'other' }];
    return [
      sides.ask(
        'finding',
        ids,
        {
          reason: 'undecided-finding',
          weight,
          choices,
          finding: { id: finding.id, kind: finding.code, severity: finding.severity, ...words },
        },
        [finding.code, ...words.source, '', ...words.target],
      ),
    ];
  });
}

/** Questions about what the pairs of a text change, and which of their words nothing answers to. */
function pairQuestions(
  document: AskedDocument,
  sides: TextPair,
  lexicon: Lexicon,
  kinds: ReadonlySet<QuestionKind>,
  { scope = 'doubtful', answered }: QuestionOptions,
): Question[] {
  const marked = surestFindings(document.findings);
  return document.links.flatMap((link) => {
    if (link.text !== sides.target.id || link.status === 'rejected') return [];
    if (link.source.length === 0 || link.target.length === 0) return [];
    // What is answered to is known again without its weight.
    const isWeighed = !answered || kinds.has('words');
    const { doubt: own, words } = isWeighed ? doubtOfLink(link, sides, lexicon) : { doubt: 0, words: [] };
    // A pair in which a rule has found something holds more errors than others, of other kinds too.
    const doubt = own + (marked.get(link.id) ?? 0);
    const weight = 1 - Math.exp(-4 * doubt);
    const reason = doubt >= DOUBTFUL ? 'doubtful-pair' : 'every-pair';
    const isAsked = answered || scope === 'all' || reason === 'doubtful-pair';
    if (!isAsked) return [];
    const choices = words.slice(0, MOST_WORDS).map(({ side, start, end }, i) => ({
      id: `w${i + 1}`,
      side,
      words: sides[side].content.slice(start, end),
      span: { start, end },
    }));
    return [
      ...(kinds.has('pair') ? [sides.ask('pair', link, { reason, weight, choices: [] })] : []),
      // Less than the pair as a whole, which tells more.
      ...(kinds.has('words') && choices.length > 0
        ? [
            sides.ask(
              'words',
              link,
              { reason, weight: weight / 2, choices },
              choices.map((choice) => `${choice.side} ${choice.words}`),
            ),
          ]
        : []),
    ];
  });
}

/** The confidence of the surest open finding of each link. */
function surestFindings(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const surest = new Map<string, number>();
  for (const { link, state, confidence, code } of findings)
    if (link !== undefined && state === 'open' && code !== undefined && confidence > (surest.get(link) ?? 0))
      surest.set(link, confidence);
  return surest;
}

function doubtOfLink(link: Link, sides: TextPair, lexicon: Lexicon) {
  const stretch = (side: 'source' | 'target') => {
    const spans = link[side].flatMap((id) => sides.segment(side, id) ?? []);
    const { language, content } = sides[side];
    const start = spans.reduce((least, span) => Math.min(least, span.start), Number.POSITIVE_INFINITY);
    const end = spans.reduce((most, span) => Math.max(most, span.end), 0);
    return spans.length === 0 ? { language, content: '' } : { language, content, start, end };
  };
  return doubtOf(stretch('source'), stretch('target'), lexicon);
}
