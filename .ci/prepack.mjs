// `prepack` of every package, run in its folder: refuses a package that is not built, or that npm packs (it would leave
// `workspace:` where versions belong), or whose code imports what it does not install; lays what travels with it beside it.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { programPlace } from '../packages/cli/bin/place.js';
import { root } from './set-up.mjs';

/** What is built elsewhere and belongs into a package: [from the root, into the package]. */
const CARRIED = {
  muqabala: [
    ['apps/review/dist', 'review'],
    ['packages/viewer/cdn/muqabala-viewer.js', 'viewer/muqabala-viewer.js'],
  ],
};

/** Returns why a package may not be packed, a line each; empty when nothing stands against it. */
export function refusals(folder, packer) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const lines = [];
  if (!packer.startsWith('pnpm/') && JSON.stringify(manifest).includes('"workspace:'))
    lines.push('its dependencies say `workspace:`, which only pnpm replaces: use `npm run pack`');
  // A pattern stands for the files of its folder.
  for (const target of targets(manifest))
    if (!existsSync(join(folder, target.endsWith('/*') ? target.slice(0, -2) : target)))
      lines.push(`${target} is missing: run \`npm run set-up\``);
  const build = join(folder, 'dist/.tsbuildinfo');
  if (existsSync(build)) {
    const built = statSync(build).mtimeMs;
    // A README is packed as it stands: nothing is built of it, and so no build would make it older.
    const later = filesOf(join(folder, 'src')).find(
      (file) => !/\.test\.ts$|\.md$/.test(file) && statSync(file).mtimeMs > built,
    );
    if (later !== undefined) lines.push(`${later} is newer than what is built of it: run \`npm run set-up\``);
  }
  for (const [from] of CARRIED[manifest.name] ?? [])
    if (!existsSync(join(root, from))) lines.push(`${from} is missing: run \`npm run set-up\``);
  const installed = { ...manifest.dependencies, ...manifest.peerDependencies, [manifest.name]: '' };
  if (manifest.files.includes('program') && !programPlace().pathname.endsWith('/program/main.js'))
    lines.push('the program in few files is older than what is built: run `npm run set-up`');
  const published = ['dist', 'program'].filter((built) => manifest.files.includes(built));
  for (const [file, name] of published.flatMap((built) => imported(join(folder, built))))
    if (!(name in installed)) lines.push(`${file} imports ${name}, which nobody who installs ${manifest.name} has`);
  return lines;
}

/** Every file that the manifest points to. */
function targets({ exports = {}, bin = {}, customElements, unpkg, jsdelivr }) {
  const leaves = (value) =>
    typeof value === 'string'
      ? [value]
      : Object.entries(value ?? {}).flatMap(([condition, one]) => (condition === 'muqabala-source' ? [] : leaves(one)));
  return [...leaves(exports), ...leaves(bin), ...[customElements, unpkg, jsdelivr].filter((one) => one !== undefined)];
}

function filesOf(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** [file, package] of every import of another package in built code; Node's own are none. */
function imported(folder) {
  return filesOf(folder)
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) =>
      [
        ...readFileSync(file, 'utf8')
          .replace(/\/\*[\s\S]*?\*\//g, '')
          .matchAll(
            /^(?:import|export) [^'"`;=]*?from ['"]([^'"]+)['"];$|^import ['"]([^'"]+)['"];$|\bimport\(['"]([^'"]+)['"]\)/gm,
          ),
      ]
        .map((match) => match[1] ?? match[2] ?? match[3])
        .filter((specifier) => !/^[.#/]/.test(specifier) && !isBuiltin(specifier))
        .map((specifier) => [
          file,
          specifier
            .split('/')
            .slice(0, specifier.startsWith('@') ? 2 : 1)
            .join('/'),
        ]),
    );
}

/** Lays what travels with a package beside it, or takes it away again, so that no later run finds an old one there. */
export function carry(folder, name, away) {
  for (const [from, to] of CARRIED[name] ?? []) {
    rmSync(join(folder, to.split('/')[0]), { recursive: true, force: true });
    if (!away) cpSync(join(root, from), join(folder, to), { recursive: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.cwd();
  const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (process.argv.includes('--after')) carry(folder, name, true);
  else {
    const lines = refusals(folder, process.env.npm_config_user_agent ?? '');
    for (const line of lines) console.error(`${name} is not packed: ${line}.`);
    if (lines.length > 0) process.exit(1);
    carry(folder, name, false);
  }
}
