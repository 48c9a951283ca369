import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { versions } from '../.ci/release.mjs';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

describe('a release', () => {
  it('has one version, wherever it is said', () => {
    const said = versions();
    expect(said.length).toBeGreaterThan(10);
    expect(new Set(said.map(([, version]) => version)).size, said.join('\n')).toBe(1);
  });

  it('is written down', () => {
    expect(read('CHANGELOG.md')).toContain('\n## Unreleased\n');
  });

  it('is tried on three systems and three versions of Node, and published by a tag without a token', () => {
    const check = parse(read('.github/workflows/check.yml'));
    expect(check.jobs.tests.strategy.matrix).toEqual({
      os: ['ubuntu-latest', 'macos-latest', 'windows-latest'],
      node: [20.19, 22, 24],
    });
    const publish = parse(read('.github/workflows/publish.yml'));
    expect(publish.permissions['id-token']).toBe('write');
    const { scripts } = JSON.parse(read('package.json'));
    for (const workflow of ['check', 'publish']) {
      const text = read(`.github/workflows/${workflow}.yml`);
      expect(text).not.toMatch(/secrets\.|registry/);
      for (const [, command] of text.matchAll(/npm run ([\w-]+)/g)) expect(scripts).toHaveProperty(command!);
    }
  });
});
