import type { Directory } from './directory.ts';
import type { KnownName, KnownNames } from './known.ts';
import type { Found } from './latin.ts';
import { findKnown } from './lookup.ts';
import type { LatinWords, Match } from './match.ts';
import { PROCLITICS, readings } from './proclitics.ts';
import { BEGINS, BREAK, type Scan, type WordTypes } from './scan.ts';
import { spelledLetter } from './spelled.ts';

/** An Arabic name as it was found; `cut` letters of its first word are proclitics. */
export interface FoundArabic extends Found {
  readonly cut: number;
}

/** A reading of a word as the first word of an entry. */
interface Entrance {
  readonly form: string;
  readonly cut: number;
}

const RARE = new Set(['س', 'ك', 'كال']);
const NONE: readonly Entrance[] = [];
/** Titles after which a word is a name even where nothing else says so; others (الفريق، المدرب) are everyday words too. */
const HONORIFICS = new Set(
  ['mr', 'mrs', 'dr', 'professor', 'seyyed', 'ayatollah', 'hojjatoleslam', 'sheikh', 'sir'].map(
    (code) => `honorific:${code}`,
  ),
);
/** Words that make one name with the next. */
const HEADS = new Set([
  'عبد',
  'ابو',
  'ابي',
  'ابن',
  'بن',
  'ال',
  'ام',
  'سعد',
  'نور',
  'بو',
  'بني',
  'سيف',
  'علا',
  'صلاح',
  'جمال',
  'محي',
  'محيي',
  'فخر',
  'ناصر',
  'بدر',
  'شمس',
]);
/** A name has at most so many words. */
const LONGEST = 8;
/** Words inside a name of a person. */
const LINKS = new Set([
  'بن',
  'ابن',
  'بنت',
  'ال',
  'ابو',
  'ابي',
  'عبد',
  'الدين',
  'الله',
  'دي',
  'دو',
  'فان',
  'فون',
  'لا',
  'دا',
  'ديل',
]);
/** Evidence that a word beside a matched one needs to be the neighbouring Latin word. */
const BESIDE = -1;

/** What is found out once for each Arabic spelling. */
export class ArabicWords {
  readonly #entrances: (readonly Entrance[] | undefined)[] = [];
  readonly #titles: (readonly Entrance[] | undefined)[] = [];
  readonly types: WordTypes;
  readonly known: KnownNames;

  constructor(types: WordTypes, known: KnownNames) {
    this.types = types;
    this.known = known;
  }

  entrances(id: number): readonly Entrance[] {
    return (this.#entrances[id] ??= this.#find(id, this.known.arabic));
  }

  titles(id: number): readonly Entrance[] {
    return (this.#titles[id] ??= this.#find(id, this.known.arabicTitles));
  }

  #find(id: number, index: KnownNames['arabic']): readonly Entrance[] {
    const { form } = this.types.list[id]!;
    let found: Entrance[] | undefined;
    if (index.has(form)) found = [{ form, cut: 0 }];
    for (const [letters] of PROCLITICS) {
      const length = letters.length;
      // ك and س before a name are rare, ستالين is not Tallinn.
      if (RARE.has(letters) || form.length - length < 3 || !form.startsWith(letters)) continue;
      const rest = form.slice(length);
      // The article belongs to the name, what stands before it does not.
      const article = letters.endsWith('ال') ? 2 : letters.endsWith('لل') ? 1 : 0;
      const entries = index.get(rest);
      // Places take no article that their name does not have: الجنين is not Jenin.
      if (entries && (article === 0 || entries.some(({ type }) => type !== 'place')))
        (found ??= []).push({ form: rest, cut: length - article });
      // للعراق = ل + العراق
      if (article === 1 && index.has(`ال${rest}`)) (found ??= []).push({ form: `ال${rest}`, cut: length - 1 });
    }
    return found ?? NONE;
  }
}

/** Finds the names of one Arabic text by tables, titles and what its words match in the Latin texts. */
export function findArabic(
  scan: Scan,
  words: ArabicWords,
  matches: ReadonlyMap<number, readonly Match[]>,
  latin: LatinWords,
  directory: Directory,
  entities: ReadonlySet<string>,
): FoundArabic[] {
  return new ArabicReader(scan, words, matches, latin, directory, entities).read();
}

class ArabicReader {
  readonly #found: FoundArabic[] = [];
  readonly scan: Scan;
  readonly words: ArabicWords;
  readonly matches: ReadonlyMap<number, readonly Match[]>;
  readonly latin: LatinWords;
  readonly directory: Directory;
  /** Words that were read as part of a full name: ري, once ري يونغ هو was named. */
  readonly #learnt = new Map<string, string>();
  /** Entities of tables that the Latin texts name: doubtful words count only with them. */
  readonly entities: ReadonlySet<string>;

  constructor(
    scan: Scan,
    words: ArabicWords,
    matches: ReadonlyMap<number, readonly Match[]>,
    latin: LatinWords,
    directory: Directory,
    entities: ReadonlySet<string>,
  ) {
    this.scan = scan;
    this.words = words;
    this.matches = matches;
    this.latin = latin;
    this.directory = directory;
    this.entities = entities;
  }

  read(): FoundArabic[] {
    let titleEnd = -9;
    let office: string | undefined;
    let honoured = false;
    for (let i = 0; i < this.scan.count; ) {
      if (this.words.types.list[this.scan.types[i]!]!.shape !== 4) {
        i = this.#latinWord(i);
        continue;
      }
      const titled = titleEnd === i && this.#joined(i);
      const title = this.#lookUp(i, 'titles');
      const table = this.#lookUp(i, 'entrances');
      const spelled = this.#spelled(i);
      if (spelled && spelled.end > i + (table?.entry.words.length ?? 0)) {
        this.#push({
          from: i,
          to: spelled.end,
          type: 'organisation',
          by: 'match',
          words: spelled.words,
          cut: spelled.cut,
        });
        i = spelled.end;
        office = undefined;
        continue;
      }
      const run = this.#run(i, titled);
      const tableEnd = table ? i + table.entry.words.length : i;
      if (table && tableEnd >= run.end && (!title || title.entry.words.length <= table.entry.words.length)) {
        const { entry, cut } = table;
        const kind = entry.entity.slice(0, entry.entity.indexOf(':'));
        this.#push({
          from: i,
          to: tableEnd,
          type: entry.type,
          by: 'table',
          known: entry,
          words: entry.words,
          cut,
          titled,
          ...(titled && office && kind === 'person' ? { office } : {}),
        });
        if (titled && office !== undefined && !office.includes('.') && (kind === 'nationality' || kind === 'region')) {
          // الرئيس الإيراني السيد …: the office goes on to the name.
          office = `${entry.entity.slice(kind.length + 1)}.${office}`;
          this.#rename(titleEnd, office);
          titleEnd = tableEnd;
        } else office = undefined;
        i = tableEnd;
        continue;
      }
      if (run.end > i) {
        const { end, cut, names, by } = run;
        this.#push({
          from: i,
          to: end,
          type: 'other',
          by,
          words: names,
          cut,
          titled,
          ...(titled && office ? { office } : {}),
        });
        i = end;
        office = undefined;
        continue;
      }
      if (title) {
        const end = i + title.entry.words.length;
        if (title.entry.entity.startsWith('office:')) {
          office = title.entry.entity.slice('office:'.length);
          this.#found.push({ from: i, to: end, type: 'person', by: 'office', words: [], office, cut: title.cut });
          honoured = false;
        } else {
          if (!titled) office = undefined;
          honoured = HONORIFICS.has(title.entry.entity);
        }
        titleEnd = end;
        i = end;
        continue;
      }
      if (titled && !/^(?:و|ال)/.test(this.#form(i)) && (honoured || office?.includes('.'))) {
        const end = honoured || this.words.known.words.has(this.#form(i)) ? this.#unknownName(i) : i;
        if (end > i) {
          const names: string[] = [];
          for (let k = i; k < end; k += 1) names.push(this.#form(k));
          this.#push({
            from: i,
            to: end,
            type: 'person',
            by: 'title',
            words: names,
            cut: 0,
            titled,
            ...(office ? { office } : {}),
          });
          i = end;
          office = undefined;
          continue;
        }
      }
      const end = this.#knownName(i);
      if (end > i) {
        const names: string[] = [];
        for (let k = i; k < end; k += 1) names.push(this.#form(k));
        this.#push({ from: i, to: end, type: 'person', by: 'table', words: names, cut: 0 });
        i = end;
        continue;
      }
      i += 1;
    }
    return this.#found;
  }

  #form(i: number): string {
    return this.words.types.list[this.scan.types[i]!]!.form;
  }

  #raw(i: number): string {
    return this.words.types.list[this.scan.types[i]!]!.raw;
  }

  #joined(i: number): boolean {
    return (this.scan.flags[i]! & (BREAK | BEGINS)) === 0;
  }

  #lookUp(i: number, kind: 'entrances' | 'titles'): { entry: KnownName; cut: number } | undefined {
    const index = kind === 'titles' ? this.words.known.arabicTitles : this.words.known.arabic;
    let best: { entry: KnownName; cut: number } | undefined;
    for (const { form, cut } of this.words[kind](this.scan.types[i]!)) {
      const entry = findKnown(index, this.scan, this.words.types, i, false, form, this.entities);
      if (entry === undefined || (best && best.entry.words.length >= entry.words.length)) continue;
      if (kind === 'entrances' && !this.#trusted(entry, form, cut)) continue;
      best = { entry, cut };
    }
    return best;
  }

  /** A single word that is also an everyday word, or is left after a rare proclitic, counts when the other side has the name. */
  #trusted(entry: KnownName, form: string, cut: number): boolean {
    if (entry.words.length > 1 || this.entities.has(entry.entity)) return true;
    if (this.words.known.doubtfulArabic.has(form) || this.words.known.commonArabic.has(form)) return false;
    return cut === 0 || form.length > 3;
  }

  /** A name in Latin letters within the Arabic text: of a table, or one that the Latin texts hold. */
  #latinWord(i: number): number {
    const entry = findKnown(this.words.known.english, this.scan, this.words.types, i, true);
    if (entry) {
      const to = i + entry.words.length;
      this.#push({ from: i, to, type: entry.type, by: 'table', known: entry, words: entry.words, cut: 0 });
      return to;
    }
    const form = this.#form(i);
    if (this.words.types.list[this.scan.types[i]!]!.shape !== 0 && this.directory.has(form))
      this.#push({ from: i, to: i + 1, type: 'other', by: 'match', words: [form], cut: 0 });
    return i + 1;
  }

  /** An acronym of the Latin texts by the names of its letters: بي بي سي. */
  #spelled(i: number): { end: number; words: readonly string[]; cut: number } | undefined {
    for (const cut of [0, 1, 2]) {
      const form = this.#form(i);
      if ((cut === 1 && !/^[وبلف]/.test(form)) || (cut === 2 && !form.startsWith('ال'))) continue;
      let key = spelledLetter(form.slice(cut));
      if (key === undefined) continue;
      let best: { end: number; words: readonly string[]; cut: number } | undefined;
      for (let end = i + 1; end < this.scan.count && end < i + 7 && (this.scan.flags[end]! & BEGINS) === 0; end += 1) {
        const letter = spelledLetter(this.#form(end));
        if (letter === undefined) break;
        key += letter;
        const words = this.directory.acronym(key);
        if (words) best = { end: end + 1, words, cut: cut === 2 ? 0 : cut };
      }
      if (best) return best;
    }
    return undefined;
  }

  /** The run of words from i on that match the words of one Latin name. */
  #run(i: number, titled: boolean): { end: number; cut: number; names: readonly string[]; by: string } {
    const none = { end: i, cut: 0, names: [], by: 'match' };
    let first = this.matches.get(this.scan.types[i]!)?.[0];
    if (titled && first === undefined) first = this.latin.afterTitle(this.#raw(i));
    if (first === undefined) {
      const word = this.#learnt.get(this.#form(i));
      if (word !== undefined) first = { words: [word], evidence: 0, cut: 0 };
    }
    let end = i + 1;
    if (HEADS.has(withoutAnd(this.#form(i))) && i + 1 < this.scan.count && this.#joined(i + 1)) {
      const joint = this.latin.match(this.#raw(i) + this.#raw(i + 1), `${this.#form(i)}${this.#form(i + 1)}`)[0];
      if (joint && joint.evidence > (first?.evidence ?? 0)) {
        first = joint;
        end = i + 2;
      }
    }
    if (first === undefined) return this.#weakFirst(i) ?? none;
    return this.#extend(end, first.words, first.cut);
  }

  /** A short or common word counts as a first name when the next word is the rest of a name that it fits: علي خامنئي. */
  #weakFirst(i: number): { end: number; cut: number; names: readonly string[]; by: string } | undefined {
    if (i + 1 >= this.scan.count || !this.#joined(i + 1)) return undefined;
    const next = this.matches.get(this.scan.types[i + 1]!)?.[0];
    if (next === undefined || next.cut > 2) return undefined;
    const raw = this.#raw(i);
    if (raw.length > 9) return undefined;
    for (const name of this.directory.namesWith(next.words[0]!)) {
      const at = name.indexOf(next.words[0]!);
      if (at < 1) continue;
      const { evidence, cut } = this.latin.evidence(raw, name[at - 1]!);
      if (evidence > (this.words.known.commonArabic.has(this.#form(i)) ? 1.5 : BESIDE)) {
        if (cut === 0) this.#learn(i, name[at - 1]!);
        return this.#extend(i + 1, [name[at - 1]!], cut);
      }
    }
    return undefined;
  }

  #learn(at: number, word: string): void {
    const form = this.#form(at);
    if (!this.words.known.commonArabic.has(form) && !LINKS.has(form) && !HEADS.has(form)) this.#learnt.set(form, word);
  }

  /** Goes on while the next word is the next word of a full name that the words so far belong to. */
  #extend(from: number, first: readonly string[], cut: number) {
    const names = [...first];
    let end = from;
    while (end < this.scan.count && names.length < LONGEST && this.#joined(end)) {
      const step = this.#next(end, names);
      if (step === undefined) break;
      names.push(...step.words);
      end += step.size;
    }
    return { end, cut, names, by: 'match' };
  }

  #next(at: number, names: readonly string[]): { words: readonly string[]; size: number } | undefined {
    const last = names.at(-1)!;
    const raw = this.#raw(at);
    const own = this.matches.get(this.scan.types[at]!);
    for (const name of this.directory.namesWith(last)) {
      const position = name.indexOf(last);
      for (let k = position + 1; k < name.length && k <= position + 3; k += 1) {
        const word = name[k]!;
        if (own?.some((match) => match.words.length === 1 && match.words[0] === word && match.cut <= 2))
          return { words: name.slice(position + 1, k + 1), size: 1 };
      }
      const word = name[position + 1];
      if (word !== undefined) {
        const { evidence, cut } = this.latin.evidence(raw, word);
        if (
          evidence > (this.words.known.commonArabic.has(this.#form(at)) ? 1.5 : BESIDE) &&
          (cut === 0 || raw.startsWith('ال'))
        ) {
          this.#learn(at, word);
          return { words: [word], size: 1 };
        }
        // A misspelt middle name: قاسم ? توكاييف.
        const after = name[position + 2];
        if (after !== undefined && at + 1 < this.scan.count && this.#joined(at + 1))
          if (this.matches.get(this.scan.types[at + 1]!)?.some((match) => match.words[0] === after))
            return { words: [word, after], size: 2 };
      }
      if (HEADS.has(this.#form(at)) || LINKS.has(this.#form(at)))
        if (word !== undefined && at + 1 < this.scan.count && this.#joined(at + 1))
          if (this.latin.evidence(raw + this.#raw(at + 1), word).evidence > 4) return { words: [word], size: 2 };
      if (LINKS.has(this.#form(at)) && word !== undefined && at + 1 < this.scan.count && this.#joined(at + 1))
        if (
          this.matches
            .get(this.scan.types[at + 1]!)
            ?.some((match) => name.slice(position + 1).includes(match.words[0]!))
        )
          return { words: [], size: 1 };
    }
    return undefined;
  }

  /** After a title: up to three words that are no everyday words. */
  #unknownName(i: number): number {
    let end = i;
    while (end < this.scan.count && end < i + 4 && (end === i || this.#joined(end))) {
      const form = this.#form(end);
      if (form.length < 3 && !LINKS.has(form)) break;
      const known = this.words.known.words.has(form) || LINKS.has(form);
      if (
        !known &&
        (this.words.known.commonArabic.has(form) ||
          this.#isPrefixed(form) ||
          this.words.titles(this.scan.types[end]!).length > 0 ||
          (end > i && end >= i + 2))
      )
        break;
      end += 1;
    }
    return end;
  }

  #isPrefixed(form: string): boolean {
    const { commonArabic } = this.words.known;
    return readings(form, 3).some(
      ({ form: rest, cut }) => cut > 0 && (commonArabic.has(rest) || commonArabic.has(`ال${rest}`)),
    );
  }

  /** Two known names side by side, or one of five letters or more. */
  #knownName(i: number): number {
    const { words, commonArabic } = this.words.known;
    const form = this.#form(i);
    if (!words.has(form) || commonArabic.has(form)) return i;
    let end = i + 1;
    while (
      end < this.scan.count &&
      end < i + 4 &&
      this.#joined(end) &&
      (words.has(this.#form(end)) || LINKS.has(this.#form(end)))
    )
      end += 1;
    return end > i + 1 || form.length > 4 ? end : i;
  }

  #rename(end: number, office: string): void {
    const before = this.#found.findLast((found) => found.by === 'office');
    if (before && before.to === end) before.office = office;
  }

  /** A name right after an office takes the place of the office's own mention. */
  #push(found: FoundArabic): void {
    if (found.office !== undefined) {
      for (let k = this.#found.length - 1; k >= 0 && k > this.#found.length - 4; k -= 1)
        if (this.#found[k]!.by === 'office' && this.#found[k]!.office === found.office) this.#found.splice(k, 1);
    }
    this.#found.push(found);
  }
}

function withoutAnd(form: string): string {
  return form.length > 3 && (form.startsWith('و') || form.startsWith('ل')) ? form.slice(1) : form;
}
