/** What decodes bytes to text, piece by piece where `stream` is set, as `TextDecoder` does, which has no UTF-32. */
export type Decoder = Pick<TextDecoder, 'decode'>;

/**
 * Makes the decoder of an encoding by one of its names, which says how the Encoding Standard calls it; throws a
 * `RangeError` for a name that is none.
 */
export function makeDecoder(name: string, options: TextDecoderOptions = {}): Decoder & { readonly encoding: string } {
  const decoder = new TextDecoder(name, options);
  return {
    encoding: decoder.encoding,
    decode(bytes, { stream = false } = {}) {
      // Node 20 takes the quotation marks of Windows-1252 for controls, unless it decodes a stream.
      const text = bytes === undefined ? '' : decoder.decode(bytes, { stream: true });
      return stream ? text : text + decoder.decode();
    },
  };
}
