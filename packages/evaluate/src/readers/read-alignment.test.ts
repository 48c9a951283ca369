import { MuqabalaError } from '@muqabala/core';
import { describe, expect, it } from 'vitest';
import { readAlignment } from './index.ts';

const problem = (content: string) => {
  try {
    readAlignment(content, 'gold.txt');
  } catch (error) {
    if (error instanceof MuqabalaError) return error.problem;
    throw error;
  }
  return undefined;
};

describe('readAlignment', () => {
  it('reads beads, with and without a figure, empty sides, Windows line ends and a byte order mark', () => {
    expect(readAlignment('\uFEFF[0]:[0, 1]:0.93\r\n\r\n[1,2]:[]\r\n [] : [2] : nan')).toEqual({
      form: 'beads',
      links: [
        { source: [0], target: [0, 1] },
        { source: [1, 2], target: [] },
        { source: [], target: [2] },
      ],
    });
  });

  it('reads JSON lines, also a single one', () => {
    expect(readAlignment('{"ar":[0],"en":[0,1]}\n{"ar":[1],"en":[]}\n')).toEqual({
      form: 'json-lines',
      links: [
        { source: [0], target: [0, 1] },
        { source: [1], target: [] },
      ],
    });
    expect(readAlignment('{"ar": [3], "en": [4]}')).toMatchObject({ links: [{ source: [3], target: [4] }] });
  });

  it('reads pairs that must and may be found, on one line or several', () => {
    const gold = { must: [[0, 1]], may: [] };
    expect(readAlignment(JSON.stringify(gold))).toEqual({ form: 'must-may', gold });
    expect(readAlignment(JSON.stringify(gold, null, 2))).toEqual({ form: 'must-may', gold });
    expect(readAlignment('{"must":[]}')).toEqual({ form: 'must-may', gold: { must: [], may: [] } });
  });

  it('says which line is wrong', () => {
    expect(problem('[0]:[0]\n[1]:[x]')).toMatchObject({
      code: 'alignment-line-invalid',
      place: 'gold.txt',
      offset: 2,
      offsetUnit: 'line',
    });
    expect(problem('[0]:[0]\n[1,,2]:[1]')).toMatchObject({ code: 'alignment-line-invalid', offset: 2 });
    expect(problem('{"ar":[0],"en":[0]}\n\n{"ar":[-1],"en":[0]}')).toMatchObject({ offset: 3 });
    expect(problem('{"ar":[0],"en":[0]}\n{"ar":[1]')).toMatchObject({ offset: 2 });
  });

  it('says what else is wrong, and what to do', () => {
    expect(problem(' \n')).toMatchObject({ code: 'alignment-empty' });
    expect(problem('Hello')).toMatchObject({
      code: 'alignment-form-unknown',
      message: expect.stringContaining('Hello'),
    });
    expect(problem('[1, 2]')).toMatchObject({ code: 'alignment-form-unknown' });
    expect(problem('{"must":[[0]]}')).toMatchObject({ code: 'alignment-invalid', place: 'gold.txt, must.0' });
    expect(problem('{"schema":"muqabala/corpus-reference","version":1}')).toMatchObject({ code: 'reference-invalid' });
    expect(problem('{"schema":"muqabala/aligned-document","version":1}')).toMatchObject({ code: 'document-invalid' });
  });
});
