import i18next, { type TFunction } from 'i18next';
import type { Mention } from '../mentions/index.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { describeMention } from './mention.ts';

export type { FindingShape } from './shape.ts';
export { findingShape } from './shape.ts';
export { describeMention };

/** The two languages of every interface. */
export type InterfaceLanguage = 'ar' | 'en';

/**
 * Returns a translate function over the shared messages (names of findings, roles, kinds; explanations of findings) and any resources given.
 * Every call makes an i18next instance of its own: a component never touches its host's.
 */
export function createMessages(
  language: InterfaceLanguage,
  resources: { readonly ar?: object; readonly en?: object } = {},
): TFunction {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { ar: { translation: { ...ar, ...resources.ar } }, en: { translation: { ...en, ...resources.en } } },
  });
  return instance.t;
}

/** Wraps an argument in FSI … PDI, so that text of the other direction keeps its place inside a message; i18next does not. */
export function isolate(argument: string | number): string {
  return `\u2068${argument}\u2069`;
}

/** The words of a finding, as quoted from both texts. */
export interface QuotedFinding {
  readonly code: string;
  readonly source?: string;
  readonly target?: string;
}

const WHOLE = new Set(['omission', 'addition', 'unrelated']);

/**
 * Says in one sentence what a finding saw, quoting its words, isolated; falls back to its name when the words that the sentence needs are not
 * there.
 */
export function explainFinding(translate: TFunction, { code, source, target }: QuotedFinding): string {
  const name = translate(`finding.${code}`);
  const key = sentenceFor(code);
  const enough =
    WHOLE.has(code) ||
    (key === 'missing' ? source : key === 'added' || key === 'untranslated' ? target : source && target);
  if (!enough)
    return source || target
      ? `${name}: ${[source, target]
          .filter(Boolean)
          .map((words) => quote(translate, words))
          .join(' – ')}`
      : name;
  return translate(`explain.${key}`, { source: quote(translate, source), target: quote(translate, target) });
}

/** What the checks left out: from where on, in which text. */
export interface LeftUnchecked {
  readonly check: string;
  readonly source?: ReadonlyArray<{ readonly start: number; readonly end: number }> | undefined;
  readonly target?: ReadonlyArray<{ readonly start: number; readonly end: number }> | undefined;
}

/** The most of the words that are quoted where what is not checked begins. */
const BEGINNING = 30;

/** Says in one sentence what the checks of a pair left out and where that begins, by the target's words if it has any there. */
export function explainUnchecked(
  translate: TFunction,
  { check, source, target }: LeftUnchecked,
  contents: { readonly source: string; readonly target: string },
): string {
  const [spans, content] = target === undefined ? [source, contents.source] : [target, contents.target];
  const { start, end } = spans?.[0] ?? { start: 0, end: 0 };
  const words = content
    .slice(start, Math.min(end, start + BEGINNING))
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ');
  const from = end - start > BEGINNING ? `${words.replace(/[\ud800-\udbff]$/, '')} …` : words;
  return translate(`unchecked.${check}`, { from: quote(translate, from) });
}

/** What a finding knows beside its words. */
export interface DetailedFinding extends QuotedFinding {
  readonly confidence?: number;
  readonly expected?: Mention;
  readonly found?: Mention;
  /** How many reports are silent on the fact. */
  readonly silent?: number;
}

/**
 * Says what a finding saw, and then how its values were read, how many reports are silent on it and how sure it is; `language` is that of the
 * reader.
 */
export function explainInDetail(translate: TFunction, language: InterfaceLanguage, finding: DetailedFinding): string {
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

function sentenceFor(code: string): string {
  if (code in en.explain) return code;
  if (code === 'partial-omission' || code.endsWith('-missing')) return 'missing';
  if (code === 'partial-addition' || code.endsWith('-added')) return 'added';
  return 'differs';
}

function quote(translate: TFunction, text = ''): string {
  // The marks stand outside of the isolate, so that they turn with the sentence and not with what they quote.
  return translate('quote', { text: isolate(text) });
}
