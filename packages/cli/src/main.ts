/** Runs one command and returns the exit code: 0 done, 1 the input is at fault, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  void args;
  return 2;
}
