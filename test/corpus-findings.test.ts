import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alignTexts, type FoundInTexts, findInTexts } from '@muqabala/core';
import type { AlignedDocument } from '@muqabala/core/document';
import { describeScore, manifestTexts, parseManifest, parseReference, scoreAlignment } from '@muqabala/evaluate';
import { loadLexicon } from '@muqabala/lexicon';
import { loadWholeLexicon } from '@muqabala/lexicon/whole';
import { beforeAll, describe, expect, it } from 'vitest';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'corpus/tokayev-tehran-2022');
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

interface Reference {
  readonly sentences: Readonly<Record<string, { start: number; end: number }[]>>;
  readonly pairs: {
    source: string;
    target: string;
    links: { source: number[]; target: number[]; relation: string }[];
  }[];
}

/** Findings on the five reports with the links that a reader made: what is measured is not the aligner. */
let document: AlignedDocument;
let found: FoundInTexts;

beforeAll(async () => {
  const texts = manifestTexts(parseManifest(read('manifest.json')));
  const reference = read('reference.json') as Reference;
  const lexicon = await loadLexicon();
  document = await alignTexts(
    texts.map(({ file, sha256: _, ...text }) => ({ ...text, content: readFileSync(join(folder, file), 'utf8') })),
    lexicon,
  );
  const segments = (id: string, indexes: readonly number[]) =>
    indexes.flatMap((i) => {
      const { start, end } = reference.sentences[id]![i]!;
      const text = document.texts.find((one) => one.id === id)!;
      return text.segments.filter((one) => one.start < end && start < one.end).map((one) => one.id);
    });
  const links = reference.pairs.flatMap(({ source, target, links: own }) =>
    own
      .filter((link) => link.relation !== 'topic')
      .map((link) => ({ text: target, source: segments(source, link.source), target: segments(target, link.target) })),
  );
  found = findInTexts(
    document.texts,
    links.map((link, i) => ({ id: `l${i + 1}`, ...link, confidence: 1, evidence: [], status: 'confirmed' as const })),
    lexicon,
  );
}, 60_000);

function quoted(code: string) {
  return found.findings
    .filter((finding) => finding.code === code)
    .map(({ text, source, target }) => {
      const words = (id: string, spans: typeof source) => {
        const { content } = document.texts.find((one) => one.id === id)!;
        return (spans ?? []).map((span) => content.slice(span.start, span.end)).join(' … ');
      };
      return [text, words('al-ahed', source), words(text, target)];
    });
}

describe('findings on the five reports', () => {
  it('have June against January in both reports that tell of the coup, and the past months against this year', () => {
    expect(quoted('date-mismatch')).toEqual([
      ['report-a', 'حزيرلن/يونيو الماضي', 'January'],
      ['report-b', 'حزيرلن/يونيو الماضي', 'January 2022'],
      ['report-a', 'الأشهر الماضية', 'this year'],
    ]);
  });

  it('have the 20 years that the Arabic report alone has, once', () => {
    expect(quoted('number-missing')).toEqual([['al-ahed', '20 عامًا', '']]);
  });

  it('have thousands of years against a thousand', () => {
    expect(quoted('number-mismatch')).toEqual([['report-a', 'آلاف السنين', 'a thousand years']]);
  });

  it('have the growth of trade in the mouth of the other president', () => {
    expect(quoted('attribution-mismatch')).toEqual([['report-a', 'الرئيس … بأكثر من 50 %', 'Tokayev … 50%']]);
  });

  it('do not flag 9 and nine, 50 % and 50 percent, $3 billion', () => {
    const values = found.facts.filter((fact) => fact.value.kind === 'money' || fact.value.kind === 'percentage');
    expect(values.length).toBeGreaterThan(0);
    for (const fact of values) expect(fact.says.every((one) => one.agrees)).toBe(true);
  });
});

let whole: AlignedDocument;
let score: ReturnType<typeof scoreAlignment>;

describe('the five reports as they are aligned', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    whole = await alignTexts(
      manifestTexts(parseManifest(read('manifest.json'))).map(({ file, sha256: _, ...text }) => ({
        ...text,
        content: readFileSync(join(folder, file), 'utf8'),
      })),
      await loadWholeLexicon(),
    );
    score = scoreAlignment(
      { form: 'reference', reference: parseReference(read('reference.json')) },
      { form: 'document', document: whole },
    );
  }, 60_000);

  it('are a list that a person can finish: few cards, what matters first, hardly any that is wrong', () => {
    if (score.kind !== 'document') throw new Error('a document was scored');
    const { cards, found, wrong } = score.cards;
    console.info(
      describeScore(score).find((line) => line.startsWith('cards')),
      found,
    );
    expect(cards).toBeLessThanOrEqual(30);
    expect(found).toEqual(
      expect.arrayContaining([
        'coup-month',
        'farabi-thousand',
        'trade-speaker',
        'signing-in-report-b',
        'leader-in-mehr',
      ]),
    );
    expect(found.length).toBeGreaterThanOrEqual(9);
    expect(wrong.length).toBeLessThanOrEqual(3);
  });

  it('have the scores that the READMEs quote (npm run corpus:readme)', () => {
    const lines = describeScore(score).filter((line) => /^(?:links|gaps|sentences) {2}/.test(line));
    expect(lines).toHaveLength(3);
    for (const readme of ['README.md', 'corpus/README.md'])
      expect(readFileSync(join(folder, '../..', readme), 'utf8').split('\n')).toEqual(expect.arrayContaining(lines));
  });
});
