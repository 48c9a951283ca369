import {
  type AlignedDocument,
  findingKind,
  nameOfText,
  nameOfTexts,
  numberFindings,
  selectTexts,
  setOffNames,
  type Text,
} from '@muqabala/core/document';
import { createMessages, findingShape, type InterfaceLanguage, isolate, quote } from '@muqabala/core/messages';
import { type Log, makeLog } from '../log.ts';
import { listPairs, type Pair, type PairFinding, type PairSide, quotedWords } from '../pairs/index.ts';
import { explainKind, nameOfKind, type Statement, type StatementTable, stateReview } from '../statement/index.ts';
import { escapeHtml, hashSource, safeAddress, safeLanguage, scriptJson, scriptSource } from './html.ts';
import { MESSAGES, type Translate } from './messages.ts';
import { STYLE } from './style.ts';
import { whoSaid } from './who.ts';

export interface PageOptions {
  /** Language of the page's own words; English when absent. */
  readonly language?: InterfaceLanguage;
  /** One target text alone. */
  readonly text?: string;
  /** Title of the page; made from the texts when absent. */
  readonly title?: string;
  /** Source of the viewer's single-file build; without it the page is plain HTML. */
  readonly viewer?: string;
}

/**
 * Writes one self-contained HTML page: the pairs as plain HTML in reading order, gaps and findings in their places,
 * readable without script and offline; with `viewer` the document and the viewer come along and take over where scripts
 * run. A content security policy in the page lets nothing run or load but that.
 */
export function* writePage(
  document: AlignedDocument,
  options: PageOptions = {},
  log: Log = makeLog(),
): Generator<string> {
  const language = options.language ?? 'en';
  const t = createMessages(language, MESSAGES);
  const [source, ...all] = document.texts;
  const targets = all.filter((text) => options.text === undefined || text.id === options.text);
  const title = options.title ?? nameOfTexts([source!, ...targets]);
  const statement = stateReview(document, t, language, options.text);
  const script = options.viewer === undefined ? undefined : scriptSource(options.viewer);
  yield `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="muqabala">
<title>${escapeHtml(setOffNames(title, isolate).join(''))}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${setOffNames(title, (name) => `<bdi>${escapeHtml(name)}</bdi>`).join('')}</h1></header>
${document.review === undefined ? '' : stated(statement, t)}${script === undefined ? '<main>' : `<main>\n<muqabala-viewer src="#muqabala-document" lang="${language}">`}
`;
  if (targets.length > 1) yield contents(document, targets, t);
  for (const [s, target] of targets.entries())
    yield* section(document, source!, target, `report-${s + 1}`, t, log, statement);
  yield script === undefined ? '</main>\n' : '</muqabala-viewer>\n</main>\n';
  yield `<footer><p>${escapeHtml(t('page.made'))} muqabala: <code dir="ltr">${escapeHtml(document.signature)}</code></p></footer>\n`;
  if (script !== undefined) {
    const shown =
      options.text === undefined
        ? document
        : selectTexts(
            document,
            targets.map(({ id }) => id),
          );
    yield `<script type="application/json" id="muqabala-document">${scriptJson(shown)}</script>\n`;
    yield `<script type="module">${script}</script>\n`;
  }
  yield '</body>\n</html>\n';
}

/**
 * Nothing is fetched, framed or sent; one style sheet and at most one script run, named by their hashes. The viewer's
 * own sheets are made by script.
 */
function policy(script: string | undefined): string {
  const scripts = script === undefined ? "'none'" : hashSource(script);
  return `default-src 'none'; script-src ${scripts}; style-src ${hashSource(STYLE)}; base-uri 'none'; form-action 'none'`;
}

/** What was reviewed, by which measure and by whom, and what each report came to. */
function stated(statement: Statement, t: Translate): string {
  const lines = [...statement.specification, [t('statement.signed'), statement.signed] as const];
  const items = lines.map(
    ([name, value]) => `<li>${name === '' ? '' : `<strong>${escapeHtml(name)}:</strong> `}${escapeHtml(value)}</li>`,
  );
  return `<section class="statement" dir="${t('page.direction')}">
${statedTable(statement.verdict)}<h2>${escapeHtml(t('statement.specification'))}</h2>
<ul>${items.join('')}</ul>
${statedTable(statement.coverage)}</section>
`;
}

function statedTable({ title, head, rows }: StatementTable): string {
  const names = head.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const lines = rows.map(
    ([name, ...figures]) =>
      `<tr><th scope="row"><bdi>${escapeHtml(name!)}</bdi></th>${figures.map((one) => `<td>${escapeHtml(one)}</td>`).join('')}</tr>`,
  );
  return `<h2>${escapeHtml(title)}</h2>
<table><thead><tr>${names}</tr></thead><tbody>${lines.join('')}</tbody></table>
`;
}

/** The way to each report, with how much of it is linked. */
function contents(document: AlignedDocument, targets: readonly Text[], t: Translate): string {
  const items = targets.map((target, s) => {
    const links = document.links.filter(({ text, status }) => text === target.id && status !== 'rejected').length;
    const name = `<bdi lang="${safeLanguage(target.language)}">${escapeHtml(nameOfText(target))}</bdi>`;
    return `<li><a href="#report-${s + 1}">${name}</a> <span class="severity">${escapeHtml(t('page.linked', { links }))}</span></li>`;
  });
  return `<nav aria-label="${escapeHtml(t('page.contents'))}"><ul>${items.join('')}</ul></nav>\n`;
}

function* section(
  document: AlignedDocument,
  source: Text,
  target: Text,
  id: string,
  t: Translate,
  log: Log,
  { counts: stands }: Statement,
) {
  const rows: string[] = [];
  const counts = { links: 0, left: 0, added: 0, findings: 0 };
  for (const pair of listPairs(document, { text: target.id, numbers: numberFindings(document) })) {
    log.pairs += 1;
    const body = (pair.source ?? pair.target)!.role === undefined;
    if (pair.status === 'aligned') counts.links += 1;
    else if (body && pair.status === 'source-only') counts.left += 1;
    else if (body) counts.added += 1;
    const findings = pair.findings.filter(stands);
    counts.findings += findings.length;
    rows.push(row(pair, findings, source, target, t));
  }
  yield `<section aria-labelledby="${id}">
<h2 id="${id}"><bdi lang="${safeLanguage(target.language)}">${escapeHtml(nameOfText(target))}</bdi></h2>
<p class="about">${[source, target].map((text) => about(text, t)).join(' — ')}<br>${escapeHtml(t('page.counts', counts))}</p>
<table dir="${source.direction}">
<thead><tr>${[source, target].map((text) => `<th scope="col" lang="${safeLanguage(text.language)}" dir="${text.direction}"><bdi>${escapeHtml(nameOfText(text))}</bdi></th>`).join('')}</tr></thead>
<tbody>
`;
  yield* rows;
  yield '</tbody>\n</table>\n</section>\n';
}

function row(pair: Pair, findings: readonly PairFinding[], source: Text, target: Text, t: Translate): string {
  const role = (pair.source ?? pair.target)!.role;
  const kind = role ?? (pair.status === 'aligned' ? 'pair' : 'gap');
  const list =
    findings.length === 0
      ? ''
      : `<ul lang="${t('page.language')}" dir="${t('page.direction')}">${findings.map((finding) => item(pair, finding, t)).join('')}</ul>`;
  // Findings stand below the words of the report, or below the only words that there are.
  const inTarget = pair.target !== null;
  const none = (text: Text) =>
    role === undefined
      ? `<td class="none" lang="${t('page.language')}" dir="${text.direction}">${escapeHtml(t('page.none'))}</td>`
      : '<td class="none"></td>';
  const sourceCell =
    pair.source === null ? none(source) : cell(pair.source, source, marks(findings, 'source'), inTarget ? '' : list);
  const targetCell =
    pair.target === null ? none(target) : cell(pair.target, target, marks(findings, 'target'), inTarget ? list : '');
  return `<tr class="${kind}">${sourceCell}${targetCell}</tr>\n`;
}

function cell(side: PairSide, { direction }: Text, spans: readonly MarkedSpan[], list: string): string {
  return `<td lang="${safeLanguage(side.language)}" dir="${direction}">${markUp(side.content, spans)}${list}</td>`;
}

function item(pair: Pair, finding: PairFinding, t: Translate): string {
  const said = explainKind(finding, quotedWords(pair, finding, 'source'), quotedWords(pair, finding, 'target'), t);
  const number = finding.number === undefined ? '' : `${finding.number}. `;
  const who = whoSaid(finding, t);
  const by =
    who === undefined ? '' : ` <span class="severity">${escapeHtml(t('page.by', { who: isolate(who) }))}</span>`;
  const besides = (finding.besides ?? []).map(({ name, words }) => ` ${isolate(name)}: ${quote(t, words)}`).join('');
  return `<li class="${finding.severity}"><strong>${number}${escapeHtml(nameOfKind(t, findingKind(finding)))}</strong> <span class="severity">${escapeHtml(t(`severity.${finding.severity}`))}</span> ${escapeHtml(`${said}${besides}`)}${by}</li>`;
}

interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  /** Shape and severity of the finding. */
  readonly look: string;
}

/** Spans to mark: not those of whole sentences, whose row says it. */
function marks(findings: readonly PairFinding[], side: 'source' | 'target'): readonly MarkedSpan[] {
  return findings
    .filter((finding) => finding.code !== 'omission' && finding.code !== 'addition')
    .flatMap((finding) =>
      finding[side].map(({ start, end }) => ({
        start,
        end,
        look: `${findingShape(findingKind(finding))} ${finding.severity}`,
      })),
    );
}

function markUp(text: string, spans: readonly MarkedSpan[]): string {
  let out = '';
  let from = 0;
  for (const { start, end, look } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (end <= from) continue;
    const begin = Math.max(from, start);
    out += `${showOverrides(text.slice(from, begin))}<mark class="${look}">${showOverrides(text.slice(begin, end))}</mark>`;
    from = end;
  }
  return out + showOverrides(text.slice(from));
}

/**
 * Escapes words, and lets characters that turn the order of those behind them be seen instead: a reader would see 100
 * for 001.
 */
function showOverrides(text: string): string {
  return escapeHtml(text).replace(
    /[\u202d\u202e]/g,
    (character) => `<bdi class="${character === '\u202d' ? 'lro' : 'rlo'}">${character}</bdi>`,
  );
}

function about(text: Text, t: Translate): string {
  const address = safeAddress(text.url);
  const parts = [
    `<bdi>${escapeHtml(text.outlet ?? text.id)}</bdi>`,
    text.date === undefined ? '' : `<time>${escapeHtml(text.date)}</time>`,
    address === undefined
      ? ''
      : `<a href="${escapeHtml(address)}" rel="noreferrer">${escapeHtml(t('page.address'))}</a>`,
    text.licence === undefined ? '' : escapeHtml(t('page.licence', { licence: isolate(text.licence) })),
  ];
  return parts.filter((part) => part !== '').join(t('page.comma'));
}
