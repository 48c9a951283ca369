import { alignPair, type Link } from '../alignment/index.ts';
import { type AlignedDocument, makeSignature, type Text } from '../document/index.ts';
import { findFindings } from '../findings/index.ts';
import { detectLanguage } from '../language/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import type { Mention } from '../mentions/index.ts';
import { findNames, findValues } from '../mentions/index.ts';
import { MuqabalaError } from '../problems/index.ts';
import { segmentText } from '../sentences/index.ts';

/** A text as it comes in: the content and what is known about it. */
export interface TextInput {
  readonly id: string;
  readonly content: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly date?: string;
  readonly url?: string;
  readonly licence?: string;
  /** Known language; detected when absent. */
  readonly language?: string;
}

export interface CollateOptions {
  /** One sentence a line, kept as given. */
  readonly presegmented?: boolean;
  readonly order?: 'in-order' | 'out-of-order';
  readonly signal?: { readonly aborted: boolean };
  /** Called at the start of every step with the share done, between 0 and 1. */
  readonly onProgress?: (done: number, step: 'reading' | 'aligning' | 'checking') => void;
  /** Awaited between steps, so that a page or a server can breathe. */
  readonly pause?: () => Promise<void>;
}

/**
 * Takes a source text and its counterparts and returns the aligned document: language, sentences, mentions, links and findings.
 * Throws a {@link MuqabalaError} when the input cannot be aligned (`text-empty`, `language-same`, `language-unsupported`, `aborted`).
 */
export async function collate(
  inputs: readonly TextInput[],
  lexicon: Lexicon,
  options: CollateOptions = {},
): Promise<AlignedDocument> {
  const breathe = async (done: number, step: 'reading' | 'aligning' | 'checking') => {
    options.onProgress?.(done, step);
    await options.pause?.();
    if (options.signal?.aborted)
      throw new MuqabalaError({ code: 'aborted', message: 'The work was stopped.', remedy: 'Start it again.' });
  };
  await breathe(0, 'reading');
  const texts = readTexts(inputs, lexicon, options);
  const links: Link[] = [];
  let precise = true;
  for (let t = 1; t < texts.length; t += 1) {
    await breathe(0.2 + (0.6 * (t - 1)) / (texts.length - 1), 'aligning');
    const aligned = alignPair(texts[0]!, texts[t]!, lexicon, {
      ...(options.order === undefined ? {} : { order: options.order }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    precise &&= aligned.precise;
    for (const bead of aligned.beads) {
      links.push({
        id: `l${links.length + 1}`,
        text: texts[t]!.id,
        source: bead.source.map((i) => texts[0]!.segments[i]!.id),
        target: bead.target.map((i) => texts[t]!.segments[i]!.id),
        confidence: bead.confidence,
        evidence: [...bead.evidence],
        status: 'proposed',
      });
    }
  }
  await breathe(0.8, 'checking');
  const findings = findFindings(texts, links, lexicon).map((draft, i) => ({ id: `f${i + 1}`, ...draft }));
  options.onProgress?.(1, 'checking');
  return {
    schema: 'muqabala/aligned-document',
    version: 1,
    signature: makeSignature(lexicon.signature, {
      words: lexicon.words?.signature ?? 'none',
      order: options.order ?? 'auto',
      presegmented: options.presegmented ?? false,
    }),
    texts,
    links,
    findings,
    ...(precise ? {} : { precise }),
  };
}

/** Reads one text: language, direction, sentences, values and the names that show themselves without a counterpart. */
export function readText(input: TextInput, lexicon: Lexicon, options: Pick<CollateOptions, 'presegmented'> = {}): Text {
  return readTogether([input], lexicon, options)[0]!;
}

function readTexts(inputs: readonly TextInput[], lexicon: Lexicon, options: CollateOptions): Text[] {
  const texts = readTogether(inputs, lexicon, options);
  const [source, ...targets] = texts;
  if (source === undefined || targets.length === 0)
    throw new MuqabalaError({
      code: 'text-missing',
      message: 'Two texts at least are needed: a source and a counterpart.',
      remedy: 'Add the missing one.',
    });
  for (const text of texts) {
    if (text.segments.length === 0)
      throw new MuqabalaError({
        code: 'text-empty',
        place: text.id,
        message: 'The text has no words.',
        remedy: 'Check that this is the right file.',
      });
    if (text.language !== 'ar' && text.language !== 'en')
      throw new MuqabalaError({
        code: 'language-unsupported',
        place: text.id,
        message: `The text seems to be in ${text.language === 'und' ? 'no language that could be told' : `the language '${text.language}'`}; Arabic and English were expected.`,
        remedy: 'Give an Arabic text and its English counterparts, or name the language when it was misread.',
      });
  }
  for (const target of targets) {
    if (target.language === source.language)
      throw new MuqabalaError({
        code: 'language-same',
        place: target.id,
        message: `The text is in the same language as the source ('${source.language}').`,
        remedy: 'Give one Arabic text and English ones, in either order.',
      });
  }
  return texts;
}

function readTogether(
  inputs: readonly TextInput[],
  lexicon: Lexicon,
  options: Pick<CollateOptions, 'presegmented'>,
): Text[] {
  const languages = inputs.map((input) => input.language ?? detectLanguage(input.content).language);
  const names = findNames(
    inputs.map((input, i) => ({ id: input.id, language: languages[i]!, content: input.content })),
    lexicon,
  );
  return inputs.map((input, i) => {
    const language = languages[i]!;
    const { id, content, language: _, ...about } = input;
    const values = findValues(content, language, lexicon, input.date === undefined ? {} : { date: input.date });
    const mentions = [...values, ...names[i]!].sort((a, b) => a.start - b.start || a.end - b.end);
    let next = 0;
    const segments = [...segmentText(content, language, options.presegmented ? { presegmented: true } : {})].map(
      (sentence, s) => {
        const inside: Mention[] = [];
        while (next < mentions.length && mentions[next]!.start < sentence.end) {
          const mention = mentions[next++]!;
          if (mention.start >= sentence.start && mention.end <= sentence.end) inside.push(mention);
        }
        return { id: `s${s + 1}`, start: sentence.start, end: sentence.end, role: sentence.role, mentions: inside };
      },
    );
    return {
      id,
      ...about,
      language,
      direction: RIGHT_TO_LEFT.has(language) ? ('rtl' as const) : ('ltr' as const),
      content,
      segments,
    };
  });
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'ur', 'ckb', 'ps', 'he', 'ug', 'sd', 'yi']);
