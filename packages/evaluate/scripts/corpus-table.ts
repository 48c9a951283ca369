import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Manifest, parseManifest, parseReference, parseTraps, type Reference } from '../src/index.ts';

export const corpus = fileURLToPath(new URL('../../../corpus', import.meta.url));

export interface Event {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly reference: Reference;
  /** By text id. */
  readonly contents: Readonly<Record<string, string>>;
}

/** Reads the events of the corpus: every folder with a manifest. */
export function readEvents(): Event[] {
  return readdirSync(corpus, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('manifest.json'))
    .sort()
    .map((name) => {
      const folder = join(corpus, name, '..');
      const read = (file: string) => readFileSync(join(folder, file), 'utf8');
      const manifest = parseManifest(JSON.parse(read('manifest.json')), name);
      return {
        folder,
        manifest,
        reference: parseReference(JSON.parse(read('reference.json')), join(name, '..', 'reference.json')),
        contents: Object.fromEntries(manifest.texts.map((text) => [text.id, read(text.file)])),
      };
    });
}

/** Returns the counted part of the corpus' README, made from the data alone. */
export function renderCounts(): string {
  const { traps } = parseTraps(JSON.parse(readFileSync(join(corpus, 'traps/index.json'), 'utf8')));
  return [...readEvents().map(renderEvent), `\`traps/\` holds ${traps.length} texts.`].join('\n\n');
}

/** Returns a README with the part between `<!-- NAME -->` and `<!-- /NAME -->` replaced. */
export function replacePart(readme: string, name: string, part: string): string {
  const pattern = new RegExp(`(<!-- ${name}[^>]*-->\n)[^]*?(\n<!-- /${name} -->)`);
  if (!pattern.test(readme)) throw new Error(`The README has no part '${name}'.`);
  return readme.replace(pattern, (_, open: string, close: string) => `${open}\n${part}\n${close}`);
}

function renderEvent({ manifest, reference, contents }: Event): string {
  const { event, texts } = manifest;
  const severities = tally(reference.discrepancies.map((one) => one.severity));
  const codes = tally(reference.discrepancies.map((one) => one.code));
  return [
    `### ${event.title}, ${event.date} (\`${event.id}/\`)`,
    table(
      [
        'text',
        'language',
        'what it is to the event',
        'outlet',
        'date',
        'licence',
        'characters',
        'headings',
        'sentences',
        'boilerplate',
      ],
      texts.map((text) => {
        const roles = tally(reference.sentences[text.id]!.map((sentence) => sentence.role));
        return [
          `\`${text.id}\``,
          text.language,
          text.role.replaceAll('-', ' '),
          text.outlet ?? '–',
          text.date === undefined ? '–' : `${text.date} (${text.dateNote ?? 'of the text'})`,
          text.licence,
          [...contents[text.id]!].length,
          ...['heading', 'body', 'boilerplate'].map((role) => roles.get(role) ?? 0),
        ];
      }),
    ),
    'Outlet and date only where the text itself states them.',
    table(
      ['from, to', 'translation', 'partial', 'topic only', 'source without counterpart', 'target without counterpart'],
      reference.pairs.map((pair) => {
        const relations = tally(pair.links.map((link) => link.relation));
        return [
          `\`${pair.source}\`, \`${pair.target}\``,
          ...['translation', 'partial', 'topic'].map((relation) => relations.get(relation) ?? 0),
          ...(['source', 'target'] as const).map((side) => withoutCounterpart(reference, pair, side)),
        ];
      }),
    ),
    'Translation and partial links count as counterparts, topics do not.',
    `${reference.discrepancies.length} discrepancies (${list(severities)}): ${list(codes)}; ${reference.agreements.length} agreements that look like discrepancies, ${reference.remarks.length} remarks. The major ones:`,
    table(
      ['discrepancy', 'code', 'what differs'],
      reference.discrepancies
        .filter((one) => one.severity !== 'minor')
        .map((one) => [`\`${one.id}\``, `\`${one.code}\``, one.description]),
    ),
  ].join('\n\n');
}

function withoutCounterpart(reference: Reference, pair: Reference['pairs'][number], side: 'source' | 'target'): string {
  const linked = new Set(pair.links.filter((link) => link.relation !== 'topic').flatMap((link) => link[side]));
  const body = reference.sentences[pair[side]]!.flatMap((sentence, i) => (sentence.role === 'body' ? [i] : []));
  return `${body.filter((i) => !linked.has(i)).length} of ${body.length}`;
}

function tally(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function list(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}

function table(head: readonly string[], rows: ReadonlyArray<ReadonlyArray<string | number>>): string {
  const line = (cells: ReadonlyArray<string | number>) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
