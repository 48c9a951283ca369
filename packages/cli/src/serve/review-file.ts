import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { type AlignedDocument, type Problem, parseDocument } from '@muqabala/core/document';
import { MuqabalaError } from '@muqabala/core/problems';
import { decodeText, readDocument } from '@muqabala/formats';
import { removeLeftovers } from '../files/leftovers.ts';
import { placeOf, readBytes } from '../files/read.ts';
import type { NewContent } from '../files/replace.ts';
import { writeOutput } from '../files/write.ts';
import { replaceVersion } from './replace-version.ts';

/** What the file holds now. `version` changes with every byte of it. */
export interface FileState {
  readonly document: AlignedDocument;
  readonly version: string;
}

export type WriteResult =
  | { readonly kind: 'written'; readonly version: string }
  | { readonly kind: 'changed' | 'invalid' | 'failed'; readonly problem: Problem };

/**
 * The file of a review on this machine, read and written whole; the workbench never overwrites what it has not seen.
 */
export interface ReviewFile {
  /** The same for the same file, whenever it is served. */
  readonly id: string;
  read(): Promise<FileState>;
  /** Writes a document over the state that `version` names; writes wait for each other. */
  write(json: string, version: string): Promise<WriteResult>;
}

/** Opens a review file. Throws a {@link MuqabalaError} when it cannot be read or is no review. */
export async function openReviewFile(path: string): Promise<ReviewFile> {
  const place = placeOf(path);
  const load = async () => await readBytes(path);
  const versionOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const read = async (): Promise<FileState> => {
    const bytes = await load();
    return { document: readDocument(decodeText(bytes, place).content, place), version: versionOf(bytes) };
  };
  await read();
  await removeLeftovers(path);
  let last: Promise<unknown> = Promise.resolve();
  return {
    id: createHash('sha256')
      .update(await realpath(path))
      .digest('hex')
      .slice(0, 24),
    read,
    write(json, version) {
      const result = last.then(() => writeOver(path, json, version));
      // A write that failed is no reason for the next one to fail.
      last = result.catch(() => {});
      return result;
    },
  };
}

async function writeOver(path: string, json: string, version: string): Promise<WriteResult> {
  const checked = check(json);
  if (checked !== undefined)
    return { kind: 'invalid', problem: { ...checked, place: `${path}, ${checked.place ?? ''}` } };
  const text = `${json}\n`;
  try {
    const replace = async (made: NewContent) => {
      if (!(await replaceVersion(made, version))) throw changed(path);
    };
    await writeOutput(path, [text], { replace });
    return { kind: 'written', version: createHash('sha256').update(text).digest('hex') };
  } catch (error) {
    if (!(error instanceof MuqabalaError)) throw error;
    return { kind: error.code === 'file-changed' ? 'changed' : 'failed', problem: error.problem };
  }
}

function changed(place: string): MuqabalaError {
  return new MuqabalaError({
    code: 'file-changed',
    place,
    message: 'The file was changed by another program since it was read.',
    remedy: 'Save this review under another name, or load the file again.',
  });
}

function check(json: string): Problem | undefined {
  try {
    const parsed = parseDocument(JSON.parse(json));
    return parsed.ok ? undefined : parsed.problems[0];
  } catch {
    return {
      code: 'document-invalid',
      message: 'What was sent is no JSON.',
      remedy: 'Reload the workbench; the file was left as it is.',
    };
  }
}
