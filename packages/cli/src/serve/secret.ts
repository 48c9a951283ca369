import { hkdfSync, randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { MuqabalaError } from '@muqabala/core/problems';

const NAME = 'browser-secret';

/**
 * Returns the key, 32 bytes, under which the workbench keeps reviews in the browser of whoever runs the program: the
 * same at every start. It comes from a secret in the user's own folder for the state of programs, which is made when
 * there is none and which nobody else may read. Throws a {@link MuqabalaError} when there can be none.
 */
export async function storageKey(folder = stateFolder()): Promise<Uint8Array> {
  const path = join(folder, NAME);
  try {
    const secret = (await readSecret(path)) ?? (await makeSecret(folder, path));
    return new Uint8Array(hkdfSync('sha256', secret, '', 'muqabala browser storage 1', 32));
  } catch (error) {
    if (error instanceof MuqabalaError) throw error;
    throw new MuqabalaError({
      code: 'secret-missing',
      place: path,
      message: `The secret that protects what the browser keeps cannot be read or made (${(error as NodeJS.ErrnoException).code}).`,
      remedy: 'Check the rights of its folder, and start again.',
    });
  }
}

/** Where programs keep state of one user: the XDG state folder, and what Windows and macOS have for it. */
function stateFolder(): string {
  const { XDG_STATE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === 'win32') return join(LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'muqabala');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'muqabala');
  // By the specification a relative path is to be passed over.
  const own = XDG_STATE_HOME !== undefined && isAbsolute(XDG_STATE_HOME) ? XDG_STATE_HOME : undefined;
  return join(own ?? join(homedir(), '.local', 'state'), 'muqabala');
}

async function readSecret(path: string): Promise<Buffer | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
    if (process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0) await chmod(path, 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  if (/^[0-9a-f]{64}\n$/.test(text)) return Buffer.from(text.trim(), 'hex');
  throw new MuqabalaError({
    code: 'secret-broken',
    place: path,
    message: 'The secret that protects what the browser keeps is broken.',
    remedy:
      'Bring the file back, or remove it: a new one is made, but what browsers kept under the old one stays closed.',
  });
}

/** Two programs that start at once end up with one secret, and nobody reads half of it. */
async function makeSecret(folder: string, path: string): Promise<Buffer> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(temporary, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true });
    await link(temporary, path).catch(async (error: NodeJS.ErrnoException) => {
      // Some file systems know no hard links.
      if (error.code !== 'EEXIST') await rename(temporary, path);
    });
  } finally {
    await rm(temporary, { force: true });
  }
  return (await readSecret(path))!;
}
