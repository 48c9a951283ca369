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
