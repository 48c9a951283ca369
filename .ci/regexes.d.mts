export interface FoundExpression {
  readonly line: number;
  readonly pattern: string;
  readonly flags: string;
}
export function expressionsOf(source: string, name?: string): FoundExpression[];
export function problemOf(pattern: string, flags: string): string | undefined;
