import { loadLexicon } from '@muqabala/lexicon';
import { loadWholeLexicon } from '@muqabala/lexicon/whole';
import { describe, expect, it } from 'vitest';
import { parseDocument, readSignature } from '../document/index.ts';
import { alignTexts, realign, recheck } from './index.ts';

const ARABIC = 'زار الوزير مدينة القاهرة يوم الأحد. وقع البلدان 7 اتفاقيات في مجال الطاقة. وغادر الوفد بعد ثلاثة أيام.';
const ENGLISH =
  'The minister visited Cairo on Sunday. The two countries signed 7 agreements on energy. The delegation left after three days.';

const lexicon = await loadLexicon();
const start = (english = ENGLISH) =>
  alignTexts(
    [
      { id: 'ar', content: ARABIC, language: 'ar' },
      { id: 'en', content: english, language: 'en' },
    ],
    lexicon,
  );

describe('realign', () => {
  it('keeps confirmed links as they are, even those the aligner would not make', async () => {
    const document = await start();
    const odd = {
      id: 'mine',
      text: 'en',
      source: ['s1'],
      target: ['s3'],
      confidence: 1,
      evidence: [],
      status: 'confirmed' as const,
    };
    const after = realign({ ...document, links: [odd] }, lexicon);
    expect(after.links.find((link) => link.id === 'mine')).toBe(odd);
    expect(after.links.filter((link) => link.source.includes('s1') && link.target.includes('s1'))).toEqual([]);
  });

  it('does not propose again what was rejected, and keeps the rejection on record', async () => {
    const document = await start();
    const first = document.links[0]!;
    const rejected = { ...first, status: 'rejected' as const };
    const after = realign({ ...document, links: [rejected, ...document.links.slice(1)] }, lexicon);
    const same = after.links.filter(
      (link) => link.source.join() === first.source.join() && link.target.join() === first.target.join(),
    );
    expect(same).toEqual([rejected]);
  });

  it('goes by the tables that the document was aligned with, or says that they are not there', async () => {
    const whole = await loadWholeLexicon();
    const document = await start();
    const again = realign(document, whole);
    expect(again).toEqual({ ...realign(document, lexicon), signature: again.signature });
    // The findings are made with whatever checks there are.
    expect(readSignature(again.signature)!.get('checks')).toBe(whole.signature);
    const { signature } = await alignTexts(
      [
        { id: 'ar', content: ARABIC },
        { id: 'en', content: ENGLISH },
      ],
      whole,
    );
    for (const table of ['neighbours', 'vectors'] as const) {
      expect(signature).toContain(`|${table}:${whole[table]!.signature}`);
      const { [table]: own, ...rest } = whole;
      const other = { ...rest, [table]: { ...own!, signature: 'another' } };
      for (const lacking of [rest, other])
        expect(() => realign({ ...document, signature }, lacking)).toThrow(
          expect.objectContaining({ problem: expect.objectContaining({ code: 'lexicon-differs' }) }),
        );
      const { signature: anew } = realign({ ...document, signature }, other, { allTables: true });
      expect(anew).toContain(`|${table}:another|`);
    }
    const { signature: signed } = realign({ ...document, signature }, whole);
    expect(signed.split('|').filter((part) => part !== 'again:true')).toEqual(signature.split('|'));
    // What no aligner made is aligned with whatever there is.
    expect(realign({ ...document, signature: 'muqabala:0.1.0|pairs:given' }, whole).links.length).toBeGreaterThan(0);
  });

  it('never throws away what a person noted about a link', async () => {
    const document = await start();
    const odd = {
      id: 'odd',
      text: 'en',
      source: ['s1'],
      target: ['s3'],
      confidence: 0.4,
      evidence: [],
      status: 'proposed' as const,
      comment: 'is this so?',
    };
    const [first, ...rest] = document.links;
    const noted = { ...first!, comment: 'check the day' };
    const after = realign({ ...document, links: [noted, odd, ...rest] }, lexicon);
    expect(after.links.map((link) => link.comment)).toEqual(['check the day\nis this so?', undefined, undefined]);
  });

  it('hands a comment to a link that stands, never to one that was rejected', async () => {
    const document = await start();
    const [first, ...rest] = document.links;
    const rejected = { ...first!, status: 'rejected' as const };
    const odd = { ...first!, id: 'odd', target: ['s3'], evidence: [], comment: 'is this so?' };
    const after = realign({ ...document, links: [rejected, odd, ...rest] }, lexicon);
    expect(after.links.find(({ id }) => id === first!.id)).toEqual(rejected);
    expect(after.links.filter(({ comment }) => comment !== undefined)).toMatchObject([
      { status: 'proposed', target: ['s3'], comment: 'is this so?' },
    ]);
  });

  it('changes nothing but the signature when nothing was touched', async () => {
    const document = await start();
    expect({ ...realign(document, lexicon), signature: document.signature }).toEqual(document);
  });
});

describe('recheck', () => {
  it('keeps the state and reason of a finding that says the same of the same words', async () => {
    const document = await start();
    const without = recheck({ ...document, links: document.links.slice(1) }, lexicon);
    const omission = without.findings.find((finding) => finding.code === 'omission')!;
    const dismissed = { ...omission, state: 'dismissed' as const, reason: 'stands in the title' };
    const again = recheck(
      { ...without, findings: without.findings.map((finding) => (finding.id === omission.id ? dismissed : finding)) },
      lexicon,
    );
    expect(again.findings.find((finding) => finding.id === omission.id)).toMatchObject({
      state: 'dismissed',
      reason: 'stands in the title',
    });
  });

  it('gives a new finding an id that no other has had', async () => {
    const document = await start();
    const without = recheck({ ...document, links: [] }, lexicon);
    expect(new Set(without.findings.map((finding) => finding.id)).size).toBe(without.findings.length);
  });

  it('keeps what a person or a reader found or changed, and says none of it a second time', async () => {
    const document = recheck(await start(ENGLISH.replace('7', '8')), lexicon);
    const [told] = document.findings;
    const person = { kind: 'person' as const, name: 'Layla' };
    const own = {
      ...told!,
      id: 'own',
      code: undefined,
      mqm: 'style/awkward',
      target: [{ start: 0, end: 3 }],
      by: person,
    };
    const changed = {
      ...told!,
      mqm: 'accuracy',
      severity: 'minor' as const,
      source: [{ start: 0, end: 4 }],
      before: {
        code: told!.code,
        mqm: told!.mqm,
        severity: told!.severity,
        source: told!.source,
        target: told!.target,
      },
    };
    const suggested = { ...document.findings[1]!, suggestion: { text: 'seven' }, group: 'g' };
    const decided = { ...document, findings: [changed, suggested, ...document.findings.slice(2), own] };
    const after = recheck(decided, lexicon);
    expect(after.findings).toEqual(expect.arrayContaining([changed, suggested, own]));
    expect(after.findings).toHaveLength(decided.findings.length);
  });

  it('lets nothing point to what is gone', async () => {
    const document = recheck(await start(ENGLISH.replace('7', '8')), lexicon);
    const by = { kind: 'person' as const };
    const own = { ...document.findings[0]!, id: 'own', mqm: 'style', by };
    const about = { id: 'q', kind: 'finding' as const, question: 'q', text: 'en', source: [], target: [], by };
    const answers = [
      { ...about, finding: document.findings[0]!.id },
      { ...about, id: 'r', finding: 'own' },
    ];
    const without = recheck({ ...document, links: [], findings: [...document.findings, own], answers }, lexicon);
    const { link: _, ...rest } = own;
    expect(without.findings.find((finding) => finding.id === 'own')).toEqual(rest);
    expect(without.answers).toEqual([about, { ...about, id: 'r', finding: 'own' }]);
    expect(parseDocument(without).ok).toBe(true);
  });

  it('keeps apart what links of one sentence say of the same words', async () => {
    const document = await start(ENGLISH.replace('7', '8'));
    const [first, second, third] = document.links;
    const shared = [first!, second!, { ...second!, id: 'wider', target: ['s2', 's3'] }, third!];
    const two = recheck({ ...document, links: shared }, lexicon);
    expect(new Set(two.findings.map(words)).size).toBeLessThan(two.findings.length);
    expect(recheck(two, lexicon)).toEqual(two);
    const dismissed = two.findings.map((one) => ({
      ...one,
      state: 'dismissed' as const,
      reason: `because of ${one.link}`,
    }));
    expect(recheck({ ...two, findings: dismissed }, lexicon).findings).toEqual(dismissed);
  });
});

function words({ code, source, target }: { code?: string | undefined; source?: unknown; target?: unknown }): string {
  return JSON.stringify([code, source, target]);
}
