import { MuqabalaError } from '@muqabala/core';

type Bytes = Uint8Array<ArrayBuffer>;

/** A value as it is kept: JSON in UTF-8, encrypted under the key that `key` names; open where that is empty. */
export interface Sealed {
  readonly key: string;
  readonly iv: Bytes;
  readonly data: Bytes;
}

/** Length that AES-GCM takes for its initial value, in bytes; a new one is drawn for each value. */
const IV = 12;

/**
 * What encrypts and decrypts what the browser keeps: AES-GCM with 256 bits. The key itself cannot be got out of it
 * again, and is nowhere but in the memory of the page.
 */
export class Cipher {
  /** Tells keys apart; says nothing about the key. */
  readonly id: string;
  readonly #key: CryptoKey;

  private constructor(id: string, key: CryptoKey) {
    this.id = id;
    this.#key = key;
  }

  /** Makes one of a key of 32 bytes. */
  static async of(bytes: Bytes): Promise<Cipher> {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
    return new Cipher(toBase64(digest.slice(0, 9)), key);
  }

  /** `place` is where the value stands: it opens nowhere else. */
  async encrypt(data: Bytes, place: string): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(IV));
    const made = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(place) }, this.#key, data);
    return { key: this.id, iv, data: new Uint8Array(made) };
  }

  async decrypt({ iv, data }: Sealed, place: string): Promise<Bytes> {
    const made = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(place) }, this.#key, data);
    return new Uint8Array(made);
  }
}

/**
 * Seals a value for its place; without a cipher it stays open. Throws a {@link MuqabalaError} (`review-too-large`) for
 * what is longer than a string can be.
 */
export async function seal(value: unknown, place: string, cipher: Cipher | undefined): Promise<Sealed> {
  const data = bytesOf(json(value));
  return cipher === undefined ? { key: '', iv: new Uint8Array(), data } : cipher.encrypt(data, place);
}

/**
 * Opens a sealed value. Throws a {@link MuqabalaError} (`sealed-elsewhere`) when it was sealed under another key, or is
 * not what was sealed.
 */
export async function unseal<T>(sealed: Sealed, place: string, cipher: Cipher | undefined): Promise<T> {
  try {
    if (sealed.key !== '' && sealed.key !== cipher?.id) throw sealedElsewhere();
    const data = sealed.key === '' ? sealed.data : await cipher!.decrypt(sealed, place);
    return JSON.parse(new TextDecoder().decode(data)) as T;
  } catch {
    throw sealedElsewhere();
  }
}

/** As {@link seal}, for what is kept as text; what stays open is plain JSON. */
export async function sealText(value: unknown, place: string, cipher: Cipher | undefined): Promise<string> {
  if (cipher === undefined) return json(value);
  const { key, iv, data } = await seal(value, place, cipher);
  return [key, toBase64(iv), toBase64(data)].join('.');
}

/** As {@link unseal}, of what {@link sealText} has made, or of plain JSON. */
export async function unsealText<T>(text: string, place: string, cipher: Cipher | undefined): Promise<T> {
  if (isOpenText(text)) return JSON.parse(text) as T;
  const [key, iv, data] = text.split('.');
  return unseal({ key: key!, iv: fromBase64(iv ?? ''), data: fromBase64(data ?? '') }, place, cipher);
}

/** Whether a kept text is open to everybody who gets at it. */
export function isOpenText(text: string): boolean {
  return /^[[{]/.test(text);
}

function json(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new MuqabalaError({
      code: 'review-too-large',
      message: 'This review is too large to be kept in the browser.',
      remedy: 'Save it as a file.',
    });
  }
}

/** Says that something kept does not open with the key that is here. */
export function sealedElsewhere(): MuqabalaError {
  return new MuqabalaError({
    code: 'sealed-elsewhere',
    message: 'This was kept under a key that is not here.',
    remedy: 'Open it with the `muqabala review` of the user and machine that kept it.',
  });
}

function bytesOf(text: string): Bytes {
  return new TextEncoder().encode(text);
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Returns the bytes of a text in base64. */
export function fromBase64(text: string): Bytes {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
