import type { Properties } from '@muqabala/core/document';

/** What a file says of a pair or a side, gathered; a name that comes again adds a line. */
export function makeProperties() {
  let gathered: Record<string, string> | undefined;
  return {
    add(name: string, value: string | undefined): void {
      if (value === undefined || value === '' || name === '' || name === '__proto__') return;
      gathered ??= {};
      const before = gathered[name];
      gathered[name] = before === undefined ? value : `${before}\n${value}`;
    },
    end: (): { readonly properties?: Properties } => (gathered === undefined ? {} : { properties: gathered }),
  };
}

/** Returns the properties of both, those of the second before those of the first that have their names. */
export function joinedProperties(
  first: { readonly properties?: Properties },
  second: { readonly properties?: Properties },
): { readonly properties?: Properties } {
  if (first.properties === undefined) return second;
  return second.properties === undefined ? first : { properties: { ...first.properties, ...second.properties } };
}
