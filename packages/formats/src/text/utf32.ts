import type { Decoder } from './decoder.ts';

export type Utf32 = 'utf-32le' | 'utf-32be';

const MARK = 0xfeff;

/** Says which unit of four bytes is no character. */
export class BrokenUtf32 extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super('no character');
    this.offset = offset;
  }
}

/**
 * Makes a decoder of UTF-32, which drops the mark at the beginning and throws {@link BrokenUtf32} with the byte where
 * what stands there is no character: half of one, above U+10FFFF, or cut off.
 */
export function makeUtf32Decoder(order: Utf32): Decoder {
  let carry = new Uint8Array(0);
  let done = 0;
  return {
    decode(input, options = {}) {
      const given = input === undefined ? new Uint8Array(0) : bytesOf(input);
      const bytes = new Uint8Array(carry.length + given.length);
      bytes.set(carry);
      bytes.set(given, carry.length);
      const end = bytes.length & ~3;
      const view = new DataView(bytes.buffer);
      let text = '';
      for (let at = 0; at < end; at += 4) {
        const code = view.getUint32(at, order === 'utf-32le');
        if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw new BrokenUtf32(done + at);
        if (code !== MARK || done + at > 0) text += String.fromCodePoint(code);
      }
      done += end;
      carry = bytes.slice(end);
      if (!options.stream && carry.length > 0) throw new BrokenUtf32(done);
      return text;
    },
  };
}

function bytesOf(input: AllowSharedBufferSource): Uint8Array {
  return ArrayBuffer.isView(input)
    ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength)
    : new Uint8Array(input);
}

/** The ASCII characters of UTF-32, for the marks of a page; any other one is U+FFFD. */
export function asciiOf(bytes: Uint8Array, order: Utf32): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let i = 0; i + 4 <= bytes.length; i += 4) {
    const code = view.getUint32(i, order === 'utf-32le');
    text += code < 0x80 ? String.fromCharCode(code) : '\ufffd';
  }
  return text;
}
