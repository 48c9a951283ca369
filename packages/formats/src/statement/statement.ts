import {
  type AlignedDocument,
  counts,
  type Finding,
  judgedTexts,
  measuresOf,
  originalOf,
  PENALTIES,
  type Severity,
  scoreFidelity,
  type Text,
  verdictOf,
} from '@muqabala/core';
import { nameOfText } from '@muqabala/core/document';
import { type createMessages, type InterfaceLanguage, isolate } from '@muqabala/core/messages';
import type { STATEMENT } from './messages.ts';

type Translate = ReturnType<typeof createMessages<typeof STATEMENT.en>>;

/** A table of the report: names above and at the side, figures in the rest. */
export interface StatementTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: ReadonlyArray<readonly string[]>;
}

/** What a review says of itself, in words, what is quoted isolated: the same in every form of the report. */
export interface Statement {
  /** Of each text its name with all that is known of where it comes from; then from what to what was translated. */
  readonly described: readonly string[];
  /** What was reviewed, by which measure and by whom: a name and what it is. */
  readonly specification: ReadonlyArray<readonly [name: string, value: string]>;
  readonly verdict: StatementTable;
  readonly coverage: StatementTable;
  /** Who signed it, when, and what for. */
  readonly signed: string;
  /** Whether a finding stands in the report. */
  readonly counts: (finding: Pick<Finding, 'state'>) => boolean;
}

/** Severities, the worst first. */
const SEVERITIES = (Object.keys(PENALTIES) as Severity[]).sort((a, b) => PENALTIES[b] - PENALTIES[a]);

/** Says what a review is and came to, of all target texts or of one. */
export function stateReview(
  document: AlignedDocument,
  say: Translate,
  language: InterfaceLanguage,
  text?: string,
): Statement {
  const { review } = document;
  const [source, ...all] = document.texts as [Text, ...Text[]];
  const targets = all.filter(({ id }) => text === undefined || id === text);
  // Of one target text that is the original, the source is what is judged.
  const judged = judgedTexts(document).filter(
    ({ id }) => text === undefined || id === text || (id === source.id && originalOf(document).id === text),
  );
  const measures = measuresOf(document);
  const { penalties, threshold, repeats, scope } = measures;
  const unstated = say('statement.unstated');
  const texts = [source, ...targets].map((one) => describeText(one, language));
  const direction = sayDirection([source, ...targets], originalOf(document), say, language);
  return {
    described: [...texts, direction],
    specification: [
      ...texts.map((one, t) => [t === 0 ? say('statement.texts') : '', one] as const),
      [say('statement.original'), isolate(nameOfText(originalOf(document)))],
      [say('statement.languages'), direction],
      [say('statement.sample'), review?.sample === undefined ? unstated : isolate(review.sample)],
      [say('statement.reviewer'), review?.reviewers?.map(isolate).join(language === 'ar' ? '، ' : ', ') ?? unstated],
      [say('statement.penalties'), say('statement.definition', { ...penalties, threshold })],
      [say('statement.repeats'), say(`statement.counted.${repeats}`)],
      [say('statement.scope'), say(`statement.scopes.${scope}`)],
    ],
    verdict: verdictTable(document, judged, say, language),
    coverage: coverageTable(document, judged, say, language),
    signed: saySigned(document, say, language),
    counts: (finding) => counts(measures, finding),
  };
}

/** The name of a text with all that is known of where it comes from. */
function describeText(text: Text, language: InterfaceLanguage): string {
  const name = nameOfText(text);
  const more = [text.title, text.date, text.url, text.licence].filter(
    (part): part is string => part !== undefined && part !== name,
  );
  return [`${isolate(name)} (${nameOfLanguage(text.language, language)})`, ...more.map(isolate)].join(' · ');
}

function sayDirection(texts: readonly Text[], original: Text, say: Translate, language: InterfaceLanguage): string {
  const others = new Set(texts.filter((one) => one !== original).map((one) => nameOfLanguage(one.language, language)));
  const to = new Intl.ListFormat(language).format(others);
  return say('statement.direction', { from: nameOfLanguage(original.language, language), to });
}

/** A language by its name; by its code where that is none. */
function nameOfLanguage(code: string, language: InterfaceLanguage): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

function verdictTable(
  document: AlignedDocument,
  judged: readonly Text[],
  say: Translate,
  language: InterfaceLanguage,
): StatementTable {
  const { format } = new Intl.NumberFormat(`${language}-u-nu-latn`, { maximumFractionDigits: 1 });
  return {
    title: say('statement.verdict'),
    // What it came to first: on a narrow screen the rest is reached sideways.
    head: [
      say('statement.report'),
      say('statement.verdict'),
      say('statement.perThousand'),
      say('statement.points'),
      ...SEVERITIES.map((severity) => capital(say(`severity.${severity}`))),
      say('statement.words'),
    ],
    rows: judged.map((text) => {
      const { sourceWords, bySeverity, points, perThousand, isChecked, passes } = verdictOf(document, text.id);
      const counted = SEVERITIES.map((severity) => bySeverity[severity]);
      return [
        nameOfText(text),
        say(isChecked ? (passes ? 'statement.passes' : 'statement.fails') : 'statement.unchecked'),
        ...[perThousand, points, ...counted, sourceWords].map(format),
      ];
    }),
  };
}

function coverageTable(
  document: AlignedDocument,
  judged: readonly Text[],
  say: Translate,
  language: InterfaceLanguage,
): StatementTable {
  const { format } = new Intl.NumberFormat(`${language}-u-nu-latn`, { style: 'percent', maximumFractionDigits: 0 });
  return {
    title: say('statement.coverage'),
    head: [
      say('statement.report'),
      say('statement.ofSource'),
      say('statement.ofReport'),
      capital(say('statement.states.open')),
      capital(say('statement.states.accepted')),
      capital(say('statement.states.dismissed')),
    ],
    rows: judged.map((text) => {
      const score = scoreFidelity(document.texts, document.links, document.findings, text.id, originalOf(document).id);
      const { sourceCoverage, targetCoverage, open, accepted, dismissed } = score;
      return [
        nameOfText(text),
        format(sourceCoverage),
        format(targetCoverage),
        ...[open, accepted, dismissed].map(String),
      ];
    }),
  };
}

/** A word that stands within sentences elsewhere, at the head of a column. */
function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function saySigned({ review }: AlignedDocument, say: Translate, language: InterfaceLanguage): string {
  const { signed, verdict } = review ?? {};
  if (signed === undefined) return say('statement.unsigned');
  return say('statement.signedBy', {
    verdict: say(verdict === 'pass' ? 'statement.passes' : 'statement.fails'),
    name: signed.name === undefined ? say('statement.unstated') : isolate(signed.name),
    when: signed.date === undefined ? say('statement.unstated') : sayDay(signed.date, language),
  });
}

/** A day without an hour is the same day wherever it is read; what is no day stands as it is. */
function sayDay(date: string, language: InterfaceLanguage): string {
  const day = new Date(date);
  if (Number.isNaN(day.getTime())) return date;
  return day.toLocaleDateString(`${language}-u-nu-latn-ca-gregory`, { dateStyle: 'long', timeZone: 'UTC' });
}
