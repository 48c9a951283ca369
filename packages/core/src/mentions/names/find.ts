import type { Lexicon } from '../../lexicon/index.ts';
import type { NameMention } from '../schema.ts';
import { type FoundArabic, findArabic } from './arabic.ts';
import { ArabicAlone } from './arabic-alone.ts';
import { arabicTypes } from './arabic-facts.ts';
import { countCapitals } from './capitals.ts';
import { Directory } from './directory.ts';
import { knownNames } from './known.ts';
import { type Found, findLatin } from './latin.ts';
import { latinTypes } from './latin-facts.ts';
import { LatinWords, matchTypes } from './match.ts';
import { Offices } from './offices.ts';
import { type Scan, scanWords } from './scan.ts';

/** A text as far as names need it. */
export interface NamedText {
  readonly id: string;
  readonly language: string;
  readonly content: string;
}

/**
 * Returns the names of several texts of one document, in order per text, with the same `entity` for the same person,
 * place or organisation in whichever script: the texts are read together because an Arabic name shows itself by what it
 * matches on the English side. Time grows with the text and, per spelling, with the few Latin names of like consonants.
 */
export function findNames(texts: readonly NamedText[], lexicon: Lexicon): NameMention[][] {
  const known = knownNames(lexicon);
  const english = latinTypes(known);
  const arabic = arabicTypes(known);
  const isArabic = texts.map((text) => /^(?:ar|fa|ur|ps|ckb)/.test(text.language));
  const scans = texts.map((text, t) => scanWords(text.content, isArabic[t] ? arabic : english));
  const capitals = countCapitals(
    scans.filter((_, t) => !isArabic[t]),
    english,
  );
  const found: (Found | FoundArabic)[][] = texts.map((_, t) =>
    isArabic[t] ? [] : findLatin(scans[t]!, english, capitals),
  );
  const directory = new Directory(found, known);
  const latin = new LatinWords(found, scans, directory, known);
  const entities = new Set(found.flatMap((names) => names.flatMap((name) => name.known?.entity ?? [])));
  const arabicScans = scans.filter((_, t) => isArabic[t]);
  const matches = matchTypes(arabic, arabicScans, latin);
  const alone = isArabic.every((is) => is) ? new ArabicAlone(arabic, arabicScans) : undefined;
  const context = { types: arabic, known, matches, latin, directory, entities, alone };
  const readArabic = () => {
    for (const [t, scan] of scans.entries()) if (isArabic[t]) found[t] = findArabic(scan, context);
  };
  readArabic();
  if (alone && scans.map((scan, t) => alone.learn(scan, found[t]!)).includes(true)) readArabic();
  const people = alone ? new Directory(found, known) : directory;
  const offices = new Offices();
  const named = found.map((names, t) => names.map((name) => entityOf(name, people, t)));
  for (const [t, names] of found.entries())
    for (const [k, name] of names.entries())
      if (name.office !== undefined && name.by !== 'office') offices.learn(name.office, named[t]![k]!, t);
  const mentions = found.map((names, t) =>
    names.flatMap((name, k) =>
      mention(
        name,
        scans[t]!,
        texts[t]!.content,
        name.by === 'office' ? offices.resolve(name.office!, t) : named[t]![k],
      ),
    ),
  );
  return asSpelled(mentions, texts, isArabic);
}

/** Gives names that no table has their fullest spelling in the texts: Latin where there is one, no capitals. */
function asSpelled(
  mentions: readonly NameMention[][],
  texts: readonly NamedText[],
  isArabic: readonly boolean[],
): NameMention[][] {
  const best = new Map<string, { spelled: string; rank: number }>();
  for (const [t, names] of mentions.entries())
    for (const { entity, start, end, by } of names) {
      if (!entity.startsWith('name:') || by === 'coreference') continue;
      const spelled = texts[t]!.content.slice(start, end);
      const isPlain = spelled !== spelled.toUpperCase() || isArabic[t]!;
      const rank = (isArabic[t] ? 0 : 2000) + (isPlain ? 1000 : 0) + Math.min(spelled.length, 999);
      if (rank > (best.get(entity)?.rank ?? -1)) best.set(entity, { spelled, rank });
    }
  return mentions.map((names) =>
    names.map((name) => {
      const value = best.get(name.entity)?.spelled;
      return value === undefined ? name : { ...name, value };
    }),
  );
}

interface Named {
  readonly entity: string;
  readonly value: string;
  readonly type: NameMention['type'];
}

function entityOf(name: Found, directory: Directory, text: number): Named {
  if (name.known) return { entity: name.known.entity, value: name.known.value, type: name.known.type };
  const { id, value, type } = directory.resolve(name.words, text);
  return { entity: id, value, type: name.type === 'other' ? type : name.type };
}

function mention(name: Found | FoundArabic, scan: Scan, content: string, named: Named | undefined): NameMention[] {
  if (named === undefined) return [];
  const start = afterLetters(content, scan.starts[name.from]!, 'cut' in name ? name.cut : 0);
  return [
    {
      kind: 'name',
      start,
      end: scan.ends[name.to - 1]!,
      value: named.value,
      type: named.type,
      entity: named.entity,
      by: name.by === 'office' ? 'coreference' : name.by,
    },
  ];
}

/** The offset after so many letters, marks and tatweels not counted. */
function afterLetters(content: string, start: number, letters: number): number {
  let at = start;
  for (let left = letters; left > 0; at += 1) if (!/[\p{M}\u0640]/u.test(content[at]!)) left -= 1;
  while (letters > 0 && /[\p{M}\u0640]/u.test(content[at]!)) at += 1;
  return at;
}
