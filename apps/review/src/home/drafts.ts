import type { TextInput } from '@muqabala/core';
import { type Cipher, sealText, unsealText } from '../store/index.ts';

/** A text as it is being brought in. */
export interface Draft {
  readonly name: string;
  readonly title: string;
  readonly outlet: string;
  readonly date: string;
  readonly url: string;
  readonly licence: string;
  readonly content: string;
}

/** The Arabic text and its English counterparts. */
export interface Drafts {
  readonly arabic: Draft;
  readonly english: readonly Draft[];
}

export const EMPTY: Draft = { name: '', title: '', outlet: '', date: '', url: '', licence: '', content: '' };
export const NO_DRAFTS: Drafts = { arabic: EMPTY, english: [EMPTY] };

const PLACE = 'muqabala-drafts';

/** Returns what was typed and not yet aligned, from before a reload. */
export async function readDrafts(cipher: Cipher | undefined): Promise<Drafts> {
  try {
    const text = localStorage.getItem(PLACE);
    if (text === null) return NO_DRAFTS;
    const kept = await unsealText<Drafts>(text, PLACE, cipher);
    return { arabic: { ...EMPTY, ...kept.arabic }, english: kept.english.map((draft) => ({ ...EMPTY, ...draft })) };
  } catch {
    return NO_DRAFTS;
  }
}

/** The drafts that are to be kept at last: what is sealed before them is too late. */
let newest: Drafts = NO_DRAFTS;

/** Keeps what is being typed; where the browser keeps nothing, or not so much, it stays on the screen alone. */
export async function writeDrafts(drafts: Drafts, cipher: Cipher | undefined): Promise<void> {
  newest = drafts;
  try {
    if ([drafts.arabic, ...drafts.english].every(isEmpty)) {
      localStorage.removeItem(PLACE);
      return;
    }
    const text = await sealText(drafts, PLACE, cipher);
    if (newest === drafts) localStorage.setItem(PLACE, text);
  } catch {
    // Half of what is on the screen would be worse than none of it.
    try {
      localStorage.removeItem(PLACE);
    } catch {}
  }
}

export function isEmpty(draft: Draft): boolean {
  return Object.values(draft).every((value: string) => value.trim() === '');
}

/** Returns a draft of a file's text, with what the file says of it where nothing was typed. */
export function fill(draft: Draft, text: TextInput): Draft {
  return {
    name: draft.name || text.id,
    title: draft.title || (text.title ?? ''),
    outlet: draft.outlet || (text.outlet ?? ''),
    date: draft.date || (text.date ?? '').slice(0, 10),
    url: draft.url || (text.url ?? ''),
    licence: draft.licence || (text.licence ?? ''),
    content: text.content,
  };
}

/**
 * Returns drafts with one more text, in the first free field of its language; a second Arabic text takes the place of
 * the first.
 */
export function place(drafts: Drafts, text: TextInput, language: 'ar' | 'en'): Drafts {
  if (language === 'ar') return { ...drafts, arabic: fill(drafts.arabic.content === '' ? drafts.arabic : EMPTY, text) };
  const free = drafts.english.findIndex((draft) => draft.content.trim() === '');
  if (free === -1) return { ...drafts, english: [...drafts.english, fill(EMPTY, text)] };
  return { ...drafts, english: drafts.english.map((draft, i) => (i === free ? fill(draft, text) : draft)) };
}

/** Whether the id of a text is one that `toInputs` made, and says nothing of it. */
export function isMadeUp(id: string): boolean {
  return /^(?:arabic|english-\d+)(?:-\d+)?$/.test(id);
}

/** Returns the texts to align, each with an id of its own. */
export function toInputs({ arabic, english }: Drafts): TextInput[] {
  const used = new Set<string>();
  return [arabic, ...english.filter((draft) => draft.content.trim() !== '')].map((draft, i) => {
    const base = draft.name.trim() || (i === 0 ? 'arabic' : `english-${i}`);
    let id = base;
    for (let n = 2; used.has(id); n += 1) id = `${base}-${n}`;
    used.add(id);
    const about = (['title', 'outlet', 'date', 'url', 'licence'] as const)
      .map((key) => [key, draft[key].trim()] as const)
      .filter(([, value]) => value !== '');
    return { id, content: draft.content, ...Object.fromEntries(about) };
  });
}
