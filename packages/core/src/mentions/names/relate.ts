/** How two entities of different ids belong together. */
export type EntityRelation = 'same' | 'demonym' | 'capital' | 'title';

/**
 * Returns how two entities are related: `same`, `demonym` (Iranian for Iran), `capital` (Tehran for Iran, or for
 * Iranian), `title` (an office for its country's people), or undefined. Symmetric.
 */
export function relateEntities(a: string, b: string): EntityRelation | undefined {
  if (a === b) return 'same';
  const [x, y] = [countryOf(a), countryOf(b)];
  if (x === undefined || x.code !== y?.code) return undefined;
  if (x.kind === 'office' || y.kind === 'office') return 'title';
  return x.kind === 'capital' || y.kind === 'capital' ? 'capital' : 'demonym';
}

function countryOf(entity: string): { kind: string; code: string } | undefined {
  const colon = entity.indexOf(':');
  const kind = entity.slice(0, colon);
  if (kind !== 'region' && kind !== 'nationality' && kind !== 'capital' && kind !== 'office') return undefined;
  const code = entity.slice(colon + 1);
  if (kind !== 'office') return { kind, code };
  const dot = code.indexOf('.');
  return dot < 0 ? undefined : { kind, code: code.slice(0, dot) };
}
