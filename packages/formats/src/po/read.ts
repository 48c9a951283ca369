import type { Properties } from '@muqabala/core/document';
import { MuqabalaError } from '@muqabala/core/problems';
import { count, type Log } from '../log.ts';
import { bothSides, makeProperties, type Pair } from '../pairs/index.ts';
import { makeLanguageTeller, primaryLanguage } from '../read/languages.ts';
import { makeLineCutter } from '../read/lines.ts';
import { LONGEST_PAIR, type PairReader, type ReadOptions } from '../read/reader.ts';
import { regionNamed } from '../read/regions.ts';
import { PO_HEADER, PO_HEADER_COMMENT } from './header.ts';
import { FORM_NUMBER, type PluralForms, readPluralForms } from './plural.ts';
import { unescapePo } from './strings.ts';

/**
 * An entry while it is read; `fields` are `msgctxt`, `msgid`, `msgid_plural` and `msgstr` with the number of their
 * form.
 */
interface Entry {
  readonly line: number;
  readonly fields: Map<string, string[]>;
  readonly comments: ReturnType<typeof makeProperties>;
  readonly flags: string[];
  isObsolete: boolean;
}

const FIELD = /^(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d{1,2})\])?[ \t]*"(.*)"[ \t]*$/s;
const MORE = /^"(.*)"[ \t]*$/s;
const COMMENTS: ReadonlyMap<string, string> = new Map([
  [':', 'reference'],
  ['.', 'extracted-comment'],
  ['|', 'previous'],
  ['', 'comment'],
]);

/**
 * Reads a catalogue of gettext (PO): a pair for every message, and for every plural form of one (that of one thing, by
 * the header, answers to `msgid`, the others to `msgid_plural`). Contexts, comments, references and flags are kept as properties.
 * What is fuzzy, obsolete or not translated is counted. Throws `po-broken` with the line.
 */
export function makePoReader(log: Log, options: ReadOptions = {}): PairReader {
  const lines = makeLineCutter(options.place);
  const teller = makeLanguageTeller(options, log);
  let ready: Pair[] = [];
  let header: ReadonlyMap<string, string> = new Map();
  let plurals: PluralForms | undefined;
  /** What the header says beside the languages, until a pair takes it along. */
  let about: Properties = {};
  let entry: Entry | undefined;
  let field: string[] | undefined;
  let size = 0;

  const broken = (message: string, line: number) =>
    new MuqabalaError({
      code: 'po-broken',
      ...(options.place === undefined ? {} : { place: options.place }),
      offset: line,
      offsetUnit: 'line',
      message,
      remedy: 'Let `msgfmt --check` say what is wrong with the catalogue, or export it again.',
    });
  const begin = (): Entry => {
    finish();
    size = 0;
    entry = { line: lines.number, fields: new Map(), comments: makeProperties(), flags: [], isObsolete: false };
    return entry;
  };
  const finish = () => {
    const done = entry;
    entry = undefined;
    field = undefined;
    if (done === undefined || !done.fields.has('msgid')) return;
    if (![...done.fields.keys()].some((name) => name.startsWith('msgstr')))
      throw broken('The message has no msgstr.', done.line);
    const id = textOf(done, 'msgid');
    if (id === '' && !done.fields.has('msgctxt') && !done.isObsolete) {
      header = headerOf(textOf(done, 'msgstr'));
      plurals = readPluralForms(header.get('plural-forms'));
      about = aboutOf(done);
      return;
    }
    for (const pair of pairsOf(done, header, plurals, log)) {
      ready.push(Object.keys(about).length === 0 ? pair : { ...pair, properties: { ...about, ...pair.properties } });
      about = {};
    }
  };
  const comment = (line: string) => {
    const obsolete = line.startsWith('#~');
    if (!obsolete) field = undefined;
    if (obsolete) {
      const rest = line.slice(2).trimStart();
      if (rest !== '' && !rest.startsWith('|') && !rest.startsWith('#')) text(rest, true);
      return;
    }
    const current = entry === undefined || entry.fields.size > 0 ? begin() : entry;
    const kind = /^[:.,|]/.exec(line.slice(1))?.[0] ?? '';
    const said = line.slice(1 + kind.length).trim();
    if (kind === ',') for (const flag of said.split(',')) current.flags.push(flag.trim());
    else current.comments.add(COMMENTS.get(kind) ?? '', said);
  };
  const text = (line: string, isObsolete: boolean) => {
    const [, name, form, words] = FIELD.exec(line) ?? [];
    if (name !== undefined) {
      const isNew = entry === undefined || (entry.fields.has('msgid') && (name === 'msgid' || name === 'msgctxt'));
      const current = isNew ? begin() : entry!;
      current.isObsolete ||= isObsolete;
      field = [];
      current.fields.set(form === undefined ? name : `${name}[${Number(form)}]`, field);
      add(words!);
      return;
    }
    const more = MORE.exec(line)?.[1];
    if (more === undefined || field === undefined)
      throw broken(`A message was expected (msgid "…"); found ${JSON.stringify(line.slice(0, 60))}.`, lines.number);
    add(more);
  };
  const add = (words: string) => {
    size += words.length;
    if (size > LONGEST_PAIR) throw broken('A message has more than 64 million characters.', lines.number);
    field!.push(unescapePo(words));
  };
  const feed = (chunk: string, last: boolean) => {
    lines.cut(
      chunk,
      (raw) => {
        const line = raw.trim();
        if (line === '') finish();
        else if (line.startsWith('#')) comment(line);
        else text(line, false);
      },
      last,
    );
    if (last) finish();
    const pairs = ready;
    ready = [];
    return teller.tellUnknown(pairs, last);
  };
  return { push: (chunk) => feed(chunk, false), end: () => feed('', true) };
}

function textOf({ fields }: Entry, name: string): string {
  return (fields.get(name) ?? []).join('');
}

/** The header as it stands, and its comment: the first pair of a catalogue has them as properties. */
function aboutOf(entry: Entry): Properties {
  const properties = makeProperties();
  properties.add(PO_HEADER, textOf(entry, 'msgstr').trimEnd());
  properties.add(PO_HEADER_COMMENT, entry.comments.end().properties?.['comment']);
  return properties.end().properties ?? {};
}

/** The fields of the header, by their names in lower case. */
function headerOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\n').flatMap((line) => {
      const at = line.indexOf(':');
      return at === -1 ? [] : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()] as const];
    }),
  );
}

/** Where a catalogue does not say: of Arabic with its six forms the first is for none, of others for one. */
const USUAL = readPluralForms('plural=n != 1')!;
const SIX = readPluralForms('plural=n < 3 ? n : 3')!;

function* pairsOf(
  entry: Entry,
  header: ReadonlyMap<string, string>,
  told: PluralForms | undefined,
  log: Log,
): Generator<Pair> {
  if (entry.isObsolete || entry.flags.includes('fuzzy')) {
    count(log.left, entry.isObsolete ? 'obsolete' : 'fuzzy');
    return;
  }
  const forms = [...entry.fields.keys()].filter((name) => name.startsWith('msgstr'));
  const isPlural = entry.fields.has('msgid_plural');
  const plurals = told ?? (forms.length >= 6 ? SIX : USUAL);
  for (const name of forms) {
    const form = isPlural ? Number(/\d+/.exec(name)?.[0] ?? 0) : undefined;
    const isOne = form === undefined || form === plurals.formOf(1) || forms.length === 1;
    const source = textOf(entry, isOne ? 'msgid' : 'msgid_plural');
    const target = textOf(entry, name);
    if (target.trim() === '') {
      count(log.left, 'no-target');
      continue;
    }
    const number = form === undefined ? undefined : plurals.onlyNumberOf(form);
    const pair = pairOf(entry, source, target, header, { form, number });
    if (bothSides(pair, log) === undefined) continue;
    log.pairs += 1;
    yield pair;
  }
}

function pairOf(
  entry: Entry,
  source: string,
  target: string,
  header: ReadonlyMap<string, string>,
  { form, number }: { readonly form: number | undefined; readonly number: number | undefined },
): Pair {
  const properties = makeProperties();
  properties.add('msgctxt', textOf(entry, 'msgctxt'));
  if (form !== undefined) {
    properties.add('msgid', textOf(entry, 'msgid'));
    properties.add('msgid_plural', textOf(entry, 'msgid_plural'));
    properties.add('form', String(form));
    properties.add(FORM_NUMBER, number === undefined ? undefined : String(number));
  }
  properties.add('flags', entry.flags.join(', '));
  for (const [name, value] of Object.entries(entry.comments.end().properties ?? {})) properties.add(name, value);
  const side = (content: string, code: string | undefined) => ({
    language: primaryLanguage(code),
    segments: [],
    content,
    ...regionNamed(code),
  });
  return {
    status: 'aligned',
    confidence: 1,
    source: side(source, header.get('x-source-language')),
    target: side(target, header.get('language')),
    findings: [],
    ...properties.end(),
  };
}
