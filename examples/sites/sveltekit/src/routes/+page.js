export const prerender = true;

/** @type {import('./$types').PageLoad} */
export async function load({ fetch }) {
  return { report: await (await fetch('/report.json')).json() };
}
