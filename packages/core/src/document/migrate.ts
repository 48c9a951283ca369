/**
 * Returns a document of an earlier version as one of today's; anything else as it is. Version 1 has nothing that
 * version 2 says otherwise: what it leaves out is optional.
 */
export function migrate(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || (data as { version?: unknown }).version !== 1) return data;
  return { ...data, version: 2 };
}
