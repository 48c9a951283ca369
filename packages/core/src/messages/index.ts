import i18next from 'i18next';
import type { FindingCode, UncheckedCheck } from '../checks/schema.ts';
import { type AlignedDocument, findingKind, type Text, wordsAt } from '../document/index.ts';
import type { Finding } from '../findings/index.ts';
import type { Mention } from '../mentions/index.ts';
import { expectArgument } from '../problems/index.ts';
import type { Span } from '../text/index.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { describeMention } from './mention.ts';
import type { Messages, Translate, Translation } from './typed.ts';

export type { FindingShape } from './shape.ts';
export { findingShape } from './shape.ts';
export type { MessageKey, Messages, Translate, Translation, ValuesFor } from './typed.ts';
export { describeMention };

/** The two languages of every interface. */
export type InterfaceLanguage = 'ar' | 'en';

/** Says the messages that all interfaces share. */
export type Shared = Translate<typeof en>;

/**
 * Returns a translate function over the shared messages (names of findings, roles, kinds; explanations of findings) and
 * any messages given, of which the English ones say what there is to ask for: a wrong key or parameter does not
 * compile. Every call makes an i18next instance of its own: a component never touches its host's.
 */
export function createMessages(language: InterfaceLanguage): Shared;
export function createMessages<M extends Messages>(
  language: InterfaceLanguage,
  resources: { readonly ar: Translation<M>; readonly en: M },
): Shared & Translate<M>;
export function createMessages(
  language: InterfaceLanguage,
  resources: { readonly ar?: object; readonly en?: object } = {},
): Shared {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { ar: { translation: { ...ar, ...resources.ar } }, en: { translation: { ...en, ...resources.en } } },
  });
  return instance.t as Shared;
}

/**
 * Wraps an argument in FSI … PDI, so that text of the other direction keeps its place inside a message; i18next does
 * not.
 */
export function isolate(argument: string | number): string {
  return `\u2068${argument}\u2069`;
}

/**
 * The words of a finding, as quoted from both texts; its code is the rule's or an error type of MQM that somebody
 * chose.
 */
export interface QuotedFinding {
  readonly code: string;
  readonly source?: string | undefined;
  readonly target?: string | undefined;
  /** Words of other texts than these two. */
  readonly further?: readonly string[];
}

/** Returns the name of a finding by its code; an error type of MQM is its own name. */
export function nameOfFinding(translate: Shared, code: string): string {
  return isFindingCode(code) ? translate(`finding.${code}`) : code;
}

function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(en.finding, code);
}

/**
 * Says in one sentence what a finding of a document saw, quoting its words from the texts: what a page or a script shows
 * of it. `language` is that of the sentence. Throws a MuqabalaError (`argument-invalid`) for what is no document.
 */
export function explain(
  document: Pick<AlignedDocument, 'texts'>,
  finding: Finding,
  language: InterfaceLanguage = 'en',
): string {
  const remedy = 'Call explain(document, document.findings[0]).';
  expectArgument(Array.isArray(document?.texts), 'document', 'an aligned document', document, remedy);
  expectArgument(typeof finding?.mqm === 'string', 'finding', 'a finding of the document', finding, remedy);
  const words = (text: Text | undefined, spans: readonly Span[] = []) =>
    spans.map((span) => (text === undefined ? '' : wordsAt(text, span))).join(' … ');
  return explainFinding(createMessages(language), {
    code: findingKind(finding),
    source: words(document.texts[0], finding.source),
    target: words(
      document.texts.find(({ id }) => id === finding.text),
      finding.target,
    ),
    further: (finding.further ?? []).map(({ text, spans }) =>
      words(
        document.texts.find(({ id }) => id === text),
        spans,
      ),
    ),
  });
}

/**
 * Says in one sentence what a finding saw, quoting its words, isolated; falls back to its name when the words that the
 * sentence needs are not there.
 */
export function explainFinding(translate: Shared, { code, source, target, further = [] }: QuotedFinding): string {
  const sentence: Sentence = (isFindingCode(code) && SENTENCES[code]) || 'differs';
  if ((NEEDS[sentence] ?? BOTH).every((side) => (side === 'source' ? source : target)))
    return translate(`explain.${sentence}`, { source: quote(translate, source), target: quote(translate, target) });
  const words = [source, target, ...further].filter(Boolean).map((one) => quote(translate, one));
  return [nameOfFinding(translate, code), ...(words.length === 0 ? [] : [words.join(' – ')])].join(': ');
}

type Sentence = 'differs' | 'missing' | 'added' | Extract<FindingCode, keyof typeof en.explain>;

/** Which sentence explains a finding, where it is not that the two sides differ. */
const SENTENCES: Readonly<Partial<Record<FindingCode, Sentence>>> = {
  omission: 'omission',
  addition: 'addition',
  'partial-omission': 'missing',
  'partial-addition': 'added',
  'number-missing': 'missing',
  'number-added': 'added',
  'date-missing': 'missing',
  'date-added': 'added',
  'name-missing': 'missing',
  'name-added': 'added',
  'negation-mismatch': 'negation-mismatch',
  'attribution-mismatch': 'attribution-mismatch',
  'quotation-mismatch': 'quotation-mismatch',
  untranslated: 'untranslated',
  unrelated: 'unrelated',
  'placeholder-missing': 'missing',
  'word-missing': 'missing',
  'word-added': 'added',
  inconsistent: 'inconsistent',
};

const BOTH = ['source', 'target'] as const;
/** The words without which a sentence says nothing, where it is not both. */
const NEEDS: Readonly<Partial<Record<Sentence, readonly ('source' | 'target')[]>>> = {
  omission: [],
  addition: [],
  unrelated: [],
  inconsistent: [],
  missing: ['source'],
  added: ['target'],
  untranslated: ['target'],
};

/** What the checks left out: from where on, in which text. */
export interface LeftUnchecked {
  readonly check: UncheckedCheck;
  readonly source?: ReadonlyArray<{ readonly start: number; readonly end: number }> | undefined;
  readonly target?: ReadonlyArray<{ readonly start: number; readonly end: number }> | undefined;
}

/** The most of the words that are quoted where what is not checked begins. */
const BEGINNING = 30;

/**
 * Says in one sentence what the checks of a pair left out and where that begins, by the target's words if it has any
 * there.
 */
export function explainUnchecked(
  translate: Shared,
  { check, source, target }: LeftUnchecked,
  contents: { readonly source: string; readonly target: string },
): string {
  const [spans, content] = target === undefined ? [source, contents.source] : [target, contents.target];
  const { start, end } = spans?.[0] ?? { start: 0, end: 0 };
  const words = content
    .slice(start, Math.min(end, start + BEGINNING))
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ');
  const from = end - start > BEGINNING ? `${words.replace(/\s\S*$|[\ud800-\udbff]$/, '')} …` : words;
  return translate(`unchecked.${check}`, { from: quote(translate, from) });
}

/** What a finding knows beside its words. */
export interface DetailedFinding extends QuotedFinding {
  readonly confidence?: number;
  readonly expected?: Mention | undefined;
  readonly found?: Mention | undefined;
  /** How many reports are silent on the fact. */
  readonly silent?: number;
}

/**
 * Says what a finding saw, and then how its values were read, how many reports are silent on it and how sure it is;
 * `language` is that of the reader.
 */
export function explainInDetail(translate: Shared, language: InterfaceLanguage, finding: DetailedFinding): string {
  const { expected, found, silent, confidence } = finding;
  const said = [explainFinding(translate, finding)];
  const source = expected && describeMention(expected, language);
  const target = found && describeMention(found, language);
  if (source !== undefined && target !== undefined && source !== target)
    said.push(translate('explain.read', { source: isolate(source), target: isolate(target) }));
  else if (source !== undefined && found === undefined)
    said.push(translate('explain.readSource', { source: isolate(source) }));
  else if (target !== undefined && expected === undefined)
    said.push(translate('explain.readTarget', { target: isolate(target) }));
  if (silent !== undefined && silent > 0) said.push(translate('explain.silent', { count: silent }));
  if (confidence !== undefined)
    said.push(translate(`explain.${confidence >= SURE ? 'sure' : confidence >= LIKELY ? 'likely' : 'doubtful'}`));
  return said.join(' ');
}

const SURE = 0.85;
const LIKELY = 0.6;

/** Quotation marks that look doubled when they meet. */
const ALIKE = [/["“”„‟]/, /[«»]/];

/**
 * Sets words in quotation marks, isolated; in marks of another kind where the usual ones stand in the words already,
 * as two alike would be read as one of them doubled.
 */
export function quote(translate: Shared, text = ''): string {
  // The marks stand outside of the isolate, so that they turn with the sentence and not with what they quote.
  const quoted = translate('quote', { text: isolate(text) });
  const alike = ALIKE.find((marks) => marks.test(quoted[0] ?? ''));
  return alike?.test(text) ? translate('quoteInside', { text: isolate(text) }) : quoted;
}
