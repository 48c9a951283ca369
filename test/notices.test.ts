import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { singleFileConfig } from '../packages/viewer/scripts/single-file.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds without writing; gives back what was built, and the packages whose code stayed in it by the paths of their
 * files.
 */
async function built(config: InlineConfig) {
  const packages = new Set<string>();
  const record = (): Plugin => ({
    name: 'record',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(file.modules)) {
          const name = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
          if (name !== undefined && renderedLength > 0) packages.add(name);
        }
      }
    },
  });
  const result = (await build({
    ...config,
    logLevel: 'silent',
    plugins: [...(config.plugins ?? []), record()],
    worker: { plugins: () => [record()] },
    build: { ...config.build, write: false },
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  return { files: [result].flat()[0]!.output, packages };
}

describe('notices of third parties', () => {
  it('stand in the single-file viewer, and so in every page that it is exported with', async () => {
    const { files, packages } = await built({ ...singleFileConfig(), configFile: false });
    const [file] = files;
    const notices = /^\/\*!([\s\S]*?)\*\//.exec(file.code)![1]!;
    expect([...packages].sort()).toEqual(['@lit/reactive-element', 'lit-element', 'lit-html']);
    for (const name of packages) expect(notices).toContain(`${name} `);
    expect(notices).toContain('Copyright (c) 2017 Google LLC');
    const shipped = readFileSync(join(root, 'packages/viewer/cdn/muqabala-viewer.js'), 'utf8');
    expect(shipped, 'run `npm run build` first').toContain('Copyright (c) 2017 Google LLC');
  });

  it('lie beside the program in few files', async () => {
    const { files, packages } = await built({
      root: join(root, 'packages/cli'),
      configFile: join(root, 'packages/cli/vite.config.ts'),
    });
    const notices = String((files.find((one) => one.fileName === 'notices.txt') as Rolldown.OutputAsset).source);
    for (const name of ['commander', 'zod', 'i18next', 'natural', 'linkedom', 'saxes'])
      expect(packages).toContain(name);
    for (const name of packages) expect(notices, name).toMatch(new RegExp(`^(?:.*, )?${name} \\d`, 'm'));
  });

  it('lie beside the workbench, for what its Workers bring too', async () => {
    const { files, packages } = await built({
      root: join(root, 'apps/review'),
      configFile: join(root, 'apps/review/vite.config.ts'),
    });
    const file = files.find((one) => one.fileName === 'notices.txt') as Rolldown.OutputAsset;
    const notices = String(file.source);
    for (const name of ['lit-html', '@mozilla/readability', 'zod', 'linkedom', 'fflate', 'saxes'])
      expect(packages).toContain(name);
    for (const name of packages) expect(notices, name).toMatch(new RegExp(`^(?:.*, )?${name} \\d`, 'm'));
    for (const words of [
      'Apache License',
      'BSD 3-Clause',
      'Permission is hereby granted',
      'CC BY-SA 4.0',
      'UNICODE LICENSE V3',
    ])
      expect(notices).toContain(words);
    // Published without its licence: whom the one of its repository names.
    expect(notices).toContain('Copyright (c) Isaac Z. Schlueter and Contributors');
    const page = files.find((one) => one.fileName === 'index.html') as Rolldown.OutputAsset;
    expect(String(page.source)).toContain('<link rel="license" href="./notices.txt"');
  });
});
