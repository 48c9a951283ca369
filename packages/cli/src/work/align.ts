import type { AlignedDocument, Lexicon, Rules } from '@muqabala/core';
import { oneTarget } from '@muqabala/formats';
import { textIds } from '../files/ids.ts';
import { placeOf } from '../files/read.ts';
import type { TextFormat } from '../files/text-formats.ts';
import { readTexts, type TextsRead } from '../files/texts.ts';
import type { TermsOf } from '../rules/terms.ts';
import { placeErrors } from '../terminal/places.ts';
import type { OutputFormat } from '../write/names.ts';
import type { FilterFlags } from '../write/options.ts';
import { alignByTime } from './subtitles.ts';

/** What one alignment is to be like; plain data, so that it can be sent to a worker. */
export interface AlignSettings extends FilterFlags {
  readonly format: OutputFormat;
  readonly presegmented?: true;
  readonly order?: 'in-order' | 'out-of-order';
  readonly languageSource?: string;
  readonly languageTarget?: string;
  readonly from?: TextFormat;
  readonly date?: string;
  readonly encoding?: string;
  readonly joinCues?: true;
  readonly lexicon?: string;
  readonly rules?: string;
}

/** Refuses a choice of texts that the format cannot hold, before any work is done; `ids` begins with the source. */
export function checkTargets(ids: readonly string[], settings: AlignSettings): void {
  if (settings.format !== 'beads' && settings.text === undefined) return;
  oneTarget(
    ids.slice(1).map((id) => ({ id })),
    settings.text,
    settings.format,
  );
}

/** Reads the files, the source first; `onBytes` hears the bytes of each. */
export async function readSources(
  paths: readonly string[],
  settings: AlignSettings,
  onBytes?: (bytes: Uint8Array) => void,
): Promise<TextsRead> {
  checkTargets(textIds(paths), settings);
  const languageOf = (i: number) => (i === 0 ? settings.languageSource : settings.languageTarget);
  const texts = await readTexts(paths, settings, languageOf, onBytes);
  return { texts, places: paths.map(placeOf) };
}

/** What an alignment is given beside its texts and settings. */
export interface AlignHelp {
  readonly rules?: Rules | undefined;
  /** The terms of a glossary. */
  readonly termsOf?: TermsOf | undefined;
  readonly onProgress?: (done: number, step: string) => void;
  /** Threads that work on it, this one among them; one where it is not said. */
  readonly jobs?: number | undefined;
  /** Which findings are made, when not all. */
  readonly findings?: 'sentences';
  /** Whether the values and names of a document are to be read, which one of pairs has not. */
  readonly fresh?: boolean;
}

/** Aligns texts, the source first, and applies rules and terms. */
export async function alignTexts(
  { texts, places }: TextsRead,
  lexicon: Lexicon,
  settings: AlignSettings,
  { onProgress, findings, jobs = 1, ...rules }: AlignHelp = {},
): Promise<AlignedDocument> {
  const checks = await openChecksOf(
    texts,
    lexicon,
    Math.min(jobs, findings === undefined ? MOST : 2),
    settings.lexicon,
  );
  const { alignTexts: alignAll } = await import('@muqabala/core');
  const { ruleAligned } = await import('../rules/apply.ts');
  try {
    const timed = settings.presegmented || settings.order !== undefined ? undefined : await alignByTime(texts, lexicon);
    const document =
      timed ??
      (await alignAll(
        texts.map(({ cues: _, ...text }) => text),
        lexicon,
        {
          ...(settings.presegmented ? { presegmented: true } : {}),
          ...(settings.order === undefined ? {} : { order: settings.order }),
          ...(onProgress === undefined ? {} : { onProgress }),
          ...(findings === undefined ? {} : { findings }),
          ...(checks === undefined ? {} : { findValues: checks.findValues, checkPairs: checks.checkAll }),
        },
      ));
    return ruleAligned(document, rules);
  } catch (error) {
    throw placeErrors(error, texts, places);
  } finally {
    await checks?.close();
  }
}

/** UTF-16 units of a source from which on other threads are worth their start: some 4,000 sentences. */
const LONG = 400_000;
/** Threads of one document: each learns what all show, and holds tables of its own; without findings there is work for two. */
const MOST = 4;

/** Opens what checks the links of a long text on several threads; undefined where one thread does all. */
async function openChecksOf([source]: TextsRead['texts'], lexicon: Lexicon, jobs: number, path: string | undefined) {
  if (jobs === 1 || source === undefined || source.content.length < LONG) return undefined;
  const { openChecks } = await import('./checks.ts');
  return openChecks(lexicon, { jobs, alone: false, lexicon: path });
}

/**
 * Aligns the texts of a saved document, or of pairs, again: what a person confirmed or rejected stands, all else is
 * made anew.
 */
export async function alignAgain(
  saved: AlignedDocument,
  lexicon: Lexicon,
  settings: AlignSettings,
  { fresh, ...rules }: AlignHelp = {},
): Promise<AlignedDocument> {
  const { realign, rereadMentions } = await import('@muqabala/core');
  const { ruleAligned } = await import('../rules/apply.ts');
  const document = realign(fresh ? rereadMentions(saved, lexicon) : saved, lexicon, {
    allTables: true,
    ...(settings.order === undefined ? {} : { order: settings.order }),
  });
  return ruleAligned(document, rules);
}
