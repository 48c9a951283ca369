import type { TextInput } from '@muqabala/core';
import { MuqabalaError } from '@muqabala/core/problems';
import { type AnyText, type Cue, joinedSpeech, readAnyText } from '@muqabala/formats';
import { textIds } from './ids.ts';
import { loadOptional } from './optional.ts';
import { placeOf, readBytes } from './read.ts';
import type { TextFormat } from './text-formats.ts';

export interface TextSettings {
  readonly from?: TextFormat;
  readonly date?: string;
  readonly encoding?: string;
  /** Lines of subtitles are joined into sentences, whatever cue they are of. */
  readonly joinCues?: true;
}

/**
 * Reads one file as a text: plain, a Word document, or the main text of an HTML page with what the page says of itself.
 */
export async function readTextFile(
  path: string,
  settings: TextSettings = {},
  onBytes?: (bytes: Uint8Array) => void,
): Promise<ReadText> {
  const bytes = await readBytes(path);
  onBytes?.(bytes);
  const place = placeOf(path);
  const told = await readAnyText(bytes, place, { ...settings, readPdf });
  if (told.kind !== 'text') throw aligned(told, place);
  const joined =
    settings.joinCues && told.cues !== undefined ? { content: joinedSpeech(told.cues) } : { cues: told.cues };
  return { ...told.text, ...joined, ...(settings.date === undefined ? {} : { date: settings.date }) };
}

async function readPdf(bytes: Uint8Array, place?: string) {
  const pdf = await loadOptional('unpdf', () => import('@muqabala/formats/pdf'));
  return pdf.readPdf(bytes, place);
}

/** A text as it is read; of subtitles with what is shown when, unless their lines were joined. */
export type ReadText = Omit<TextInput, 'id'> & { readonly cues?: readonly Cue[] | undefined };

/** Texts that are to be aligned, the source first, and the place of each as messages name it. */
export interface TextsRead {
  readonly texts: ReadonlyArray<TextInput & Pick<ReadText, 'cues'>>;
  readonly places: readonly string[];
}

/** Reads files as texts with ids made from their names, one after the other; `onBytes` hears the bytes of each. */
export async function readTexts(
  paths: readonly string[],
  settings: TextSettings = {},
  languageOf: (index: number) => string | undefined = () => undefined,
  onBytes?: (bytes: Uint8Array) => void,
): Promise<Array<TextInput & Pick<ReadText, 'cues'>>> {
  const ids = textIds(paths);
  const texts: Array<TextInput & Pick<ReadText, 'cues'>> = [];
  for (const [i, path] of paths.entries()) {
    const language = languageOf(i);
    texts.push({
      id: ids[i]!,
      ...(await readTextFile(path, settings, onBytes)),
      ...(language === undefined ? {} : { language }),
    });
  }
  return texts;
}

/** The outcome of an alignment would be cut into sentences with its marks and names. */
function aligned(told: Exclude<AnyText, { kind: 'text' }>, place: string): MuqabalaError {
  const [format, message, remedy] =
    told.kind === 'saved'
      ? (['json', ...SAVED] as const)
      : told.kind === 'workbook'
        ? (['xlsx', ...WORKBOOK] as const)
        : ([told.format, `This is no text but pairs that are aligned already (${told.format}).`, PAIRS] as const);
  return new MuqabalaError({ code: 'text-aligned', values: { format }, place, message, remedy });
}

const SAVED = [
  'This is no text but a file of this program (json).',
  'Give the texts themselves, or to `align` a saved document alone, which aligns its texts again.',
] as const;
const WORKBOOK = [
  'This is no text but a workbook (xlsx), whose rows are pairs.',
  'Let `check` say what differs in them, or `align` them again, alone; a column that is a text is saved as one first (UTF-8).',
] as const;
const PAIRS =
  'Let `check` say what differs in them, or `align` them again, alone; --from text takes the file as it is.';
