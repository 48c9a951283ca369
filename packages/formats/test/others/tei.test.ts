import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findProgram } from '../../../../.ci/programs.mjs';
import { replaceForbidden } from '../../src/xml/index.ts';
import { anyDocument, smallDocument } from '../documents.ts';
import { samples, write } from './samples.ts';
import { descendants, elements, type Node, parseTree, repeated } from './tree.ts';

const all = (root: Node, name: string) => [...descendants(root)].filter((node) => node.name === name);
const text = (node: Node): string =>
  node.children.map((child) => (typeof child === 'string' ? child : text(child))).join('');

describe('TEI', () => {
  it('has the parts that a TEI document must have, in order', () => {
    const root = parseTree(write(smallDocument(), 'tei'));
    expect(root).toMatchObject({ name: 'TEI', attributes: { xmlns: 'http://www.tei-c.org/ns/1.0' } });
    const names = (node: Node) => elements(node).map((child) => child.name);
    expect(names(root)).toEqual(['teiHeader', 'standOff', 'text']);
    const [description] = all(root, 'fileDesc');
    expect(names(description!)).toEqual(['titleStmt', 'publicationStmt', 'sourceDesc']);
    expect(names(all(root, 'titleStmt')[0]!)).toEqual(['title']);
  });

  it('has every text in full, ids that stand once, and links whose ends are there', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const root = parseTree(write(document, 'tei'));
        const ids = [...descendants(root)].flatMap((node) => node.attributes['xml:id'] ?? []);
        expect(repeated(ids)).toEqual([]);
        for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
        expect(all(root, 'ab').map(text)).toEqual(document.texts.map(({ content }) => replaceForbidden(content)));
        const kept = document.links.filter((link) => link.status !== 'rejected');
        expect(all(root, 'link')).toHaveLength(kept.length);
        for (const node of [...all(root, 'link'), ...all(root, 'linkGrp')]) {
          const ends = (node.attributes['target'] ?? node.attributes['corresp'] ?? '').split(' ');
          expect(ends.length).toBeGreaterThan(1);
          for (const end of ends) expect(ids).toContain(end.slice(1));
        }
      }),
      { numRuns: 100 },
    );
  });
});

const xmllint = findProgram('xmllint');

describe.skipIf(xmllint === undefined)('TEI read by xmllint', () => {
  it('is well-formed, whatever the document', () => {
    for (const document of samples)
      execFileSync(xmllint!, ['--noout', '--nonet', '-'], { input: write(document, 'tei') });
  });
});
