import type { Log } from '@muqabala/formats';
import type { Collected } from './collect.ts';

/** What is known of one written part. */
export interface WrittenPart {
  readonly name: string;
  readonly share: number;
  readonly pairs: number;
  readonly documents: number;
  readonly sourceWords: number;
  readonly targetWords: number;
  readonly files: ReadonlyArray<{ readonly name: string; readonly sha256: string }>;
}

/**
 * Returns the datasheet of a divided corpus in Markdown: counts, division, sources, licences, signatures. No clock: the
 * same input gives the same sheet.
 */
export function renderDatasheet(
  name: string,
  signature: string,
  unit: 'document' | 'pair',
  parts: readonly WrittenPart[],
  { about, origins, signatures }: Collected,
  log: Log,
): string {
  const total = parts.reduce((sum, part) => sum + part.pairs, 0);
  const [source, target] = [plain(about.sourceLanguage), plain(about.targetLanguage)];
  const licences = new Map<string, number>();
  for (const { licence = 'not stated' } of origins) licences.set(licence, (licences.get(licence) ?? 0) + 1);
  const left = [...log.left].map(([reason, n]) => `${reason} ${n}`);
  return `${[
    `# ${plain(name)}`,
    `${total} aligned pairs, ${source} to ${target}.`,
    '## Parts',
    table(
      ['part', 'pairs', 'share', 'asked', 'documents', `words (${source})`, `words (${target})`],
      parts.map((part) => [
        part.name,
        part.pairs,
        percent(total === 0 ? 0 : part.pairs / total),
        percent(part.share),
        part.documents,
        part.sourceWords,
        part.targetWords,
      ]),
    ),
    unit === 'document'
      ? 'Divided by document: all pairs of one source text are in one part.'
      : 'Divided by pair: the same words on either side are in one part; sentences of one text are in several.',
    left.length === 0 ? 'Nothing was left out.' : `Left out, by reason: ${left.join(', ')}.`,
    '## Sources',
    table(
      ['text', 'language', 'title', 'outlet', 'date', 'address', 'licence'],
      origins.map(({ id, language, title, outlet, date, url, licence = 'not stated' }) =>
        [id, language, title, outlet, date, url, licence].map((cell) => cell && plain(cell)),
      ),
    ),
    '## Licences',
    [...licences].map(([licence, n]) => `- ${plain(licence)}: ${n} ${n === 1 ? 'text' : 'texts'}`).join('\n'),
    '## How it was made',
    [`- Divided: ${verbatim(signature)}`, ...signatures.map((one) => `- Aligned: ${verbatim(one)}`)].join('\n'),
    table(
      ['file', 'sha256'],
      parts.flatMap((part) => part.files.map((file) => [plain(file.name), `\`${file.sha256}\``])),
    ),
  ].join('\n\n')}\n`;
}

function table(head: readonly string[], rows: ReadonlyArray<ReadonlyArray<string | number | undefined>>): string {
  const line = (cells: ReadonlyArray<string | number | undefined>) =>
    `| ${cells.map((cell) => cell ?? '–').join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What Markdown reads as more than a character, wherever it stands in a line or at its beginning. */
const MARKUP = /[\\`*[\]<>|]|~(?=~)|&(?=[#\w]+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|^[#>+=-]|(?<=^\d{1,9})[.)]/gu;

/** A text of others on one line of Markdown, as it is to be read. */
function plain(text: string): string {
  return onLine(text).replace(MARKUP, '\\$&');
}

/** The same as code, between more backticks than it has. */
function verbatim(text: string): string {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  const fence = '`'.repeat(1 + longest);
  const pad = fence.length > 1 ? ' ' : '';
  return `${fence}${pad}${onLine(text)}${pad}${fence}`;
}

function onLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
