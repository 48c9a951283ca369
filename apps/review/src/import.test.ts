import { describe, expect, it } from 'vitest';
import { importFile } from './import.ts';

describe('pairs of another program', () => {
  it('are imported whatever their number', async () => {
    const count = 200_000;
    const line = (n: number) => `وصل ${n} وزراء.\t${n} ministers arrived.`;
    const imported = await importFile(
      new File([Array.from({ length: count }, (_, n) => line(n)).join('\n')], 'memory.tsv'),
    );
    expect(imported).toMatchObject({ kind: 'review', isChecked: false });
    expect(imported.kind === 'review' && imported.document.links.length).toBe(count);
  }, 60_000);
});
