/** Set by Vite: whether this is the built app. */
interface ImportMeta {
  readonly env: { readonly PROD: boolean };
}

/** Address of the bundled script of a Worker. */
declare module '*?worker&url' {
  const address: string;
  export default address;
}
