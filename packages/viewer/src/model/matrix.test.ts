import type { AlignedDocument } from '@muqabala/core/document';
import { describe, expect, it } from 'vitest';
import { fixtureDocument } from '../../test/fixture.ts';
import { buildMatrix, filterMatrix } from './matrix.ts';

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
    expect(matrix.rows[7]!.cells[3]).toEqual({ state: 'covered', findings: [] });
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

  it('is filtered by gaps, kind and severity', () => {
    const states = (rows: typeof matrix.rows) => rows.map(({ cells }) => cells.map((cell) => cell?.state));
    expect(filterMatrix(matrix, { show: 'all' })).toBe(matrix.rows);
    const gaps = filterMatrix(matrix, { show: 'gaps' });
    expect(gaps.length).toBeGreaterThan(0);
    for (const row of states(gaps)) expect(row).toContain('none');
    const kinds = filterMatrix(matrix, { show: 'all', kind: 'date-mismatch', severity: 'major' });
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds.length).toBeLessThan(matrix.rows.length);
    for (const { cells } of kinds)
      expect(
        cells.flatMap((cell) => cell?.findings.map(({ code, severity }) => `${code} ${severity}`) ?? []),
      ).toContain('date-mismatch major');
    expect(filterMatrix(matrix, { show: 'findings', kind: 'untranslated' })).toEqual([]);
  });
});
