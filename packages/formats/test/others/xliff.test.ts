import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xliff2js } from 'xliff';
import { findProgram } from '../../../../.ci/programs.mjs';
import { anyDocument, smallDocument } from '../documents.ts';
import { alignedWords, samples, write } from './samples.ts';
import { descendants, elements, type Node, parseTree, type Rule, repeated, violations } from './tree.ts';

const ANY = /[\s\S]*/;
/** What XML calls an NMTOKEN, as far as ids go. */
const TOKEN = /[\w.:-]+/;
const LANGUAGE = /[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*/;
const DIRECTION = /ltr|rtl|auto/;
const SPACE = /default|preserve/;

/**
 * The rules of the XLIFF 2.1 core for the elements that we write, from its specification; the schema itself is not ours
 * to pass on.
 */
const RULES: Readonly<Record<string, Rule>> = {
  xliff: {
    content: /(file )+/,
    attributes: {
      xmlns: /urn:oasis:names:tc:xliff:document:2\.0/,
      version: /2\.1/,
      srcLang: LANGUAGE,
      trgLang: LANGUAGE,
      'xml:space': SPACE,
      'xmlns:its': /http:\/\/www\.w3\.org\/2005\/11\/its/,
      'its:version': /2\.0/,
    },
    required: ['xmlns', 'version', 'srcLang'],
  },
  file: {
    content: /(notes )?((unit|group) )+/,
    attributes: { id: TOKEN, original: ANY, srcDir: DIRECTION, trgDir: DIRECTION, 'xml:space': SPACE },
    required: ['id'],
  },
  'its:locQualityIssues': { content: /(its:locQualityIssue )+/, attributes: { 'xml:id': TOKEN }, required: ['xml:id'] },
  'its:locQualityIssue': {
    attributes: {
      // The types of ITS 2.0, 8.9, that we have a use for.
      locQualityIssueType:
        /terminology|mistranslation|omission|untranslated|addition|grammar|register|locale-violation|style|misspelling|typographical|inconsistent-entities|numbers|other/,
      locQualityIssueComment: ANY,
      locQualityIssueSeverity: /100|\d{1,2}/,
      locQualityIssueProfileRef: /urn:[^\s<>]*/,
      locQualityIssueEnabled: /yes|no/,
    },
    required: ['locQualityIssueType'],
  },
  unit: {
    content: /(its:locQualityIssues )*(notes )?(originalData )?((segment|ignorable) )+/,
    attributes: { id: TOKEN },
    required: ['id'],
  },
  notes: { content: /(note )+/, attributes: {} },
  note: { attributes: { id: TOKEN, category: ANY } },
  segment: {
    content: /source (target )?/,
    attributes: { id: TOKEN, state: /initial|translated|reviewed|final/, subState: /[^:]+:.*/ },
  },
  source: { inline: ['cp', 'sm', 'em'], attributes: { 'xml:space': SPACE } },
  target: { inline: ['cp', 'sm', 'em'], attributes: { 'xml:space': SPACE } },
  sm: {
    content: /^/,
    attributes: { id: TOKEN, type: /its:generic/, 'its:locQualityIssuesRef': /#its=[\w.-]+/ },
    required: ['id'],
  },
  em: { content: /^/, attributes: { startRef: TOKEN }, required: ['startRef'] },
  cp: { content: /^/, attributes: { hex: /([0-9A-F]{2}){2,}/ }, required: ['hex'] },
};

/**
 * What a schema cannot say is looked at here: languages, ids within their scope, which characters may be written as
 * numbers.
 */
function problemsOf(text: string): string[] {
  const root = parseTree(text);
  const found = violations(root, RULES);
  const all = [...descendants(root)];
  const ids = (nodes: readonly Node[]) => repeated(nodes.map((node) => node.attributes['id']));
  const files = elements(root, 'file');
  found.push(...ids(files), ...files.flatMap((file) => ids(elements(file, 'unit'))));
  if (all.some((node) => node.name === 'target') && root.attributes['trgLang'] === undefined)
    found.push('a target and no trgLang');
  for (const node of all) {
    if (node.name === 'segment' && node.attributes['state'] !== 'initial' && elements(node, 'target').length === 0)
      if (node.attributes['state'] !== undefined) found.push('a state without a target');
    const code = node.name === 'cp' ? Number.parseInt(node.attributes['hex'] ?? '', 16) : 0;
    if ([9, 10, 13].includes(code) || (code >= 0x20 && code < 0xd800) || (code > 0xdfff && code < 0xfffe))
      found.push(`a cp for what XML can hold: ${code}`);
  }
  return found;
}

describe('XLIFF', () => {
  it('keeps the rules of the format, whatever the document', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(problemsOf(write(document, 'xliff'))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('would be caught breaking them', () => {
    const good = write(smallDocument(), 'xliff');
    for (const [from, to] of [
      [' trgLang="en"', ''],
      ['version="2.1"', 'version="1.2"'],
      ['id="l1"', 'id="u 1"'],
      ['</unit>', '</unit><unit id="l1"><segment><source/></segment></unit>'],
      ['state="reviewed"', 'state="signed-off"'],
      ['</unit>', '<notes><note>late</note></notes></unit>'],
      ['</source>', '<cp hex="0041"/></source>'],
    ] as const) {
      expect(good).toContain(from);
      expect(problemsOf(good.replace(from, to))).not.toEqual([]);
    }
  });

  it('is read by the package xliff with the pairs as they were', async () => {
    // It has no place for a character that XML forbids: its own form, `cp`, comes back as an element.
    const plain = samples.map((document) => ({ document, text: write(document, 'xliff') }));
    const held = plain.filter(({ text }) => !text.includes('<cp '));
    expect(held.length).toBeGreaterThan(5);
    for (const { document, text } of held) {
      const { resources, sourceLanguage, targetLanguage } = await xliff2js(text);
      expect([sourceLanguage, targetLanguage]).toEqual(['ar', 'en']);
      const units = Object.values(resources).flatMap((file) => Object.values(file));
      // Where an issue begins and ends it gives a record between the words.
      const words = (side: unknown) =>
        [side]
          .flat()
          .filter((part) => typeof part === 'string')
          .join('');
      expect(
        units.filter((unit) => unit.target !== undefined).map((unit) => [words(unit.source), words(unit.target)]),
      ).toEqual(alignedWords(document));
    }
  });
});

const xmllint = findProgram('xmllint');

describe.skipIf(xmllint === undefined)('XLIFF read by xmllint', () => {
  it('is well-formed, whatever the document', () => {
    for (const document of samples)
      execFileSync(xmllint!, ['--noout', '--nonet', '-'], { input: write(document, 'xliff') });
  });
});
