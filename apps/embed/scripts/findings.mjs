// A page for each finding code, with its cases in both languages, from the catalogue of core.

import { createMessages, nameOfFinding } from '@muqabala/core/messages';
import { ENTRIES } from '../../../packages/core/dist/checks/entries.js';
import { escapeHtml, head } from './page.mjs';

const [en, ar] = [createMessages('en'), createMessages('ar')];

/** Returns the pages by their names. */
export function findingPages() {
  return new Map([['index.html', list()], ...ENTRIES.map((entry) => [`${entry.kind.code}.html`, page(entry)])]);
}

function list() {
  const rows = ENTRIES.map(
    ({ kind: { code, mqm, severity } }) =>
      `<tr><th scope="row"><a href="${code}.html"><code>${code}</code></a></th><td>${escapeHtml(nameOfFinding(en, code))}</td><td lang="ar" dir="rtl">${escapeHtml(nameOfFinding(ar, code))}</td><td>accuracy/${mqm}</td><td>${severity}</td></tr>`,
  );
  return `${head('Findings', '../')}<h1>Findings</h1>\n</header>\n<main>\n<table><thead><tr><th>Code</th><th>In English</th><th>In Arabic</th><th>MQM</th><th>Severity</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>\n</main>\n</body>\n</html>\n`;
}

function page({ kind: { code, mqm, severity }, sees, ignores, found, ignored }) {
  return `${head(code, '../')}<h1><code>${code}</code></h1>
<p>${escapeHtml(nameOfFinding(en, code))} · <span lang="ar" dir="rtl">${escapeHtml(nameOfFinding(ar, code))}</span> · MQM accuracy/${mqm} · ${severity}</p>
</header>
<main>
<h2>What it sees</h2><p>${escapeHtml(sees)}</p>
<h2>What it ignores</h2><p>${escapeHtml(ignores)}</p>
<h2>Found</h2>${cases(found)}
<h2>Not found</h2>${cases(ignored)}
</main>
</body>
</html>
`;
}

function cases(all) {
  const cell = (text, language) =>
    `<td lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">${escapeHtml(text.trim() || '–').replaceAll('\n', '<br>')}</td>`;
  return `<table><thead><tr><th>Arabic</th><th>English</th><th>A case of</th></tr></thead><tbody>${all
    .map((one) => `<tr>${cell(one.ar, 'ar')}${cell(one.en, 'en')}<td>${escapeHtml(one.of ?? '')}</td></tr>`)
    .join('\n')}</tbody></table>`;
}
