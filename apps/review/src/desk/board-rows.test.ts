import type { AlignedDocument } from '@muqabala/core';
import { applyEdit } from '@muqabala/core/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setEnds, unlink } from '../edits/index.ts';
import { type BoardRow, chunksOf, rowsOf } from './board-rows.ts';

const PAIRS = 200;

function start(): AlignedDocument {
  const text = (id: string, language: string, direction: 'rtl' | 'ltr') => ({
    id,
    language,
    direction,
    content: 'ab '.repeat(PAIRS),
    segments: Array.from({ length: PAIRS }, (_, s) => ({
      id: `s${s}`,
      start: s * 3,
      end: s * 3 + 2,
      role: 'body' as const,
      mentions: [],
    })),
  });
  return {
    schema: 'muqabala/aligned-document',
    version: 2,
    signature: 'test',
    texts: [text('ar', 'ar', 'rtl'), text('en', 'en', 'ltr')],
    links: Array.from({ length: PAIRS }, (_, s) => ({
      id: `l${s}`,
      text: 'en',
      source: [`s${s}`],
      target: [`s${s}`],
      confidence: 0.9,
      evidence: [{ kind: 'length' as const, weight: 1 }],
      status: 'proposed' as const,
    })),
    findings: [
      {
        id: 'f1',
        code: 'number-mismatch',
        mqm: 'mistranslation',
        severity: 'major',
        confidence: 0.9,
        link: 'l3',
        text: 'en',
        source: [{ start: 9, end: 10 }],
        target: [{ start: 9, end: 11 }],
        state: 'open',
      },
    ],
  };
}

const rows = (document: AlignedDocument, before?: readonly BoardRow[]) =>
  rowsOf(document, document.texts[0]!, document.texts[1]!, before);

describe('the rows of the board', () => {
  it('mark the words of a finding, but not a sentence that is meant as a whole', () => {
    const [row] = rows(start()).filter((one) => one.key === 'source:s3');
    expect(row!.source[0]!.bad).toEqual([{ start: 9, end: 10 }]);
    expect(row!.target[0]!.bad).toEqual([]);
  });

  it('are the same objects where nothing changed, in the same chunks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(PAIRS - 1), fc.nat(PAIRS - 1), fc.boolean()), { maxLength: 12 }),
        (steps) => {
          let document = start();
          let shown = rows(document);
          let chunks = chunksOf(shown);
          for (const [a, b, drop] of steps) {
            const edit = drop
              ? unlink(document, `l${a}`)
              : setEnds(document, `l${a}`, { source: [`s${a}`], target: [`s${a}`, `s${b}`] });
            if (edit === undefined) continue;
            document = applyEdit(document, edit);
            const next = rows(document, shown);
            expect(next).toEqual(rows(document));
            const cut = chunksOf(next, chunks);
            expect(cut.flat()).toEqual(next);
            // A fix changes the rows of two links at most, and as many chunks: the rest is not drawn again.
            expect(cut.filter((chunk) => !chunks.includes(chunk)).length).toBeLessThanOrEqual(6);
            for (const chunk of cut) expect(chunk.length).toBeLessThanOrEqual(64);
            [shown, chunks] = [next, cut];
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
