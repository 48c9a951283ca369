/** natural's types cover its index only, which would load all of it; this is the one file that is used. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { readonly stem: (word: string) => string };
  export default stemmer;
}
