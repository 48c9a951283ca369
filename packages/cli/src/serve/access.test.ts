import { describe, expect, it } from 'vitest';
import { Access } from './access.ts';

describe('the access to a review', () => {
  it('is given once for a token, and never for another', () => {
    const access = new Access();
    const token = access.newToken('printed');
    expect(access.enter(`${token}x`)).toBeUndefined();
    expect(access.enter('')).toBeUndefined();
    const key = access.enter(token);
    expect(access.isAllowed(`Bearer ${key}`)).toBe(true);
    expect(access.enter(token)).toBeUndefined();
  });

  it('is refused without the key', () => {
    const access = new Access();
    const token = access.newToken('opened');
    for (const one of [undefined, '', 'Bearer ', `Bearer ${token}`, `Bearer ${new Access().newToken('opened')}`])
      expect(access.isAllowed(one)).toBe(false);
    const key = access.enter(token)!;
    expect(access.isAllowed(key)).toBe(false);
    expect(new Access().isAllowed(`Bearer ${key}`)).toBe(false);
  });

  it('is given by the newest token of each way alone', () => {
    const access = new Access();
    const [first, opened, second] = [access.newToken('printed'), access.newToken('opened'), access.newToken('printed')];
    expect(access.enter(first)).toBeUndefined();
    expect(access.enter(second)).toBeDefined();
    expect(access.enter(opened)).toBeDefined();
  });
});
