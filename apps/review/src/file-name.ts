/**
 * Returns the title of a review as the name of a file, without ending: no sign that a file system refuses, and cut at a
 * word where it is longer than file systems hold with an ending (255 bytes of UTF-8). Empty where nothing is left.
 */
export function fileNameOf(title: string): string {
  const name = title.replace(/[\\/:*?"<>|\p{Cc}\p{Bidi_C}\s]+/gu, ' ').trim();
  if (bytesOf(name) <= MOST) return name;
  let cut = '';
  let bytes = 0;
  for (const sign of name) {
    bytes += bytesOf(sign);
    if (bytes > MOST) break;
    cut += sign;
  }
  const end = cut.lastIndexOf(' ');
  // Titles are parted by a dot between spaces.
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/ ·$/u, '')}…`;
}

/** Leaves room for endings such as ` (1).muqabala.json`, which browsers add to. */
const MOST = 160;

const bytesOf = (text: string) => new TextEncoder().encode(text).length;
