// npm run release -- X.Y.Z: gives every package that version, and what is unreleased in CHANGELOG.md too.
// `--check X.Y.Z` only tells whether the repository has it. All packages are released together, so that a version names
// one state of all; a tool for many versions (changesets) would bring more packages than there are here.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './set-up.mjs';

const MANIFEST = /(?<=^ {2}"version": ")[^"]+/m;

/** Sources that say the version where no manifest can be read: in a browser. */
const SAID = [
  ['packages/core/src/document/signature.ts', /(?<=export const VERSION = ')[^']+/],
  ['packages/evaluate/src/figures/signature.ts', /(?<=export const SCORER_VERSION = ')[^']+/],
  ['packages/viewer/web-types.json', MANIFEST],
  ['packages/lexicon/src/signature.ts', /(?<=^export const signature = ')[^']+/m],
];
/** Returns every place that says a version: [file from the root, pattern]. */
export function versionPlaces() {
  return [...readdirSync(join(root, 'packages')).map((name) => [`packages/${name}/package.json`, MANIFEST]), ...SAID];
}

/** Returns what each place says. */
export function versions() {
  return versionPlaces().map(([file, pattern]) => [file, pattern.exec(readFileSync(join(root, file), 'utf8'))?.[0]]);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , first, second] = process.argv;
  const version = first === '--check' ? second : first;
  if (!/^\d+\.\d+\.\d+(?:-[a-z0-9.]+)?$/.test(version ?? '')) {
    console.error('Usage: npm run release -- X.Y.Z');
    process.exit(2);
  }
  const changes = join(root, 'CHANGELOG.md');
  const log = readFileSync(changes, 'utf8');
  if (first === '--check') {
    const others = versions().filter(([, one]) => one !== version);
    for (const [file, one] of others) console.error(`${file} says ${one}, not ${version}.`);
    if (!log.includes(`\n## ${version}\n`)) console.error(`CHANGELOG.md says nothing of ${version}.`);
    process.exit(others.length > 0 || !log.includes(`\n## ${version}\n`) ? 1 : 0);
  }
  for (const [file, pattern] of versionPlaces()) {
    const path = join(root, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(pattern, version));
  }
  writeFileSync(changes, log.replace('\n## Unreleased\n', `\n## Unreleased\n\n## ${version}\n`));
  console.log(`Every package is ${version} now. Commit, tag v${version}, and push the tag.`);
}
