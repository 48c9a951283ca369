import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Access } from './access.ts';

const digest = (token: string) => createHash('sha256').update(token).digest('hex');

describe('the access to a review', () => {
  it('is given once for the token of a gate, and never for another', () => {
    const access = new Access();
    const token = access.newToken();
    expect(access.enter(`${token}x`)).toBeUndefined();
    expect(access.enter('')).toBeUndefined();
    const key = access.enter(token);
    expect(access.isAllowed(`Bearer ${key}`)).toBe(true);
    expect(access.enter(token)).toBeUndefined();
  });

  it('is refused without the key', () => {
    const access = new Access();
    const token = access.newToken();
    for (const one of [undefined, '', 'Bearer ', `Bearer ${token}`, `Bearer ${new Access().newToken()}`])
      expect(access.isAllowed(one)).toBe(false);
    const key = access.enter(token)!;
    expect(access.isAllowed(key)).toBe(false);
    expect(new Access().isAllowed(`Bearer ${key}`)).toBe(false);
  });

  it('is opened by the newest ticket of each way alone, once', () => {
    const access = new Access();
    const [first, opened, second] = [
      access.newTicket('printed'),
      access.newTicket('opened'),
      access.newTicket('printed'),
    ];
    expect(access.useTicket(first)).toBe(false);
    expect(access.useTicket(second)).toBe(true);
    expect(access.useTicket(second)).toBe(false);
    expect(access.useTicket(opened)).toBe(true);
    expect(access.enter(opened)).toBeUndefined();
  });

  it('is given to a guest when a page with the key lets it in, and to none of before the gate was passed', () => {
    const access = new Access();
    const early = access.newGuest();
    access.enter(access.newToken());
    expect(access.admit(digest(early))).toBe(false);
    const guest = access.newGuest();
    expect(access.enter(guest)).toBeUndefined();
    expect(access.admit(guest)).toBe(false);
    expect(access.admit(digest(guest))).toBe(true);
    expect(access.isAllowed(`Bearer ${access.enter(guest)}`)).toBe(true);
    expect(access.enter(guest)).toBeUndefined();
    // Whoever opens many pages keeps nobody out who comes last, and takes no memory.
    const many = Array.from({ length: 1_000 }, () => access.newGuest());
    expect(many.map((one) => access.admit(digest(one))).filter(Boolean)).toHaveLength(100);
    expect(access.admit(digest(many.at(-1)!))).toBe(true);
  });
});
