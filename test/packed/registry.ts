import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  createReadStream,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Published {
  readonly manifest: { readonly name: string; readonly version: string };
  /** A tarball of ours, or the folder of a package of others as it is installed here. */
  readonly place: string;
}

/** Packs every package of the project into a folder; returns the tarballs' paths. */
export function packAll(folder: string): string[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, '.ci/pack.mjs'), folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`npm run pack failed: ${stderr}`);
  return stdout.trim().split('\n');
}

/**
 * Serves the tarballs, and every package of others that is installed in this repository, as a registry on this machine:
 * npm installs from it as a stranger would, without a network. A package that is not here is 404, so that what would
 * bring more than the repository knows fails.
 */
export async function serveRegistry(tarballs: readonly string[]) {
  const packages = new Map<string, Published[]>();
  const add = (one: Published) => packages.set(one.manifest.name, [...(packages.get(one.manifest.name) ?? []), one]);
  for (const tarball of tarballs)
    add({
      manifest: JSON.parse(execFileSync('tar', ['-xzOf', tarball, 'package/package.json'], { encoding: 'utf8' })),
      place: tarball,
    });
  for (const folder of installedPackages()) {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (!packages.get(manifest.name)?.some((one) => one.manifest.version === manifest.version))
      add({ manifest, place: folder });
  }
  const server = createServer((request, response) => {
    const [, name, file] =
      /^\/((?:@[^/]+\/)?[^/]+)(?:\/-\/(.+)\.tgz)?$/.exec(decodeURIComponent(request.url ?? '')) ?? [];
    const found = packages.get(name ?? '');
    if (found === undefined) return response.writeHead(404).end('{}');
    const { port } = server.address() as AddressInfo;
    if (file === undefined) {
      const versions = found.map(({ manifest }) => [
        manifest.version,
        { ...manifest, dist: { tarball: `http://127.0.0.1:${port}/${name}/-/${manifest.version}.tgz` } },
      ]);
      return response.writeHead(200, { 'content-type': 'application/json' }).end(
        JSON.stringify({
          name,
          'dist-tags': { latest: versions.at(-1)![0] },
          versions: Object.fromEntries(versions),
        }),
      );
    }
    const one = found.find(({ manifest }) => manifest.version === file);
    if (one === undefined) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'application/octet-stream' });
    if (one.place.endsWith('.tgz')) return createReadStream(one.place).pipe(response);
    // Copied first: pnpm's store has equal files once, and tar would write links, which npm leaves out.
    const copy = mkdtempSync(join(tmpdir(), 'muqabala-registry-'));
    cpSync(one.place, join(copy, 'package'), { recursive: true, filter: (path) => !path.endsWith('node_modules') });
    const tar = spawn('tar', ['-czf', '-', '-C', copy, 'package'], { stdio: ['ignore', 'pipe', 'ignore'] });
    tar.on('close', () => rmSync(copy, { recursive: true, force: true }));
    return tar.stdout.pipe(response);
  });
  // On a busy machine npm pauses for longer than connections are kept open, and its next request would be cut off.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}

/** The folders of all packages in pnpm's store of the repository. */
function installedPackages(): string[] {
  const store = join(root, 'node_modules/.pnpm');
  return readdirSync(store).flatMap((entry) => {
    const modules = join(store, entry, 'node_modules');
    if (!existsSync(modules)) return [];
    return readdirSync(modules)
      .flatMap((name) =>
        name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => join(name, inner)) : [name],
      )
      .map((name) => join(modules, name))
      .filter((folder) => !lstatSync(folder).isSymbolicLink() && existsSync(join(folder, 'package.json')));
  });
}

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command in a folder, without the variables that would lead it back to this repository; the certificates that a
 * network asks for stay.
 */
export function runIn(folder: string, command: string, args: readonly string[]): Promise<Ran> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^(?:npm_|NODE_(?!EXTRA_CA_CERTS)|VITEST|INIT_CWD)/.test(key)),
  );
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: folder, env, shell: process.platform === 'win32' && command === 'npm' });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (data) => (stdout += data));
    child.stderr.on('data', (data) => (stderr += data));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/**
 * Installs packages into a folder, from a registry or the one that npm knows; returns how many came and their bytes.
 */
export async function install(folder: string, registry: string | undefined, names: readonly string[]) {
  mkdirSync(folder, { recursive: true });
  const { status, stderr } = await runIn(folder, 'npm', [
    'install',
    ...names,
    '--prefix',
    folder,
    ...(registry === undefined ? [] : ['--registry', registry]),
    '--cache',
    join(folder, '../cache'),
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--fetch-retries=0',
  ]);
  if (status !== 0) throw new Error(`npm install ${names.join(' ')}: ${stderr}`);
  const modules = join(folder, 'node_modules');
  const lock = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')) as { packages: object };
  const bytes = readdirSync(modules, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + lstatSync(join(entry.parentPath, entry.name)).size, 0);
  return { packages: Object.keys(lock.packages), bytes };
}
