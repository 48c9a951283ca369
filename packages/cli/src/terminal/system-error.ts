import { getSystemErrorMap } from 'node:util';
import { MuqabalaError, type PlainProblemCode } from '@muqabala/core/problems';

/**
 * Turns an error of the operating system into a problem that says in one line where it is, what is wrong and what to
 * do. `place` is the file or stream as messages name it, by default the path that the error names; `doing` says whether
 * it was to be read or written. Undefined for an error that the system did not raise: that one is a fault of the
 * program.
 */
export function systemProblem(
  error: unknown,
  place: string | undefined = (error as NodeJS.ErrnoException).path,
  doing: 'read' | 'write' = 'read',
): MuqabalaError | undefined {
  const { code, syscall, errno } = error as NodeJS.ErrnoException;
  if (error instanceof MuqabalaError || typeof code !== 'string') return undefined;
  if (syscall === 'listen') return portProblem(code, error as PortError);
  const said = (doing === 'read' ? READING.get(code) : undefined) ?? SAID.get(code);
  if (said === undefined && syscall === undefined) return undefined;
  const [message, remedy] = said ?? [
    `The system says ${code}${errno === undefined ? '' : ` (${getSystemErrorMap().get(errno)?.[1] ?? errno})`}.`,
    'Try again; if it stays so, choose another place.',
  ];
  const kind = doing === 'write' ? 'output-unwritable' : (CODES.get(code) ?? 'file-unreadable');
  return new MuqabalaError({ code: kind, message, remedy, ...(place === undefined ? {} : { place }) });
}

type Said = readonly [message: string, remedy: string];

const SAID: ReadonlyMap<string, Said> = new Map([
  ['ENOENT', ['There is no such file or folder.', 'Check the name.']],
  ['EACCES', ['The permission is missing.', 'Check the rights of the file and its folder.']],
  ['EPERM', ['The system does not permit this.', 'Check the rights of the file and its folder.']],
  ['EEXIST', ['There is a file of this name already.', 'Choose another name.']],
  ['EISDIR', ['This is a folder; a file was expected.', 'Name a file in it.']],
  ['ENOTDIR', ['A part of this path is a file, not a folder.', 'Check the path.']],
  ['EROFS', ['The file system is read-only.', 'Choose another place.']],
  ['ENOSPC', ['The disk is full.', 'Make room or choose another place.']],
  ['EDQUOT', ['The space that you may use is full.', 'Make room or choose another place.']],
  ['EFBIG', ['The file would be larger than is allowed here.', 'Choose another place.']],
  ['EMFILE', ['Too many files are open.', 'Raise the limit (`ulimit -n`) or use fewer --jobs.']],
  ['ENFILE', ['Too many files are open on this machine.', 'Close other programs and try again.']],
  ['ENOMEM', ['The memory does not suffice.', 'Close other programs and try again.']],
  ['ERR_WORKER_OUT_OF_MEMORY', ['The memory does not suffice.', 'Close other programs or use fewer --jobs.']],
  ['ELOOP', ['The link leads in a circle.', 'Check the path.']],
  ['ENAMETOOLONG', ['The name is too long.', 'Choose a shorter one.']],
  ['EBUSY', ['The file is in use.', 'Close it elsewhere and try again.']],
  ['ETXTBSY', ['The file is a program that runs.', 'Choose another name.']],
  ['EPIPE', ['Whoever read it has gone.', 'Try again.']],
  ['EIO', ['The disk or device failed.', 'Try again; if it stays so, choose another place.']],
  ['ESTALE', ['The file was replaced on its server.', 'Try again.']],
] as const);

const READING: ReadonlyMap<string, Said> = new Map([
  ['ENOENT', ['There is no such file.', 'Check the name.']],
  ['EACCES', ['The file may not be read.', 'Check its rights.']],
  ['EPERM', ['The file may not be read.', 'Check its rights.']],
  ['ERR_FS_FILE_TOO_LARGE', ['The file is larger than 2 GB.', 'Cut it into several files.']],
] as const);

const CODES: ReadonlyMap<string, PlainProblemCode> = new Map([
  ['ENOENT', 'file-missing'],
  ['ENOTDIR', 'file-missing'],
  ['EACCES', 'file-forbidden'],
  ['EPERM', 'file-forbidden'],
  ['EISDIR', 'file-is-folder'],
  ['ERR_FS_FILE_TOO_LARGE', 'text-too-long'],
]);

/** `tried` ports before this one were taken as well. */
interface PortError {
  readonly port?: number;
  readonly tried?: number;
}

function portProblem(code: string, { port = 0, tried = 0 }: PortError): MuqabalaError {
  const [message, remedy] =
    code === 'EADDRINUSE'
      ? [tried === 0 ? `The port ${port} is taken.` : `The ports ${port - tried} to ${port} are taken.`, OTHER_PORT]
      : code === 'EACCES'
        ? [`The port ${port} is kept for the system.`, 'Choose one from 1024 on with --port.']
        : [`The port ${port} cannot be used (${code}).`, OTHER_PORT];
  return new MuqabalaError({ code: 'port-unusable', values: { port }, message, remedy });
}

const OTHER_PORT = 'Choose another with --port.';
