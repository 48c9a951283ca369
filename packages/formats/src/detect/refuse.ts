import { MuqabalaError } from '@muqabala/core/problems';
import type { DetectedFormat } from './format.ts';

interface Refusal {
  readonly what: string;
  readonly remedy: string;
}

const CATALOGUE: Refusal = {
  what: 'a catalogue of messages by their keys',
  remedy: 'Give it with the one in the other language: `convert ONE OTHER --from catalogue --format tsv`.',
};

const SUBTITLES = 'Save them as SubRip (srt) or WebVTT (vtt), for example in Subtitle Edit or Aegisub.';
const XCODE = 'Let Xcode export it (Product, Export Localizations), and give the xliff that is in the folder.';

/** What is no prose, and what to do with it. */
const REFUSALS: Partial<Record<DetectedFormat, Refusal>> = {
  ass: {
    what: 'subtitles of Advanced SubStation (ass)',
    remedy: SUBTITLES,
  },
  microdvd: {
    what: 'subtitles counted in frames (MicroDVD)',
    remedy: SUBTITLES,
  },
  sbv: { what: 'subtitles of YouTube (sbv)', remedy: SUBTITLES },
  lrc: { what: 'the words of a song with their times (lrc)', remedy: SUBTITLES },
  plist: { what: 'a property list of Apple (plist, stringsdict)', remedy: XCODE },
  xcstrings: { what: 'a catalogue of Xcode in several languages (xcstrings)', remedy: XCODE },
  xml: {
    what: 'an XML file of a form that is not read',
    remedy: 'Export it as xliff, tmx, po or plain text from the program that it belongs to.',
  },
  ttx: {
    what: 'a bilingual file of Trados TagEditor (ttx)',
    remedy: 'Open it in Trados Studio and save it as sdlxliff, or export a memory (tmx).',
  },
  txml: { what: 'a file of Wordfast (txml)', remedy: 'Export it from Wordfast as xliff, or its memory as tmx.' },
  rtf: { what: 'an RTF document', remedy: 'Save it as a Word document (docx) or plain text (UTF-8).' },
  xces: {
    what: 'links between the sentences of two texts (XCES)',
    remedy:
      'Give it with its texts: `convert LINKS ONE OTHER --from xces --format tmx`, or alone where they lie as it names them.',
  },
  properties: {
    what: 'a list of messages by their keys (properties)',
    remedy: 'Export both languages as PO, XLIFF or JSON from the program that they belong to.',
  },
  yaml: {
    what: 'messages or data by their keys (YAML)',
    remedy: 'Export both languages as PO, XLIFF or JSON from the program that they belong to.',
  },
  catalogue: CATALOGUE,
  android: CATALOGUE,
  strings: CATALOGUE,
  php: CATALOGUE,
};

/** Returns the error for a file that is known to be no prose and no pairs; undefined for any other. */
export function refusalOf(format: DetectedFormat | undefined, place: string | undefined): MuqabalaError | undefined {
  const refusal = format === undefined ? undefined : REFUSALS[format];
  if (refusal === undefined) return undefined;
  return new MuqabalaError({
    code: 'text-none',
    values: { format: format! },
    ...(place === undefined ? {} : { place }),
    message: `This is ${refusal.what}; a plain text, or pairs, were expected.`,
    remedy: refusal.remedy,
  });
}
