import { KINDS, type Knowledge, knowledgeOf, viewPair } from '../checks/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { type NameMention, relateEntities } from '../mentions/index.ts';
import { byLanguage, directionOf } from '../pairs/index.ts';
import { type CollatedText, type LinkContext, segmentAt, type TextSide } from './context.ts';
import { draft, type FindingDraft } from './draft.ts';
import { flatten } from './flat.ts';
import type { FindingsMemory } from './memory.ts';

/** How sure a link is, and how much of one side's words the other has, where both tell the same. */
const SURE = 0.8;
const TOLD = 0.5;
const CONFIDENCE = 0.65;

/**
 * Returns where linked sentences are said by different persons of whom the source knows both: what the one is made to
 * say the source has the other say. Sentences with more than one counterpart are left alone, as others may say the same,
 * and names of which the `known` findings tell.
 */
export function voiceFindings(
  contexts: readonly LinkContext[],
  known: readonly FindingDraft[],
  lexicon: Lexicon,
  memory: FindingsMemory,
): FindingDraft[] {
  if (lexicon.words === undefined) return [];
  const knowledge = knowledgeOf(lexicon);
  const told = new Set(known.flatMap(({ text, target = [] }) => target.map(({ start }) => `${text} ${start}`)));
  return contexts.flatMap((context) => {
    const { link, source, target } = context;
    if (link.confidence < SURE || !isOfTwo(context) || source.text.language === target.text.language) return [];
    const [first, second] = [speakerOf(context.source, memory), speakerOf(context.target, memory)];
    if (first === undefined || second === undefined) return [];
    if (told.has(`${target.text.id} ${second.start}`)) return [];
    if (relateEntities(first.entity, second.entity) !== undefined) return [];
    if (!names(context.source.text, second) || names(context.sourcePool, second)) return [];
    if (toldShare(context, knowledge) < TOLD) return [];
    const { severity } = KINDS['attribution-mismatch'];
    return [
      draft(context, 'attribution-mismatch', {
        severity,
        confidence: CONFIDENCE,
        source: [{ start: first.start, end: first.end }],
        target: [{ start: second.start, end: second.end }],
        expected: first,
        found: second,
      }),
    ];
  });
}

/** Whether a link is of one sentence on either side, neither with other links. */
function isOfTwo({ sourcePool, targetPool }: LinkContext): boolean {
  return sourcePool.segments.length === 1 && targetPool.segments.length === 1;
}

/** Who is made to say the sentence of a side, where that sentence names him. */
function speakerOf({ text, segments }: TextSide, memory: FindingsMemory): NameMention | undefined {
  const [segment] = segments;
  const speaker = memory.speakers(text)[segmentAt(text, segment!)];
  return speaker !== undefined && segment!.start <= speaker.start && speaker.end <= segment!.end ? speaker : undefined;
}

/** Whether sentences name somebody. */
function names({ segments }: Pick<CollatedText, 'segments'> | TextSide, { entity }: NameMention): boolean {
  return segments.some(({ mentions }) =>
    mentions.some(
      (one) => one.kind === 'name' && (one.entity === entity || relateEntities(one.entity, entity) !== undefined),
    ),
  );
}

function toldShare({ source, target }: LinkContext, knowledge: Knowledge): number {
  const direction = directionOf(source.text, target.text);
  const view = viewPair(byLanguage(direction, { source: flatten(source), target: flatten(target) }), knowledge);
  return Math.max(view.evidence.arabicShare, view.evidence.englishShare);
}
