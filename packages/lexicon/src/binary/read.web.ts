/**
 * Fetches a file of `data/`: from the address that the bundler gave it; from the package's own where a development
 * server moved this code into its cache of dependencies and left the file behind (Vite 6 and 7).
 */
export async function read(url: URL, name: string): Promise<Uint8Array> {
  const cached = /^(.*\/node_modules\/)\.vite\//.exec(import.meta.url);
  const response = await fetch(cached === null ? url : `${cached[1]}@muqabala/lexicon/data/${name}`);
  if (!response.ok) throw new Error(`The answer was ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}
