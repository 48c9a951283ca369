import { type Capitals, judgeCapital, NAME, PART } from './capitals.ts';
import type { KnownName, NameType } from './known.ts';
import type { LatinFacts, LatinTypes } from './latin-facts.ts';
import { findKnown } from './lookup.ts';
import { BEGINS, BREAK, HEADING, HYPHEN, OWNED, type Scan } from './scan.ts';
import { CAPITALS, INITIAL, OTHER_SHAPE, SMALL } from './spellings.ts';

/** A name as it was found in one text, before it is known who it is. */
export interface Found {
  /** First and last word (exclusive) in the scan. */
  readonly from: number;
  to: number;
  readonly type: NameType;
  readonly by: string;
  /** The table's entry, when it has one. */
  readonly known?: KnownName;
  /** Forms of the words, for names that no table has. */
  readonly words: readonly string[];
  /** The office that stands before (or after) the name: `KZ.president`, `president`. */
  office?: string;
  /** A single word in capitals. */
  readonly acronym?: boolean;
  /** A title stands before the name. */
  readonly titled?: boolean;
}

const ROMAN = /^(?:ii|iii|iv|vi|vii|viii|ix|xi|xii|xiii|xiv|xv|xvi)$/;
/** A name has at most so many words; what goes on longer is no name. */
const LONGEST = 8;
/** Finds the names of one Latin text by tables, titles, capitals and shape. */
export function findLatin(scan: Scan, types: LatinTypes, capitals: Capitals): Found[] {
  return new LatinReader(scan, types, capitals).read();
}

class LatinReader {
  readonly #found: Found[] = [];
  readonly scan: Scan;
  readonly types: LatinTypes;
  readonly capitals: Capitals;
  /** Per spelling: 0 not yet known. */
  readonly #verdicts: Uint8Array;
  /** The nationality or region last named, and its end; the office last named, and where its title ends. */
  #nationality: string | undefined;
  #nationalityAt = -9;
  #office: string | undefined;
  #titleEnd = -9;

  constructor(scan: Scan, types: LatinTypes, capitals: Capitals) {
    this.scan = scan;
    this.types = types;
    this.capitals = capitals;
    this.#verdicts = new Uint8Array(types.list.length * 2);
  }

  read(): Found[] {
    for (let i = 0; i < this.scan.count; ) {
      const shape = this.#shape(i);
      if (shape === SMALL) i = this.#smallWord(i);
      else i = shape === OTHER_SHAPE ? i + 1 : this.#capital(i, shape);
    }
    return this.#found;
  }

  /** `the Kazakh president`: the office in small letters right after a nationality or a region. */
  #smallWord(i: number): number {
    const title = this.#nationalityAt === i && this.#joined(i) ? this.#title(i) : undefined;
    if (!title?.entity.startsWith('office:')) return i + 1;
    this.#office = officeOf(title, this.#nationality);
    this.#titleEnd = i + title.words.length;
    this.#addOffice(i, this.#titleEnd, this.#office);
    return this.#titleEnd;
  }

  /** Reads what begins at a word with a capital and returns where to go on. */
  #capital(i: number, shape: number): number {
    const title = this.#title(i);
    if (title && (shape !== INITIAL || title.words.length > 1)) return this.#addTitle(i, title);
    const entry = this.#table(i);
    const titled = this.#titleEnd === i && this.#joined(i, true);
    const office = titled ? this.#office : undefined;
    this.#office = undefined;
    const run = this.#run(i, titled);
    if (entry && (entry.words.length >= run - i || this.#isSettled(entry, i)))
      return this.#addEntry(i, entry, titled, office);
    if (run > i) return this.#addRun(i, run, titled, office);
    this.#office = office;
    return i + 1;
  }

  #addTitle(from: number, title: KnownName): number {
    const to = from + title.words.length;
    const chained = this.#titleEnd === from && this.#joined(from);
    const ofCountry = this.#nationalityAt === from && this.#joined(from);
    if (title.entity.startsWith('office:')) {
      // Saudi Foreign Minister Prince …: the office with a country stays.
      const isRank = chained && title.isRank === true;
      if (!isRank || !this.#office?.includes('.'))
        this.#office = officeOf(title, ofCountry ? this.#nationality : this.#ofRegion(to));
      if (ofCountry || !chained) this.#addOffice(from, to, this.#office);
    } else if (!chained) this.#office = undefined;
    this.#titleEnd = to;
    return to;
  }

  #addEntry(from: number, entry: KnownName, titled: boolean, office: string | undefined): number {
    const { entity, type, words } = entry;
    const to = from + words.length;
    const acronym = this.#isAcronym(from, to);
    this.#push({ from, to, type, by: 'table', known: entry, words, titled, acronym });
    if (office !== undefined && type === 'person') this.#found.at(-1)!.office = office;
    const kind = entity.slice(0, entity.indexOf(':'));
    if (kind === 'nationality' || kind === 'region') {
      this.#nationality = entity.slice(kind.length + 1);
      this.#nationalityAt = to;
    }
    return to;
  }

  #shape(i: number): number {
    return this.types.list[this.scan.types[i]!]!.shape;
  }

  #facts(i: number): LatinFacts {
    return this.types.list[this.scan.types[i]!]!.facts;
  }

  #form(i: number): string {
    return this.#facts(i).form;
  }

  /** True when only a space or a hyphen (with `loose` also a comma or the like) stands before word i. */
  #joined(i: number, loose = false): boolean {
    return (this.scan.flags[i]! & (loose ? BEGINS : BREAK)) === 0;
  }

  #title(i: number): KnownName | undefined {
    const title = findKnown(this.#facts(i).titles, this.scan, this.types, i, false);
    // Amir-Abdollahian has no title.
    const after = title ? i + title.words.length : 0;
    return title && after < this.scan.count && this.scan.flags[after] === HYPHEN ? undefined : title;
  }

  #table(i: number): KnownName | undefined {
    const entry = findKnown(this.#facts(i).entries, this.scan, this.types, i, true);
    if (entry === undefined || entry.words.length > 1) return entry;
    if (this.scan.flags[i]! & (BEGINS | HEADING) && this.#facts(i).isListed && !entry.acronym) return undefined;
    return entry;
  }

  /** Nationalities and religions begin no name: `English Channel`, `Chinese Farmer`; but `Christian Bale`. */
  #isSettled(entry: KnownName, i: number): boolean {
    if (entry.entity.startsWith('nationality:')) return true;
    return entry.entity.startsWith('other:') && !this.#facts(i).isFirst;
  }

  #isAcronym(from: number, to: number): boolean {
    return to - from === 1 && this.#shape(from) === CAPITALS && this.#form(from).length < 7;
  }

  /** The region of `of Kazakhstan` after an office. */
  #ofRegion(i: number): string | undefined {
    if (i + 1 >= this.scan.count || this.#form(i) !== 'of') return undefined;
    const at = this.#form(i + 1) === 'the' ? i + 2 : i + 1;
    const entry =
      at < this.scan.count ? findKnown(this.#facts(at).entries, this.scan, this.types, at, true) : undefined;
    return entry?.entity.startsWith('region:') ? entry.entity.slice('region:'.length) : undefined;
  }

  /** Returns the end of the run of name words that begins at i, or i when none does. */
  #run(i: number, titled: boolean): number {
    if (!this.#isName(i, titled && this.#isSurname(i))) return i;
    let end = i + 1;
    while (end < this.scan.count && end < i + LONGEST && this.#joined(end) && (this.scan.flags[end]! & OWNED) === 0) {
      const shape = this.#shape(end);
      if (shape === SMALL) {
        // Small particles inside: `van der Bellen`, `bin Salman`, `Al-Farabi`.
        let next = end;
        while (next < end + 2 && next < this.scan.count && this.#joined(next) && this.#facts(next).isParticle)
          next += 1;
        if (next === end || next >= this.scan.count || !this.#joined(next) || !this.#isName(next, true)) break;
        end = next + 1;
        continue;
      }
      const initial =
        shape === INITIAL && end + 1 < this.scan.count && this.#joined(end + 1) && this.#isName(end + 1, true);
      if (!initial && !this.#isName(end, true) && !ROMAN.test(this.#form(end))) break;
      if (this.#standsAlone(end, i)) break;
      end += 1;
    }
    return end;
  }

  /** Names of countries, nationalities and organisations end a run: `Iran-Kazakhstan`, `Raisi Iran`. */
  #standsAlone(i: number, from: number): boolean {
    if (this.#title(i)) return !(this.scan.flags[i]! & HYPHEN) || i === from;
    const entry = this.#table(i);
    if (entry === undefined) return false;
    if (entry.words.length > 1) return true;
    if (/^(?:city|person):/.test(entry.entity)) return false;
    // `Michael Jordan`: a first name takes one word that is also a country.
    return !(i === from + 1 && !(this.scan.flags[i]! & HYPHEN) && this.#facts(from).isFirst);
  }

  /** Whether a capitalised word is likely a name, or (`inside`) part of one. */
  #isName(i: number, inside: boolean): boolean {
    const shape = this.#shape(i);
    if (shape === SMALL || shape === OTHER_SHAPE) return false;
    const unsure = (this.scan.flags[i]! & (inside ? HEADING : BEGINS | HEADING)) !== 0;
    const slot = this.scan.types[i]! * 2 + (unsure ? 1 : 0);
    let verdict = this.#verdicts[slot]!;
    if (verdict === 0)
      verdict = this.#verdicts[slot] = judgeCapital(this.types.list[this.scan.types[i]!]!, unsure, this.capitals);
    if (verdict === PART) return inside || this.#beginsFullName(i);
    return verdict === NAME;
  }

  #isSurname(i: number): boolean {
    const { isFirst, isCalendarName, isCommon } = this.#facts(i);
    return isFirst || isCalendarName || !isCommon;
  }

  /** `Will Smith`, `Mark Twain`: a common word that is a first name, before a word that is a name. */
  #beginsFullName(i: number): boolean {
    if (!this.#facts(i).isFirst || i + 1 >= this.scan.count || !this.#joined(i + 1)) return false;
    const next = this.#shape(i + 1);
    return (
      next !== SMALL &&
      next !== OTHER_SHAPE &&
      judgeCapital(
        this.types.list[this.scan.types[i + 1]!]!,
        (this.scan.flags[i + 1]! & HEADING) !== 0,
        this.capitals,
      ) === NAME
    );
  }

  #addRun(from: number, end: number, titled: boolean, office: string | undefined): number {
    let to = end;
    // A trailing initial or particle belongs to nobody.
    while (to > from + 1 && this.#shape(to - 1) === INITIAL) to -= 1;
    const words: string[] = [];
    for (let k = from; k < to; k += 1) words.push(this.#form(k));
    if (to - from === 1 && this.#shape(from) === INITIAL) return to;
    const person = titled || (words.length > 1 && this.#anyFirst(from, to));
    const type: NameType = person
      ? 'person'
      : this.#shape(from) === CAPITALS && words.length === 1
        ? 'organisation'
        : 'other';
    const found: Found = {
      from,
      to,
      type,
      by: titled ? 'title' : 'capitals',
      words,
      titled,
      acronym: this.#isAcronym(from, to),
    };
    if (office !== undefined) found.office = office;
    this.#push(found);
    return end;
  }

  #anyFirst(from: number, to: number): boolean {
    for (let k = from; k < to; k += 1) if (this.#facts(k).isFirst) return true;
    return false;
  }

  #addOffice(from: number, to: number, office: string): void {
    this.#found.push({ from, to, type: 'person', by: 'office', words: [], office });
  }

  /** A name right after an office takes the place of the office's own mention. */
  #push(found: Found): void {
    const before = this.#found.at(-1);
    if (found.titled && before?.by === 'office' && before.to <= found.from && found.from - before.to < 4)
      this.#found.pop();
    this.#found.push(found);
  }
}

function officeOf(title: KnownName, nationality: string | undefined): string {
  const office = title.entity.slice('office:'.length);
  return nationality === undefined ? office : `${nationality}.${office}`;
}
