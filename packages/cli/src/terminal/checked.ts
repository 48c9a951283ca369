import type { CheckedPair, FindingDraft } from '@muqabala/core';
import { findingKind, wordsAt } from '@muqabala/core/document';
import { createMessages, explainUnchecked, type InterfaceLanguage, nameOfFinding } from '@muqabala/core/messages';
import { flatten, type Pair, type QuotedSpan } from '@muqabala/formats';
import { makeExplainer } from './explain.ts';
import { visible } from './visible.ts';

/** A finding may be about other pairs of the file too, by their numbers. */
type Told = FindingDraft & { readonly pairs?: readonly number[] };
type CheckedLine = Pick<CheckedPair, 'unchecked'> & { readonly findings: readonly Told[] };
type Line = (index: number, pair: Pair, checked: CheckedLine) => string;

/**
 * Returns what writes a checked pair: a line of JSON, or for people the pair with its words marked, where something was
 * found or not looked at.
 */
export function checkedLine(format: 'jsonl' | 'text', coloured: boolean, language: InterfaceLanguage): Line {
  return format === 'jsonl' ? jsonLine : textLines(coloured, language);
}

const jsonLine: Line = (index, pair, { findings, unchecked }) => {
  if (findings.length === 0 && unchecked.length === 0) return `{"pair":${index},"findings":[]}\n`;
  return `${JSON.stringify({
    pair: index,
    findings: findings.map(
      ({ code, mqm, severity, confidence, source, target, expected, found, state, reason, by, pairs }) => ({
        code,
        source: quote(source, pair.source?.content),
        target: quote(target, pair.target?.content),
        severity,
        confidence,
        mqm,
        ...(expected === undefined ? {} : { expected }),
        ...(found === undefined ? {} : { found }),
        ...(state === 'open' ? {} : { state, ...(reason === undefined ? {} : { reason }) }),
        ...(by === undefined ? {} : { by }),
        ...(pairs === undefined ? {} : { pairs }),
      }),
    ),
    ...(unchecked.length === 0 ? {} : { unchecked }),
  })}\n`;
};

function quote(spans: FindingDraft['source'], content = ''): QuotedSpan[] {
  return (spans ?? []).map(({ start, end }) => ({ start, end, text: content.slice(start, end) }));
}

const COLOURS = { minor: '\x1b[33m', major: '\x1b[31m', critical: '\x1b[1;31m' } as const;

const NO_SIDE = { content: '' };

/** So much is shown of a side that is too long to be checked in full. */
const BEGINNING = 200;

function textLines(coloured: boolean, language: InterfaceLanguage): Line {
  const t = createMessages(language);
  const explain = makeExplainer(language);
  const paint = (text: string, colour: string) => (coloured ? `${colour}${text}\x1b[0m` : text);
  return (index, pair, { findings: all, unchecked }) => {
    const findings = all.filter((finding) => finding.state !== 'dismissed');
    if (findings.length === 0 && unchecked.length === 0) return '';
    const marked = (side: 'source' | 'target') => {
      const whole = pair[side]?.content ?? '';
      // Where nothing was found the beginning tells which pair it is.
      const content = findings.length > 0 || whole.length <= BEGINNING ? whole : `${whole.slice(0, BEGINNING)} …`;
      const spans = findings.flatMap((finding) => finding[side] ?? []);
      const text = markSpans(content, spans, (words) => (coloured ? `\x1b[7m${words}\x1b[0m` : `⟦${words}⟧`));
      // First strong isolate: a right-to-left sentence keeps its order inside the line, whatever surrounds it.
      return `  ${visible(pair[side]?.language ?? '–')}  \u2068${text}\u2069\n`;
    };
    const said = findings.map((finding) => {
      const words = (name: 'source' | 'target') =>
        (finding[name] ?? []).map((span) => onLine(wordsAt(pair[name] ?? NO_SIDE, span))).join(' … ');
      const [source, target] = [words('source'), words('target')];
      const sentence = explain(finding, { source, target });
      const head = paint(
        `${t(`severity.${finding.severity}`)}: ${nameOfFinding(t, findingKind(finding))}`,
        COLOURS[finding.severity],
      );
      const sure = finding.confidence.toFixed(2);
      return `  ${head} (${findingKind(finding)}, ${sure}${others(finding)}${whoSaid(finding)}). \u2068${sentence}\u2069\n`;
    });
    const contents = { source: pair.source?.content ?? '', target: pair.target?.content ?? '' };
    const left = unchecked.map((one) => `  \u2068${flatten(explainUnchecked(t, one, contents))}\u2069\n`);
    return `pair ${index}\n${marked('source')}${marked('target')}${said.join('')}${left.join('')}\n`;
  };
}

/** So many of the other pairs that a finding is about are named to people. */
const OTHERS = 10;

function others({ pairs = [] }: Told): string {
  if (pairs.length === 0) return '';
  return `; pair ${pairs.slice(0, OTHERS).join(', ')}${pairs.length > OTHERS ? ', …' : ''}`;
}

/** Who told a finding, where that was not the program. */
function whoSaid({ by }: Told): string {
  return by === undefined || by.kind === 'program' ? '' : `; ${onLine(by.name ?? by.kind)}`;
}

/**
 * A text on one line with nothing in it that a terminal obeys; the marks and colours of the line itself stand around
 * it.
 */
function onLine(text: string): string {
  return visible(flatten(text));
}

/** Returns a text on one line with the words of spans marked; overlapping spans become one. */
function markSpans(
  text: string,
  spans: ReadonlyArray<{ readonly start: number; readonly end: number }>,
  mark: (words: string) => string,
): string {
  let out = '';
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (end <= from) continue;
    const begin = Math.max(from, start);
    out += onLine(text.slice(from, begin)) + mark(onLine(text.slice(begin, end)));
    from = end;
  }
  return out + onLine(text.slice(from));
}
