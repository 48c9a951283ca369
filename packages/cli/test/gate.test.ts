import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeFolder, muqabala } from './run.ts';

const folder = makeFolder();
const PAIRS = 'وصل ثلاثة وزراء.\tFour ministers arrived.\nغادر الوزير.\tThe minister left.\nثم عاد إلى المدينة.\t\n';
const pairs = folder.write('pairs.tsv', PAIRS);
const AR =
  'وصل ثلاثة وزراء إلى المدينة صباح اليوم.\nوغادر الوزير بعد ساعتين.\n\nوقال الوزير إن الاجتماع كان مفيدا جدا للطرفين.\n';
const EN = 'Four ministers arrived in the city this morning.\nThe minister left after two hours.\n';

interface Sarif {
  readonly version: string;
  readonly runs: ReadonlyArray<{
    readonly tool: { readonly driver: { readonly rules: ReadonlyArray<{ readonly id: string }> } };
    readonly results: ReadonlyArray<{
      readonly ruleId: string;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly Location[];
      readonly suppressions?: readonly unknown[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly properties: { readonly failing: boolean };
    }>;
  }>;
}
interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region?: {
      readonly startLine: number;
      readonly startColumn: number;
      readonly endLine: number;
      readonly endColumn: number;
    };
  };
}

const sarifIn = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Sarif;

const GATE = ['--fail-on', 'omission', '--min-coverage', '98'];

describe('the gate of check', () => {
  it.each([
    ['major', 1, /fails: 2 findings of --fail-on major/],
    ['omission', 1, /fails: 1 finding of/],
    ['critical,number-mismatch', 1, /fails: \d/],
    ['name-missing, date-mismatch', 0, /checked/],
  ])('fails on %s with %i', async (list, code, said) => {
    const run = await muqabala(['check', pairs, '--fail-on', list]);
    expect([run.code, run.stderr]).toEqual([code, expect.stringMatching(said)]);
  });

  it('is wrong usage with a name that is none', async () => {
    const run = await muqabala(['check', pairs, '--fail-on', 'major,omision']);
    expect([run.code, run.stderr]).toEqual([2, expect.stringMatching(/neither a severity .* nor a kind of finding/)]);
  });

  it('asks for a share of sentences with a counterpart', async () => {
    const low = await muqabala(['check', pairs, '--min-coverage', '98']);
    expect([low.code, low.stderr]).toEqual([
      1,
      expect.stringMatching(/coverage of the source 66\.7 % \(2 of 3\) is below 98 %/),
    ]);
    expect((await muqabala(['check', pairs, '--min-coverage', '66'])).code).toBe(0);
    expect((await muqabala(['check', pairs, '--min-coverage', '101'])).code).toBe(2);
  });

  it('writes SARIF and JUnit beside its output', async () => {
    const [sarif, junit] = [folder.path('check.sarif'), folder.path('check.xml')];
    const run = await muqabala(['check', pairs, ...GATE, '--sarif', sarif, '--junit', junit]);
    expect(run.code).toBe(1);
    expect(run.stdout.trimEnd().split('\n')).toHaveLength(3);
    const { version, runs } = sarifIn(sarif);
    const { tool, results } = runs[0]!;
    expect(version).toBe('2.1.0');
    expect(results.map(({ ruleId, properties }) => [ruleId, properties.failing])).toEqual([
      ['number-mismatch', false],
      ['omission', true],
    ]);
    const rules = new Set(tool.driver.rules.map(({ id }) => id));
    for (const { ruleId, level, message, locations } of results) {
      expect(rules.has(ruleId) && ['note', 'warning', 'error'].includes(level) && message.text !== '').toBe(true);
      expect(decodeURIComponent(locations[0]!.physicalLocation.artifactLocation.uri)).toMatch(/pairs\.tsv$/);
    }
    const xml = readFileSync(junit, 'utf8');
    expect(xml).toMatch(
      /<testsuite name="muqabala check [^"]*pairs\.tsv" tests="4" failures="2" errors="0" skipped="0">/,
    );
    expect(xml).toMatch(/name="pair 0">\n<system-out>major number-mismatch/);
    expect(xml).toMatch(/name="pair 1"\/>/);
    expect(xml).toMatch(/name="pair 2">\n<failure type="omission"/);
    expect(xml).toMatch(/name="coverage">\n<failure message="coverage of the source 66\.7 %/);
    if (spawnSync('xmllint', ['--version']).status === 0)
      expect(spawnSync('xmllint', ['--noout', junit], { encoding: 'utf8' }).stderr).toBe('');
  });

  it('does not fail at what the rules dismiss, and says so in the report', async () => {
    const rules = folder.write(
      'rules.json',
      JSON.stringify({
        schema: 'muqabala/rules',
        version: 1,
        dismissals: [{ code: 'number-mismatch', source: 'ثلاثة', target: 'Four', reason: 'a joke' }],
      }),
    );
    const sarif = folder.path('dismissed.sarif');
    const run = await muqabala(['check', pairs, '--rules', rules, '--fail-on', 'number-mismatch', '--sarif', sarif]);
    expect(run.code).toBe(0);
    const [result] = sarifIn(sarif).runs[0]!.results;
    expect(result).toMatchObject({
      suppressions: [{ kind: 'external', justification: 'a joke' }],
      properties: { failing: false },
    });
  });

  it('has controls and half characters of a text in no way that breaks the reports', async () => {
    const hostile = folder.write(
      'hostile.jsonl',
      `${JSON.stringify({
        source: { language: 'ar', content: 'وصل ثلاثة \u0000\ud800]]>&<"وزراء.' },
        target: { language: 'en', content: 'Four \u0007\ud800]]>&<" ministers arrived.' },
      })}\n`,
    );
    const [sarif, junit] = [folder.path('hostile.sarif'), folder.path('hostile.xml')];
    const run = await muqabala(['check', hostile, '--sarif', sarif, '--junit', junit]);
    expect(run.code).toBe(0);
    sarifIn(sarif);
    expect(readFileSync(junit, 'utf8')).not.toMatch(/[\u0000-\u0008\ufffe\uffff]/);
  });

  it('refuses a report that is an input, before any work', async () => {
    const run = await muqabala(['check', pairs, '--junit', pairs]);
    expect([run.code, run.stderr]).toEqual([1, expect.stringMatching(/input/)]);
    expect(readFileSync(pairs, 'utf8')).toBe(PAIRS);
  });
});

describe('the gate of align', () => {
  it('fails when a paragraph is lost, and points at lines of the files', async () => {
    const [ar, en] = [folder.write('text.ar.txt', AR), folder.write('text.en.txt', EN)];
    const [sarif, junit] = [folder.path('align.sarif'), folder.path('align.xml')];
    const args = ['align', ar, en, '-o', folder.path('text.json')];
    const run = await muqabala([...args, ...GATE, '--sarif', sarif, '--junit', junit]);
    expect([run.code, run.stderr]).toEqual([1, expect.stringMatching(/coverage of the source 66\.7 % \(2 of 3\)/)]);
    expect(existsSync(folder.path('text.json'))).toBe(true);
    const { results } = sarifIn(sarif).runs[0]!;
    const omission = results.find(({ ruleId }) => ruleId === 'omission')!;
    expect(omission.properties.failing).toBe(true);
    const { artifactLocation, region } = omission.locations[0]!.physicalLocation;
    expect(decodeURIComponent(artifactLocation.uri)).toMatch(/text\.ar\.txt$/);
    expect(region).toMatchObject({ startLine: 4, startColumn: 1, endLine: 4 });
    const number = results.find(({ ruleId }) => ruleId === 'number-mismatch')!;
    const place = number.locations[0]!.physicalLocation;
    const words = EN.split('\n')[place.region!.startLine - 1]!.slice(
      place.region!.startColumn - 1,
      place.region!.endColumn - 1,
    );
    expect(words).toBe('Four');
    expect(readFileSync(junit, 'utf8')).toMatch(/name="coverage">\n<failure/);
    expect((await muqabala([...args, '--fail-on', 'date-mismatch'])).code).toBe(0);
    expect((await muqabala(args)).code).toBe(0);
  });

  it('goes with no batch', async () => {
    const run = await muqabala(['align', '--batch', '-', '--out', 'x', '--fail-on', 'major'], 'a\tb\tc\n');
    expect(run.code).toBe(2);
  });
});
