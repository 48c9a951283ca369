import { afterEach, expect, it, vi } from 'vitest';
import { DELIVERED, readKeys } from './keys.ts';

afterEach(() => vi.unstubAllGlobals());

const keep = (kept: string | null) => vi.stubGlobal('localStorage', { getItem: () => kept });

it('keys that an earlier version kept are those of the same commands, and what is no command is passed over', () => {
  keep('{"desk.board.link":"k","desk.undo":"Ctrl+u","desk.gone":"q","desk.links.cut":7,"workbench.links.up":"u"}');
  expect(readKeys()).toEqual({
    ...DELIVERED,
    'workbench.links.link': 'k',
    'workbench.undo': 'Ctrl+u',
    'workbench.links.up': 'u',
  });
});

it.each([null, '[', 'null', '3'])('keys kept as %j are those that are delivered', (kept) => {
  keep(kept);
  expect(readKeys()).toEqual(DELIVERED);
});
