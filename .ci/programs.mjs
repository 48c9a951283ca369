// Programs of others that the tests hold written files against, or share work by: where they are, and how Debian calls
// them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What each program is called in Debian, and how it is found. */
const PROGRAMS = {
  xmllint: { package: 'libxml2-utils', find: () => onPath('xmllint') },
  gettext: { package: 'gettext', find: () => onPath('msgfmt') },
  'translate-toolkit': { package: 'python3-translate', find: () => pythonWith('translate.storage.tmx') },
  OmegaT: {
    package: 'omegat',
    find: () => (onPath('java') === undefined ? undefined : first('/usr/share/omegat/OmegaT.jar')),
  },
  LibreOffice: {
    package: 'libreoffice-calc-nogui',
    find: () =>
      onPath('soffice') ?? onPath('libreoffice') ?? first('/Applications/LibreOffice.app/Contents/MacOS/soffice'),
  },
  Redis: { package: 'redis-server', find: () => onPath('redis-server') },
  Slurm: { package: 'slurm-wlm', find: () => onPath('slurmctld') ?? first('/usr/sbin/slurmctld') },
  Snakemake: { package: 'snakemake', find: () => onPath('snakemake') },
  'GNU parallel': { package: 'parallel', find: () => onPath('parallel') },
  Zstandard: { package: 'zstd', find: () => onPath('zstd') },
};

/**
 * Milliseconds for all installing together: where no package can be had, the other checks are not to wait for longer.
 */
const PATIENCE = 12 * 60_000;

export const PROGRAM_NAMES = Object.keys(PROGRAMS);

/**
 * Returns the path of a program; of translate-toolkit that of a Python that has it, of OmegaT that of its archive.
 * Undefined when it is not on this machine.
 */
export function findProgram(name) {
  return PROGRAMS[name].find();
}

/** Returns the programs that are not here, with the Debian package of each. */
export function missingPrograms() {
  return PROGRAM_NAMES.filter((name) => findProgram(name) === undefined).map((name) => ({
    name,
    package: PROGRAMS[name].package,
  }));
}

/**
 * Installs what is missing where that is possible (Debian, as root), package by package, so that one that cannot be had
 * stops no other.
 */
export function installPrograms() {
  const missing = missingPrograms();
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return missing;
  console.error(
    `Installing ${missing.map((program) => program.package).join(', ')} for the checks with other programs.`,
  );
  const until = Date.now() + PATIENCE;
  aptGet(until, 'update');
  for (const program of missing) aptGet(until, 'install', '-y', '--no-install-recommends', program.package);
  return missingPrograms();
}

function aptGet(until, ...args) {
  const patience = ['Acquire::Retries=2', 'Acquire::http::Timeout=30', 'DPkg::Lock::Timeout=300'];
  spawnSync('apt-get', ['-qq', ...patience.flatMap((option) => ['-o', option]), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: Math.max(1000, until - Date.now()),
  });
}

function first(...paths) {
  return paths.find((path) => existsSync(path));
}

function onPath(name) {
  return first(...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));
}

/** The first `python3` of the path may be another than the one that Debian's packages are for. */
function pythonWith(module) {
  return [onPath('python3'), '/usr/bin/python3'].find(
    (python) => python !== undefined && spawnSync(python, ['-c', `import ${module}`]).status === 0,
  );
}
