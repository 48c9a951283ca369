import type { Candidate, Link } from '../alignment/index.ts';
import type { AlignedDocument, Segment, Text } from '../document/index.ts';
import {
  type CheckTogether,
  findInTexts,
  findInTextsBy,
  findSentences,
  type Unchecked,
  type UncheckedDraft,
} from '../findings/index.ts';
import { detectLanguage, segmentLanguage } from '../language/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { isOneArabic } from '../pairs/index.ts';
import { MuqabalaError } from '../problems/index.ts';
import { type Sentence, segmentText } from '../sentences/index.ts';
import { checkInputs, checkLexicon } from './arguments.ts';
import { candidatesOf } from './candidates.ts';
import { DocumentMemory } from './memory.ts';
import { type FindValues, readMentions, readMentionsBy, type SegmentedText } from './mentions.ts';
import { agreeRoles } from './roles.ts';
import { alignedSignature } from './signature.ts';
import { type CutText, cutByCounterpart } from './unmarked.ts';

/** A text as it comes in: the content and what is known about it. */
export interface TextInput {
  /** Names the text in the document, unlike any other of it: `ar`, `report-a`. */
  readonly id: string;
  /** The text as it was read; everything found points into it by offsets in UTF-16 units. */
  readonly content: string;
  readonly title?: string;
  /** Who published it. */
  readonly outlet?: string;
  /** The day of the text, YYYY-MM-DD: “yesterday” in it is counted from there. */
  readonly date?: string;
  /** Where it was published. */
  readonly url?: string;
  /** Under which it may be passed on. */
  readonly licence?: string;
  /** Known language, `ar` or `en`; detected when absent. */
  readonly language?: string;
}

export interface AlignTextsOptions {
  /** One sentence a line, kept as given. */
  readonly presegmented?: boolean;
  readonly order?: 'in-order' | 'out-of-order';
  readonly signal?: { readonly aborted: boolean };
  /** Called at the start of every step with the share done, between 0 and 1. */
  readonly onProgress?: (done: number, step: 'reading' | 'aligning' | 'checking') => void;
  /** Awaited between steps, so that a page or a server can breathe. */
  readonly pause?: () => Promise<void>;
  /** `sentences` for those of whole sentences without counterpart alone, without facts, which the signature says. */
  readonly findings?: 'sentences';
  /** Finds the values of the texts, in place of {@link findValues}: where there are more threads than this one. */
  readonly findValues?: FindValues;
  /** Checks the pairs of a target's links, in place of {@link checkPairs}: where there are more threads than this one. */
  readonly checkPairs?: CheckTogether;
  /** Keeps what aligning the document again can use. */
  readonly memory?: DocumentMemory;
}

/**
 * Takes a source text and its counterparts and returns the aligned document: language, sentences, mentions, links and
 * findings. Throws a {@link MuqabalaError} when the input cannot be aligned (`text-missing`, `text-empty`,
 * `language-same`, `language-unsupported`, `sentence-too-long`, `aborted`), and at once when the call itself is wrong
 * (`argument-invalid`, `id-repeated`).
 */
export async function alignTexts(
  inputs: readonly TextInput[],
  lexicon: Lexicon,
  options: AlignTextsOptions = {},
): Promise<AlignedDocument> {
  checkInputs(inputs);
  checkLexicon(lexicon);
  const breathe = async (done: number, step: 'reading' | 'aligning' | 'checking') => {
    options.onProgress?.(done, step);
    await options.pause?.();
    if (options.signal?.aborted)
      throw new MuqabalaError({ code: 'aborted', message: 'The work was stopped.', remedy: 'Start it again.' });
  };
  const { memory = new DocumentMemory() } = options;
  await breathe(0, 'reading');
  const outlines = outlineAlignable(inputs, lexicon, options);
  const segmented = segmentedTexts(inputs, outlines);
  const mentions = options.findValues
    ? await readMentionsBy(options.findValues, segmented, lexicon)
    : readMentions(segmented, lexicon);
  const read = textsOf(inputs, outlines, mentions);
  const links: Link[] = [];
  const candidates: Candidate[] = [];
  let precise = true;
  for (let t = 1; t < read.length; t += 1) {
    await breathe(0.2 + (0.6 * (t - 1)) / (read.length - 1), 'aligning');
    const align = memory.pair(read[0]!, read[t]!, lexicon, options.order);
    const aligned = align(options.signal === undefined ? {} : { signal: options.signal });
    precise &&= aligned.precise;
    for (const one of candidatesOf(read[0]!, read[t]!, aligned.candidates, lexicon)) candidates.push(one);
    for (const bead of aligned.beads) {
      links.push({
        id: `l${links.length + 1}`,
        text: read[t]!.id,
        source: bead.source.map((i) => read[0]!.segments[i]!.id),
        target: bead.target.map((i) => read[t]!.segments[i]!.id),
        confidence: bead.confidence,
        evidence: [...bead.evidence],
        status: 'proposed',
      });
    }
  }
  await breathe(0.8, 'checking');
  const texts = agreeRoles(read, links);
  memory.follow(read, texts);
  const { checkPairs } = options;
  const what = [texts, links, lexicon, memory.findings, candidates] as const;
  const found =
    options.findings === 'sentences'
      ? findSentences(...what)
      : await (checkPairs === undefined ? findInTexts(...what) : findInTextsBy(checkPairs, ...what));
  const findings = found.findings.map((draft, i) => ({ id: `f${i + 1}`, ...draft }));
  options.onProgress?.(1, 'checking');
  return {
    schema: 'muqabala/aligned-document',
    version: 2,
    signature: alignedSignature(lexicon, options),
    texts: [...texts],
    links,
    ...(candidates.length === 0 ? {} : { candidates }),
    findings,
    ...(found.facts.length === 0 ? {} : { facts: [...found.facts] }),
    ...(precise ? {} : { precise }),
    ...(found.unchecked.length === 0 ? {} : { unchecked: withIds(found.unchecked) }),
  };
}

/** Numbers what the checks left out. */
export function withIds(unchecked: readonly UncheckedDraft[]): Unchecked[] {
  return unchecked.map((one, i) => ({ id: `u${i + 1}`, ...one }));
}

/** Reads one text: language, direction, sentences, values and the names that show themselves without a counterpart. */
export function readText(
  input: TextInput,
  lexicon: Lexicon,
  options: Pick<AlignTextsOptions, 'presegmented'> = {},
): Text {
  return readOutlined([input], [outline(input, options)], lexicon)[0]!;
}

/**
 * A sentence longer than this, in UTF-16 units, is no sentence, and what compares sentences would take hours over it.
 */
const LONGEST_SENTENCE = 200_000;

function outlineAlignable(inputs: readonly TextInput[], lexicon: Lexicon, options: AlignTextsOptions): Outline[] {
  if (inputs.length < 2)
    throw new MuqabalaError({
      code: 'text-missing',
      message: 'Two texts at least are needed: a source and a counterpart.',
      remedy: 'Add the missing one.',
    });
  // Languages and sentences are cheap: what cannot be aligned is refused before the long work on it begins.
  const outlines = inputs.map((input) => outline(input, options));
  inputs.forEach((input, i) => {
    const { language, sentences } = outlines[i]!;
    if (sentences.length === 0)
      throw new MuqabalaError({
        code: 'text-empty',
        place: input.id,
        message: 'The text has no words.',
        remedy: 'Check that this is the right file.',
      });
    if (language !== 'ar' && language !== 'en')
      throw new MuqabalaError({
        code: 'language-unsupported',
        values: { language },
        place: input.id,
        message: `The text seems to be in ${language === 'und' ? 'no language that could be told' : `the language '${language}'`}; Arabic and English were expected.`,
        remedy: 'Give an Arabic text and its English counterparts, or name the language when it was misread.',
      });
    if (i > 0 && language === outlines[0]!.language)
      throw new MuqabalaError({
        code: 'language-same',
        values: { language },
        place: input.id,
        message: `The text is in the same language as the source ('${language}').`,
        remedy: 'Give one Arabic text and English ones, in either order.',
      });
    const long = sentences.find((sentence) => sentence.end - sentence.start > LONGEST_SENTENCE);
    if (long !== undefined)
      throw new MuqabalaError({
        code: 'sentence-too-long',
        values: { length: long.end - long.start, most: LONGEST_SENTENCE },
        place: input.id,
        offset: long.start,
        message: `A sentence of ${long.end - long.start} characters begins here; at most ${LONGEST_SENTENCE} are taken as one.`,
        remedy: 'Check that this is a text, or break it into lines.',
      });
  });
  return cutTogether(inputs, outlines, lexicon, options);
}

/**
 * Reads the texts of one document as {@link alignTexts} does, sentences of texts without marks cut by their
 * counterparts; names are read together. Takes texts that cannot be aligned as well. Throws a {@link MuqabalaError}
 * (`aborted`).
 */
export function readTexts(
  inputs: readonly TextInput[],
  lexicon: Lexicon,
  options: Pick<AlignTextsOptions, 'presegmented' | 'signal'> = {},
): Text[] {
  const outlines = inputs.map((input) => outline(input, options));
  return readOutlined(inputs, cutTogether(inputs, outlines, lexicon, options), lexicon);
}

/** Cuts texts without marks by their counterparts. */
function cutTogether(
  inputs: readonly TextInput[],
  outlines: readonly Outline[],
  lexicon: Lexicon,
  { presegmented, signal }: Pick<AlignTextsOptions, 'presegmented' | 'signal'>,
): Outline[] {
  if (presegmented) return [...outlines];
  const [source, ...targets] = outlines.map(
    (outline, i): CutText => ({ ...outline, id: inputs[i]!.id, content: inputs[i]!.content }),
  );
  if (source === undefined) return [];
  const cut = (text: CutText, by: CutText) =>
    isOneArabic(text, by) ? cutByCounterpart(text, by, lexicon, signal === undefined ? {} : { signal }) : undefined;
  // A source without marks is cut by the first counterpart that can, then counterparts without marks by the source.
  let sentences: readonly Sentence[] | undefined;
  for (const target of targets) sentences ??= cut(source, target);
  const known = { ...source, sentences: sentences ?? source.sentences };
  return [known, ...targets.map((target) => ({ ...target, sentences: cut(target, known) ?? target.sentences }))];
}

/** What is known of a text before its values and names are read. */
interface Outline {
  readonly language: string;
  readonly sentences: readonly Sentence[];
}

function outline(input: TextInput, options: Pick<AlignTextsOptions, 'presegmented'>): Outline {
  const language = input.language ?? detectLanguage(input.content).language;
  return {
    language,
    sentences: [...segmentText(input.content, language, options.presegmented ? { presegmented: true } : {})],
  };
}

function readOutlined(inputs: readonly TextInput[], outlines: readonly Outline[], lexicon: Lexicon): Text[] {
  return textsOf(inputs, outlines, readMentions(segmentedTexts(inputs, outlines), lexicon));
}

function segmentedTexts(inputs: readonly TextInput[], outlines: readonly Outline[]): SegmentedText[] {
  return inputs.map((input, i) => ({ ...input, language: outlines[i]!.language, segments: outlines[i]!.sentences }));
}

function textsOf(
  inputs: readonly TextInput[],
  outlines: readonly Outline[],
  mentions: ReadonlyArray<ReadonlyArray<Segment['mentions']>>,
): Text[] {
  return inputs.map((input, i) => {
    const { language, sentences } = outlines[i]!;
    const { id, content, language: _, ...about } = input;
    return {
      id,
      ...about,
      language,
      direction: RIGHT_TO_LEFT.has(language) ? ('rtl' as const) : ('ltr' as const),
      content,
      segments: sentences.map(({ start, end, role }, s) => {
        const own = segmentLanguage(content.slice(start, end), language);
        return {
          id: `s${s + 1}`,
          start,
          end,
          role,
          ...(own === language ? {} : { language: own }),
          mentions: mentions[i]![s]!,
        };
      }),
    };
  });
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'ur', 'ckb', 'ps', 'he', 'ug', 'sd', 'yi']);
