/** What is used of the package, which has no types of its own. Errors carry the system's `code`, without `syscall`. */
declare module 'fs-native-extensions' {
  /**
   * Exchanges two files in one step of the system: `renameat2` of Linux, `renamex_np` of macOS, a transaction of
   * Windows.
   */
  export function swapSync(from: string, to: string): void;
  /**
   * Locks a stretch of bytes for this open file; false when another open file has it. The system unlocks it when the
   * file is closed or the process ends.
   */
  export function tryLock(fd: number, offset: number, length: number): boolean;
}
