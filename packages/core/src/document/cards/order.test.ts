import { describe, expect, it } from 'vitest';
import { findingCodeSchema } from '../../checks/schema.ts';
import type { Finding } from '../../findings/schema.ts';
import { compareByEffect } from './order.ts';

const finding = (id: string, rest: Partial<Finding>): Finding => ({
  id,
  mqm: 'mistranslation',
  severity: 'minor',
  confidence: 0.8,
  text: 'en',
  state: 'open',
  ...rest,
});
const order = (...findings: Finding[]) => findings.sort((a, b) => compareByEffect(a, b, () => 0)).map(({ id }) => id);

describe('findings, worst first', () => {
  it('are those that tell a reader something false before those that tell him less, and those before what is added', () => {
    expect(
      order(
        finding('added', { code: 'addition', mqm: 'addition', severity: 'major', confidence: 0.99 }),
        finding('left out', { code: 'omission', mqm: 'omission', severity: 'major' }),
        finding('clause', { code: 'partial-omission' }),
        finding('speaker', { code: 'attribution-mismatch' }),
        finding('name', { code: 'name-mismatch' }),
        finding('rose for fell', { code: 'opposite' }),
        finding('negation', { code: 'negation-mismatch', confidence: 0.9 }),
        finding('year', { code: 'date-mismatch' }),
      ),
    ).toEqual(['year', 'negation', 'rose for fell', 'name', 'speaker', 'clause', 'left out', 'added']);
  });

  it('are the critical ones before all others, and the surer of equals first', () => {
    const added = finding('own', { mqm: 'accuracy/addition', severity: 'critical', confidence: 1 });
    const [sure, unsure] = [0.9, 0.5].map((confidence) =>
      finding(`${confidence}`, { code: 'date-mismatch', confidence }),
    );
    expect(order(unsure!, sure!, added)).toEqual(['own', '0.9', '0.5']);
  });

  it('have a place for each kind', () => {
    const added = finding('added', { code: 'addition', mqm: 'addition' });
    for (const code of findingCodeSchema.options.filter((one) => one !== 'addition'))
      expect(order(added, finding(code, { code }))).toEqual([code, 'added']);
  });
});
