import { readFileSync } from 'node:fs';
import type { AlignedDocument, Evidence, Finding, Link, Mention, Segment, Text } from '@muqabala/core/document';

// A document with every state the viewer shows, made from the corpus and its reference by reading; no program's output
// is in it.

interface Occurrence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Reference {
  readonly sentences: Readonly<Record<string, readonly { start: number; end: number; role: Segment['role'] }[]>>;
  readonly pairs: readonly {
    readonly target: string;
    readonly links: readonly { source: number[]; target: number[]; relation: 'translation' | 'partial' | 'topic' }[];
  }[];
  readonly discrepancies: readonly {
    readonly code: NonNullable<Finding['code']>;
    readonly severity: Finding['severity'];
    readonly occurrences: readonly Occurrence[];
    readonly support?: {
      readonly silent?: readonly string[];
      readonly says?: readonly { readonly texts: readonly string[] }[];
    };
  }[];
  readonly agreements: readonly { readonly kind: string; readonly occurrences: readonly Occurrence[] }[];
}

const NAMES: readonly (readonly [RegExp, RegExp, 'person' | 'place' | 'organisation'])[] = [
  [/توكاييف/gu, /Tokayev/gu, 'person'],
  [/الخامنئي/gu, /Khamenei/gu, 'person'],
  [/رئيسي(?=[\s.,،":])/gu, /Raisi/gu, 'person'],
  [/الفارابي/gu, /Al-Farabi|Alpharabius/gu, 'person'],
  [/الناتو/gu, /NATO/gu, 'organisation'],
  [/كازاخستان(?!ي)/gu, /Kazakhstan/gu, 'place'],
  [/أوكرانيا/gu, /Ukraine/gu, 'place'],
  [/نور ?سلطان/gu, /Nur-Sultan/gu, 'place'],
];

/** Returns the fixture document: the Arabic report against its four counterparts. */
export function fixtureDocument(): AlignedDocument {
  const folder = new URL('../../../corpus/tokayev-tehran-2022/', import.meta.url);
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
  const manifest = JSON.parse(read('manifest.json')) as {
    texts: { id: string; file: string; outlet?: string; language: string; date?: string; licence?: string }[];
  };
  const reference = JSON.parse(read('reference.json')) as Reference;
  const texts = manifest.texts.map((entry): Text => {
    const content = read(entry.file);
    return {
      id: entry.id,
      ...(entry.outlet === undefined ? {} : { outlet: entry.outlet }),
      ...(entry.date === undefined ? {} : { date: entry.date }),
      ...(entry.licence === undefined ? {} : { licence: entry.licence }),
      language: entry.language,
      direction: entry.language === 'ar' ? 'rtl' : 'ltr',
      content,
      segments: reference.sentences[entry.id]!.map((sentence, s) => ({
        id: `s${s}`,
        ...sentence,
        mentions: mentionsIn(content, sentence, entry.language === 'ar' ? 0 : 1),
      })),
    };
  });
  const source = texts[0]!;
  const links: Link[] = [];
  for (const pair of reference.pairs) {
    const target = texts.find((text) => text.id === pair.target)!;
    for (const link of pair.links) {
      if (link.relation === 'topic') continue;
      const [s, t] = [link.source.map((i) => source.segments[i]!), link.target.map((i) => target.segments[i]!)];
      links.push({
        id: `l${links.length}`,
        text: target.id,
        source: s.map(({ id }) => id),
        target: t.map(({ id }) => id),
        confidence: link.relation === 'translation' ? 0.94 : 0.48,
        evidence: evidenceFor(source, target, s, t, reference.agreements),
        status: 'proposed',
      });
    }
  }
  return {
    schema: 'muqabala/aligned-document',
    version: 2,
    signature: 'muqabala:0.1.0|fixture:reference',
    texts,
    links,
    findings: findingsFrom(reference, texts, links),
  };
}

function mentionsIn(content: string, { start, end }: { start: number; end: number }, side: 0 | 1): Mention[] {
  const found: Mention[] = [];
  for (const name of NAMES)
    for (const match of content.slice(start, end).matchAll(name[side])) {
      const place = { start: start + match.index, end: start + match.index + match[0].length };
      found.push({ kind: 'name', ...place, value: match[0], type: name[2], entity: name[1].source, by: 'table' });
    }
  return found.sort((a, b) => a.start - b.start);
}

function evidenceFor(
  source: Text,
  target: Text,
  s: readonly Segment[],
  t: readonly Segment[],
  agreements: Reference['agreements'],
): Evidence[] {
  const evidence: Evidence[] = [];
  const within = (segments: readonly Segment[], span: { start: number; end: number }) =>
    segments.some((segment) => segment.start <= span.start && span.end <= segment.end);
  for (const { kind, occurrences } of agreements) {
    const a = occurrences.find((o) => o.text === source.id && within(s, o));
    const b = occurrences.find((o) => o.text === target.id && within(t, o));
    if (a && b)
      evidence.push({
        kind: kind === 'date' ? 'date' : kind === 'name' ? 'name' : 'number',
        weight: 4.2,
        source: { start: a.start, end: a.end },
        target: { start: b.start, end: b.end },
      });
  }
  const mentions = t.flatMap((segment) => segment.mentions);
  for (const mention of s.flatMap((segment) => segment.mentions)) {
    if (mention.kind !== 'name') continue;
    const other = mentions.find((m) => m.kind === 'name' && m.entity === mention.entity);
    if (other)
      evidence.push({
        kind: 'name',
        weight: 2.6,
        source: { start: mention.start, end: mention.end },
        target: { start: other.start, end: other.end },
      });
  }
  evidence.push({ kind: 'length', weight: 0.4 }, { kind: 'position', weight: -0.3 });
  return evidence;
}

function findingsFrom(reference: Reference, texts: readonly Text[], links: readonly Link[]): Finding[] {
  const findings: Finding[] = [];
  const source = texts[0]!;
  const segmentAt = (text: Text, span: { start: number; end: number }) =>
    text.segments.find((segment) => segment.start <= span.start && span.end <= segment.end)?.id ?? '';
  const add = (
    finding: Omit<Finding, 'id' | 'code' | 'mqm' | 'confidence' | 'state'> & {
      readonly code: NonNullable<Finding['code']>;
    },
  ) =>
    findings.push({
      ...finding,
      id: `f${findings.length}`,
      mqm: finding.code.includes('omission') || finding.code.includes('missing') ? 'omission' : 'mistranslation',
      confidence: 0.8,
      state: 'open',
    });
  const span = ({ start, end }: Occurrence) => ({ start, end });
  const addInside = (
    code: NonNullable<Finding['code']>,
    severity: Finding['severity'],
    target: Text,
    own: readonly Link[],
    inSource: readonly Occurrence[],
    inTarget: readonly Occurrence[],
  ) => {
    const isSilent = code.endsWith('-missing') || code === 'partial-omission';
    for (const link of own) {
      const s = inSource.filter((o) => link.source.includes(segmentAt(source, o)));
      const t = inTarget.filter((o) => link.target.includes(segmentAt(target, o)));
      if (t.length === 0 || (s.length === 0 && inSource.length > 0)) continue;
      add({
        code,
        severity,
        link: link.id,
        text: target.id,
        ...(s.length > 0 && !code.endsWith('-added') ? { source: s.map(span) } : {}),
        ...(isSilent ? {} : { target: t.map(span) }),
      });
    }
  };
  for (const { code, severity, occurrences, support } of reference.discrepancies)
    for (const target of texts.slice(1)) {
      if (support?.says?.some(({ texts: of }) => of.includes(source.id) && of.includes(target.id))) continue;
      const [inSource, inTarget] = [source, target].map(({ id }) => occurrences.filter((o) => o.text === id)) as [
        Occurrence[],
        Occurrence[],
      ];
      const own = links.filter((link) => link.text === target.id);
      if (code === 'omission' && support?.silent?.includes(target.id))
        for (const o of inSource.filter((one) => !own.some((l) => l.source.includes(segmentAt(source, one)))))
          add({ code, severity, text: target.id, source: [span(o)] });
      if (code === 'addition')
        for (const o of inTarget.filter((one) => !own.some((l) => l.target.includes(segmentAt(target, one)))))
          add({ code, severity, text: target.id, target: [span(o)] });
      if (code !== 'omission' && code !== 'addition') addInside(code, severity, target, own, inSource, inTarget);
    }
  return findings;
}
