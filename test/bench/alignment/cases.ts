import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon, Mention } from '@muqabala/core';
import { findNames, findValues } from '@muqabala/core';
import type { IndexBead } from '@muqabala/evaluate';
import { tables } from '@muqabala/lexicon';
import { loadNeighbours } from '@muqabala/lexicon/neighbours';
import { loadVectors } from '@muqabala/lexicon/vectors';
import { foldLexicon } from '../folds.ts';

/** One document of the development data: the texts, the reference and a lexicon that has not seen it. */
export interface Case {
  readonly name: string;
  /** Condition as the table names it; `gold` comes as `law` and `literature`. */
  readonly condition: string;
  readonly source: CaseText;
  readonly target: CaseText;
  readonly gold: readonly IndexBead[];
  readonly lexicon: Lexicon;
}

export interface CaseText {
  readonly language: string;
  readonly content: string;
  readonly segments: Array<{ start: number; end: number; role: 'body'; mentions: Mention[] }>;
}

/** They are made of single words, and hold no sentence of a document. */
const [neighbours, vectors] = await Promise.all([loadNeighbours(), loadVectors()]);

export const CONDITIONS = ['clean', 'merge', 'gaps10', 'gaps20', 'comparable', 'gold', 'long'] as const;

/**
 * Reads the documents of a condition, with values and names found as `alignTexts` finds them; `only` keeps those whose
 * name matches.
 */
export function* readCases(folder: string, condition: string, only?: RegExp): Generator<Case> {
  const place = join(folder, 'bench/align', condition);
  if (!existsSync(place)) return;
  for (const file of readdirSync(place).sort()) {
    if (!file.endsWith('.gold')) continue;
    const name = file.slice(0, -'.gold'.length);
    if (only !== undefined && !only.test(name)) continue;
    const gold = readFileSync(join(place, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { ar: number[]; en: number[] })
      .map(({ ar, en }) => ({ source: ar, target: en }));
    const lexicon = { ...tables, words: foldLexicon(folder, name), neighbours, vectors };
    const [source, target] = readTexts(join(place, name), lexicon);
    yield {
      name,
      condition: condition === 'gold' ? name.split('.')[0]! : condition,
      source: source!,
      target: target!,
      gold,
      lexicon,
    };
  }
}

function readTexts(path: string, lexicon: Lexicon): CaseText[] {
  const texts = (['ar', 'en'] as const).map((language) => {
    const content = readFileSync(`${path}.${language}`, 'utf8').replace(/\n$/, '');
    let at = 0;
    const segments: CaseText['segments'] = content.split('\n').map((line) => {
      const segment = { start: at, end: at + line.length, role: 'body' as const, mentions: [] };
      at += line.length + 1;
      return segment;
    });
    return { language, content, segments };
  });
  const names = findNames(
    texts.map((text) => ({ id: text.language, language: text.language, content: text.content })),
    lexicon,
  );
  texts.forEach((text, t) => {
    const mentions: Mention[] = [...findValues(text.content, text.language, lexicon), ...names[t]!];
    mentions.sort((a, b) => a.start - b.start || a.end - b.end);
    let next = 0;
    for (const segment of text.segments) {
      while (next < mentions.length && mentions[next]!.start < segment.end) {
        const mention = mentions[next++]!;
        if (mention.start >= segment.start && mention.end <= segment.end) segment.mentions.push(mention);
      }
    }
  });
  return texts;
}
