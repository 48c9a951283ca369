import { describe, expect, it } from 'vitest';
import { type Gate, readGate, stops } from './gate.ts';

const kinds = new Set(['omission', 'number-mismatch', 'terminology']);
const finding = { code: 'number-mismatch', mqm: 'mistranslation', severity: 'minor', state: 'open' } as const;

describe('a gate', () => {
  it('takes the mildest of its severities, and any of its kinds however severe', () => {
    const gate = readGate('critical, major,omission', kinds) as Gate;
    expect(gate).toEqual({ severity: 'major', kinds: new Set(['omission']) });
    expect(stops(gate, finding)).toBe(false);
    expect(stops(gate, { ...finding, severity: 'major' })).toBe(true);
    expect(stops(gate, { ...finding, severity: 'critical' })).toBe(true);
    expect(stops(gate, { ...finding, code: 'omission' })).toBe(true);
    expect(stops(readGate('terminology', kinds) as Gate, { ...finding, mqm: 'terminology' })).toBe(true);
  });

  it('does not stop at what was dismissed', () => {
    expect(stops(readGate('minor', kinds) as Gate, { ...finding, state: 'dismissed' })).toBe(false);
  });

  it.each(['grave', 'major,', '', 'Omission'])('has no name %j', (name) => {
    expect(typeof readGate(name, kinds)).toBe('string');
  });
});
