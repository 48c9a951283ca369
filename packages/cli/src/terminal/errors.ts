import { MuqabalaError } from '@muqabala/core/problems';

/** Returns what to say about an error of the input or its surroundings; undefined when it is a fault of the program. */
export function explain(error: unknown): string | undefined {
  if (error instanceof MuqabalaError) return `muqabala: ${error.message}`;
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (typeof code === 'string' && code in SYSTEM)
    return `muqabala: ${path === undefined ? '' : `${path}: `}${SYSTEM[code]}`;
  // Longer than a string, a table or the memory can be.
  if (error instanceof RangeError && /string length|array length|allocation|size exceeded/i.test(message))
    return 'muqabala: The texts are too large to be worked on as a whole. Cut them into parts, such as chapters, and align part by part.';
  return undefined;
}

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder. Check the name.',
  EACCES: 'The permission is missing. Check the rights of the file and its folder.',
  EPERM: 'The system does not permit this. Check the rights of the file and its folder.',
  EISDIR: 'This is a folder; a file was expected. Name a file in it.',
  ENOTDIR: 'A part of this path is a file, not a folder. Check the path.',
  EROFS: 'The file system is read-only. Choose another place.',
  ENOSPC: 'The disk is full. Make room or choose another place.',
  EMFILE: 'Too many files are open. Close some or use fewer --jobs.',
  ELOOP: 'The link leads in a circle. Check the path.',
  ENAMETOOLONG: 'The name is too long. Choose a shorter one.',
  EBUSY: 'The file is in use. Close it elsewhere and try again.',
};
