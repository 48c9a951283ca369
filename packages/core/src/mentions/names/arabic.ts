import type { ArabicAlone } from './arabic-alone.ts';
import type { ArabicFacts, ArabicTypes } from './arabic-facts.ts';
import { HONORIFICS } from './arabic-parts.ts';
import { ArabicRuns, type RunContext } from './arabic-runs.ts';
import type { KnownName, KnownNames } from './known.ts';
import type { Found } from './latin.ts';
import { findKnown } from './lookup.ts';
import { RANKS } from './offices.ts';
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

class ArabicReader {
  readonly #found: FoundArabic[] = [];
  readonly #runs: ArabicRuns;
  readonly scan: Scan;
  readonly context: ArabicContext;
  readonly types: ArabicTypes;

  constructor(scan: Scan, context: ArabicContext) {
    this.scan = scan;
    this.context = context;
    this.types = context.types;
    this.#runs = new ArabicRuns(scan, context);
  }

  read(): FoundArabic[] {
    let titleEnd = -9;
    let office: string | undefined;
    let honoured = false;
    for (let i = 0; i < this.scan.count; ) {
      if (this.types.list[this.scan.types[i]!]!.shape !== OTHER_SHAPE) {
        i = this.#latinWord(i);
        continue;
      }
      const titled = titleEnd === i && this.#joined(i);
      const title = this.#lookUp(i, 'titles');
      const table = this.#lookUp(i, 'entrances');
      const spelled = this.#runs.spelled(i);
      if (spelled && spelled.end > i + (table?.entry.words.length ?? 0)) {
        this.#push({
          from: i,
          to: spelled.end,
          type: 'organisation',
          by: 'match',
          words: spelled.names,
          cut: spelled.cut,
        });
        i = spelled.end;
        office = undefined;
        continue;
      }
      const run = this.#runs.run(i, titled);
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
        const { end, cut, names } = run;
        this.#push({
          from: i,
          to: end,
          type: 'other',
          by: 'match',
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
          const next = title.entry.entity.slice('office:'.length);
          if (!titled || title.cut > 0 || !RANKS.has(next) || !office?.includes('.')) office = next;
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
      const introduced = titled && (honoured || office?.includes('.') === true);
      const alone = this.#alone(i, introduced, office);
      if (alone > i) {
        i = alone;
        office = undefined;
        continue;
      }
      if (introduced && !/^(?:و|ال)/.test(this.#form(i))) {
        const end = honoured || this.#facts(i).isKnown ? this.#unknownName(i) : i;
        if (end > i) {
          const person = {
            from: i,
            to: end,
            type: 'person',
            by: 'title',
            words: this.#forms(i, end),
            cut: 0,
            titled,
          } as const;
          this.#push(office ? { ...person, office } : person);
          i = end;
          office = undefined;
          continue;
        }
      }
      const end = this.#knownName(i);
      if (end > i) {
        this.#push({ from: i, to: end, type: 'person', by: 'table', words: this.#forms(i, end), cut: 0 });
        i = end;
        continue;
      }
      i += 1;
    }
    return this.#found;
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

  /** A name without anything that it matches; returns its end, or i. */
  #alone(i: number, titled: boolean, office: string | undefined): number {
    const to = this.context.alone?.end(this.scan, i, titled) ?? i;
    if (this.context.alone === undefined || to === i) return i;
    const cut = this.context.alone.cut(this.scan, i);
    const words = this.#forms(i, to);
    words[0] = words[0]!.slice(cut);
    const { given, words: known } = this.context.known;
    const isPerson = titled || (words.length > 1 && words.some((word) => known.has(word) || given.has(word)));
    this.#push({
      from: i,
      to,
      type: isPerson ? 'person' : 'other',
      by: titled ? 'title' : 'letters',
      words,
      cut,
      titled,
      ...(titled && office ? { office } : {}),
    });
    return to;
  }

  #lookUp(i: number, kind: 'entrances' | 'titles'): { entry: KnownName; cut: number } | undefined {
    let best: { entry: KnownName; cut: number } | undefined;
    for (const { form, cut, entries } of this.#facts(i)[kind]) {
      const entry = findKnown(entries, this.scan, this.types, i, false, this.context.entities);
      if (entry === undefined || (best && best.entry.words.length >= entry.words.length)) continue;
      if (kind === 'entrances' && !this.#trusted(entry, form, cut)) continue;
      best = { entry, cut };
    }
    return best;
  }

  /** A single word that is also an everyday word, or is left after a rare proclitic, counts when the other side has the name. */
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
