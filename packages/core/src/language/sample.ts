/** How much of a long text is read, and in how many places. */
const PIECES = 6;
const PIECE = 512;

/** Returns a bounded sample of a text: all of a short one, six pieces from the start to the end of a long one. */
export function sampleOf(text: string): string {
  if (text.length <= PIECES * PIECE) return text;
  const step = (text.length - PIECE) / (PIECES - 1);
  let sample = '';
  for (let i = 0; i < PIECES; i += 1) {
    const at = Math.floor(i * step);
    sample += `${text.slice(at, at + PIECE)} `;
  }
  return sample;
}
