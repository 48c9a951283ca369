// npm run problem-page: writes docs/problems.md, what each code of a problem means, in both languages.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ar, en } from '../src/problems/messages.ts';

const file = fileURLToPath(new URL('../../../docs/problems.md', import.meta.url));

/** Returns the page of all codes. */
export function renderPage(): string {
  const codes = Object.keys(en).sort() as (keyof typeof en)[];
  return `${[
    '<!-- Made by `npm run problem-page` from packages/core/src/problems; not to be edited. -->',
    '',
    '# Problems',
    '',
    'What can be wrong with an input, by the `code` that every error carries. What stands in braces comes with the error in `values`;',
    '`{{message}}` is its own sentence.',
    ...codes.flatMap((code) =>
      ['', `## \`${code}\``, '', ...[en[code], ar[code]].flatMap((said) => [said, ''])].slice(0, -1),
    ),
  ].join('\n')}\n`;
}

/** Returns the page as it stands in the repository. */
export function readPage(): string {
  return readFileSync(file, 'utf8');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(file, renderPage());
