let lasts = true;

/** Asks the browser to keep reviews until a person erases them; private windows and some browsers do not promise it. */
export async function askToLast(): Promise<void> {
  lasts = (await navigator.storage?.persist?.().catch(() => false)) ?? false;
}

/** Whether the browser has promised not to throw away what it keeps. */
export function isLasting(): boolean {
  return lasts;
}
