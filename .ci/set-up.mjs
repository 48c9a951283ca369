// Installs the workspace with the pinned pnpm, which need not be on the machine, and builds it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a command in the repository's root; ends this process with the command's code when it fails. */
export function run(command, args, options = {}) {
  const { allowFailure, ...rest } = options;
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: needsShell(command),
    ...rest,
  });
  if (result.error) {
    console.error(`Could not run ${command}: ${result.error.message}`);
    process.exit(1);
  }
  if (result.status !== 0 && !allowFailure) process.exit(result.status ?? 1);
  return result.status ?? 1;
}

/**
 * On Windows npm is a batch file, which only a shell runs. Node itself is none, and stands in a folder whose name has a
 * blank (`Program Files`), at which a shell would cut the command.
 */
function needsShell(command) {
  return process.platform === 'win32' && command !== process.execPath;
}

/** Runs the pinned pnpm through npm, so that nothing has to be installed by hand. */
export function pnpm(args, options) {
  return run('npm', pnpmArguments(args), options);
}

function pnpmArguments(args) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return ['exec', '--yes', '--loglevel=error', `--package=${packageManager}`, '--', 'pnpm', ...args];
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node ${process.versions.node} is too old: Muqabala needs Node 20.19 or later.`);
  process.exit(1);
}

export function setUp({ build = true } = {}) {
  checkNode();
  // Without this pnpm asks a terminal before it replaces a node_modules that another tool made.
  const env = { ...process.env, CI: 'true' };
  console.error('Installing…');
  const quiet = existsSync(join(root, 'node_modules/.modules.yaml'))
    ? ['--reporter=append-only', '--loglevel=warn']
    : [];
  pnpm(['install', '--frozen-lockfile', '--prefer-offline', ...quiet], { env });
  if (!build) return;
  console.error('Building…');
  // Quiet when all goes well; the whole output when it does not.
  const { status, stdout, stderr } = spawnSync('npm', pnpmArguments(['run', 'build']), {
    cwd: root,
    shell: needsShell('npm'),
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status === 0) return;
  console.error(`${stdout}${stderr}\nThe build failed; what went wrong stands above.`);
  process.exit(status ?? 1);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) setUp();
