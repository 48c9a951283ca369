import { execFileSync, spawn } from 'node:child_process';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as zlib from 'node:zlib';
import { MuqabalaError } from '@muqabala/core/problems';

/**
 * Ways in which a file of lines may be compressed; several compressed pieces one after the other are one file again.
 */
export type Compression = 'none' | 'gz' | 'zst';

/** What Node has from 22.15 on; the type declarations are those of 20. */
const { zstdCompressSync, createZstdDecompress } = zlib as typeof zlib & {
  readonly zstdCompressSync?: (bytes: Uint8Array) => Buffer;
  readonly createZstdDecompress?: () => NodeJS.ReadWriteStream;
};

/** Compresses a piece whole. Throws `zstd-missing` where neither Node nor the machine has Zstandard. */
export function compress(bytes: Uint8Array, how: Compression): Uint8Array {
  if (how === 'none') return bytes;
  if (how === 'gz') return zlib.gzipSync(bytes);
  if (zstdCompressSync !== undefined) return zstdCompressSync(bytes);
  try {
    return execFileSync('zstd', ['-q', '-c'], { input: bytes, maxBuffer: 2 ** 31 - 1 });
  } catch {
    throw zstdMissing();
  }
}

/** Refuses Zstandard before any work is done, where it is not to be had. */
export function checkCompression(how: Compression): void {
  if (how === 'zst') compress(new Uint8Array(), how);
}

/**
 * Returns the bytes of a stream, decompressed when it begins as gzip or Zstandard does. Throws `compression-broken`
 * with the place, or `zstd-missing`.
 */
export async function* decompressed(bytes: AsyncIterable<Uint8Array>, place: string): AsyncGenerator<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < 4) {
    const next = await iterator.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  async function* all() {
    yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  const how = compressionOf(head);
  if (how === 'none') return yield* all();
  try {
    yield* how === 'gz' ? through(all(), zlib.createGunzip()) : unzstd(all());
  } catch (error) {
    if (error instanceof MuqabalaError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (!/^(Z_|ERR_ZSTD|ZSTD)/.test(code ?? '')) throw error;
    throw new MuqabalaError({
      code: 'compression-broken',
      place,
      message: `It begins like a compressed file (${how}) and cannot be decompressed (${code}).`,
      remedy: 'Copy or make it again; it may have been cut off.',
    });
  }
}

function compressionOf(head: Uint8Array): Compression {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gz';
  if (head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd) return 'zst';
  return 'none';
}

async function* through(bytes: AsyncIterable<Uint8Array>, decoder: NodeJS.ReadWriteStream): AsyncGenerator<Uint8Array> {
  const out = new PassThrough();
  const done = pipeline(Readable.from(bytes), decoder, out);
  // Said where it is awaited.
  done.catch(() => {});
  for await (const piece of out) yield piece as Buffer;
  await done;
}

async function* unzstd(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (createZstdDecompress !== undefined) return yield* through(bytes, createZstdDecompress());
  const child = spawn('zstd', ['-q', '-d', '-c'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise<void>((done, fail) => {
    child.on('error', () => fail(zstdMissing()));
    child.on('close', (code) =>
      code === 0 ? done() : fail(Object.assign(new Error('ZSTD'), { code: 'ZSTD_BROKEN' })),
    );
  });
  ended.catch(() => {});
  const fed = pipeline(Readable.from(bytes), child.stdin).catch(() => {});
  for await (const piece of child.stdout) yield piece as Buffer;
  await fed;
  await ended;
}

function zstdMissing(): MuqabalaError {
  return new MuqabalaError({
    code: 'zstd-missing',
    message: 'Zstandard is neither in this version of Node (22.15 has it) nor on this machine.',
    remedy: 'Take gz instead of zst, or install the program `zstd`.',
  });
}
