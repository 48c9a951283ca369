import { describe, expect, it } from 'vitest';
import { bringIn } from './bring-in.ts';

describe('pairs of another program', () => {
  it('are brought in whatever their number', async () => {
    const count = 200_000;
    const line = (n: number) => `وصل ${n} وزراء.\t${n} ministers arrived.`;
    const brought = await bringIn(
      new File([Array.from({ length: count }, (_, n) => line(n)).join('\n')], 'memory.tsv'),
    );
    expect(brought).toMatchObject({ kind: 'review', isChecked: false });
    expect(brought.kind === 'review' && brought.document.links.length).toBe(count);
  }, 60_000);
});
