import { sha256 } from '@noble/hashes/sha2.js';

/** Escapes text for HTML, in content and in quoted attributes; what HTML cannot hold becomes U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (c) => REFERENCES[c]!)
    .replace(NONE, '')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\ufffd')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/**
 * Controls of the upper half and what is no character, which the validator of the W3C calls errors: they show nothing.
 */
const NONE =
  /[\u0080-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]/g;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Returns data as JSON that may stand inside a script element: nothing in it can end the element or open a comment. */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u007f-\u009f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Returns program text that may stand inside a script element; only strings and patterns can hold what is rewritten.
 */
export function scriptSource(source: string): string {
  return source.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
}

/** Returns an address that a page may link to, or undefined: a web address and nothing that runs. */
export function safeAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/[^\s]+$/i.test(url) ? url : undefined;
}

/** Returns a language code that may stand in `lang`. */
export function safeLanguage(language: string): string {
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language) ? language : 'und';
}

/** Returns how a content security policy names a script or style sheet: the SHA-256 of its UTF-8, in base64. */
export function hashSource(text: string): string {
  const digest = Array.from(sha256(new TextEncoder().encode(text)), (byte) => String.fromCharCode(byte));
  return `'sha256-${btoa(digest.join(''))}'`;
}
