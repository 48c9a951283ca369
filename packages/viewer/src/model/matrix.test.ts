import type { AlignedDocument } from '@muqabala/core/document';
import { describe, expect, it } from 'vitest';
import { fixtureDocument } from '../../test/fixture.ts';
import { buildMatrix } from './matrix.ts';

describe('buildMatrix', () => {
  const document = fixtureDocument();
  const matrix = buildMatrix(document);

  it('has a row a source sentence and a cell a report', () => {
    expect(matrix.rows).toHaveLength(document.texts[0]!.segments.length);
    for (const { cells } of matrix.rows) expect(cells).toHaveLength(4);
  });

  it('calls covered what is linked surely and without loss', () => {
    // The earlier meeting covers nothing; the sentence on the talks is in report-b whole.
    expect(matrix.rows.map(({ cells }) => cells[0]?.state)).not.toContain('covered');
    expect(matrix.rows[7]!.cells[3]).toEqual({ state: 'covered', findings: 0 });
  });

  it('leaves headings without counterpart open', () => {
    expect(matrix.rows[1]!.cells).toEqual([undefined, undefined, undefined, undefined]);
    expect(matrix.sentences).toBe(11);
  });

  it('calls partly covered what only unsure links hold or what lost something', () => {
    const weak: AlignedDocument = {
      ...document,
      findings: [],
      links: document.links.map((link) => ({ ...link, confidence: 0.3 })),
    };
    expect(buildMatrix(weak).rows.flatMap(({ cells }) => cells.map((cell) => cell?.state))).not.toContain('covered');
    const lossy = document.findings.find(({ code, text }) => code === 'partial-omission' && text === 'report-a')!;
    const at = document.texts[0]!.segments.findIndex(({ end }) => end > lossy.source![0]!.start);
    expect(matrix.rows[at]!.cells[2]!.state).toBe('partly');
  });
});
