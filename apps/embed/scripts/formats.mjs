// The page of the formats, from the table of their package's README.
import { readFileSync } from 'node:fs';
import { inline, page } from './page.mjs';

/** Returns the page. */
export function formatsPage() {
  const readme = readFileSync(new URL('../../../packages/formats/README.md', import.meta.url), 'utf8');
  const [head, , ...rows] = /(?:^\|.*\n)+/m.exec(readme)[0].trim().split('\n').map(cellsOf);
  const row = ([name, ...cells]) =>
    `<tr><th scope="row">${inline(name)}</th>${cells.map((cell) => `<td>${inline(cell)}</td>`).join('')}</tr>`;
  return page({
    title: 'Formats',
    intro:
      'What is read and written, by <code>muqabala convert</code>, by the workbench and by <code>@muqabala/formats</code>, whose functions are named here.',
    main: `<table><thead><tr>${head.map((cell) => `<th>${inline(cell)}</th>`).join('')}</tr></thead><tbody>\n${rows.map(row).join('\n')}\n</tbody></table>`,
  });
}

function cellsOf(line) {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}
