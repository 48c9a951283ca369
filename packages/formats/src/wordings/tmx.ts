import type { FileForm, FileUnit, Words } from './types.ts';
import { makeWordsOf, scanTags, xmlWords } from './xml.ts';

const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'it', 'ph', 'ut']);

/**
 * Finds the targets of a TMX: of a unit each language may answer to each other. It has no states: what changes is the
 * words alone. Throws `xml-broken`.
 */
export function openTmx(content: string, place?: string): FileForm {
  const units: FileUnit[] = [];
  let variants: Words[] = [];
  let seg: ReturnType<typeof makeWordsOf> | undefined;
  scanTags(
    content,
    {
      open(tag, from) {
        if (seg !== undefined) seg.open(tag, from);
        else if (tag.name === 'tu') variants = [];
        else if (tag.name === 'seg') {
          const words: Words = { pieces: [], barriers: [], marks: [] };
          variants.push(words);
          seg = makeWordsOf([words], (name) => CODES.has(name));
        }
      },
      close(name, start, from) {
        if (seg !== undefined && !seg.isAtEnd) seg.close(start, from);
        else if (seg !== undefined) {
          seg.end(start, from);
          seg = undefined;
        } else if (name === 'tu')
          for (const target of variants)
            units.push({ sources: variants.filter((one) => one !== target), target, state: [] });
      },
    },
    place,
  );
  return { units, ...xmlWords(content) };
}
