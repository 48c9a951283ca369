import { type AlignedDocument, MuqabalaError, type Text } from '@muqabala/core';
import type { Returned } from './decisions.ts';
import { compareEach } from './marked.ts';
import { oneOf } from './sheet.ts';
import { type Mark, marksOf, unitsOf } from './units.ts';

const SEVERITIES = ['minor', 'major', 'critical'] as const;
/** Pearmut asks for a category and one below it. */
const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  Accuracy: ['mistranslation', 'omission', 'addition', 'untranslated', 'over-translation', 'under-translation'],
  Terminology: ['wrong-term', 'inconsistent-with-resource', 'inconsistent-use'],
  'Linguistic conventions': ['grammar', 'punctuation', 'spelling'],
  Style: ['awkward', 'unidiomatic', 'language-register'],
  'Locale conventions': ['number-format', 'currency-format', 'date-format'],
  Other: ['other'],
};

export interface CampaignOptions {
  /** How many annotators get the same pairs, each at an address of his own; 1 by default. */
  readonly annotators?: number;
  readonly name?: string;
}

/**
 * Writes the pairs of one target text as a campaign of Pearmut (protocol MQM), the findings that are not dismissed
 * filled in as spans: places are inclusive and leave line ends out, as Pearmut counts; what the target lacks is marked
 * on its `[missing]` token.
 */
export function writeCampaign(document: AlignedDocument, target: Text, options: CampaignOptions = {}): string {
  const model = modelOf(target);
  const items = unitsOf(document, target).map((unit, u) => {
    const content = whole(unit.pair.target?.content ?? '');
    return {
      item_id: `${target.id} ${u + 1}`,
      src: whole(unit.pair.source?.content ?? ''),
      tgt: { [model]: content },
      error_spans: {
        [model]: unit.findings.flatMap((finding) => {
          const marks = marksOf(unit, finding, target.id);
          const kind = { severity: finding.severity, category: categoryOf(finding.mqm) };
          const missing = withoutLineEnds(content, content.length);
          return marks[0]?.side === 'source'
            ? [{ start_i: missing, end_i: missing, ...kind }]
            : marks.map(({ start, end }) => ({
                start_i: withoutLineEnds(content, start),
                end_i: withoutLineEnds(content, end) - 1,
                ...kind,
              }));
        }),
      },
    };
  });
  const campaign = {
    info: {
      assignment: 'task-based',
      protocol: 'MQM',
      mqm_categories: CATEGORIES,
      mqm_severities: SEVERITIES,
    },
    campaign_id: fileName(options.name ?? `muqabala ${target.id}`),
    data: Array.from({ length: options.annotators ?? 1 }, () => items.map((item) => [item])),
  };
  return `${JSON.stringify(campaign, undefined, 2)}\n`;
}

/** Pearmut takes no name of a system that is a number. */
function modelOf({ id }: Text): string {
  return /^\d+$/.test(id) ? `text ${id}` : id;
}

/** Half a character, which UTF-8 has no bytes for, stops Pearmut: another of the same length stands for it. */
function whole(content: string): string {
  return content.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/** A campaign is a file by its name. */
function fileName(name: string): string {
  return name.replace(/[^\p{L}\p{M}\p{N}. _-]+/gu, '-').slice(0, 80);
}

/** How many characters Pearmut counts before an offset. */
function withoutLineEnds(content: string, offset: number): number {
  return content.slice(0, offset).replaceAll('\n', '').length;
}

function categoryOf(mqm: string): string {
  const nodes = mqm.split('/');
  const found = Object.entries(CATEGORIES).find(([, below]) => below.some((one) => nodes.includes(one)));
  if (found !== undefined) return `${found[0]}/${found[1].find((one) => nodes.includes(one))!}`;
  return nodes.includes('terminology') ? 'Terminology/wrong-term' : 'Other/other';
}

/** Returns the error type that a category names; that of the finding where it is the finding's own. */
function typeOf(category: unknown): string | undefined {
  if (typeof category !== 'string' || category === '' || category === 'Other/other') return undefined;
  const [main = '', below] = category.split('/');
  const path = main.toLowerCase().replaceAll(' ', '-');
  return below === undefined ? path : `${path}/${below.toLowerCase().replaceAll(' ', '-')}`;
}

/**
 * Reads what annotators of such a campaign have saved (JSON Lines): what each decided and added; items are known by
 * their ids, the last that somebody saved of one holds. What is marked on `[missing]` is the source's where the target
 * lacks a finding's words. Throws `annotations-broken` at a line that is no record.
 */
export function readAnnotations(
  document: AlignedDocument,
  target: Text,
  lines: string,
  place?: string,
): ReadonlyMap<string, Returned> {
  const units = unitsOf(document, target);
  const byUser = new Map<string, (readonly Mark[] | undefined)[]>();
  for (const [l, line] of lines.split('\n').entries()) {
    if (line.trim() === '') continue;
    const record = recordIn(line, l + 1, place);
    const marks = byUser.get(record.user) ?? [];
    byUser.set(record.user, marks);
    for (const { item, spans } of record.items) {
      const at = Number(item.startsWith(`${target.id} `) ? item.slice(target.id.length + 1) : Number.NaN) - 1;
      const unit = units[at];
      if (unit === undefined) continue;
      marks[at] = (spans[modelOf(target)] ?? []).flatMap((span) => markOf(span, unit, target.id));
    }
  }
  return compareEach(document, target, units, byUser);
}

interface SavedSpan {
  readonly start_i: number;
  readonly end_i: number;
  readonly severity?: unknown;
  readonly category?: unknown;
}

function markOf(span: SavedSpan, unit: ReturnType<typeof unitsOf>[number], target: string): Mark[] {
  const content = unit.pair.target?.content ?? '';
  const severity = oneOf(SEVERITIES, typeof span.severity === 'string' ? span.severity : undefined);
  if (span.start_i >= withoutLineEnds(content, content.length)) return missing(span, severity, unit, target);
  const [start, end] = [offsetOf(content, span.start_i), offsetOf(content, span.end_i) + 1];
  const same = unit.findings.find((finding) =>
    marksOf(unit, finding, target).some((mark) => mark.start === start && mark.end === end),
  );
  return [{ side: 'target', start, end, severity, mqm: typeAs(same?.mqm, span.category) }];
}

/** What the target lacks: the finding of the same type that has no words there, else the whole source sentence. */
function missing(
  { category }: SavedSpan,
  severity: Mark['severity'],
  unit: ReturnType<typeof unitsOf>[number],
  target: string,
): Mark[] {
  const lacking = unit.findings.filter((finding) => marksOf(unit, finding, target)[0]?.side === 'source');
  const same = lacking.find(({ mqm }) => categoryOf(mqm) === category) ?? lacking[0];
  if (same !== undefined)
    return marksOf(unit, same, target).map((mark) => ({ ...mark, severity, mqm: typeAs(same.mqm, category) }));
  const length = unit.pair.source?.content.length ?? 0;
  return [{ side: 'source', start: 0, end: length, severity, mqm: typeOf(category) ?? 'accuracy/omission' }];
}

function typeAs(own: string | undefined, category: unknown): string | undefined {
  return own !== undefined && categoryOf(own) === category ? own : (typeOf(category) ?? own);
}

/** The offset of a character that Pearmut counts. */
function offsetOf(content: string, index: number): number {
  let at = 0;
  for (let left = index; at < content.length; at += 1) {
    if (content[at] === '\n') continue;
    if (left === 0) break;
    left -= 1;
  }
  return at;
}

interface SavedRecord {
  readonly user: string;
  readonly items: ReadonlyArray<{ readonly item: string; readonly spans: Readonly<Record<string, SavedSpan[]>> }>;
}

function recordIn(line: string, number: number, place: string | undefined): SavedRecord {
  const fail = () =>
    new MuqabalaError({
      code: 'annotations-broken',
      ...(place === undefined ? {} : { place }),
      offset: number,
      offsetUnit: 'line',
      message: 'This is no record of Pearmut: user_id, item and annotation were expected.',
      remedy: 'Give the annotations that Pearmut saved, one record a line.',
    });
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    throw fail();
  }
  const { user_id: user, item, annotation } = (data ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof user !== 'string' || !Array.isArray(item) || !Array.isArray(annotation)) throw fail();
  return {
    user,
    items: annotation.map((one: unknown, i) => ({
      item: `${(item[i] as { item_id?: unknown } | undefined)?.item_id ?? ''}`,
      spans: Object.fromEntries(
        Object.entries((one ?? {}) as Record<string, { error_spans?: unknown }>).map(([model, said]) => [
          model,
          (Array.isArray(said?.error_spans) ? said.error_spans : []).filter(isSpan),
        ]),
      ),
    })),
  };
}

function isSpan(value: unknown): value is SavedSpan {
  const { start_i, end_i } = (value ?? {}) as Partial<SavedSpan>;
  return Number.isInteger(start_i) && Number.isInteger(end_i) && start_i! >= 0 && end_i! >= start_i!;
}
