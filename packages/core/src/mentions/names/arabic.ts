import type { ArabicAlone } from './arabic-alone.ts';
import type { ArabicFacts, ArabicTypes } from './arabic-facts.ts';
import { ArabicRuns, type RunContext } from './arabic-runs.ts';
import type { KnownName, KnownNames } from './known.ts';
import type { Found } from './latin.ts';
import { findKnown } from './lookup.ts';
import { BEGINS, BREAK, type Scan } from './scan.ts';
import { OTHER_SHAPE, SMALL } from './spellings.ts';

/** An Arabic name as it was found; `cut` letters of its first word are proclitics. */
export interface FoundArabic extends Found {
  readonly cut: number;
}

/** What the Arabic texts of a document are read against. */
export interface ArabicContext extends RunContext {
  readonly known: KnownNames;
  /** Entities of tables that the Latin texts name: doubtful words count only with them. */
  readonly entities: ReadonlySet<string>;
  /** Only where there are no Latin texts to match. */
  readonly alone: ArabicAlone | undefined;
}

/** Finds the names of one Arabic text by tables, titles and what its words match in the Latin texts. */
export function findArabic(scan: Scan, context: ArabicContext): FoundArabic[] {
  return new ArabicReader(scan, context).read();
}

interface LookedUp {
  readonly entry: KnownName;
  readonly cut: number;
}

class ArabicReader {
  readonly #found: FoundArabic[] = [];
  readonly #runs: ArabicRuns;
  readonly scan: Scan;
  readonly context: ArabicContext;
  readonly types: ArabicTypes;
  /** Where the last title ends, whether it honours, and the office that it names. */
  #titleEnd = -9;
  #honoured = false;
  #office: string | undefined;

  constructor(scan: Scan, context: ArabicContext) {
    this.scan = scan;
    this.context = context;
    this.types = context.types;
    this.#runs = new ArabicRuns(scan, context);
  }

  read(): FoundArabic[] {
    for (let i = 0; i < this.scan.count; )
      i = this.types.list[this.scan.types[i]!]!.shape === OTHER_SHAPE ? this.#arabicWord(i) : this.#latinWord(i);
    return this.#found;
  }

  /** Reads what begins at an Arabic word and returns where to go on. */
  #arabicWord(i: number): number {
    const titled = this.#titleEnd === i && this.#joined(i);
    const title = this.#lookUp(i, 'titles');
    const table = this.#lookUp(i, 'entrances');
    const tableEnd = i + (table?.entry.words.length ?? 0);
    const spelled = this.#runs.spelled(i);
    if (spelled && spelled.end > tableEnd) {
      const { end, names, cut } = spelled;
      return this.#add({ from: i, to: end, type: 'organisation', by: 'match', words: names, cut });
    }
    const { end, cut, names } = this.#runs.run(i, titled);
    if (table && tableEnd >= end && (!title || title.entry.words.length <= table.entry.words.length))
      return this.#addTabled(i, tableEnd, table, titled);
    if (end > i)
      return this.#add({
        from: i,
        to: end,
        type: 'other',
        by: 'match',
        words: names,
        cut,
        titled,
        ...this.#held(titled),
      });
    return title ? this.#addTitle(i, title, titled) : this.#unmatched(i, titled);
  }

  /** Adds a name, before which an office has done its part, and returns its end. */
  #add(found: FoundArabic): number {
    this.#push(found);
    this.#office = undefined;
    return found.to;
  }

  #held(titled: boolean): { office?: string } {
    return titled && this.#office ? { office: this.#office } : {};
  }

  #addTabled(from: number, to: number, { entry, cut }: LookedUp, titled: boolean): number {
    const { entity, type, words } = entry;
    const kind = entity.slice(0, entity.indexOf(':'));
    const held = kind === 'person' ? this.#held(titled) : {};
    this.#push({ from, to, type, by: 'table', known: entry, words, cut, titled, ...held });
    const isCountry = kind === 'nationality' || kind === 'region';
    if (titled && isCountry && this.#office !== undefined && !this.#office.includes('.')) {
      // الرئيس الإيراني السيد …: the office goes on to the name.
      this.#office = `${entity.slice(kind.length + 1)}.${this.#office}`;
      this.#rename(this.#titleEnd, this.#office);
      this.#titleEnd = to;
    } else this.#office = undefined;
    return to;
  }

  #addTitle(from: number, { entry, cut }: LookedUp, titled: boolean): number {
    const to = from + entry.words.length;
    if (entry.entity.startsWith('office:')) {
      const next = entry.entity.slice('office:'.length);
      // A rank before the name leaves the office with its country.
      if (!titled || cut > 0 || !entry.isRank || !this.#office?.includes('.')) this.#office = next;
      const office = this.#office!;
      this.#found.push({ from, to, type: 'person', by: 'office', words: [], office, cut });
      this.#honoured = false;
    } else {
      if (!titled) this.#office = undefined;
      this.#honoured = entry.isHonorific === true;
    }
    this.#titleEnd = to;
    return to;
  }

  /** A name that neither tables nor Latin texts have. */
  #unmatched(i: number, titled: boolean): number {
    const introduced = titled && (this.#honoured || this.#office?.includes('.') === true);
    const alone = this.#alone(i, introduced);
    if (alone !== undefined) return this.#add(alone);
    if (introduced && !/^(?:و|ال)/.test(this.#form(i)) && (this.#honoured || this.#facts(i).isKnown)) {
      const to = this.#unknownName(i);
      const words = this.#forms(i, to);
      if (to > i)
        return this.#add({ from: i, to, type: 'person', by: 'title', words, cut: 0, titled, ...this.#held(true) });
    }
    const to = this.#knownName(i);
    if (to === i) return i + 1;
    this.#push({ from: i, to, type: 'person', by: 'table', words: this.#forms(i, to), cut: 0 });
    return to;
  }

  #facts(i: number): ArabicFacts {
    return this.types.list[this.scan.types[i]!]!.facts;
  }

  #form(i: number): string {
    return this.types.list[this.scan.types[i]!]!.form;
  }

  #forms(from: number, to: number): string[] {
    return Array.from({ length: to - from }, (_, k) => this.#form(from + k));
  }

  #joined(i: number): boolean {
    return (this.scan.flags[i]! & (BREAK | BEGINS)) === 0;
  }

  /** A name without anything that it matches. */
  #alone(i: number, titled: boolean): FoundArabic | undefined {
    const to = this.context.alone?.end(this.scan, i, titled) ?? i;
    if (this.context.alone === undefined || to === i) return undefined;
    const cut = this.context.alone.cut(this.scan, i);
    const words = this.#forms(i, to);
    words[0] = words[0]!.slice(cut);
    const { given, words: known } = this.context.known;
    const isPerson = titled || (words.length > 1 && words.some((word) => known.has(word) || given.has(word)));
    const by = titled ? 'title' : 'letters';
    return { from: i, to, type: isPerson ? 'person' : 'other', by, words, cut, titled, ...this.#held(titled) };
  }

  #lookUp(i: number, kind: 'entrances' | 'titles'): LookedUp | undefined {
    let best: LookedUp | undefined;
    for (const { form, cut, entries } of this.#facts(i)[kind]) {
      const entry = findKnown(entries, this.scan, this.types, i, false, this.context.entities);
      if (entry === undefined || (best && best.entry.words.length >= entry.words.length)) continue;
      if (kind === 'entrances' && !this.#trusted(entry, form, cut)) continue;
      best = { entry, cut };
    }
    return best;
  }

  /** An everyday word, or one left behind a rare proclitic, counts when the other side has the name. */
  #trusted(entry: KnownName, form: string, cut: number): boolean {
    if (entry.words.length > 1 || this.context.entities.has(entry.entity)) return true;
    if (this.context.known.doubtfulArabic.has(form) || this.context.known.commonArabic.has(form)) return false;
    return cut === 0 || form.length > 3;
  }

  /** A name in Latin letters within the Arabic text: of a table, or one that the Latin texts hold. */
  #latinWord(i: number): number {
    const entry = findKnown(this.context.known.english.get(this.#form(i)), this.scan, this.types, i, true);
    if (entry) {
      const to = i + entry.words.length;
      this.#push({ from: i, to, type: entry.type, by: 'table', known: entry, words: entry.words, cut: 0 });
      return to;
    }
    const form = this.#form(i);
    if (this.types.list[this.scan.types[i]!]!.shape !== SMALL && this.context.directory.has(form))
      this.#push({ from: i, to: i + 1, type: 'other', by: 'match', words: [form], cut: 0 });
    return i + 1;
  }

  /** After a title: up to three words that are no everyday words. */
  #unknownName(i: number): number {
    let end = i;
    while (end < this.scan.count && end < i + 4 && (end === i || this.#joined(end))) {
      const { isLink, isKnown, isCommon, isPrefixed, titles } = this.#facts(end);
      if (this.#form(end).length < 3 && !isLink) break;
      if (!isKnown && !isLink && (isCommon || isPrefixed || titles.length > 0 || end >= i + 2)) break;
      end += 1;
    }
    return end;
  }

  /** Two known names side by side, or one of five letters or more. */
  #knownName(i: number): number {
    if (!this.#facts(i).isKnown || this.#facts(i).isCommon) return i;
    let end = i + 1;
    while (end < this.scan.count && end < i + 4 && this.#joined(end)) {
      const { isKnown, isLink } = this.#facts(end);
      if (!isKnown && !isLink) break;
      end += 1;
    }
    return end > i + 1 || this.#form(i).length > 4 ? end : i;
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
