import 'fake-indexeddb/auto';
import { MemoryStorage } from './samples.ts';

/** Gives Node what a browser keeps things in; returns its `localStorage`. */
export function installStorage(): MemoryStorage {
  const storage = new MemoryStorage();
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
  return storage;
}
