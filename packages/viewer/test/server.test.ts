import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

// What a server does with the element: loads its module, makes one, and asks it for its template. Nothing of a browser is there.

const RENDER = `
import { MuqabalaViewer } from '@muqabala/viewer';
const text = (id, language, direction, content) => ({ id, language, direction, content, segments: [{ id: 's', start: 0, end: content.length, role: 'body', mentions: [] }] });
const report = { schema: 'muqabala/aligned-document', version: 1, signature: '', findings: [],
  texts: [text('a', 'ar', 'rtl', 'نص'), text('b', 'en', 'ltr', 'Text')],
  links: [{ id: 'l', text: 'b', source: ['s'], target: ['s'], confidence: 1, status: 'proposed', evidence: [] }] };
const flat = (value) => value?.strings ? value.strings.reduce((all, part, p) => all + flat(value.values[p - 1]) + part) : Array.isArray(value) ? value.map(flat).join('') : ['string', 'number'].includes(typeof value) ? String(value) : '';
const seen = [];
for (const set of [{}, { lang: 'ar' }, { src: 'report.json' }, { document: report }, { document: report, layout: 'matrix' }, { document: {} }]) {
  const viewer = Object.assign(new MuqabalaViewer(), set);
  viewer.willUpdate(new Map(Object.keys(set).map((name) => [name, undefined])));
  seen.push(flat(viewer.render()));
}
console.log(JSON.stringify(seen));
`;

it('renders its shell and its states without a browser', () => {
  const out = execFileSync(
    process.execPath,
    ['--import', 'tsx', '--conditions=muqabala-source', '--input-type=module', '--eval', RENDER],
    { cwd: fileURLToPath(new URL('../../..', import.meta.url)), encoding: 'utf8' },
  );
  const [empty, arabic, unloaded, pairs, matrix, failed] = JSON.parse(out) as string[];
  expect(empty).toContain('There is no document to show yet.');
  expect(arabic).toMatch(/lang=ar dir=rtl/);
  // The browser loads it; until then the page's own children show.
  expect(unloaded).toContain('<slot>');
  expect(pairs).toContain('role="table"');
  expect(matrix).toContain('<table class="matrix"');
  expect(failed).toContain('This is not a valid aligned document.');
});
