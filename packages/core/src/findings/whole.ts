import type { Link } from '../alignment/index.ts';
import type { CollatedText } from './context.ts';
import { type FindingDraft, MQM } from './draft.ts';

/**
 * Returns a finding for every body sentence without counterpart. With one target text these are omissions from it and additions in it;
 * with several an omission is a source sentence that no report has (its `text` is the source's id), since each report on its own may leave
 * anything out. Headings and boilerplate are never missed.
 */
export function wholeSentenceFindings(texts: readonly CollatedText[], links: readonly Link[]): FindingDraft[] {
  const [source, ...targets] = texts;
  if (source === undefined) return [];
  const live = links.filter((link) => link.status !== 'rejected' && link.source.length > 0 && link.target.length > 0);
  const answered = new Set(live.flatMap((link) => link.source));
  const text = targets.length === 1 ? targets[0]!.id : source.id;
  const findings: FindingDraft[] = [];
  for (const segment of source.segments) {
    if (segment.role !== 'body' || answered.has(segment.id)) continue;
    findings.push({
      code: 'omission',
      mqm: MQM.omission,
      severity: 'major',
      confidence: 0.8,
      text,
      source: [{ start: segment.start, end: segment.end }],
      state: 'open',
    });
  }
  for (const target of targets) {
    const used = new Set(live.filter((link) => link.text === target.id).flatMap((link) => link.target));
    for (const segment of target.segments) {
      if (segment.role !== 'body' || used.has(segment.id)) continue;
      findings.push({
        code: 'addition',
        mqm: MQM.addition,
        severity: 'minor',
        confidence: 0.8,
        text: target.id,
        target: [{ start: segment.start, end: segment.end }],
        state: 'open',
      });
    }
  }
  return findings;
}
