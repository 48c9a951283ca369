// npm run finding-pages: writes docs/findings, a page for each finding code, from the catalogue.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Case, Entry } from '../src/checks/catalogue.ts';
import { ENTRIES } from '../src/checks/entries.ts';
import { ar } from '../src/messages/ar.ts';
import { en } from '../src/messages/en.ts';

const folder = fileURLToPath(new URL('../../../docs/findings', import.meta.url));
const rules = fileURLToPath(new URL('../src/checks', import.meta.url));
const GENERATED = '<!-- Made by `npm run finding-pages` from packages/core/src/checks; not to be edited. -->';

/** Returns the pages of the catalogue by their file names: one for each finding code, and a list of them. */
export function renderPages(): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', renderList()],
    ...ENTRIES.map((entry) => [`${entry.kind.code}.md`, renderPage(entry)] as const),
  ]);
}

/** Returns the pages as they stand in the repository. */
export function readPages(): ReadonlyMap<string, string> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function renderList(): string {
  const rows = ENTRIES.map(({ kind: { code, mqm, severity } }) => [
    `[\`${code}\`](${code}.md)`,
    en.finding[code],
    ar.finding[code],
    `accuracy/${mqm}`,
    severity,
  ]);
  return lines([
    GENERATED,
    '',
    '# Findings',
    '',
    ...table(['code', 'in English', 'in Arabic', 'MQM', 'severity'], rows),
  ]);
}

function renderPage({ kind, sees, ignores, found, ignored }: Entry): string {
  const { code, mqm, severity } = kind;
  const rule = readdirSync(rules).find((name) => /^\d\d-/.test(name) && basename(name, '.ts').slice(3) === code);
  return lines([
    GENERATED,
    '',
    `# \`${code}\``,
    '',
    `${en.finding[code]} · ${ar.finding[code]} · MQM \`accuracy/${mqm}\` · ${severity} ·`,
    `[rule and cases](../../packages/core/src/checks/${rule})`,
    '',
    '## What it sees',
    '',
    sees,
    '',
    '## What it ignores',
    '',
    ignores,
    '',
    '## Found',
    '',
    ...cases(found),
    '',
    '## Not found',
    '',
    ...cases(ignored),
  ]);
}

function cases(list: readonly Case[]): string[] {
  const rows = list.map(({ ar: arabic, en: english, source, of = '' }) => [
    cell(arabic),
    `${cell(english)}${source === 'en' ? ' (source)' : ''}`,
    of,
  ]);
  const named = rows.some((row) => row[2] !== '');
  return table(
    ['Arabic', 'English', ...(named ? ['a case of'] : [])],
    named ? rows : rows.map((row) => row.slice(0, 2)),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
}

function cell(text: string): string {
  return text.trim() === '' ? '–' : text.replaceAll('|', '\\|').replaceAll('\n', '<br>');
}

function lines(list: readonly string[]): string {
  return `${list.join('\n')}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, page] of renderPages()) writeFileSync(join(folder, name), page);
}
