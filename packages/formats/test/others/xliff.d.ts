/** The package brings no types; this is as much of it as the tests use. */
declare module 'xliff' {
  export function xliff2js(text: string): Promise<{
    readonly sourceLanguage: string;
    readonly targetLanguage: string;
    readonly resources: Readonly<
      Record<string, Readonly<Record<string, { readonly source: string; readonly target?: string }>>>
    >;
  }>;
}
