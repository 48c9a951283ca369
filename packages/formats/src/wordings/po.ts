import { escapePo, unescapePo } from '../po/strings.ts';
import type { FileForm, FileUnit, Piece, TakeUnit, Words } from './types.ts';

const FIELD = /^(msgctxt|msgid_plural|msgid|msgstr)(?:\[\d{1,2}\])?[ \t]*(?=")/;
const ESCAPE = /\\(?:x[\da-fA-F]{1,2}|[0-7]{1,3}|.)/gs;

interface Entry {
  readonly ids: Words[];
  readonly targets: Words[];
  hasContext: boolean;
  isFuzzy: boolean;
}

/**
 * Finds the targets of a catalogue of gettext, each plural form by itself; what is fuzzy or obsolete is no translation,
 * as for the reader.
 */
export function openPo(content: string): FileForm {
  const units: FileUnit[] = [];
  let entry = makeEntry();
  let words: Words | undefined;
  const finish = () => {
    const { ids, targets, isFuzzy, hasContext } = entry;
    const isHeader = !hasContext && ids.every(({ pieces }) => pieces.every(({ start, end }) => start === end));
    if (!isFuzzy && !isHeader) for (const target of targets) units.push({ sources: ids, target, state: [] });
    entry = makeEntry();
    words = undefined;
  };
  const field = (name: string) => {
    if ((name === 'msgid' || name === 'msgctxt') && entry.ids.length > 0) finish();
    words = { pieces: [], barriers: [], marks: [] };
    if (name === 'msgctxt') entry.hasContext = true;
    else if (name === 'msgstr') entry.targets.push(words);
    else entry.ids.push(words);
  };
  for (const { line, start } of linesOf(content)) {
    if (line === '') finish();
    else if (line.startsWith('#')) {
      if (entry.ids.length > 0) finish();
      if (line.startsWith('#,') && /\bfuzzy\b/.test(line)) entry.isFuzzy = true;
    } else {
      const [head = '', name] = FIELD.exec(line) ?? [];
      if (name !== undefined) field(name);
      const last = line.lastIndexOf('"');
      if (line[head.length] === '"' && last > head.length)
        words?.pieces.push({ start: start + head.length + 1, end: start + last });
    }
  }
  finish();
  return {
    units,
    edges: () => [],
    scan: (piece, take) => scanPo(content, piece, take),
    write: (text, _, holds) => (holds(text) ? escapePo(text) : undefined),
  };
}

function makeEntry(): Entry {
  return { ids: [], targets: [], hasContext: false, isFuzzy: false };
}

/** The lines of a text without the white space around them, and where they begin. */
export function* linesOf(content: string): Generator<{ readonly line: string; readonly start: number }> {
  for (let from = 0; from <= content.length; ) {
    const found = content.indexOf('\n', from);
    const end = found === -1 ? content.length : found;
    const line = content.slice(from, end);
    const begun = line.trimStart();
    yield { line: begun.trimEnd(), start: from + line.length - begun.length };
    from = end + 1;
  }
}

function scanPo(content: string, { start, end }: Piece, take: TakeUnit): void {
  const raw = content.slice(start, end);
  const plain = (from: number, to: number) => {
    for (let i = from; i < to; i += 1) take(raw[i]!, start + i, start + i + 1);
  };
  let at = 0;
  for (const { index, 0: escaped } of raw.matchAll(ESCAPE)) {
    plain(at, index);
    at = index + escaped.length;
    for (const unit of unescapePo(escaped).split('')) take(unit, start + index, start + at);
  }
  plain(at, raw.length);
}
