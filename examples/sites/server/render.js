// Draws the page once, so that both texts are read before and without any script, under a strict policy: the one style
// sheet that Lit writes into the page is named by its hash, which changes with the viewer's version alone.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import '@muqabala/viewer';
import { html } from 'lit';

const report = JSON.parse(readFileSync('public/report.json', 'utf8'));
const viewer = await collectResult(
  render(html`<muqabala-viewer .document=${report} src="report.json"></muqabala-viewer>`),
);
const [, style] = /<style>([\s\S]*?)<\/style>/.exec(viewer);
const hash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
const policy = `default-src 'none'; script-src 'self'; style-src 'self' ${hash}; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html`;
console.log(`Content-Security-Policy: ${policy}`);

mkdirSync('site', { recursive: true });
cpSync('public/report.json', 'site/report.json');
cpSync(fileURLToPath(import.meta.resolve('@muqabala/viewer/cdn/muqabala-viewer.js')), 'site/muqabala-viewer.js');
// A server sends the policy as a header; a file can say it too.
writeFileSync(
  'site/index.html',
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Both texts</title>
<script type="module" src="muqabala-viewer.js"></script>
</head>
<body><main>${viewer}</main></body>
</html>
`,
);
