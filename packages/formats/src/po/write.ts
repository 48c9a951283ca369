import type { Properties } from '@muqabala/core/document';
import { count, type Log } from '../log.ts';
import {
  bothSides,
  LANGUAGE_PROPERTY,
  type Pair,
  type PairSide,
  type PairsAbout,
  type PairWriter,
  UNIT_ID,
  unitIdOf,
  withCodes,
} from '../pairs/index.ts';
import { primaryLanguage } from '../read/languages.ts';
import { PO_HEADER, PO_HEADER_COMMENT } from './header.ts';
import { FORM_NUMBER } from './plural.ts';
import { quotePo } from './strings.ts';

/** What languages have of plural forms, for the header: those of Arabic and of English. */
const PLURALS: Readonly<Record<string, string>> = {
  ar: 'nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);',
  en: 'nplurals=2; plural=(n != 1);',
};

export interface PoOptions {
  /** False leaves out what another catalogue said of a message. */
  readonly provenance?: boolean;
}

/**
 * Writes a catalogue of gettext (PO): a message for every pair with both sides, the plural forms of one together again,
 * codes as the file had them. A message that is there already has the pair's id, or a number, as its context, as no two
 * may be the same. The id of a unit and what else a file said are counted.
 */
export function makePoWriter(about: PairsAbout, log: Log, options: PoOptions = {}): PairWriter {
  const seen = new Set<string>();
  let isBegun = false;
  const begin = (pair?: Pair) => {
    if (isBegun) return '';
    isBegun = true;
    return headerOf(about, options.provenance !== false, pair?.properties, pair?.target?.properties);
  };
  let forms: { readonly key: string; readonly first: Pair; readonly written: string[] } | undefined;
  const flush = () => {
    const done = forms;
    forms = undefined;
    if (done === undefined) return '';
    const { properties = {} } = done.first;
    const head = headOf(done.first, properties['msgid'] ?? '');
    return `${head}msgid_plural ${quotePo(properties['msgid_plural'] ?? '')}\n${done.written.join('')}\n`;
  };
  const headOf = (pair: Pair, id: string): string => {
    const { properties = {} } = pair;
    const context = properties['msgctxt'];
    const isTaken = seen.has(`${context ?? ''}\u0004${id}`);
    const own = isTaken ? [context, pair.id ?? String(seen.size + 1)].filter(Boolean).join(' ') : context;
    seen.add(`${own ?? ''}\u0004${id}`);
    const said = options.provenance === false ? '' : commentsOf(properties);
    return `${said}${own === undefined ? '' : `msgctxt ${quotePo(own)}\n`}msgid ${quotePo(id)}\n`;
  };
  return {
    // The first pair may bring the header of its catalogue along.
    begin: () => '',
    pair(pair) {
      const sides = bothSides(pair, log);
      if (sides === undefined) return '';
      log.pairs += 1;
      const [source, target] = sides.map(withCodes) as [string, string];
      const { properties = {} } = pair;
      const opening = begin(pair);
      if (options.provenance !== false) countLost(pair, log);
      const form = properties['form'];
      if (form === undefined || properties['msgid_plural'] === undefined)
        return `${opening}${flush()}${headOf(pair, source)}msgstr ${quotePo(target)}\n\n`;
      const key = JSON.stringify([properties['msgctxt'], properties['msgid'], properties['msgid_plural']]);
      const before =
        forms?.key === key && !forms.written.some((one) => one.startsWith(`msgstr[${form}]`)) ? '' : flush();
      forms ??= { key, first: pair, written: [] };
      forms.written.push(`msgstr[${form}] ${quotePo(target)}\n`);
      return opening + before;
    },
    end: () => begin() + flush(),
  };
}

/** Our header, with the fields of another catalogue that it does not say itself. */
function headerOf(
  { sourceLanguage, targetLanguage }: PairsAbout,
  isFull: boolean,
  properties: Properties = {},
  { [LANGUAGE_PROPERTY]: region = targetLanguage }: Properties = {},
): string {
  const fields = [
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    `Language: ${(isFull ? region : targetLanguage).replaceAll('-', '_')}`,
    `X-Source-Language: ${sourceLanguage}`,
  ];
  const given = (properties[PO_HEADER] ?? '').split('\n').filter((line) => /^[\w-]{1,80}:/.test(line));
  const nameOf = (field: string) => field.slice(0, field.indexOf(':')).toLowerCase();
  const add = (field: string) => {
    if (!fields.some((one) => nameOf(one) === nameOf(field))) fields.push(field);
  };
  // Of a language that was turned the forms are others.
  const language = given.find((field) => nameOf(field) === 'language')?.slice('language:'.length);
  const isSame = primaryLanguage(language) === targetLanguage;
  // The forms of the messages mean what the catalogue said, whatever else of it is left out.
  for (const field of given) if (nameOf(field) === 'plural-forms' ? isSame : isFull) add(field);
  if (Object.hasOwn(PLURALS, targetLanguage)) add(`Plural-Forms: ${PLURALS[targetLanguage]}`);
  add('X-Generator: muqabala');
  const comment = (isFull ? (properties[PO_HEADER_COMMENT] ?? '') : '').split(/[\r\n]+/).filter((line) => line !== '');
  return `${comment.map((line) => `# ${line}\n`).join('')}msgid ""\nmsgstr ${quotePo(fields.map((field) => `${field}\n`).join(''))}\n\n`;
}

const MARKS: ReadonlyArray<readonly [property: string, mark: string]> = [
  ['comment', '# '],
  ['note', '# '],
  ['extracted-comment', '#. '],
  ['reference', '#: '],
  ['flags', '#, '],
  ['previous', '#| '],
];

const HELD: ReadonlySet<string> = new Set([
  ...MARKS.map(([name]) => name),
  ...[
    'msgctxt',
    'msgid',
    'msgid_plural',
    'form',
    FORM_NUMBER,
    PO_HEADER,
    PO_HEADER_COMMENT,
    LANGUAGE_PROPERTY,
    UNIT_ID,
  ],
]);

function countLost(pair: Pair, log: Log): void {
  if (unitIdOf(pair) !== undefined) count(log.cleaned, 'unit-id');
  const said = { ...pair.properties, ...pair.source?.properties, ...pair.target?.properties };
  if (Object.keys(said).some((name) => !HELD.has(name))) count(log.cleaned, 'properties');
}

function commentsOf(properties: NonNullable<PairSide['properties']>): string {
  return MARKS.flatMap(([name, mark]) => (properties[name] ?? '').split(/[\r\n]+/).map((line) => [mark, line] as const))
    .filter(([, line]) => line !== '')
    .map(([mark, line]) => `${mark}${line}\n`)
    .join('');
}
