import { type AlignedDocument, drain, type Text } from '@muqabala/core/document';
import { describe, expect, it } from 'vitest';
import { fixtureDocument } from '../../test/fixture.ts';
import { formatAddress, parseAddress } from './address.ts';
import { formatFilter, parseFilter } from './filter.ts';
import { identify, OpenDocument, searchInTurns, selectRows, stepFrom } from './open-document.ts';
import { preparePhrase } from './search.ts';

const document = fixtureDocument();
const open = new OpenDocument(document);

describe('OpenDocument', () => {
  it('falls back to the first report that answers at all', () => {
    expect(open.target('mehr')?.id).toBe('mehr');
    expect(open.target('nowhere')?.id).toBe('mehr');
    expect(open.target('al-ahed')?.id).toBe('mehr');
  });

  it('finds each row again by its address', () => {
    for (const { id } of open.targets) {
      const view = open.view(id);
      for (const row of view.rows) {
        const { address } = identify(view, row);
        expect(open.find(address, id)).toMatchObject({ target: id, row: row.index });
      }
    }
  });

  it('finds each finding at a row that shows its words', () => {
    for (const finding of document.findings) {
      const place = open.find(formatAddress({ kind: 'finding', id: finding.id }), 'mehr')!;
      expect(place.target).toBe(finding.text);
      const { rows, source, target } = open.view(place.target);
      const row = rows[place.row]!;
      const holds = (text: typeof source, indices: readonly number[], at: number | undefined) =>
        at === undefined ||
        indices.some((index) => text.segments[index]!.start <= at && at < text.segments[index]!.end);
      expect(holds(source, row.source, finding.source?.[0]?.start)).toBe(true);
      expect(
        holds(
          target,
          row.target.map(({ index }) => index),
          finding.target?.[0]?.start,
        ),
      ).toBe(true);
    }
  });

  it('has what was not checked at the row of its link, in the view of its text alone', () => {
    const link = document.links.find(({ text, status }) => text === 'mehr' && status !== 'rejected')!;
    const left = { id: 'u1', link: link.id, text: 'mehr', check: 'names', reason: 'too-many' } as const;
    const other = new OpenDocument({ ...document, unchecked: [left] });
    const { uncheckedOfRow, rowOfLink } = other.view('mehr');
    expect([...uncheckedOfRow]).toEqual([[rowOfLink.get(link.id), [left]]]);
    for (const { id } of other.targets) if (id !== 'mehr') expect(other.view(id).uncheckedOfRow.size).toBe(0);
    expect(open.view('mehr').uncheckedOfRow.size).toBe(0);
  });

  describe('aligned again, with a sentence more and other ids', () => {
    const again = new OpenDocument(alignedAgain());

    it('is found at the same words by the addresses of before', () => {
      for (const { id } of open.targets) {
        const [view, other] = [open.view(id), again.view(id)];
        for (const row of view.rows) {
          const place = again.find(identify(view, row).address, id)!;
          const found = other.rows[place.row]!;
          const first = row.source[0];
          if (first === undefined)
            expect(wordsAt(other.target, found.target[0]!.index)).toBe(wordsAt(view.target, row.target[0]!.index));
          else expect(found.source.map((s) => wordsAt(other.source, s))).toContain(wordsAt(view.source, first));
          expect(place.target).toBe(id);
        }
      }
      const steps = open.targets.flatMap(({ id }) => open.view(id).findings);
      expect(steps.length).toBeGreaterThan(20);
      for (const { finding } of steps) {
        const found = again.find(open.addressOf(finding), 'mehr')?.finding;
        expect(found).toMatchObject({ code: finding.code, text: finding.text });
        expect(found?.id).toBe(`n${finding.id}`);
      }
    });

    it('is another place for each row and finding', () => {
      const view = open.view('report-a');
      const addresses = [
        ...view.rows.map((row) => identify(view, row).address),
        ...view.findings.map(({ finding }) => open.addressOf(finding)),
      ];
      expect(new Set(addresses).size).toBe(addresses.length);
    });
  });

  it('finds nothing for what is not there', () => {
    for (const address of [
      '',
      'finding:',
      'finding:x',
      'link:%',
      'segment:al-ahed',
      'segment:x:s1',
      'segment:mehr:x',
      'segment:mehr:~x',
      'pair:mehr:~x',
      'pair:x:~x',
      'finding:~x',
      '#',
      'row:1',
    ])
      expect(open.find(address, 'mehr')).toBeUndefined();
  });
});

describe('selectRows', () => {
  const view = open.view('mehr');

  it('keeps gaps, findings, kinds and severities', () => {
    const kinds = new Set(selectRows(view, 'gaps').rows.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['source-only', 'target-only']);
    expect(selectRows(view, 'findings').rows.every(({ index }) => view.findingsOfRow.has(index))).toBe(true);
    const { rows, steps } = selectRows(view, 'kind:number-missing severity:major');
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.every(({ finding }) => finding.code === 'number-missing')).toBe(true);
    expect(rows.length).toBeLessThanOrEqual(steps.length);
    expect(selectRows(view, 'kind:no-such').rows).toEqual([]);
  });

  it('reads back what it writes', () => {
    for (const text of ['', 'gaps', 'findings kind:a', 'kind:a severity:b'])
      expect(formatFilter(parseFilter(text))).toBe(text);
    expect(parseFilter('nonsense kind: gaps')).toEqual({ show: 'gaps' });
  });
});

describe('stepFrom', () => {
  const { steps } = selectRows(open.view('report-a'), '');

  it('goes through all findings and round', () => {
    let at = -1;
    const seen: number[] = [];
    for (let n = 0; n <= steps.length; n++) {
      at = stepFrom(steps, at < 0 ? undefined : steps[at], 1);
      seen.push(at);
    }
    expect(seen).toEqual([...steps.keys(), 0]);
    expect(stepFrom(steps, steps[0], -1)).toBe(steps.length - 1);
  });

  it('starts at the row that is selected', () => {
    const row = steps[3]!.row;
    expect(steps[stepFrom(steps, { row }, 1)]!.row).toBeGreaterThanOrEqual(row);
    expect(steps[stepFrom(steps, { row }, -1)]!.row).toBeLessThanOrEqual(row);
    expect(stepFrom([], { row }, 1)).toBe(-1);
  });
});

describe('searchInTurns', () => {
  it('counts places in both texts', () => {
    const view = open.view('report-b');
    const search = (phrase: string) => drain(searchInTurns(view, view.rows, preparePhrase(phrase)));
    expect(search('الناتو')).toHaveLength(1);
    expect(search('nato').length).toBeGreaterThan(0);
    expect(search('zzz')).toEqual([]);
  });
});

describe('addresses', () => {
  it('survive any id', () => {
    for (const id of ['', 'a:b', '100%', "d'", 'س1', '\u202e'])
      expect(parseAddress(formatAddress({ kind: 'segment', text: id, id }))).toEqual({ kind: 'segment', text: id, id });
  });
});

function wordsAt(text: Text, index: number): string {
  const { start, end } = text.segments[index]!;
  return text.content.slice(start, end);
}

/** The fixture with a sentence before every text, so that all ids and offsets are others. */
function alignedAgain(): AlignedDocument {
  const added = 'X. ';
  const moved = <T extends { readonly start: number; readonly end: number }>(span: T): T => ({
    ...span,
    start: span.start + added.length,
    end: span.end + added.length,
  });
  const texts = document.texts.map((text) => ({
    ...text,
    content: added + text.content,
    segments: [
      { id: 'new', role: 'body' as const, start: 0, end: 2, mentions: [] },
      ...text.segments.map((segment) => ({ ...moved(segment), id: `n${segment.id}`, mentions: [] })),
    ],
  }));
  const links = document.links.map((link) => ({
    ...link,
    id: `n${link.id}`,
    source: link.source.map((id) => `n${id}`),
    target: link.target.map((id) => `n${id}`),
    evidence: [],
  }));
  const findings = document.findings.map((finding) => ({
    ...finding,
    id: `n${finding.id}`,
    ...(finding.link === undefined ? {} : { link: `n${finding.link}` }),
    ...(finding.source === undefined ? {} : { source: finding.source.map(moved) }),
    ...(finding.target === undefined ? {} : { target: finding.target.map(moved) }),
  }));
  return { ...document, texts, links, findings };
}
