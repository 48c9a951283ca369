/** The folder of this package: above its sources, what is built of them, and the program in few files alike. */
export const PACKAGE = new URL('../', import.meta.url);
