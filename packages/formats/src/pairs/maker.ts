import type { Maker } from '@muqabala/core/document';

const KINDS: ReadonlySet<unknown> = new Set(['program', 'person', 'reader']);

/** Returns the wording that somebody suggests, as a file says it; nothing where it says none. */
export function suggestionOf(data: unknown): { readonly suggestion?: { text: string; accepted?: boolean } } {
  const { text, accepted } = (data ?? {}) as { text?: unknown; accepted?: unknown };
  if (typeof text !== 'string') return {};
  return { suggestion: { text, ...(typeof accepted === 'boolean' ? { accepted } : {}) } };
}

/** Returns who made something, as a file says it; nothing where it does not. */
export function makerOf(data: unknown): { readonly by?: Maker } {
  if (typeof data !== 'object' || data === null || !KINDS.has((data as Maker).kind)) return {};
  const { kind } = data as Maker;
  const named = (['name', 'version', 'date'] as const).flatMap((key) => {
    const value: unknown = (data as Maker)[key];
    return typeof value === 'string' ? [[key, value] as const] : [];
  });
  return { by: { kind, ...Object.fromEntries(named) } };
}
