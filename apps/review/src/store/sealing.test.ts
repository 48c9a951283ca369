import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cipher, isOpenText, seal, sealText, unseal, unsealText } from './sealing.ts';

const keyOf = (byte: number) => new Uint8Array(32).fill(byte);
const closed = expect.objectContaining({ code: 'sealed-elsewhere' });

describe('what the browser keeps', () => {
  it('comes back as it was, sealed or open, as bytes and as text', async () => {
    const cipher = await Cipher.of(keyOf(1));
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.string(), async (value, place) => {
        const same = JSON.parse(JSON.stringify(value));
        for (const one of [cipher, undefined]) {
          expect(await unseal(await seal(value, place, one), place, one)).toEqual(same);
          if (one === undefined && !isOpenText(JSON.stringify(value))) continue;
          expect(await unsealText(await sealText(value, place, one), place, one)).toEqual(same);
        }
      }),
    );
  });

  it('shows nothing of itself, and is never sealed the same twice', async () => {
    const cipher = await Cipher.of(keyOf(1));
    const text = await sealText({ title: 'القاهرة Cairo' }, 'a', cipher);
    expect(isOpenText(text)).toBe(false);
    for (const word of ['Cairo', 'القاهرة', 'title', btoa('Cairo')]) expect(text).not.toContain(word);
    expect(await sealText({ title: 'القاهرة Cairo' }, 'a', cipher)).not.toBe(text);
  });

  it('opens under its key alone, at its place alone, and not when it was touched', async () => {
    const [mine, other] = [await Cipher.of(keyOf(1)), await Cipher.of(keyOf(2))];
    const sealed = await seal({ n: 1 }, 'here', mine);
    await expect(unseal(sealed, 'here', other)).rejects.toEqual(closed);
    await expect(unseal(sealed, 'here', undefined)).rejects.toEqual(closed);
    await expect(unseal(sealed, 'there', mine)).rejects.toEqual(closed);
    await expect(unseal({ ...sealed, key: other.id }, 'here', other)).rejects.toEqual(closed);
    for (let at = 0; at < sealed.data.length; at += 1) {
      const data = sealed.data.slice();
      data[at]! ^= 1;
      await expect(unseal({ ...sealed, data }, 'here', mine)).rejects.toEqual(closed);
    }
    // What says that it is open is taken for that, and is nothing.
    await expect(unseal({ ...sealed, key: '' }, 'here', mine)).rejects.toEqual(closed);
  });
});
