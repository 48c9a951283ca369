import type { Problem } from '../problems/index.ts';
import { type AlignedDocument, documentSchema } from './schema.ts';

export type ParsedDocument =
  | { readonly ok: true; readonly document: AlignedDocument }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Checks unknown data as an aligned document: shape, then ids, references and offsets. Never throws; returns the document or a list of
 * problems with the path of each (`texts.1.segments.3.end`), at most 100 of them.
 */
export function parseDocument(data: unknown): ParsedDocument {
  const result = documentSchema.safeParse(data);
  if (!result.success) {
    return {
      ok: false,
      problems: result.error.issues.slice(0, MOST).map((issue) => problem(issue.path.join('.'), issue.message)),
    };
  }
  const problems = checkReferences(result.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, document: result.data };
}

const MOST = 100;

function problem(place: string, message: string): Problem {
  return {
    code: 'document-invalid',
    place: place === '' ? 'document' : place,
    message: message.endsWith('.') ? message : `${message}.`,
    remedy: 'Write the document again with the program that made it, or mend the named field.',
  };
}

function checkReferences(document: AlignedDocument): Problem[] {
  const problems: Problem[] = [];
  const say = (place: string, message: string) => problems.length < MOST && problems.push(problem(place, message));
  const texts = new Map<string, { length: number; segments: Set<string> }>();
  document.texts.forEach((text, t) => {
    if (texts.has(text.id)) say(`texts.${t}.id`, `The text id ${JSON.stringify(text.id)} is used twice`);
    const segments = new Set<string>();
    texts.set(text.id, { length: text.content.length, segments });
    let last = 0;
    text.segments.forEach((segment, s) => {
      const path = `texts.${t}.segments.${s}`;
      if (segments.has(segment.id))
        say(`${path}.id`, `The segment id ${JSON.stringify(segment.id)} is used twice in its text`);
      segments.add(segment.id);
      if (segment.start < last || segment.end <= segment.start || segment.end > text.content.length)
        say(
          path,
          `The span ${segment.start}–${segment.end} overlaps another, is empty or leaves the text of ${text.content.length} units`,
        );
      last = Math.max(last, segment.end);
      segment.mentions.forEach((mention, m) => {
        if (mention.start < segment.start || mention.end > segment.end || mention.end <= mention.start)
          say(`${path}.mentions.${m}`, `The span ${mention.start}–${mention.end} leaves its segment`);
      });
    });
  });
  const source = texts.get(document.texts[0]!.id)!;
  const links = new Set<string>();
  document.links.forEach((link, l) => {
    const path = `links.${l}`;
    if (links.has(link.id)) say(`${path}.id`, `The link id ${JSON.stringify(link.id)} is used twice`);
    links.add(link.id);
    const target = texts.get(link.text);
    if (target === undefined || link.text === document.texts[0]!.id) {
      say(`${path}.text`, `There is no target text ${JSON.stringify(link.text)}`);
      return;
    }
    for (const id of link.source)
      if (!source.segments.has(id)) say(`${path}.source`, `The source text has no segment ${JSON.stringify(id)}`);
    for (const id of link.target)
      if (!target.segments.has(id))
        say(`${path}.target`, `The text ${JSON.stringify(link.text)} has no segment ${JSON.stringify(id)}`);
    for (const evidence of link.evidence)
      if ((evidence.source?.end ?? 0) > source.length || (evidence.target?.end ?? 0) > target.length)
        say(`${path}.evidence`, 'A span leaves its text');
  });
  const findings = new Set<string>();
  document.findings.forEach((finding, f) => {
    const path = `findings.${f}`;
    if (findings.has(finding.id)) say(`${path}.id`, `The finding id ${JSON.stringify(finding.id)} is used twice`);
    findings.add(finding.id);
    const target = texts.get(finding.text);
    if (target === undefined) say(`${path}.text`, `There is no text ${JSON.stringify(finding.text)}`);
    if (finding.link !== undefined && !links.has(finding.link))
      say(`${path}.link`, `There is no link ${JSON.stringify(finding.link)}`);
    for (const span of finding.source ?? [])
      if (span.end > source.length) say(`${path}.source`, 'A span leaves the source text');
    for (const span of finding.target ?? [])
      if (span.end > (target?.length ?? 0)) say(`${path}.target`, 'A span leaves the target text');
  });
  return problems;
}
